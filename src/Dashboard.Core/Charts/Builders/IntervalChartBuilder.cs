using Dashboard.Core.Metrics;
using Dashboard.Core.Units;

namespace Dashboard.Core.Charts.Builders;

/// <summary>One metric of several units with their intervals, in the order of the organisation and never ranked.</summary>
public static class IntervalChartBuilder
{
    /// <summary>Builds the chart; <c>null</c> when no unit has the metric.</summary>
    /// <param name="parent">The unit itself: the value the rows are read against.</param>
    /// <param name="children">The units directly below.</param>
    /// <param name="metric">The metric's slug.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="href">Where a unit's row leads, or <c>null</c>.</param>
    public static IntervalChart? Build(
        UnitReading parent, IReadOnlyList<UnitReading> children, string metric, ChartContext context, Func<Unit, string>? href = null) =>
        throw new NotImplementedException();
}
