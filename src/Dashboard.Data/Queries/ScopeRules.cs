using Dashboard.Core.Privacy;
using Dashboard.Core.Units;

namespace Dashboard.Data.Queries;

/// <summary>The one place where the unit of a question is held against what the reader may see.</summary>
internal static class ScopeRules
{
    /// <summary>The unit as the tree has it now.</summary>
    /// <exception cref="OutOfScopeException">It is outside the scope, or no longer in the tree.</exception>
    public static Unit Require(this Scope scope, UnitTree tree, Unit unit) =>
        tree.Find(unit.Code) is { } known && scope.Covers(tree, known) ? known : throw new OutOfScopeException(unit.Code);
}
