using Dashboard.Core.Metrics;
using Dashboard.Core.Units;

namespace Dashboard.Core.Charts.Builders;

/// <summary>One metric of one of several units.</summary>
internal sealed record ChildReading(Unit Unit, string Name, string? Href, MetricReading Reading)
{
    /// <summary>The units that have the metric, in the order given.</summary>
    public static List<ChildReading> Of(IReadOnlyList<UnitReading> units, string metric, ChartContext context, Func<Unit, string?>? href) =>
        [.. units
            .Where(unit => unit.Metrics.ContainsKey(metric))
            .Select(unit => new ChildReading(
                unit.Unit, unit.Unit.Name.In(context.Language), href?.Invoke(unit.Unit), unit.Metrics[metric]))];

    /// <summary>The context of a chart of this unit alone; ids of a page must differ.</summary>
    public ChartContext Context(ChartContext context) => context with
    {
        Unit = Name,
        Id = FormattableString.Invariant($"{context.Id ?? Reading.Metric.Slug}-{Unit.Id}"),
    };
}
