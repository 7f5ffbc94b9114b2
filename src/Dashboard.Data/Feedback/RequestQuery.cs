using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
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

    private const string IsWaiting = "r.contact_requested = 1 AND r.contact_answered_at IS NULL";

    // The file's own word may have taken the place of what was said here.
    private const string IsAnsweredHere = "r.id = h.response_id AND r.contact_requested = 1 AND r.contact_answered_at = h.answered_at";

    /// <summary>The unit that a request was made to; <c>null</c> where the scope has no such request.</summary>
    public async Task<Unit?> UnitOfAsync(Scope scope, RequestName name, CancellationToken cancellation)
    {
        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        await using var connection = await database.OpenReaderAsync(cancellation);
        return StoredRequest.Find(connection, name) is { } request && tree[request.Unit] is var unit && scope.Covers(tree, unit) ? unit : null;
    }

    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<RequestBoard> AskAsync(Scope scope, RequestQuestion question, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        var (view, moment) = await snapshots.BeginReadingAsync(connection, cancellation);
        using var reading = moment;
        var tree = view.Snapshot.Units;
        var unit = scope.Require(tree, question.Unit);
        var units = string.Join(',', tree.Subtree(unit).Select(below => below.Id));
        var now = clock.GetUtcNow();
        var waiting = question.Answered ? [] : CountWaiting(connection, units, now);
        var total = question.Answered
            ? (int)connection.Scalar($"SELECT count(*) FROM contact_handling h CROSS JOIN response r ON {IsAnsweredHere} WHERE r.unit_id IN ({units})")
            : waiting.Sum(count => count.Waiting);
        var given = comments.Show(connection, view, CommentHandlings.In(connection, units, question.Answered), cancellation)
            .OrderByDescending(comment => comment.Handling!.DoneAt).ThenBy(comment => comment.Handling!.Handler.Since)
            .ThenBy(comment => comment.Key.Words, StringComparer.Ordinal).ToList();
        var pages = Math.Max(1, (Math.Max(total, given.Count) + PageSize - 1) / PageSize);
        var page = Math.Clamp(question.Page, 1, pages);
        return new RequestBoard(
            connection.All(question.Answered ? SqlOfAnswered(units, page) : SqlOfWaiting(units, page), Read),
            total,
            waiting.Sum(count => count.Overdue),
            page,
            pages,
            question.Answered ? [] : Parts(tree, unit, waiting, given))
        {
            Comments = [.. given.Skip((page - 1) * PageSize).Take(PageSize)],
            TotalComments = given.Count,
        };
    }

    /// <summary>How many wait in each unit, and how many of them are past their due time.</summary>
    private static List<WaitingCount> CountWaiting(StoreConnection connection, string units, DateTimeOffset now)
    {
        // The first millisecond whose requests are not overdue yet, as ContactRequest.IsOverdue has it.
        var due = now.AddDays(-WellKnown.AnswerDays);
        var first = due.ToUnixTimeMilliseconds() + (due.Ticks % TimeSpan.TicksPerMillisecond == 0 ? 0 : 1);
        return connection.All(
            FormattableString.Invariant(
                $"""
                SELECT r.unit_id, count(*), sum(CASE WHEN r.answered_at < {first} THEN 1 ELSE 0 END) FROM response r
                WHERE {IsWaiting} AND r.unit_id IN ({units}) GROUP BY r.unit_id
                """),
            row => new WaitingCount(row.Int(0), row.Int(1), row.Int(2)));
    }

    // The page is chosen by the index of those who wait alone; only its rows are looked up.
    private static string SqlOfWaiting(string units, int page) => FormattableString.Invariant(
        $"""
        SELECT {Columns} FROM (
            SELECT r.id, r.answered_at FROM response r WHERE {IsWaiting} AND r.unit_id IN ({units}) ORDER BY r.answered_at, r.id LIMIT {PageSize} OFFSET {(page - 1) * PageSize}
        ) p
        CROSS JOIN response r ON r.id = p.id CROSS JOIN source s ON s.id = r.source_id LEFT JOIN contact_handling h ON h.response_id = r.id
        ORDER BY p.answered_at, p.id
        """);

    private static string SqlOfAnswered(string units, int page) => FormattableString.Invariant(
        $"""
        SELECT {Columns} FROM contact_handling h
        CROSS JOIN response r ON {IsAnsweredHere} CROSS JOIN source s ON s.id = r.source_id
        WHERE r.unit_id IN ({units}) ORDER BY h.answered_at DESC, r.id LIMIT {PageSize} OFFSET {(page - 1) * PageSize}
        """);

    private static ContactRequest Read(Statement row) => new(
        new RequestName(row.Text(0)!, row.Text(1)!), row.Int(2), DateTimeOffset.FromUnixTimeMilliseconds(row.Long(3)))
    {
        AnsweredAt = row.NullableLong(4) is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        Handler = row.Text(5) is { } name ? new ContactHandler(name, row.Day(6)) : null,
    };

    private static List<WaitingRequests> Parts(UnitTree tree, Unit unit, List<WaitingCount> waiting, List<ShownComment> given)
    {
        var requests = waiting.ToLookup(count => PartOf(tree, unit, tree[count.Unit]).Id);
        var ofComments = given.ToLookup(comment => PartOf(tree, unit, comment.Unit).Id);
        return [.. tree.ChildrenOf(unit).Prepend(unit).Where(part => requests.Contains(part.Id) || ofComments.Contains(part.Id)).Select(part => new WaitingRequests(
            part, requests[part.Id].Sum(count => count.Waiting), requests[part.Id].Sum(count => count.Overdue), ofComments[part.Id].Count()))];
    }

    private static Unit PartOf(UnitTree tree, Unit whole, Unit unit) => tree.PathTo(unit) is var path && unit != whole
        ? path.SkipWhile(above => above != whole).Skip(1).First()
        : whole;

    /// <summary>How many wait in a unit itself.</summary>
    private sealed record WaitingCount(int Unit, int Waiting, int Overdue);
}
