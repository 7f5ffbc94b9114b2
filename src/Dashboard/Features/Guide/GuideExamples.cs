using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Guide;

/// <summary>The guide's pictures: made-up answers, drawn and judged by the code that draws and judges real ones.</summary>
internal sealed class GuideExamples(IStringLocalizer<GuideTexts> text, int minimumRespondents, Language language)
{
    private const int Asked = 200;
    private static readonly DateOnly First = new(2024, 1, 1);

    /// <summary>Positive answers of 200 in each month, so that exactly one rule holds, of the last value.</summary>
    private static readonly Dictionary<XmrRule, int[]> Rules = new()
    {
        [XmrRule.Outside] = [169, 164, 158, 159, 164, 159, 157, 165, 165, 164, 155, 160, 164, 164, 161, 164, 167, 161, 162, 165, 170, 167, 163, 146],
        [XmrRule.Run] = [163, 168, 165, 164, 157, 169, 163, 170, 159, 171, 156, 166, 166, 171, 166, 161, 164, 170, 166, 171, 169, 170, 170, 168],
        [XmrRule.Trend] = [165, 163, 164, 166, 163, 172, 172, 157, 162, 167, 165, 170, 170, 166, 166, 163, 172, 157, 158, 160, 162, 164, 165, 169],
        [XmrRule.TwoOfThree] = [165, 163, 161, 155, 163, 156, 160, 163, 167, 166, 157, 163, 163, 160, 164, 168, 159, 163, 162, 161, 166, 156, 150, 150],
    };

    private static readonly int[] NewLevel =
    [
        153, 159, 151, 161, 148, 150, 153, 163, 158, 150, 156, 161, 160, 157, 155, 154, 161, 157,
        164, 168, 170, 162, 163, 164, 169, 164, 169, 166, 168, 156, 167, 161, 170, 170,
    ];

    private static readonly (int Positive, int N)[] Units =
    [
        (21, 25), (29, 40), (52, 60), (70, 90), (101, 120), (129, 150), (150, 180), (171, 240), (250, 300), (318, 380), (371, 450), (500, 560),
    ];

    private static readonly (int Positive, int N)[] Sizes = [(16, 20), (65, 80), (253, 320)];

    /// <summary>Before and now: both units stay as they are, and the lower one answers more.</summary>
    private static readonly ((int Positive, int N) Before, (int Positive, int N) Now)[] Parts = [((270, 300), (182, 200)), ((70, 100), (142, 200))];

    /// <summary>The rules that have a picture, in the order in which the guide tells them.</summary>
    public static IReadOnlyList<XmrRule> Drawn { get; } = [XmrRule.Outside, XmrRule.Run, XmrRule.Trend, XmrRule.TwoOfThree];

    private MetricVersion Metric => new()
    {
        Slug = "example",
        Version = 1,
        ValidFrom = First,
        Kind = MetricKind.Scale,
        Name = new LocalizedText(text["Sample-metric"]),
        Answers = MetricVersion.DefaultAnswers(MetricKind.Scale),
        MinChange = 0.02,
    };

    /// <summary>A control chart on which exactly this rule holds.</summary>
    public ControlChart Rule(XmrRule rule) => Control(Rules[rule], $"example-{rule}".ToLowerInvariant(), []);

    /// <summary>A control chart with a new baseline where the level changed.</summary>
    public ControlChart Baseline()
    {
        var day = First.AddMonths(18);
        return Control(NewLevel, "example-baseline", [new Rebase(1, "example", 1, null, day, text["Sample-reason"], new Signature(day, text["Sample-reasonby"]), null)]);
    }

    /// <summary>The same share of 20, 80 and 320 answers.</summary>
    public IntervalChart Intervals()
    {
        var units = Sizes.Select((size, i) => Reading(i, Figure(size))).ToList();
        return IntervalChartBuilder.BuildPeers(units, "example", Context("example-intervals"), OrderOfRows.Tree, distinct: true)!;
    }

    /// <summary>A funnel of twelve units.</summary>
    public FunnelChart Funnel() =>
        FunnelChartBuilder.Build([.. Units.Select((unit, i) => Reading(i, Figure(unit)))], "example", Context("example-funnel"))!;

    /// <summary>A figure that fell though hardly anything changed within the units.</summary>
    public StepChart Change()
    {
        var (before, now) = (Sum(Parts.Select(part => part.Before)), Sum(Parts.Select(part => part.Now)));
        var children = Parts.Select((part, i) => Reading(i, Figure(part.Now), Figure(part.Before))).ToList();
        return StepChartBuilder.Build(Reading(99, Figure(now), Figure(before)), children, null, "example", Context("example-change"))!;
    }

    private static (int Positive, int N) Sum(IEnumerable<(int Positive, int N)> parts) =>
        parts.Aggregate((sum, part) => (sum.Positive + part.Positive, sum.N + part.N));

    private static Figure Figure((int Positive, int N) answers)
    {
        var interval = Core.Statistics.Intervals.Wilson(answers.Positive, answers.N);
        return new Figure(answers.N, (double)answers.Positive / answers.N, interval.Low, interval.High);
    }

    private ControlChart Control(int[] positives, string id, IReadOnlyList<Rebase> rebases)
    {
        var points = positives.Select((positive, month) => new SeriesPoint(Grain.Month.PeriodOf(First.AddMonths(month)), Figure((positive, Asked)), Provisional: false)).ToList();
        var series = new Series(Metric, FigureKind.TopTwo, Grain.Month, points, []) { Rebases = rebases };
        var whole = new Period(First, points[^1].Period.End);
        var reading = new MetricReading(Metric, FigureKind.TopTwo, points[^1].Figure, null, null, series, null, Asked: true, null);
        return ControlChartBuilder.Build(reading, Context(id) with { Period = whole, Drawn = whole });
    }

    private UnitReading Reading(int index, Figure now, Figure? before = null)
    {
        var metric = Metric;
        var series = new Series(metric, FigureKind.TopTwo, Grain.Month, [], []);
        var unit = new Unit(index + 1, $"example-{index}", new LocalizedText(text["Sample-units", (char)('A' + index)]), null, null);
        return new UnitReading(
            unit,
            new Dictionary<string, MetricReading> { ["example"] = new(metric, FigureKind.TopTwo, now, before, null, series, null, Asked: true, null) },
            null);
    }

    private ChartContext Context(string id)
    {
        var year = new Period(First, First.AddYears(1));
        return new ChartContext(language, text["Sample-unit"], year, First.AddYears(3), Demo: true)
        {
            Id = id,
            Compare = new Period(First.AddYears(-1), First),
            MinimumRespondents = minimumRespondents,
        };
    }
}
