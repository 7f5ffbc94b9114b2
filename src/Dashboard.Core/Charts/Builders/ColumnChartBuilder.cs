using Dashboard.Core.Metrics;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A count over time as columns from zero.</summary>
public static class ColumnChartBuilder
{
    /// <summary>Builds the chart.</summary>
    public static ColumnChart Build(MetricReading reading, ChartContext context) => throw new NotImplementedException();
}
