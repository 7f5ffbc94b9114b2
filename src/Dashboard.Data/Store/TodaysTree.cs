using Dashboard.Core.Imports;
using Dashboard.Core.Units;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Store;

/// <summary>
/// The tree as it is on a day: each unit hangs where its newest validity of that day says; one that was merged hangs under the unit that took
/// it over, so that its answers go on counting there.
/// </summary>
internal static class TodaysTree
{
    /// <summary>The validity of each unit that holds on the day, else its first one.</summary>
    public static Dictionary<int, StoredUnitValidity> Validities(IEnumerable<StoredUnitValidity> all, DateOnly day) => all
        .GroupBy(validity => validity.UnitId)
        .ToDictionary(
            group => group.Key,
            group => group.OrderBy(validity => validity.ValidFrom).LastOrDefault(validity => validity.ValidFrom <= day)
                ?? group.MinBy(validity => validity.ValidFrom)!);

    /// <summary>Where every unit hangs on every day.</summary>
    public static UnitHistory History(StoreContext context) => new(context.UnitValidities.AsNoTracking().ToList().Select(validity =>
        new UnitPlace(validity.UnitId, validity.ValidFrom, validity.ValidTo, validity.ParentId, validity.MergedIntoId)));

    /// <summary>Whether the stored closure is that of the day's tree.</summary>
    public static bool IsCurrent(StoreContext context, DateOnly day) => Same(Wanted(context, day), Stored(context));

    /// <summary>Writes the closure of the day's tree; where units hang elsewhere than before, the branches they left and joined are
    /// made anew.</summary>
    /// <exception cref="StoreRuleException">The parents form a circle.</exception>
    public static void Refresh(StoreConnection connection, StoreContext context, DateOnly day)
    {
        var (wanted, stored) = (Wanted(context, day), Stored(context));
        if (Same(wanted, stored))
        {
            return;
        }

        Write(connection, wanted);
        RollupRebuild.Branches(
            connection,
            wanted.Keys.Where(row => !stored.ContainsKey(row)).Concat(stored.Keys.Where(row => !wanted.ContainsKey(row)))
                .Where(row => row.Ancestor != row.Unit));
    }

    /// <summary>Depth by ancestor and unit.</summary>
    public static Dictionary<(int Ancestor, int Unit), int> Closure(Dictionary<int, int?> parents, Func<int, string> codeOf)
    {
        var closure = new Dictionary<(int, int), int>();
        foreach (var unit in parents.Keys)
        {
            var depth = 0;
            for (int? at = unit; at is { } ancestor; at = parents[ancestor])
            {
                if (!closure.TryAdd((ancestor, unit), depth++))
                {
                    throw StoreRuleException.Of(FileFaultKind.CircleThrough, codeOf(unit), codeOf(ancestor));
                }
            }
        }

        return closure;
    }

    private static Dictionary<(int Ancestor, int Unit), int> Wanted(StoreContext context, DateOnly day) => Closure(
        History(context).ParentsOn(day),
        unit => context.Units.AsNoTracking().Single(stored => stored.Id == unit).Code);

    private static Dictionary<(int Ancestor, int Unit), int> Stored(StoreContext context) =>
        context.UnitClosures.AsNoTracking().ToDictionary(row => (row.AncestorId, row.UnitId), row => row.Depth);

    private static bool Same(Dictionary<(int Ancestor, int Unit), int> one, Dictionary<(int Ancestor, int Unit), int> other) =>
        one.Count == other.Count && one.All(row => other.TryGetValue(row.Key, out var depth) && depth == row.Value);

    private static void Write(StoreConnection connection, Dictionary<(int Ancestor, int Unit), int> closure)
    {
        connection.Execute("DELETE FROM unit_closure");
        using var insert = connection.Prepare("INSERT INTO unit_closure (ancestor_id, unit_id, depth) VALUES (?1, ?2, ?3)");
        foreach (var ((ancestor, unit), depth) in closure.OrderBy(row => row.Key))
        {
            insert.Bind(1, ancestor).Bind(2, unit).Bind(3, depth).Run();
        }
    }
}
