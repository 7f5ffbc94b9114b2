using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Layout;

namespace Dashboard.Features.Compare;

/// <summary>The units that the address puts side by side.</summary>
/// <param name="Unit">The unit they are seen from.</param>
/// <param name="Kind">Which units.</param>
/// <param name="Units">The units, in the order of the page.</param>
/// <param name="Found">How many there are: of a great level only the first are compared.</param>
/// <param name="Overlap">A unit that is part of another of them, and that other one; <c>null</c> when none is.</param>
/// <param name="Unknown">Chosen codes that are not there, or not for this reader.</param>
public sealed record CompareSelection(
    Unit Unit, PeerKind Kind, IReadOnlyList<Unit> Units, int Found, (Unit Inner, Unit Outer)? Overlap, IReadOnlyList<string> Unknown)
{
    /// <summary>More rows than this nobody reads, and their queries would keep others waiting.</summary>
    public const int MostUnits = 150;

    public static CompareSelection Of(ViewContext view, Unit unit)
    {
        var peers = view.State.Peers;
        var tree = view.Snapshot.Units;
        var kind = peers.Kind ?? (peers.Units.Count > 0 ? PeerKind.Chosen : Below(view, unit).Any() ? PeerKind.Children : PeerKind.Siblings);
        var named = peers.Units.Select(code => (Code: code, Unit: tree.Find(code) is { } found && view.Scope.Covers(tree, found) ? found : null)).ToList();
        var units = (kind switch
        {
            PeerKind.Children => Below(view, unit),
            PeerKind.Siblings => Beside(view, unit),
            PeerKind.Level => OfLevel(view, unit),
            _ => InTree(view, named.Select(one => one.Unit).OfType<Unit>().ToHashSet()),
        }).ToList();
        var shown = units.Take(MostUnits).ToList();
        return new CompareSelection(
            unit,
            kind,
            peers.Order == OrderOfRows.Name
                ? [.. shown.OrderBy(one => one.Name.In(view.Language), StringComparer.Create(view.Language.Culture(), ignoreCase: true))]
                : shown,
            units.Count,
            OverlapOf(shown, tree),
            kind == PeerKind.Chosen ? [.. named.Where(one => one.Unit is null).Select(one => one.Code)] : []);
    }

    /// <summary>The unit that all of them lie below: it has asked whatever any of them has.</summary>
    public Unit Basis(ViewContext view) => Kind switch
    {
        PeerKind.Children => Unit,
        PeerKind.Siblings => Above(view, Unit) ?? Unit,
        _ => view.Scope.Roots(view.Snapshot.Units).First(root => view.Snapshot.Units.IsWithin(Units is [var first, ..] ? first : Unit, root)),
    };

    private static Unit? Above(ViewContext view, Unit unit) =>
        view.Snapshot.Units.ParentOf(unit) is { } parent && view.Scope.Covers(view.Snapshot.Units, parent) ? parent : null;

    private static IEnumerable<Unit> Below(ViewContext view, Unit unit) => view.Snapshot.Units.ChildrenOf(unit).Where(child => IsOpen(view, child));

    private static IEnumerable<Unit> Beside(ViewContext view, Unit unit) =>
        (Above(view, unit) is { } parent ? view.Snapshot.Units.ChildrenOf(parent) : view.Scope.Roots(view.Snapshot.Units))
        .Where(one => one == unit || IsOpen(view, one));

    /// <summary>Units of one level that hang below others of it are part of those, and not beside them.</summary>
    private static IEnumerable<Unit> OfLevel(ViewContext view, Unit unit)
    {
        var tree = view.Snapshot.Units;
        return All(view).Where(one => IsOfLevel(one) && IsOpen(view, one) && !tree.PathTo(one).SkipLast(1).Any(IsOfLevel));

        bool IsOfLevel(Unit one) => one.Level is not null && string.Equals(one.Level, unit.Level, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<Unit> InTree(ViewContext view, HashSet<Unit> units) => units.Count == 0 ? [] : All(view).Where(units.Contains);

    private static IEnumerable<Unit> All(ViewContext view) => view.Scope.Roots(view.Snapshot.Units).SelectMany(view.Snapshot.Units.Subtree);

    /// <summary>A unit that ended before the period has nothing to compare; one that is chosen by name is shown all the same.</summary>
    private static bool IsOpen(ViewContext view, Unit unit) => unit.ValidTo is not { } end || end > view.Period.Start;

    private static (Unit Inner, Unit Outer)? OverlapOf(List<Unit> units, UnitTree tree)
    {
        var ids = units.Select(unit => unit.Id).ToHashSet();
        foreach (var unit in units)
        {
            if (tree.PathTo(unit).SkipLast(1).FirstOrDefault(above => ids.Contains(above.Id)) is { } outer)
            {
                return (unit, outer);
            }
        }

        return null;
    }
}
