using System.ComponentModel;
using Dashboard.Core.Statistics;

namespace Dashboard.Doors;

/// <summary>A control chart as the doors give it.</summary>
[Description("A control chart of individual values and moving ranges (XmR).")]
public sealed record SpcReport(
    [property: Description("As many points as were given, in order.")]
    IReadOnlyList<SpcReportPoint> Points,
    [property: Description("What the last value says; null with fewer than 15 values in the last group.")]
    SpcType? Variation,
    [property: Description("Whether the process can be expected to meet the target, by the last group's limits; "
        + "null without a target or a better direction.")]
    SpcAssurance? Assurance,
    [property: Description("Why there is no verdict; null when there is one.")]
    string? Note)
{
    /// <summary>The report of a chart whose points stand at <paramref name="x"/> (dates, or numbers from 1).</summary>
    public static SpcReport Of(XmrChart chart, IReadOnlyList<object> x) => Of(chart, x, ..);

    /// <summary>The report of a part of a chart's points: what it says is what the part's last value says.</summary>
    public static SpcReport Of(XmrChart chart, IReadOnlyList<object> x, Range part)
    {
        var (from, length) = part.GetOffsetAndLength(chart.Points.Count);
        var shown = chart.Points.Skip(from).Take(length).ToList();
        var group = shown.Count == 0 ? -1 : shown[^1].Group;
        var count = chart.Points.Count(point => point.Group == group && point.Value is not null);
        var hasVerdict = count >= XmrChart.VerdictFrom;
        return new SpcReport(
            [.. shown.Select((point, i) => PointOf(point, x[from + i]))],
            hasVerdict && shown.FindLast(point => point.Value is not null) is { } last ? Name(last.Variation) : null,
            chart.Assurance is { } assurance && group == chart.Points[^1].Group ? Name(assurance) : null,
            hasVerdict ? null : $"No verdict: the last group has {count} {(count == 1 ? "value" : "values")}; {XmrChart.VerdictFrom} are needed.");
    }

    private static SpcReportPoint PointOf(XmrPoint point, object x) => new(
        x,
        point.Value,
        point.Group,
        point.Mean,
        point.Lower,
        point.Upper,
        point.NearLower,
        point.NearUpper,
        point.Value is null ? null : Name(point.Variation),
        [.. point.Rules.Select(Name)]);

    private static SpcType Name(Variation variation) => variation switch
    {
        Core.Statistics.Variation.Improvement => SpcType.SpecialCauseImprovement,
        Core.Statistics.Variation.Concern => SpcType.SpecialCauseConcern,
        Core.Statistics.Variation.Neutral => SpcType.SpecialCauseNeutral,
        _ => SpcType.CommonCause,
    };

    private static SpcAssurance Name(Assurance assurance) => assurance switch
    {
        Core.Statistics.Assurance.Pass => SpcAssurance.Pass,
        Core.Statistics.Assurance.Fail => SpcAssurance.Fail,
        _ => SpcAssurance.Inconsistent,
    };

    private static SpcRule Name(XmrRule rule) => rule switch
    {
        XmrRule.Outside => SpcRule.Outside,
        XmrRule.Trend => SpcRule.Trend,
        XmrRule.TwoOfThree => SpcRule.TwoOfThree,
        _ => SpcRule.Run,
    };
}

/// <summary>One point of an <see cref="SpcReport"/>. Limits stand at every point, a missing one included.</summary>
public sealed record SpcReportPoint(
    [property: Description("The point's date as given, or its number from 1.")]
    object X,
    [property: Description("The value; null when it is missing.")]
    double? Value,
    [property: Description("The group between two re-basings, from 0.")]
    int Group,
    [property: Description("The group's mean; null when the group has no value.")]
    double? Mean,
    [property: Description("Lower process limit; null with fewer than two values to calculate it from.")]
    double? Lower,
    [property: Description("Upper process limit.")]
    double? Upper,
    [property: Description("Lower two-sigma line.")]
    double? NearLower,
    [property: Description("Upper two-sigma line.")]
    double? NearUpper,
    [property: Description("What the point says; null for a missing value.")]
    SpcType? Type,
    [property: Description("The rules that flag the point, in order of precedence; empty for common cause.")]
    IReadOnlyList<SpcRule> Rules);

/// <summary>What a point, or a series by its last point, says.</summary>
public enum SpcType
{
    CommonCause,
    SpecialCauseImprovement,
    SpecialCauseConcern,
    SpecialCauseNeutral,
}

/// <summary>The rules by which a point is a special cause.</summary>
public enum SpcRule
{
    Outside,
    Trend,
    TwoOfThree,
    Run,
}

/// <summary>Whether the process can be expected to meet its target.</summary>
public enum SpcAssurance
{
    Pass,
    Fail,
    Inconsistent,
}
