using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Attention;

/// <summary>Finds what deserves attention, and what improved.</summary>
internal static class AttentionFinder
{
    /// <summary>The metrics of the units that take part, each with its control chart.</summary>
    public static List<Charted> Chart(IReadOnlyList<UnitReading> units, IReadOnlyList<string> metrics, ChartContext context) =>
    [
        .. from unit in units
           from metric in metrics
           let reading = unit.Metrics.GetValueOrDefault(metric)
           where reading is { Asked: true } && (metric == WellKnown.Responses || Figures.DirectionOf(reading.Metric, reading.Kind) != Direction.Neutral)
           select new Charted(unit, reading, ControlSeries.Of(reading, context)),
    ];

    /// <summary>The items of units: one for each unit and metric that has any finding.</summary>
    public static IEnumerable<UnitItem> Of(IEnumerable<Charted> charts, ChartContext context) =>
        charts.Select(chart => Worse(chart, context)).OfType<UnitItem>();

    /// <summary>What improved by its control chart.</summary>
    public static IEnumerable<UnitItem> Improved(IEnumerable<Charted> charts) => charts
        .Where(chart => chart.Series.Variation == Variation.Improvement)
        .Select(chart => Item(chart, [RuleOf(chart.Series.Patterns)], null));

    /// <summary>The weakest seam of each path that has a weak one.</summary>
    public static IEnumerable<PathItem> OfPaths(IReadOnlyList<(ServicePath Path, IReadOnlyList<StageReading> Stages)> paths, ChartContext context, Grain grain)
    {
        var periods = grain.Split(context.Period).Count();
        foreach (var (path, stages) in paths)
        {
            var judgement = Seams.Judge([.. stages.Select(StageEnds.Of)]);
            if (judgement.Weakest is { } weakest)
            {
                var seam = judgement.Seams[weakest];
                var kind = seam.Strength == SeamStrength.BothEndsWeak ? AttentionKind.BothEndsWeak : AttentionKind.OneEndWeak;
                var people = ((seam.Leaving.Figure?.N ?? 0) + (seam.Arriving.Figure?.N ?? 0)) / (double)periods;
                yield return new PathItem(EvidenceTable.GradeOf(kind, 0), [kind], people, path, stages);
            }
        }
    }

    /// <summary>
    /// The strongest evidence first; within it what has changed before targets that go on being missed, then what concerns most people; the
    /// order given among equals.
    /// </summary>
    public static List<T> Ordered<T>(IEnumerable<T> items)
        where T : AttentionItem => 
        [.. items.OrderBy(item => item.Grade).ThenBy(item => item.Kinds is [AttentionKind.MissesTarget]).ThenByDescending(item => item.People)];

    private static UnitItem? Worse(Charted chart, ChartContext context)
    {
        var (unit, reading, series) = chart;
        var volume = reading.Metric.Slug == WellKnown.Responses;
        var silence = volume && !IsClosed(unit, context) ? SilenceOf(series, context) : null;
        AttentionKind?[] kinds =
        [
            silence is null && IsWorse(series, volume) ? RuleOf(series.Patterns) : null,
            series.Assurance == Assurance.Fail ? AttentionKind.MissesTarget : null,
            silence is null ? null : AttentionKind.Silent,
            !volume && IsFall(reading) ? AttentionKind.Fall : null,
        ];
        return kinds.OfType<AttentionKind>().ToList() is [_, ..] found ? Item(chart, found, silence) : null;
    }

    private static UnitItem Item(Charted chart, List<AttentionKind> kinds, Silence? silence)
    {
        EvidenceGrade Grade(AttentionKind kind) => EvidenceTable.GradeOf(kind, chart.Series.LastGroupCount);
        List<AttentionKind> ordered = [.. kinds.OrderBy(Grade).ThenBy(kind => kind)];
        return new UnitItem(
            Grade(ordered[0]), ordered, silence?.Usual ?? PeopleOf(chart.Series), chart.Unit.Unit, chart.Reading, chart.Series, silence);
    }

    private static double PeopleOf(ControlSeries series) => series.Last?.Point.Figure is not { } figure ? 0
        : series.IsCount ? figure.Value ?? 0
        : figure.N ?? 0;

    /// <summary>Fewer responses are worth a look though neither way is better.</summary>
    private static bool IsWorse(ControlSeries series, bool volume) =>
        volume ? series.Patterns is [{ High: false }, ..] : series.Variation == Variation.Concern;

    /// <summary>Rules that point the same way as the first one strengthen it; others do not.</summary>
    private static AttentionKind RuleOf(IReadOnlyList<Pattern> patterns) => patterns.Count(pattern => pattern.High == patterns[0].High) > 1
        ? AttentionKind.SeveralRules
        : patterns[0].Rule switch
        {
            XmrRule.Outside => AttentionKind.Outside,
            XmrRule.Trend => AttentionKind.Trend,
            XmrRule.TwoOfThree => AttentionKind.TwoOfThree,
            _ => AttentionKind.Run,
        };

    private static bool IsFall(MetricReading reading) => reading.Change is { Verdict: ChangeVerdict.Distinct } change
        && Figures.DirectionOf(reading.Metric, reading.Kind) switch
        {
            Direction.Up => change.Value < 0,
            Direction.Down => change.Value > 0,
            _ => false,
        };

    private static Silence? SilenceOf(ControlSeries series, ChartContext context)
    {
        var end = context.DrawnAt(series.Grain).End;
        return Silence.Of([.. series.Slots
            .Where(slot => !slot.Point.Provisional && slot.Point.Period.Start < end)
            .Select(slot => slot.Value)]);
    }

    private static bool IsClosed(UnitReading unit, ChartContext context) => unit.Unit.ValidTo is { } end && end <= context.Made;
}
