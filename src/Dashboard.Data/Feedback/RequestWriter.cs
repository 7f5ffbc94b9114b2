using Dashboard.Core.Feedback;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store;

namespace Dashboard.Data.Feedback;

/// <summary>What was to be written of a request is not as it must be. Nothing was changed.</summary>
public sealed class RequestException(IReadOnlyList<RequestProblem> problems) : Exception(string.Join("; ", problems) + ".")
{
    /// <summary>All that is wrong; never empty.</summary>
    public IReadOnlyList<RequestProblem> Problems { get; } = problems;
}

/// <summary>A request or comment is no longer as it was read: somebody else has it in hand, or it has been answered meanwhile. Nothing was changed.</summary>
public sealed class RequestChangedException() : Exception("It has changed since it was read. Read it again.");

/// <summary>
/// Writes what becomes of contact requests. An answer given here is one of the response itself, so that every figure is the one that an import
/// of the answer would have made. Comments are given to somebody and done in the same way; no figure knows of it.
/// </summary>
public sealed class RequestWriter(StoreDatabase database, StoreSnapshots snapshots, CommentQuery comments, TimeProvider clock)
{
    /// <summary>Writes what became of a request.</summary>
    /// <param name="scope">Where one may handle requests.</param>
    /// <param name="name">The request.</param>
    /// <param name="seen">Who had it in hand as the writer saw it; <c>null</c> for nobody.</param>
    /// <param name="step">What became of it.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="RequestException">Something is missing, too long or of an impossible time.</exception>
    /// <exception cref="RequestChangedException">It is no longer as it was seen.</exception>
    /// <exception cref="UnknownNameException">There is no such response, it asked for nothing, or its unit is outside the scope.</exception>
    public async Task StepAsync(Scope scope, RequestName name, string? seen, RequestStep step, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        await database.WriteAsync(
            connection =>
            {
                var request = StoredRequest.Find(connection, name);
                if (request is null || !scope.Covers(view.Snapshot.Units, view.Snapshot.Units[request.Unit]))
                {
                    throw new UnknownNameException("There is no such contact request.");
                }

                if (step.Problems(request.AskedAt, clock.GetUtcNow()) is [_, ..] problems)
                {
                    throw new RequestException(problems);
                }

                // Of a request that was answered only an answer given here can be taken back.
                if (step.Move == RequestMove.Reopen ? !request.IsAnsweredHere : request.AnsweredAt is not null || request.Handler != seen)
                {
                    throw new RequestChangedException();
                }

                Write(connection, request, step);
                return true;
            },
            cancellation);
    }

    /// <summary>Writes what became of a comment, and of those of the same words beside it: it is given to somebody, done now, or open again.</summary>
    /// <param name="scope">Where one may handle requests.</param>
    /// <param name="key">The comment.</param>
    /// <param name="seen">Who had it in hand as the writer saw it; <c>null</c> for nobody.</param>
    /// <param name="move">What became of it.</param>
    /// <param name="handler">Name or role of who handles it; left aside when it is reopened.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="RequestException">The name is missing or too long.</exception>
    /// <exception cref="RequestChangedException">It is no longer as it was seen.</exception>
    /// <exception cref="UnknownNameException">There is no such comment that the writer may be shown.</exception>
    public async Task StepAsync(Scope scope, CommentKey key, string? seen, RequestMove move, string handler, CancellationToken cancellation)
    {
        var shown = await comments.FindAsync(scope, key, cancellation) ?? throw NoComment();
        var now = clock.GetUtcNow();
        var step = new RequestStep(move, handler, now);
        if (step.Problems(DateTimeOffset.MinValue, now) is [_, ..] problems)
        {
            throw new RequestException(problems);
        }

        await database.WriteAsync(
            connection =>
            {
                var stored = CommentHandlings.Of(connection, shown.Responses) is [_, ..] known ? known : throw NoComment();
                var held = CommentHandling.Of(stored.Select(comment => comment.Handling));
                if (move == RequestMove.Reopen ? held?.DoneAt is null : held?.DoneAt is not null || held?.Handler.Name != seen)
                {
                    throw new RequestChangedException();
                }

                foreach (var (response, _) in stored)
                {
                    Hand(connection, "comment_handling", response, move == RequestMove.Reopen ? held!.Handler.Name : step.Handler, step.AnsweredAt?.ToUnixTimeMilliseconds());
                }

                return true;
            },
            cancellation);

        static UnknownNameException NoComment() => new("There is no such comment.");
    }

    private void Write(StoreConnection connection, StoredRequest request, RequestStep step)
    {
        var answeredAt = step.AnsweredAt?.ToUnixTimeMilliseconds();
        if (step.Move == RequestMove.Reopen)
        {
            // Versions that a later file has replaced, or an undo would bring back, know the answer from here too.
            connection.Execute("UPDATE contact_handling SET answered_at = NULL WHERE response_id = @id", ("@id", request.Id));
            connection.Execute(
                "UPDATE older_response SET contact_answered_at = NULL WHERE response_id = @id AND contact_answered_at = @at",
                ("@id", request.Id),
                ("@at", request.AnsweredAt));
        }
        else
        {
            Hand(connection, "contact_handling", request.Id, step.Handler, answeredAt);
        }

        if (answeredAt != request.AnsweredAt)
        {
            Answer(connection, request, answeredAt);
        }
    }

    private void Hand(StoreConnection connection, string table, long response, string handler, long? answeredAt) => connection.Execute(
        $"""
        INSERT INTO {table} (response_id, handler, taken_on, answered_at) VALUES (@id, @handler, @today, @at)
        ON CONFLICT (response_id) DO UPDATE SET answered_at = excluded.answered_at, handler = excluded.handler,
            taken_on = CASE WHEN {table}.handler = excluded.handler THEN {table}.taken_on ELSE excluded.taken_on END
        """,
        ("@id", response),
        ("@handler", handler),
        ("@today", clock.Today().DayNumber),
        ("@at", answeredAt));

    /// <summary>The response says it, and the roll-ups give back what it said before.</summary>
    private static void Answer(StoreConnection connection, StoredRequest request, long? at)
    {
        using var fold = new RollupFold(connection.StagingFolder);
        var responses = new RawRows(connection, MetricPlaces.Read(connection), fold).Responses;
        using var row = connection.Prepare($"SELECT {ResponseColumns.Of("r")} FROM response r WHERE {connection.Responses.ByKey}");
        Fold(-1);
        connection.Execute(
            "UPDATE response SET contact_answered_at = @at WHERE id = @id AND source_id = @source AND day = @day",
            ("@at", at),
            ("@id", request.Id),
            ("@source", request.Source),
            ("@day", request.Day));
        connection.Execute(
            "UPDATE comment SET contact = @contact WHERE response_id = @id",
            ("@contact", (int)(at is null ? ContactState.Waiting : ContactState.Answered)),
            ("@id", request.Id));
        Fold(1);
        fold.WriteTo(connection);

        void Fold(int sign)
        {
            row.Bind(1, request.Source).Bind(2, request.Name.Id).Step();
            responses.Fold(row, sign);
            row.Reset();
        }
    }
}
