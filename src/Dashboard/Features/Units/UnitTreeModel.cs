using Dashboard.Core.Charts;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Layout;

namespace Dashboard.Features.Units;

/// <summary>One visible row of the tree.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Href">Its page.</param>
/// <param name="Responses">Responses in the period, its subtree included.</param>
/// <param name="Signal">What the page's metric says of it; none where it is common cause or was not looked at.</param>
/// <param name="HasChildren">Whether anything lies below.</param>
/// <param name="Selected">Whether it is the page's unit.</param>
/// <param name="Children">The rows below, where the branch is open.</param>
public sealed record TreeRow(
    Unit Unit, string Name, string Href, string Responses, Signal Signal, bool HasChildren, bool Selected, IReadOnlyList<TreeRow> Children);

/// <summary>A unit found by name, with the units above it.</summary>
public sealed record TreeHit(string Name, string Href, string Above, string Responses);

/// <summary>
/// The organisation beside the unit. Only the open branch is drawn, so that thousands of units weigh no more than a few: the units above, their
/// siblings and the unit's own children.
/// </summary>
public sealed record UnitTreeModel(IReadOnlyList<TreeRow> Rows, IReadOnlyList<TreeHit> Hits, int HitCount)
{
    public const int MostHits = 50;

    public static UnitTreeModel Build(
        ViewContext view, Unit selected, IReadOnlyDictionary<int, long> responses, IReadOnlyDictionary<int, Signal> signals)
    {
        var tree = view.Snapshot.Units;
        var open = tree.PathTo(selected).Select(unit => unit.Id).ToHashSet();
        var found = UnitSearch.Find(view).ToList();
        return new UnitTreeModel(
            [.. view.Scope.Roots(tree).Select(Row)],
            [.. found.Take(MostHits).Select(unit => new TreeHit(
                unit.Name.In(view.Language), Href(unit), string.Join(" › ", tree.PathTo(unit).SkipLast(1).Select(above => above.Name.In(view.Language))), Count(unit)))],
            found.Count);

        TreeRow Row(Unit unit) => new(
            unit,
            unit.Name.In(view.Language),
            Href(unit),
            Count(unit),
            signals.GetValueOrDefault(unit.Id),
            tree.ChildrenOf(unit).Any(),
            unit.Id == selected.Id,
            open.Contains(unit.Id) ? [.. tree.ChildrenOf(unit).Select(Row)] : []);

        string Href(Unit unit) => DashboardUrls.Unit(unit.Code, view.State with { Search = null });

        string Count(Unit unit) => NumberText.Count(responses.GetValueOrDefault(unit.Id), view.Language);
    }
}
