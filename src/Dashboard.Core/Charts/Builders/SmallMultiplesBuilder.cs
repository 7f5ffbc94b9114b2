using Dashboard.Core.Metrics;
using Dashboard.Core.Units;

namespace Dashboard.Core.Charts.Builders;

/// <summary>One metric of several units as control charts on one value axis.</summary>
public static class SmallMultiplesBuilder
{
    /// <summary>Builds the charts; <c>null</c> when no unit has the metric.</summary>
    public static SmallMultiples? Build(
        IReadOnlyList<UnitReading> children, string metric, ChartContext context, Func<Unit, string>? href = null) =>
        throw new NotImplementedException();
}
