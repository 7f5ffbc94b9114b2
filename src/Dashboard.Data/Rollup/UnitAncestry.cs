using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>The units above each unit in today's tree, as the closure has them.</summary>
internal sealed class UnitAncestry
{
    private readonly Dictionary<int, int[]> above;
    private readonly HashSet<int> parents;

    public UnitAncestry(IEnumerable<(int Unit, int Ancestor)> pairs)
    {
        above = pairs.Where(pair => pair.Unit != pair.Ancestor).GroupBy(pair => pair.Unit)
            .ToDictionary(group => group.Key, group => group.Select(pair => pair.Ancestor).ToArray());
        parents = [.. above.Values.SelectMany(ancestors => ancestors)];
    }

    public static UnitAncestry Read(StoreConnection connection)
    {
        using var rows = connection.Prepare("SELECT unit_id, ancestor_id FROM unit_closure");
        var pairs = new List<(int, int)>();
        while (rows.Step())
        {
            pairs.Add((rows.Int(0), rows.Int(1)));
        }

        return new UnitAncestry(pairs);
    }

    /// <summary>The units above a unit, itself not among them.</summary>
    public ReadOnlySpan<int> Above(int unit) => above.GetValueOrDefault(unit);

    /// <summary>Whether units hang below it.</summary>
    public bool HasChildren(int unit) => parents.Contains(unit);
}
