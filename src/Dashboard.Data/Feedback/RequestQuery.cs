using Dashboard.Core.Feedback;
using Dashboard.Core.Privacy;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Feedback;

/// <summary>The question of the contact requests, and of the comments, that somebody has to handle.</summary>
/// <param name="Unit">The unit; with those below it.</param>
/// <param name="Answered">Those that were answered or done here, instead of those that are open.</param>
/// <param name="Page">Which page of the list, from 1; beyond the last it is the last.</param>
public sealed record RequestQuestion(Unit Unit, bool Answered = false, int Page = 1);

/// <summary>How much is open in a part of the organisation.</summary>
/// <param name="Unit">A unit directly below the one that was asked of, with all below it; or that one itself, without them.</param>
/// <param name="Waiting">All requests that wait.</param>
/// <param name="Overdue">Those of them that are past their due time.</param>
/// <param name="Comments">Comments that were given to somebody and are not done.</param>
public sealed record WaitingRequests(Unit Unit, int Waiting, int Overdue, int Comments);

/// <summary>The answer to a <see cref="RequestQuestion"/>.</summary>
/// <param name="Requests">A page of requests: of those that wait the one that asked first is first, of the answered the one answered last.</param>
/// <param name="Total">How many all pages have.</param>
/// <param name="Overdue">How many of them are past their due time.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1; each has requests and comments.</param>
/// <param name="Parts">Of those that are open, where they are; in the order of the tree.</param>
public sealed record RequestBoard(
    IReadOnlyList<ContactRequest> Requests, int Total, int Overdue, int Page, int Pages, IReadOnlyList<WaitingRequests> Parts)
{
    /// <summary>A page of comments that were given to somebody: of the open the one given first is first, of the done the one done last.</summary>
    public required IReadOnlyList<ShownComment> Comments { get; init; }

    /// <summary>How many comments all pages have.</summary>
    public required int TotalComments { get; init; }
}

/// <summary>
/// Answers who waits to be contacted, one by one, for those who contact them: the one question that is no statistic, and so is not protected as
/// these are. It is asked with <see cref="Access.Requests"/> alone. Beside them stand the comments that were given to somebody, each as far as the
/// list of comments shows it, and nothing that ties one to a request.
/// </summary>
public sealed class RequestQuery(StoreDatabase database, StoreSnapshots snapshots, CommentQuery comments, TimeProvider clock)
{
    /// <summary>Requests a page, and comments.</summary>
    public const int PageSize = 50;

    private const string Columns = "s.name, r.external_id, r.unit_id, r.answered_at, r.contact_answered_at, h.handler, h.taken_on";

    private const string Waiting =
        $"""
        SELECT {Columns} FROM given g
        CROSS JOIN response r ON r.unit_id = g.unit AND r.contact_requested = 1 AND r.contact_answered_at IS NULL
        CROSS JOIN source s ON s.id = r.source_id LEFT JOIN contact_handling h ON h.response_id = r.id
        """;

    // The file's own word may have taken the place of what was said here.
    private const string AnsweredHere =
        $"""
        SELECT {Columns} FROM contact_handling h
        CROSS JOIN response r ON r.id = h.response_id AND r.contact_requested = 1 AND r.contact_answered_at = h.answered_at
        CROSS JOIN source s ON s.id = r.source_id
        """;

    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<RequestBoard> AskAsync(Scope scope, RequestQuestion question, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        var (view, moment) = await snapshots.BeginReadingAsync(connection, cancellation);
        using var reading = moment;
        var tree = view.Snapshot.Units;
        var unit = scope.Require(tree, question.Unit);
        var units = tree.Subtree(unit).Select(below => below.Id).ToHashSet();
        var found = question.Answered
            ? [.. connection.All(AnsweredHere, Read).Where(request => units.Contains(request.UnitId)).OrderByDescending(request => request.AnsweredAt)]
            : ReadWaiting(connection, units).OrderBy(request => request.AskedAt).ThenBy(request => request.Name.Id, StringComparer.Ordinal).ToList();
        var given = Given(comments.Show(
            connection, view, CommentHandlings.All(connection, question.Answered).Where(comment => units.Contains(comment.Unit)), cancellation));
        var pages = Math.Max(1, (Math.Max(found.Count, given.Count) + PageSize - 1) / PageSize);
        var page = Math.Clamp(question.Page, 1, pages);
        var now = clock.GetUtcNow();
        return new RequestBoard(
            [.. found.Skip((page - 1) * PageSize).Take(PageSize)],
            found.Count,
            found.Count(request => request.IsOverdue(now)),
            page,
            pages,
            question.Answered ? [] : Parts(tree, unit, found, given, now))
        {
            Comments = [.. given.Skip((page - 1) * PageSize).Take(PageSize)],
            TotalComments = given.Count,
        };
    }

    private static List<ShownComment> Given(IEnumerable<ShownComment> shown) =>
    [
        .. shown.OrderByDescending(comment => comment.Handling!.DoneAt).ThenBy(comment => comment.Handling!.Handler.Since)
            .ThenBy(comment => comment.Key.Words, StringComparer.Ordinal),
    ];

    private static List<ContactRequest> ReadWaiting(StoreConnection connection, HashSet<int> units)
    {
        var found = new List<ContactRequest>();
        using var rows = connection.PrepareRows(Waiting, ["unit"], row => found.Add(Read(row)));
        foreach (var unit in units)
        {
            rows.Add(unit).End();
        }

        rows.Complete();
        return found;
    }

    private static ContactRequest Read(Statement row) => new(
        new RequestName(row.Text(0)!, row.Text(1)!), row.Int(2), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(3)))
    {
        AnsweredAt = row.NullableLong(4) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        Handler = row.Text(5) is { } name ? new ContactHandler(name, row.Day(6)) : null,
    };

    private static List<WaitingRequests> Parts(UnitTree tree, Unit unit, List<ContactRequest> found, List<ShownComment> given, DateTimeOffset now)
    {
        var requests = found.ToLookup(request => PartOf(tree, unit, tree[request.UnitId]).Id);
        var ofComments = given.ToLookup(comment => PartOf(tree, unit, comment.Unit).Id);
        return [.. tree.ChildrenOf(unit).Prepend(unit).Where(part => requests.Contains(part.Id) || ofComments.Contains(part.Id)).Select(part => new WaitingRequests(
            part, requests[part.Id].Count(), requests[part.Id].Count(request => request.IsOverdue(now)), ofComments[part.Id].Count()))];
    }

    private static Unit PartOf(UnitTree tree, Unit whole, Unit unit) => tree.PathTo(unit) is var path && unit != whole
        ? path.SkipWhile(above => above != whole).Skip(1).First()
        : whole;
}
