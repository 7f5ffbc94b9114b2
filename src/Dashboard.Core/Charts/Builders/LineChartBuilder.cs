using Dashboard.Core.Metrics;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Values over time without verdict, one line for each reading.</summary>
public static class LineChartBuilder
{
    /// <summary>Builds the chart; <c>null</c> when there is no line to draw.</summary>
    /// <param name="lines">Names and readings, all of one figure and grain.</param>
    /// <param name="context">Language, names and rules.</param>
    public static LineChart? Build(IReadOnlyList<(string Name, MetricReading Reading)> lines, ChartContext context) =>
        throw new NotImplementedException();
}
