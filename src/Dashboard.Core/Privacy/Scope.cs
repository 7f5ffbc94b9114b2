using Dashboard.Core.Units;

namespace Dashboard.Core.Privacy;

/// <summary>What part of the organisation a reader may see: the subtrees of some units. Every query takes one.</summary>
public sealed record Scope
{
    private readonly IReadOnlyList<string>? unitCodes;

    private Scope(IReadOnlyList<string>? unitCodes) => this.unitCodes = unitCodes;

    /// <summary>Everything: the analyst of the whole county, and the command line.</summary>
    public static Scope WholeTree { get; } = new((IReadOnlyList<string>?)null);

    /// <summary>The subtrees of the given units.</summary>
    public static Scope Of(params IReadOnlyList<string> unitCodes) => new(unitCodes);

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
}
