using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>The units above each unit in today's tree, as the closure has them.</summary>
internal sealed class UnitAncestry
{
    private readonly Dictionary<int, int> parents;
    private readonly Dictionary<int, int[]> above = [];
    private readonly HashSet<int> withChildren;

    public UnitAncestry(IEnumerable<(int Unit, int Parent)> pairs)
    {
        parents = pairs.ToDictionary(pair => pair.Unit, pair => pair.Parent);
        withChildren = [.. parents.Values];
    }

    public static UnitAncestry Read(StoreConnection connection)
    {
        using var rows = connection.Prepare("SELECT unit_id, ancestor_id FROM unit_closure WHERE depth = 1");
        var pairs = new List<(int, int)>();
        while (rows.Step())
        {
            pairs.Add((rows.Int(0), rows.Int(1)));
        }

        return new UnitAncestry(pairs);
    }

    /// <summary>Whether another tree is the same.</summary>
    public bool IsSameAs(UnitAncestry other) =>
        parents.Count == other.parents.Count
        && parents.All(pair => other.parents.TryGetValue(pair.Key, out var parent) && parent == pair.Value);

    /// <summary>The units above a unit from the root down, itself not among them.</summary>
    public ReadOnlySpan<int> Above(int unit)
    {
        if (!above.TryGetValue(unit, out var found))
        {
            found = parents.TryGetValue(unit, out var parent) ? [.. Above(parent), parent] : [];
            above.Add(unit, found);
        }

        return found;
    }

    /// <summary>Whether units hang below it.</summary>
    public bool HasChildren(int unit) => withChildren.Contains(unit);

    /// <summary>The units in such an order that each comes before those below it, and no other between them.</summary>
    public IReadOnlyList<int> InTreeOrder(IEnumerable<int> units) =>
        [.. units.OrderBy(unit => (int[])[.. Above(unit), unit], Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))];
}
