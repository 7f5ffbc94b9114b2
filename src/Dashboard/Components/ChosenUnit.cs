using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Components;

/// <summary>A unit to choose from the tree.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Depth">How many units lie above it.</param>
public sealed record ChosenUnit(string Code, string Name, int Depth)
{
    /// <summary>The units of a scope, each below the one above it.</summary>
    public static IEnumerable<ChosenUnit> Of(UnitTree tree, Scope scope, Language language) => tree.Roots.SelectMany(tree.Subtree)
        .Where(unit => scope.Covers(tree, unit))
        .Select(unit => new ChosenUnit(unit.Code, unit.Name.In(language), tree.PathTo(unit).Count - 1));
}
