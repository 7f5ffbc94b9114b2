using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Units;

/// <summary>What the store says of a unit.</summary>
/// <param name="Answer">The unit and those below it.</param>
/// <param name="Responses">Responses of the period of every unit.</param>
/// <param name="Groups">What groups of respondents say; <c>null</c> where the page is of one group alone.</param>
/// <param name="Paths">The paths that run through the unit.</param>
/// <param name="Comments">What people wrote, as far as it may be shown; <c>null</c> for who may not read it.</param>
public sealed record UnitMaterial(
    UnitAnswer Answer, IReadOnlyDictionary<int, long> Responses, SegmentAnswer? Groups, IReadOnlyList<PathAnswer> Paths, CommentAnswer? Comments)
{
    /// <summary>Units like it that improved where the chosen metric is weak here.</summary>
    public IReadOnlyList<ImprovedPeer> Peers { get; init; } = [];
}

/// <summary>Asks what a unit's page shows, for the page and for its files alike.</summary>
public sealed class UnitPages(
    UnitQuery units,
    ResponseCountQuery responseCounts,
    SegmentQuery segments,
    PathQuery pathQuery,
    CommentQuery commentQuery,
    UnitPeers peers,
    IStringLocalizer<LayoutTexts> layout)
{
    /// <summary>Which comments the page asks for.</summary>
    public static CommentQuestion CommentsOf(ViewContext view, Unit unit) => new(unit, view.Period);

    public async Task<UnitModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation)
    {
        var answer = await units.AskAsync(view.Scope, UnitModel.Question(view, unit), cancellation);
        var counts = await responseCounts.AskAsync(view.Scope, view.Period, cancellation);
        var groups = view.Segment is null
            ? await segments.AskAsync(view.Scope, new SegmentQuestion(unit, AskedOfGroups(answer, view), view.Period), cancellation)
            : null;
        var paths = new List<PathAnswer>();
        foreach (var question in UnitPaths.Questions(view, unit))
        {
            paths.Add(await pathQuery.AskAsync(view.Scope, question, cancellation));
        }

        var comments = view.Access.May(Right.ReadComments)
            ? await commentQuery.AskAsync(view.Access.Comments, CommentsOf(view, unit), cancellation)
            : null;
        var improved = await peers.AskAsync(view, unit, UnitModel.ChosenOf(answer.Unit, view), cancellation);
        return UnitModel.Build(new UnitMaterial(answer, counts, groups, paths, comments) { Peers = improved }, view, layout);
    }

    private static IReadOnlyList<string> AskedOfGroups(UnitAnswer answer, ViewContext view) =>
        UnitModel.ChosenOf(answer.Unit, view) is { } chosen ? [chosen.Metric.Slug, .. UnitGroups.Metrics] : UnitGroups.Metrics;
}
