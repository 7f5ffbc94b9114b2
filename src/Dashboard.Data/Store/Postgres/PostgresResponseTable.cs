namespace Dashboard.Data.Store.Postgres;

/// <summary>Responses parted by month, and beside them one table of their keys that tells which ids a source has sent.</summary>
internal sealed class PostgresResponseTable(StoreConnection connection) : ResponseTable
{
    public override int Store(ApplyScope scope, long before)
    {
        ResponsePartitions.Ensure(connection, StagedMonths());
        ReadOnlySpan<(string, object?)> place = [("@before", before), ("@source", scope.Source)];
        connection.Execute(
            """
            INSERT INTO response_key SELECT @source, external_id, @before + id, day FROM staged.response ORDER BY id
            ON CONFLICT DO NOTHING
            """,
            place);
        var accepted = connection.Execute(
            """
            INSERT INTO response
            SELECT k.id, k.source_id, s.external_id, @batch, s.answered_at, s.day, u.id, p.id, s.questionnaire,
                   c.id, l.id, a.id, s.answers, s.feedback_kind, s.contact_requested, s.contact_answered_at
            FROM staged.response s
            JOIN response_key k ON k.source_id = @source AND k.external_id = s.external_id AND k.id = @before + s.id
            JOIN temp.unit_ref u ON u.number = s.unit
            LEFT JOIN temp.stage_ref p ON p.number = s.stage
            JOIN temp.segment_ref c ON c.number = s.channel
            JOIN temp.segment_ref l ON l.number = s.language
            JOIN temp.segment_ref a ON a.number = s.age_band
            """,
            [.. place, ("@batch", scope.Batch.Id)]);
        connection.Execute(
            """
            INSERT INTO comment (response_id, source_id, text)
            SELECT k.id, k.source_id, s.comment FROM staged.response s
            JOIN response_key k ON k.source_id = @source AND k.external_id = s.external_id AND k.id = @before + s.id
            WHERE s.comment IS NOT NULL
            """,
            place);
        return accepted;
    }

    public override string ByKey =>
        "(r.id, r.source_id, r.day) IN (SELECT k.id, k.source_id, k.day FROM response_key k WHERE k.source_id = ?1 AND k.external_id = ?2)";

    public override ResponseWriter Writer(int source) => new PostgresResponseWriter(connection, source);

    public override int Delete(string condition, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        connection.Execute(
            $"""
            DELETE FROM comment WHERE (response_id, source_id) IN (SELECT id, source_id FROM response WHERE {condition});
            DELETE FROM response_key WHERE (source_id, external_id) IN (SELECT source_id, external_id FROM response WHERE {condition})
            """,
            parameters);
        return connection.Execute($"DELETE FROM response WHERE {condition}", parameters);
    }

    private HashSet<DateOnly> StagedMonths()
    {
        using var days = connection.Prepare("SELECT DISTINCT day FROM staged.response");
        var months = new HashSet<DateOnly>();
        while (days.Step())
        {
            var day = DateOnly.FromDayNumber(days.Int(0));
            months.Add(new DateOnly(day.Year, day.Month, 1));
        }

        return months;
    }
}
