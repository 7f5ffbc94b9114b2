using Dashboard.Core.Metrics;
using Dashboard.Core.Units;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Units by metrics; a cell's colour is the signal of its own control chart.</summary>
public static class HeatMapBuilder
{
    /// <summary>Builds the heat map.</summary>
    /// <param name="parent">The unit itself: the first row.</param>
    /// <param name="children">The units directly below.</param>
    /// <param name="metrics">Slugs of the metrics in order.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="href">Where a unit's row leads, or <c>null</c>.</param>
    public static HeatMapChart Build(
        UnitReading parent, IReadOnlyList<UnitReading> children, IReadOnlyList<string> metrics, ChartContext context,
        Func<Unit, string>? href = null) => throw new NotImplementedException();
}
