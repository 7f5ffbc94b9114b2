using Dashboard.Core.Units;

namespace Dashboard.Core.Metrics;

/// <summary>A target of a metric for a unit or for a unit level, over a validity.</summary>
/// <param name="Metric">The metric's slug.</param>
/// <param name="UnitId">The unit it is set for, or <c>null</c> when it is set for a level.</param>
/// <param name="Level">The unit level it is set for, or <c>null</c>.</param>
/// <param name="ValidFrom">The first day.</param>
/// <param name="ValidTo">The day after the last, or <c>null</c> while open.</param>
/// <param name="Value">The target in the unit of the metric's default figure.</param>
public sealed record Target(string Metric, int? UnitId, string? Level, DateOnly ValidFrom, DateOnly? ValidTo, double Value)
{
    /// <summary>Whether the target holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => day >= ValidFrom && (ValidTo is not { } end || day < end);
}

/// <summary>All targets.</summary>
public sealed class TargetSet(IEnumerable<Target> targets)
{
    private readonly ILookup<string, Target> byMetric = targets.ToLookup(target => target.Metric, StringComparer.Ordinal);

    /// <summary>No targets.</summary>
    public static TargetSet Empty { get; } = new([]);

    /// <summary>All targets of a metric, the last to start first; empty when there are none.</summary>
    public IReadOnlyList<Target> Of(string metric) => [.. byMetric[metric].OrderByDescending(target => target.ValidFrom)];

    /// <summary>
    /// The target of a metric for a unit on a day: the unit's own, else that of its level, else the same of its parent and so on upwards;
    /// <c>null</c> when there is none. Of several that hold, the one that started last.
    /// </summary>
    public double? For(string metric, Unit unit, UnitTree tree, DateOnly day)
    {
        var holding = byMetric[metric].Where(target => target.HoldsOn(day)).OrderByDescending(target => target.ValidFrom).ToList();
        for (Unit? at = unit; at is not null && holding.Count > 0; at = tree.ParentOf(at))
        {
            var found = holding.FirstOrDefault(target => target.UnitId == at.Id)
                ?? holding.FirstOrDefault(target =>
                    target.UnitId is null && at.Level is not null && string.Equals(target.Level, at.Level, StringComparison.OrdinalIgnoreCase));
            if (found is not null)
            {
                return found.Value;
            }
        }

        return null;
    }
}
