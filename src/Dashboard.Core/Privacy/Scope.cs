using System.Globalization;
using Dashboard.Core.Paths;
using Dashboard.Core.Units;

namespace Dashboard.Core.Privacy;

/// <summary>What part of the organisation a reader may see: the subtrees of some units. Every query takes one.</summary>
public sealed record Scope
{
    private readonly IReadOnlyList<string>? unitCodes;

    private Scope(IReadOnlyList<string>? unitCodes) => this.unitCodes = unitCodes;

    /// <summary>Everything: the analyst of the whole county, and the command line.</summary>
    public static Scope WholeTree { get; } = new((IReadOnlyList<string>?)null);

    /// <summary>No unit at all.</summary>
    public static Scope Nothing { get; } = new([]);

    /// <summary>Whether it is everything, units that are still to come included.</summary>
    public bool IsWholeTree => unitCodes is null;

    /// <summary>Its units written out, so that scopes of other units, or in another order, are written otherwise.</summary>
    internal string Sight => unitCodes is null ? "*" : string.Concat(unitCodes.Select(code => string.Create(CultureInfo.InvariantCulture, $"{code.Length}:{code} ")));

    /// <summary>The subtrees of the given units.</summary>
    public static Scope Of(params IReadOnlyList<string> unitCodes) => new(unitCodes);

    /// <summary>The same with the subtrees of further units.</summary>
    public Scope And(IReadOnlyList<string> further) => unitCodes is null ? this : new([.. unitCodes, .. further]);

    /// <summary>Whether the scope covers a unit.</summary>
    public bool Covers(UnitTree tree, Unit unit) =>
        unitCodes is null || unitCodes.Any(code => tree.Find(code) is { } root && tree.IsWithin(unit, root));

    /// <summary>The topmost units of the scope, in the order given: none lies within another.</summary>
    public IReadOnlyList<Unit> Roots(UnitTree tree)
    {
        if (unitCodes is null)
        {
            return tree.Roots;
        }

        var units = unitCodes.Select(tree.Find).OfType<Unit>().Distinct().ToList();
        return [.. units.Where(unit => !units.Exists(other => other != unit && tree.IsWithin(unit, other)))];
    }

    /// <summary>
    /// The units whose answers are added up on a path's stages. Whoever owns a stage sees the aggregates of the whole path, of all units: both
    /// ends of a seam. Everybody else sees what their own units were told on it.
    /// </summary>
    public IReadOnlyList<Unit> RootsOn(UnitTree tree, ServicePath path) => OwnsStageOf(tree, path) ? tree.Roots : Roots(tree);

    /// <summary>Whether the answers on a path's stages are those of all units, and not of the scope's own alone.</summary>
    public bool SeesAllOn(UnitTree tree, ServicePath path) => OwnsStageOf(tree, path) || tree.Roots.All(root => Covers(tree, root));

    /// <summary>Whether a unit of the scope owns a stage of the path.</summary>
    public bool OwnsStageOf(UnitTree tree, ServicePath path) => path.Stages.Any(stage => stage.OwnerUnitId is { } owner && Covers(tree, tree[owner]));
}
