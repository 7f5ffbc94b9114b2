namespace Dashboard.Core.Units;

/// <summary>The organisation's tree: any depth, one or more roots, children in the order they were given.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<int, Unit> byId;
    private readonly Dictionary<string, Unit> byCode;
    private readonly ILookup<int, Unit> children;

    /// <summary>Builds the tree.</summary>
    /// <exception cref="ArgumentException">A parent is missing, a code or id occurs twice, or the parents form a circle.</exception>
    public UnitTree(IEnumerable<Unit> units)
    {
        var all = units.ToList();
        byId = all.ToDictionary(unit => unit.Id);
        byCode = all.ToDictionary(unit => unit.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var unit in all)
        {
            if (unit.ParentId is { } parent && !byId.ContainsKey(parent))
            {
                throw new ArgumentException($"Unit {unit.Code} has a parent that is not in the tree.", nameof(units));
            }
        }

        Roots = [.. all.Where(unit => unit.ParentId is null)];
        children = all.Where(unit => unit.ParentId is not null).ToLookup(unit => unit.ParentId!.Value);
        var reached = Roots.Sum(root => Subtree(root).Count());
        if (reached != all.Count)
        {
            throw new ArgumentException("The parents of some units form a circle.", nameof(units));
        }
    }

    /// <summary>A tree without units.</summary>
    public static UnitTree Empty { get; } = new([]);

    /// <summary>The units without a parent.</summary>
    public IReadOnlyList<Unit> Roots { get; }

    /// <summary>Number of units.</summary>
    public int Count => byId.Count;

    /// <summary>All units, in no particular order.</summary>
    public IReadOnlyCollection<Unit> All => byId.Values;

    /// <summary>The unit of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Unit this[int id] => byId[id];

    /// <summary>The unit of a code (case-insensitive), or <c>null</c>.</summary>
    public Unit? Find(string? code) => code is not null && byCode.TryGetValue(code, out var unit) ? unit : null;

    /// <summary>The units directly below.</summary>
    public IEnumerable<Unit> ChildrenOf(Unit unit) => children[unit.Id];

    /// <summary>The unit above, or <c>null</c> for a root.</summary>
    public Unit? ParentOf(Unit unit) => unit.ParentId is { } parent ? byId[parent] : null;

    /// <summary>The unit and those above it, root first.</summary>
    public IReadOnlyList<Unit> PathTo(Unit unit)
    {
        var path = new List<Unit>();
        for (Unit? at = unit; at is not null; at = ParentOf(at))
        {
            path.Add(at);
        }

        path.Reverse();
        return path;
    }

    /// <summary>The unit and everything below it, depth first.</summary>
    public IEnumerable<Unit> Subtree(Unit unit)
    {
        var waiting = new Stack<Unit>([unit]);
        while (waiting.TryPop(out var at))
        {
            yield return at;
            foreach (var child in children[at.Id].Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>Whether <paramref name="unit"/> is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsWithin(Unit unit, Unit ancestor)
    {
        for (Unit? at = unit; at is not null; at = ParentOf(at))
        {
            if (at.Id == ancestor.Id)
            {
                return true;
            }
        }

        return false;
    }
}
