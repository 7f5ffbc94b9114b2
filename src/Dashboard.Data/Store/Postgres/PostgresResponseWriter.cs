using Dashboard.Core.Feedback.Masking;

namespace Dashboard.Data.Store.Postgres;

/// <summary>Writes versions of responses; one whose month changes moves to that month's partition, and its key follows.</summary>
internal sealed class PostgresResponseWriter(StoreConnection connection, int source) : ResponseWriter
{
    private readonly HashSet<DateOnly> months = [];

    private readonly Statement update = connection.Prepare(
        """
        UPDATE response SET batch_id = ?2, answered_at = ?3, day = ?4, unit_id = ?5, stage_id = ?6, questionnaire = ?7, channel_id = ?8,
            language_id = ?9, age_band_id = ?10, answers = ?11, feedback_kind = ?12, contact_requested = ?13, contact_answered_at = ?14
        WHERE id = ?1 AND source_id = ?15
        """);

    private readonly Statement updateKey = connection.Prepare(
        """
        UPDATE response_key SET day = ?2 WHERE source_id = ?3 AND day <> ?2
            AND external_id = (SELECT r.external_id FROM response r WHERE r.id = ?1 AND r.source_id = ?3 AND r.day = ?2)
        """);

    private readonly Statement dropComment = connection.Prepare("DELETE FROM comment WHERE response_id = ?1 AND source_id = ?2");
    private readonly Statement addComment = connection.Prepare(
        """
        INSERT INTO comment (response_id, source_id, text, unit_id, day, stage_id, kind, contact, band, masked)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
        """);

    private readonly ScoreReader scores = ScoreReader.Read(connection);

    public override void Write(long id, long batch, Statement row)
    {
        var day = DateOnly.FromDayNumber(row.Int(ResponseColumns.Day));
        var month = new DateOnly(day.Year, day.Month, 1);
        if (months.Add(month))
        {
            ResponsePartitions.Ensure(connection, [month]);
        }

        ResponseColumns.Copy(row, update.Bind(1, id).Bind(2, batch), 3).Bind(15, source).Run();
        updateKey.Bind(1, id).Bind(2, day.DayNumber).Bind(3, source).Run();
        dropComment.Bind(1, id).Bind(2, source).Run();
        if (row.Text(ResponseColumns.Comment) is { } comment)
        {
            CommentPlace.Of(row, scores).Bind(addComment, 4);
            addComment.Bind(1, id).Bind(2, source).Bind(3, comment).Bind(10, (long)MaskMarks.In(comment)).Run();
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
