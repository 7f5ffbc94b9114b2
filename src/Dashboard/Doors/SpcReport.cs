using Dashboard.Core.Statistics;

namespace Dashboard.Cli;

/// <summary>A control chart as the doors give it: <c>{points, variation, assurance, note}</c>.</summary>
internal static class SpcReport
{
    /// <summary>The report of a chart whose points stand at <paramref name="x"/> (dates, or numbers from 1).</summary>
    public static object Of(XmrChart chart, IReadOnlyList<object> x) => new
    {
        Points = chart.Points.Select((point, i) => new
        {
            X = x[i],
            point.Value,
            point.Group,
            point.Mean,
            point.Lower,
            point.Upper,
            point.NearLower,
            point.NearUpper,
            Type = point.Value is null ? null : Name(point.Variation),
            Rules = point.Rules.Select(Name),
        }),
        Variation = chart.HasVerdict && chart.Variation is { } variation ? Name(variation) : null,
        Assurance = chart.Assurance is { } assurance ? Name(assurance) : null,
        Note = chart.HasVerdict
            ? null
            : $"No verdict: the last group has {chart.LastGroupCount} points; {XmrChart.VerdictFrom} are needed.",
    };

    private static string Name(Variation variation) => variation switch
    {
        Variation.Improvement => "special_cause_improvement",
        Variation.Concern => "special_cause_concern",
        Variation.Neutral => "special_cause_neutral",
        _ => "common_cause",
    };

    private static string Name(Assurance assurance) => assurance switch
    {
        Assurance.Pass => "pass",
        Assurance.Fail => "fail",
        _ => "inconsistent",
    };

    private static string Name(XmrRule rule) => rule switch
    {
        XmrRule.Outside => "outside",
        XmrRule.Trend => "trend",
        XmrRule.TwoOfThree => "two_of_three",
        _ => "run",
    };
}
