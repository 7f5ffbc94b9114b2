using Dashboard.Core.Metrics;
using Dashboard.Core.Units;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Units against the limits chance allows at their number of answers.</summary>
public static class FunnelChartBuilder
{
    /// <summary>Builds the chart; <c>null</c> when fewer than two units have a figure, or the metric is not a share.</summary>
    public static FunnelChart? Build(
        IReadOnlyList<UnitReading> children, string metric, ChartContext context, Func<Unit, string>? href = null) =>
        throw new NotImplementedException();
}
