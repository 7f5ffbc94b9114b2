using Dashboard.Core.Privacy;
using Dashboard.Core.Units;

namespace Dashboard.Data.Queries;

/// <summary>Scopes as the store's unit ids.</summary>
internal static class Scopes
{
    /// <summary>The topmost units of a scope, none below another: their subtrees can be added.</summary>
    public static IReadOnlyList<int> Roots(Scope scope, UnitTree tree)
    {
        var roots = scope.Roots(tree).DistinctBy(unit => unit.Id).ToList();
        return [.. roots.Where(unit => !roots.Any(other => other.Id != unit.Id && tree.IsWithin(unit, other))).Select(unit => unit.Id)];
    }
}
