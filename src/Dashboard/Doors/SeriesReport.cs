using System.ComponentModel;
using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Time;

namespace Dashboard.Doors;

/// <summary>One metric over time as the doors give it.</summary>
[Description("One metric over time, with the control chart of its complete periods.")]
public sealed record SeriesReport(
    [property: Description("The metric's slug.")]
    string Metric,
    [property: Description("What the values are.")]
    string Figure,
    [property: Description("The unit's code; null when the tree has several roots and none was named.")]
    string? Unit,
    [property: Description("The rules of the control chart.")]
    string Rules,
    [property: Description("Days inside the range on which units came below the unit or left it.")]
    IReadOnlyList<DateOnly> Moves,
    [property: Description("First days of the series' new baselines: the control chart calculates anew from each.")]
    IReadOnlyList<DateOnly> Rebases,
    [property: Description("Every period of the range, in order.")]
    IReadOnlyList<SeriesReportPoint> Points,
    [property: Description("The control chart of the points. It is calculated over the whole series, whatever range is asked for; a new "
        + "version of the metric that breaks the series starts a new group, and so does a new baseline.")]
    SpcReport Spc)
{
    /// <summary>The report of a series.</summary>
    /// <param name="series">The points of the range asked for.</param>
    /// <param name="whole">The series from its first data on, of which they are a part: a range crops the chart, never the calculation.</param>
    /// <param name="target">The target, or <c>null</c>.</param>
    /// <param name="unit">The unit's code, or <c>null</c>.</param>
    public static SeriesReport Of(Series series, Series whole, double? target, string? unit) => new(
        series.Metric.Slug,
        series.Figure.Slug(),
        unit,
        RuleSet.Mdc2018.Slug(),
        series.Moves,
        [.. series.Rebases.Select(rebase => rebase.Date)],
        [.. series.Points.Select(point => new SeriesReportPoint(
            series.Grain.Label(point.Period),
            point.Figure.N,
            point.Figure.Value,
            point.Figure.Low,
            point.Figure.High,
            point.Figure.Suppressed,
            point.Provisional))],
        SpcOf(series, whole, target));

    /// <summary>Writes the points, a header first.</summary>
    public void WriteCsv(TextWriter output)
    {
        var invariant = CultureInfo.InvariantCulture;
        output.WriteLine("period,n,value,low,high,suppressed,provisional");
        foreach (var point in Points)
        {
            output.WriteLine(string.Join(
                ',',
                point.Period,
                point.N?.ToString(invariant),
                point.Value?.ToString("R", invariant),
                point.Low?.ToString("R", invariant),
                point.High?.ToString("R", invariant),
                point.Suppressed ? "true" : "false",
                point.Provisional ? "true" : "false"));
        }
    }

    /// <summary>The control chart of the complete periods; every version break and every new baseline starts a new group, because no run crosses it.</summary>
    private static SpcReport SpcOf(Series series, Series whole, double? target)
    {
        var complete = whole.Points.Where(point => !point.Provisional).ToList();
        var rebase = whole.Breaks.Concat(whole.Rebases.Select(rebase => rebase.Date))
            .Select(day => complete.FindIndex(point => point.Period.End > day)).Where(index => index > 0);
        var chart = Xmr.Calculate(
            [.. complete.Select(point => point.Figure.Value)],
            new XmrOptions
            {
                Direction = Figures.DirectionOf(whole.Metric, whole.Figure),
                Target = target,
                RebaseAt = [.. rebase],
            });
        var asked = series.Points.Select(point => point.Period).ToHashSet();
        var from = complete.FindIndex(point => asked.Contains(point.Period));
        var to = complete.FindLastIndex(point => asked.Contains(point.Period)) + 1;
        return SpcReport.Of(chart, [.. complete.Select(point => whole.Grain.Label(point.Period))], from < 0 ? 0..0 : from..to);
    }
}

/// <summary>One period of a <see cref="SeriesReport"/>.</summary>
public sealed record SeriesReportPoint(
    [property: Description("The period, as 2026-01-31, 2026-W05, 2026-01, 2026-Q1, 2026-T1 or 2026.")]
    string Period,
    [property: Description("Answers behind the value; null when suppressed.")]
    long? N,
    [property: Description("The value: shares are fractions 0–1, NPS is in points. Null when there is none or it is suppressed.")]
    double? Value,
    [property: Description("Lower end of the 95 % interval; null for complete counts and levels.")]
    double? Low,
    [property: Description("Upper end of the 95 % interval.")]
    double? High,
    [property: Description("Whether people answered and nothing is shown: too few, so that their answers wait for others and are in a later period.")]
    bool Suppressed,
    [property: Description("Whether the period is still running; it takes no rule.")]
    bool Provisional);
