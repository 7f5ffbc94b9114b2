namespace Dashboard.Data.Store.Postgres;

/// <summary>Stores staged responses whose ids their source has not sent before.</summary>
internal static class PostgresResponses
{
    public static int Store(ApplyScope scope, long before)
    {
        var connection = scope.Connection;
        ResponsePartitions.Ensure(connection, Months(connection));
        connection.Execute(
            """
            INSERT INTO response_key SELECT @source, external_id, @before + id, day FROM pg_temp.staged_response ORDER BY id
            ON CONFLICT DO NOTHING
            """,
            ("@before", before),
            ("@source", scope.Source));
        var accepted = connection.Execute(
            """
            INSERT INTO response
            SELECT k.id, k.source_id, s.external_id, @batch, s.answered_at, s.day, u.id, p.id, s.questionnaire,
                   c.id, l.id, a.id, s.answers, s.feedback_kind, s.contact_requested, s.contact_answered_at
            FROM pg_temp.staged_response s
            JOIN response_key k ON k.source_id = @source AND k.external_id = s.external_id AND k.id = @before + s.id
            JOIN pg_temp.unit_ref u ON u.number = s.unit
            LEFT JOIN pg_temp.stage_ref p ON p.number = s.stage
            JOIN pg_temp.segment_ref c ON c.number = s.channel
            JOIN pg_temp.segment_ref l ON l.number = s.language
            JOIN pg_temp.segment_ref a ON a.number = s.age_band
            """,
            ("@before", before),
            ("@source", scope.Source),
            ("@batch", scope.Batch.Id));
        connection.Execute(
            """
            INSERT INTO comment (response_id, source_id, text)
            SELECT k.id, k.source_id, s.comment FROM pg_temp.staged_response s
            JOIN response_key k ON k.source_id = @source AND k.external_id = s.external_id AND k.id = @before + s.id
            WHERE s.comment IS NOT NULL
            """,
            ("@before", before),
            ("@source", scope.Source));
        return accepted;
    }

    private static HashSet<DateOnly> Months(StoreConnection connection)
    {
        using var days = connection.Prepare("SELECT DISTINCT day FROM pg_temp.staged_response");
        var months = new HashSet<DateOnly>();
        while (days.Step())
        {
            var day = DateOnly.FromDayNumber(days.Int(0));
            months.Add(new DateOnly(day.Year, day.Month, 1));
        }

        return months;
    }
}
