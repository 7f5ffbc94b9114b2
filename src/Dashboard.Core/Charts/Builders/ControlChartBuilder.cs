using Dashboard.Core.Metrics;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A reading as a control chart, or as a run chart while there are too few points for a verdict.</summary>
public static class ControlChartBuilder
{
    /// <summary>Builds the chart.</summary>
    /// <param name="reading">The reading; its series is calculated whole and drawn for the context's period.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="axis">A value axis shared with other charts; <c>null</c> fits the values.</param>
    public static ControlChart Build(MetricReading reading, ChartContext context, Axis? axis = null) => throw new NotImplementedException();

    /// <summary>The same points the size of a word.</summary>
    public static SparklineChart Sparkline(MetricReading reading, ChartContext context) => throw new NotImplementedException();
}
