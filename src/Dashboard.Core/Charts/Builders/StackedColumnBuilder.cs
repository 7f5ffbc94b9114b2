using Dashboard.Core.Metrics;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Several counts over time as stacked columns: open feedback by kind.</summary>
public static class StackedColumnBuilder
{
    /// <summary>Builds the chart; <c>null</c> when there is no reading to draw.</summary>
    /// <param name="readings">The layers, lowest first, all of one grain.</param>
    /// <param name="context">Language, names and rules.</param>
    public static StackedColumnChart? Build(IReadOnlyList<MetricReading> readings, ChartContext context) =>
        throw new NotImplementedException();
}
