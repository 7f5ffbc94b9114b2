using Dashboard.Core.Metrics;

namespace Dashboard.Data.Demo;

/// <summary>
/// How likely each answer is at each point in a month: the line's usual level, the unit's own, common-cause noise, the season, and the
/// county's stories.
/// </summary>
internal sealed class DemoScores(DemoPlan plan, DemoOrganisation organisation, MetricCatalogue catalogue)
{
    private const double NpsScale = 2.4;
    private static readonly double[] DetractorSteps = [0.10, 0.05, 0.09, 0.12, 0.13, 0.26, 0.25];

    private static readonly Dictionary<string, double> TopicLevels = new(StringComparer.Ordinal)
    {
        [WellKnown.Help] = 0,
        ["whole"] = -0.035,
        ["together"] = -0.065,
        ["safe"] = 0.06,
        [WellKnown.Continue] = -0.055,
        ["clear"] = 0.005,
        ["useful"] = 0.015,
        [DemoStories.ChangedMetric] = -0.01,
    };

    private readonly IReadOnlyList<string> lineCodes = [.. organisation.Lines.Keys];

    /// <summary>What is asked at a point in a month, with the answers' likelihoods.</summary>
    public DemoQuestion[] Questions(DemoPoint point, int month) =>
    [
        .. point.Asks.Select(slug =>
        {
            var version = catalogue.VersionAt(slug, plan.Month(month).Start)!;
            var level = Level(point, slug, month);
            return new DemoQuestion(version, version.Kind == MetricKind.Nps ? NpsCells(level) : ScaleCells(level));
        }),
    ];

    private double Level(DemoPoint point, string slug, int month)
    {
        var nps = slug == WellKnown.Nps;
        var metric = catalogue.Slugs.TakeWhile(other => other != slug).Count();
        var usual = point.Levels.TryGetValue(slug, out var given)
            ? given
            : (nps ? point.Line.Nps : point.Line.Agree + TopicLevels[slug]) + ((nps ? NpsScale : 1) * UnitEffect(point, metric));
        var noise = (0.003 * Noise(DemoStream.LineMonth, IndexOf(point.Line), month, metric))
            + (0.007 * Noise(DemoStream.PointMonth, point.Index, month, metric));
        var summer = plan.Month(month).Start.Month == 7 ? -0.003 : 0;
        var level = usual + ((nps ? NpsScale : 1) * (noise + summer)) + Stories(point.Unit, slug, month);
        return nps ? Math.Clamp(level, -0.7, 0.94) : Math.Clamp(level, 0.2, 0.985);
    }

    // A good unit is good in most questions, and a little better in some.
    private double UnitEffect(DemoPoint point, int metric) =>
        (0.016 * new DemoRandom(plan.Seed, DemoStream.UnitEffect, point.UnitIndex).Normal())
        + (0.010 * new DemoRandom(plan.Seed, DemoStream.UnitEffect, point.UnitIndex, metric + 1).Normal());

    private double Noise(DemoStream stream, int index, int month, int metric) =>
        new DemoRandom(plan.Seed, stream, index, (month * 100) + metric).Normal();

    private int IndexOf(DemoLine line) => lineCodes.TakeWhile(code => code != line.Code).Count();

    private double Stories(string unit, string slug, int month)
    {
        var monthsAgo = DemoPlan.WholeMonths - month;
        var shift = slug == DemoStories.ChangedMetric && monthsAgo <= DemoStories.ChangedMonthsAgo ? DemoStories.ChangedLevel : 0;
        foreach (var story in DemoStories.Scores)
        {
            if (story.Metric == slug && monthsAgo <= story.MonthsAgo && organisation.IsWithin(unit, story.Unit))
            {
                shift += story.Shift;
            }
        }

        return shift;
    }

    // The nearer the index is to its end, the fewer stay in the middle.
    private static double[] NpsCells(double level)
    {
        var passive = 0.26 * (1 - (0.75 * Math.Abs(level)));
        var promoters = (1 - passive + level) / 2;
        var detractors = 1 - passive - promoters;
        return Cumulate([
            .. DetractorSteps.Select(step => step * detractors),
            passive * 0.38, passive * 0.62,
            promoters * 0.34, promoters * 0.66,
        ]);
    }

    private static double[] ScaleCells(double level)
    {
        var rest = 1 - level;
        var full = level * (0.35 + (0.33 * level));
        return Cumulate([rest * 0.26, rest * 0.27, rest * 0.47, level - full, full]);
    }

    private static double[] Cumulate(double[] steps)
    {
        for (var i = 1; i < steps.Length; i++)
        {
            steps[i] += steps[i - 1];
        }

        return steps;
    }
}

/// <summary>One question at a point in a month.</summary>
/// <param name="Metric">The version in force.</param>
/// <param name="Cumulative">The likelihoods of its answers, summed up from the worst to the best.</param>
internal sealed record DemoQuestion(MetricVersion Metric, double[] Cumulative)
{
    /// <summary>The answer of a mood from 0 (worst) to 1 (best).</summary>
    public int Cell(double mood)
    {
        var cell = 0;
        while (cell < Cumulative.Length - 1 && mood >= Cumulative[cell])
        {
            cell++;
        }

        return cell;
    }
}
