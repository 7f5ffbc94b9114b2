namespace Dashboard.Data.Store.Sqlite;

/// <summary>One table of responses, whose unique index knows their ids.</summary>
internal sealed class SqliteResponseTable(StoreConnection connection) : ResponseTable
{
    public override int Store(ApplyScope scope, long before)
    {
        var accepted = connection.Execute(
            """
            INSERT INTO response
            SELECT @before + s.id, @source, s.external_id, @batch, s.answered_at, s.day, u.id, p.id, s.questionnaire,
                   c.id, l.id, a.id, s.answers, s.feedback_kind, s.contact_requested, s.contact_answered_at
            FROM staged.response s
            CROSS JOIN temp.unit_ref u ON u.number = s.unit
            LEFT JOIN temp.stage_ref p ON p.number = s.stage
            CROSS JOIN temp.segment_ref c ON c.number = s.channel
            CROSS JOIN temp.segment_ref l ON l.number = s.language
            CROSS JOIN temp.segment_ref a ON a.number = s.age_band
            WHERE true ORDER BY s.id
            ON CONFLICT (source_id, external_id) DO NOTHING
            """,
            ("@before", before),
            ("@source", scope.Source),
            ("@batch", scope.Batch.Id));
        connection.Execute(
            """
            INSERT INTO comment
            SELECT r.id, s.comment FROM staged.response s CROSS JOIN response r ON r.id = @before + s.id
            WHERE s.comment IS NOT NULL
            """,
            ("@before", before));
        return accepted;
    }

    public override string ByKey => "r.source_id = ?1 AND r.external_id = ?2";

    public override ResponseWriter Writer(int source) => new SqliteResponseWriter(connection);

    public override int Delete(string condition, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        connection.Execute($"DELETE FROM comment WHERE response_id IN (SELECT id FROM response WHERE {condition})", parameters);
        return connection.Execute($"DELETE FROM response WHERE {condition}", parameters);
    }
}
