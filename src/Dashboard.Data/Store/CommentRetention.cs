using System.Globalization;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Office;

namespace Dashboard.Data.Store;

/// <summary>What is gone of comments whose term is over.</summary>
/// <param name="Comments">Comments.</param>
/// <param name="OlderVersions">Comments in versions that a later batch has corrected, which an undo would bring back.</param>
/// <param name="RejectedRows">Rejected rows of responses.</param>
public sealed record ForgottenComments(long Comments, long OlderVersions, long RejectedRows)
{
    /// <summary>Whether anything is gone.</summary>
    public bool Any => Comments + OlderVersions + RejectedRows > 0;
}

/// <summary>
/// Forgets what people wrote when its <see cref="CommentTerm"/> is over: the comment with its words in the index and what was said of it here,
/// those of older versions, and rejected rows of files that were imported before (what day such a row speaks of may be the very thing that was
/// not understood). Responses stay, and so do the roll-ups, which never held a word. An import of an old file takes no comments from days whose
/// term is over.
/// </summary>
public sealed class CommentRetention(StoreDatabase database, CommentTerm term, AuditLog audit, TimeProvider clock)
{
    /// <summary>In one transaction: nobody waits for more than a moment.</summary>
    private const int RowsAtOnce = 1000;

    private const string Action = "forget-comments";

    /// <summary>
    /// Forgets what is due, and writes it into the audit when there was anything. On several servers one does it; the others leave it to that one.
    /// </summary>
    /// <returns>What is gone here.</returns>
    public async Task<ForgottenComments> ForgetAsync(CancellationToken cancellation)
    {
        var gone = new ForgottenComments(0, 0, 0);
        if (term.KeptFrom(clock.Today()) is not { } from)
        {
            return gone;
        }

        await using var claim = await database.ClaimUpkeepAsync(cancellation);
        if (claim is null)
        {
            return gone;
        }

        var outcome = AuditOutcome.Failed;
        try
        {
            var day = from.DayNumber.ToString(CultureInfo.InvariantCulture);
            var instant = LocalTime.At(from.ToDateTime(TimeOnly.MinValue)).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
            await EachAsync(
                $"SELECT response_id, 0 FROM comment WHERE day < {day}",
                $"DELETE FROM comment WHERE response_id IN (SELECT id FROM given) AND day < {day}",
                rows => gone = gone with { Comments = gone.Comments + rows },
                cancellation);
            foreach (var said in (string[])["comment_theme", "comment_handling"])
            {
                await EachAsync(
                    $"SELECT t.response_id, 0 FROM {said} t WHERE NOT EXISTS (SELECT 1 FROM comment c WHERE c.response_id = t.response_id)",
                    $"DELETE FROM {said} WHERE response_id IN (SELECT id FROM given)",
                    _ => { },
                    cancellation);
            }

            await EachAsync(
                $"SELECT response_id, batch_id FROM older_response WHERE day < {day} AND comment IS NOT NULL",
                "UPDATE older_response SET comment = NULL WHERE (response_id, batch_id) IN (SELECT id, batch FROM given) AND comment IS NOT NULL",
                rows => gone = gone with { OlderVersions = gone.OlderVersions + rows },
                cancellation);
            await EachAsync(
                $"SELECT r.id, 0 FROM rejected_row r JOIN batch b ON b.id = r.batch_id WHERE b.kind = '{nameof(ImportKind.Responses)}' AND b.started_at < {instant}",
                "DELETE FROM rejected_row WHERE id IN (SELECT id FROM given)",
                rows => gone = gone with { RejectedRows = gone.RejectedRows + rows },
                cancellation);
            outcome = AuditOutcome.Done;
        }
        finally
        {
            if (gone.Any)
            {
                audit.Write(Actor.OfProgram, Action, $"before {from:yyyy-MM-dd}", outcome, new { gone.Comments, gone.OlderVersions, gone.RejectedRows });
            }
        }

        return gone;
    }

    private async Task EachAsync(string find, string forget, Action<long> tell, CancellationToken cancellation)
    {
        foreach (var chunk in (await FindAsync(find, cancellation)).Chunk(RowsAtOnce))
        {
            tell(await database.WriteAsync(connection => Forget(connection, forget, chunk), cancellation, connection => connection.OverwriteDeleted()));
        }
    }

    // Keys alone, read once: a search of the whole table in each transaction would cost more than the work.
    private async Task<List<(long Id, long Batch)>> FindAsync(string find, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        using var rows = connection.Prepare(find);
        var found = new List<(long, long)>();
        while (rows.Step())
        {
            found.Add((rows.Long(0), rows.Long(1)));
        }

        return found;
    }

    private static long Forget(StoreConnection connection, string sql, IEnumerable<(long Id, long Batch)> rows)
    {
        using var statement = connection.PrepareRows(sql, ["id", "batch"]);
        var count = 0L;
        foreach (var (id, batch) in rows)
        {
            statement.Add(id).Add(batch).End();
            count++;
        }

        statement.Complete();
        return count;
    }
}
