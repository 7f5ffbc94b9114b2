using Dashboard.Core.Imports;
using Dashboard.Core.Units;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>
/// The tree as it is on a day: each unit hangs where its newest validity of that day says; one that was merged hangs under the unit that took
/// it over, so that its answers go on counting there.
/// </summary>
internal static class TodaysTree
{
    /// <summary>All validities of all units.</summary>
    public static List<StoredUnitValidity> ReadValidities(StoreConnection connection) => connection.All(
        """
        SELECT unit_id, valid_from, valid_to, parent_id, level, name_fi, name_sv, name_en, merged_into_id FROM unit_validity
        ORDER BY unit_id, valid_from
        """,
        row => new StoredUnitValidity
        {
            UnitId = row.Int(0),
            ValidFrom = row.Day(1),
            ValidTo = row.NullableDay(2),
            ParentId = row.NullableInt(3),
            Level = row.Text(4),
            NameFi = row.Text(5)!,
            NameSv = row.Text(6),
            NameEn = row.Text(7),
            MergedIntoId = row.NullableInt(8),
        });

    /// <summary>The validity of each unit that holds on the day, else its first one.</summary>
    public static Dictionary<int, StoredUnitValidity> Validities(IEnumerable<StoredUnitValidity> all, DateOnly day) => all
        .GroupBy(validity => validity.UnitId)
        .ToDictionary(
            group => group.Key,
            group => group.OrderBy(validity => validity.ValidFrom).LastOrDefault(validity => validity.ValidFrom <= day)
                ?? group.MinBy(validity => validity.ValidFrom)!);

    /// <summary>Where every unit hangs on every day.</summary>
    public static UnitHistory History(StoreConnection connection) => History(ReadValidities(connection));

    /// <summary>Where every unit hangs on every day.</summary>
    public static UnitHistory History(IEnumerable<StoredUnitValidity> validities) => new(validities.Select(validity =>
        new UnitPlace(validity.UnitId, validity.ValidFrom, validity.ValidTo, validity.ParentId, validity.MergedIntoId)));

    /// <summary>Whether the stored closure is that of the day's tree.</summary>
    public static bool IsCurrent(StoreConnection connection, DateOnly day) => Same(Wanted(connection, day), Stored(connection));

    /// <summary>Writes the closure of the day's tree; where units hang elsewhere than before, the branches they left and joined are
    /// made anew.</summary>
    /// <exception cref="StoreRuleException">The parents form a circle.</exception>
    public static void Refresh(StoreConnection connection, DateOnly day)
    {
        var (wanted, stored) = (Wanted(connection, day), Stored(connection));
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

    private static Dictionary<(int Ancestor, int Unit), int> Wanted(StoreConnection connection, DateOnly day) => Closure(
        History(connection).ParentsOn(day),
        unit => connection.All("SELECT id, code FROM unit", row => (Id: row.Int(0), Code: row.Text(1)!)).Single(stored => stored.Id == unit).Code);

    private static Dictionary<(int Ancestor, int Unit), int> Stored(StoreConnection connection) => connection
        .All("SELECT ancestor_id, unit_id, depth FROM unit_closure", row => (Ancestor: row.Int(0), Unit: row.Int(1), Depth: row.Int(2)))
        .ToDictionary(row => (row.Ancestor, row.Unit), row => row.Depth);

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
