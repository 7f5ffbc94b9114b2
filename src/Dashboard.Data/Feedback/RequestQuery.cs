using Dashboard.Core.Feedback;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Feedback;

/// <summary>The question of the contact requests that somebody has to handle.</summary>
/// <param name="Unit">The unit; with those below it.</param>
/// <param name="Answered">Those that were answered here, instead of those that wait.</param>
/// <param name="Page">Which page of the list, from 1; beyond the last it is the last.</param>
public sealed record RequestQuestion(Unit Unit, bool Answered = false, int Page = 1);

/// <summary>How many requests wait in a part of the organisation.</summary>
/// <param name="Unit">A unit directly below the one that was asked of, with all below it; or that one itself, without them.</param>
/// <param name="Waiting">All that wait.</param>
/// <param name="Overdue">Those of them that are past their due time.</param>
public sealed record WaitingRequests(Unit Unit, int Waiting, int Overdue);

/// <summary>The answer to a <see cref="RequestQuestion"/>.</summary>
/// <param name="Requests">A page of requests: of those that wait the one that asked first is first, of the answered the one answered last.</param>
/// <param name="Total">How many all pages have.</param>
/// <param name="Overdue">How many of them are past their due time.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
/// <param name="Parts">Of those that wait, where they do; in the order of the tree.</param>
public sealed record RequestBoard(
    IReadOnlyList<ContactRequest> Requests, int Total, int Overdue, int Page, int Pages, IReadOnlyList<WaitingRequests> Parts);

/// <summary>
/// Answers who waits to be contacted, one by one, for those who contact them: the one question that is no statistic, and so is not protected as
/// these are. It is asked with <see cref="Access.Requests"/> alone.
/// </summary>
public sealed class RequestQuery(StoreDatabase database, StoreSnapshots snapshots, TimeProvider clock)
{
    /// <summary>Requests a page.</summary>
    public const int PageSize = 50;

    private const string Columns = "s.name, r.external_id, r.unit_id, r.answered_at, r.contact_answered_at, h.handler, h.taken_on";

    private const string IsWaiting = "r.contact_requested = 1 AND r.contact_answered_at IS NULL";

    // The file's own word may have taken the place of what was said here.
    private const string IsAnsweredHere = "r.id = h.response_id AND r.contact_requested = 1 AND r.contact_answered_at = h.answered_at";

    /// <summary>The unit that a request was made to, whoever may see it; <c>null</c> where there is no such request.</summary>
    public async Task<Unit?> UnitOfAsync(RequestName name, CancellationToken cancellation)
    {
        var snapshot = await snapshots.CurrentAsync(cancellation);
        await using var connection = await database.OpenReaderAsync(cancellation);
        return StoredRequest.Find(connection, name) is { } request ? snapshot.Units[request.Unit] : null;
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
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Clamp(question.Page, 1, pages);
        return new RequestBoard(
            connection.All(question.Answered ? SqlOfAnswered(units, page) : SqlOfWaiting(units, page), Read),
            total,
            waiting.Sum(count => count.Overdue),
            page,
            pages,
            Parts(tree, unit, waiting));
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

    private static List<WaitingRequests> Parts(UnitTree tree, Unit unit, List<WaitingCount> waiting)
    {
        var of = waiting.ToLookup(count => PartOf(tree, unit, tree[count.Unit]).Id);
        return [.. tree.ChildrenOf(unit).Prepend(unit).Where(part => of.Contains(part.Id))
            .Select(part => new WaitingRequests(part, of[part.Id].Sum(count => count.Waiting), of[part.Id].Sum(count => count.Overdue)))];
    }

    private static Unit PartOf(UnitTree tree, Unit whole, Unit unit) => tree.PathTo(unit) is var path && unit != whole
        ? path.SkipWhile(above => above != whole).Skip(1).First()
        : whole;

    /// <summary>How many wait in a unit itself.</summary>
    private sealed record WaitingCount(int Unit, int Waiting, int Overdue);
}
