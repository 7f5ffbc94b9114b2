using Dashboard.Core.Feedback.Masking;

namespace Dashboard.Data.Store.Sqlite;

/// <inheritdoc/>
internal sealed class SqliteResponseWriter(StoreConnection connection) : ResponseWriter
{
    /// <summary>Its parameters: the response's id, the words, the <see cref="CommentPlace"/>, and what was masked.</summary>
    public const string InsertComment =
        "INSERT INTO comment (response_id, text, unit_id, day, stage_id, kind, contact, band, masked) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

    private readonly Statement update = connection.Prepare(
        """
        UPDATE response SET batch_id = ?2, answered_at = ?3, day = ?4, unit_id = ?5, stage_id = ?6, questionnaire = ?7, channel_id = ?8,
            language_id = ?9, age_band_id = ?10, answers = ?11, feedback_kind = ?12, contact_requested = ?13, contact_answered_at = ?14
        WHERE id = ?1
        """);

    private readonly Statement updateKey = connection.Prepare(
        """
        UPDATE response_key SET day = ?2
        WHERE day <> ?2 AND (source_id, external_id) = (SELECT r.source_id, r.external_id FROM response r WHERE r.id = ?1)
        """);

    private readonly Statement dropComment = connection.Prepare("DELETE FROM comment WHERE response_id = ?1");
    private readonly Statement addComment = connection.Prepare(InsertComment);
    private readonly ScoreReader scores = ScoreReader.Read(connection);

    public override void Write(long id, long batch, Statement row)
    {
        ResponseColumns.Copy(row, update.Bind(1, id).Bind(2, batch), 3).Run();
        updateKey.Bind(1, id).Bind(2, row.Long(ResponseColumns.Day)).Run();
        dropComment.Bind(1, id).Run();
        if (row.Text(ResponseColumns.Comment) is { } comment)
        {
            CommentPlace.Of(row, scores).Bind(addComment, 3);
            addComment.Bind(1, id).Bind(2, comment).Bind(9, (long)MaskMarks.In(comment)).Run();
        }
    }

    public override void Dispose()
    {
        update.Dispose();
        updateKey.Dispose();
        dropComment.Dispose();
        addComment.Dispose();
    }
}
