using Dashboard.Data.Import;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>
/// Takes the responses of a batch back. Each one goes, becomes again what it was before, or stays because a later batch has said the same;
/// versions that a later batch has since replaced are forgotten.
/// </summary>
internal sealed class ResponseUndo(StoreConnection connection, RawRows fold, int source, long batch)
{
    private const string Gone = "SELECT id FROM temp.undo WHERE keeper IS NULL";

    private readonly SameRows same = SameRows.After(connection, ImportKind.Responses, batch);

    public UndoCount Run()
    {
        var count = Judge();
        using (var gone = connection.Stream($"SELECT {ResponseColumns.Of("r")} FROM response r WHERE r.id IN ({Gone})"))
        {
            while (gone.Step())
            {
                fold.Responses.Fold(gone, -1);
            }
        }

        Restore();
        connection.Execute(
            $"""
            DELETE FROM older_response WHERE EXISTS (
                SELECT 1 FROM temp.undo u WHERE u.keeper IS NULL AND u.id = older_response.response_id AND u.older = older_response.batch_id);
            UPDATE response SET batch_id = (SELECT u.keeper FROM temp.undo u WHERE u.id = response.id)
            WHERE id IN (SELECT id FROM temp.undo WHERE keeper IS NOT NULL)
            """);
        connection.Responses.Delete($"id IN ({Gone} AND older IS NULL)");
        ForgetReplaced();
        return count;
    }

    /// <summary>Finds for each response of the batch who says the same later, else which version was before.</summary>
    private UndoCount Judge()
    {
        connection.Execute("CREATE TEMP TABLE undo (id BIGINT PRIMARY KEY, keeper BIGINT, older BIGINT)");
        using var rows = connection.Stream(
            "SELECT r.id, (SELECT max(o.batch_id) FROM older_response o WHERE o.response_id = r.id) FROM response r WHERE r.batch_id = ?1");
        using var insert = connection.Prepare("INSERT INTO temp.undo (id, keeper, older) VALUES (?1, ?2, ?3)");
        var count = default(UndoCount);
        rows.Bind(1, batch);
        while (rows.Step())
        {
            var (id, keeper, older) = (rows.Long(0), same.FirstOf(rows.Long(0)), rows.NullableLong(1));
            insert.Bind(1, id).Bind(2, keeper).Bind(3, older).Run();
            count += UndoCount.Of(keeper is not null, older is not null);
        }

        return count;
    }

    private void Restore()
    {
        using var rows = connection.Stream(
            $"""
            SELECT {ResponseColumns.Of("o", ResponseColumns.AnsweredAtOf("o", "response_id"))}, o.comment, o.response_id, o.batch_id FROM temp.undo u
            JOIN older_response o ON o.response_id = u.id AND o.batch_id = u.older WHERE u.keeper IS NULL
            """);
        using var writer = connection.Responses.Writer(source);
        while (rows.Step())
        {
            fold.Responses.Fold(rows, 1);
            writer.Write(rows.Long(ResponseColumns.Comment + 1), rows.Long(ResponseColumns.Comment + 2), rows);
        }
    }

    /// <summary>The batch's own versions that later ones have replaced; who said the same before that has them now.</summary>
    private void ForgetReplaced()
    {
        var versions = new List<(long Response, long? Keeper)>();
        using (var rows = connection.Prepare(
            """
            SELECT o.response_id, coalesce(
                (SELECT min(n.batch_id) FROM older_response n WHERE n.response_id = o.response_id AND n.batch_id > o.batch_id), r.batch_id)
            FROM older_response o JOIN response r ON r.id = o.response_id WHERE o.batch_id = ?1
            """))
        {
            rows.Bind(1, batch);
            while (rows.Step())
            {
                versions.Add((rows.Long(0), same.FirstOf(rows.Long(0), end: rows.Long(1))));
            }
        }

        using var hand = connection.Prepare("UPDATE older_response SET batch_id = ?3 WHERE response_id = ?1 AND batch_id = ?2");
        using var delete = connection.Prepare("DELETE FROM older_response WHERE response_id = ?1 AND batch_id = ?2");
        foreach (var (response, keeper) in versions)
        {
            _ = keeper is { } heir
                ? hand.Bind(1, response).Bind(2, batch).Bind(3, heir).Run()
                : delete.Bind(1, response).Bind(2, batch).Run();
        }
    }
}
