using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store.Postgres;

/// <summary>Responses parted by month, and beside them one table of their keys that tells which ids a source has sent.</summary>
internal sealed class PostgresResponseTable(PostgresStoreConnection connection) : ResponseTable
{
    public override RowSet TakeKeys(ApplyScope scope, long before, StagedResponses staged, RowSet leftOut)
    {
        PostgresStaging.SendKeys(connection, staged, before, leftOut);
        connection.Execute(
            "INSERT INTO response_key SELECT @source, external_id, id, day FROM pg_temp.staged_key ORDER BY external_id, id ON CONFLICT DO NOTHING",
            ("@source", scope.Source));
        var others = leftOut.Copy();
        using var rows = connection.Stream(
            """
            SELECT s.id FROM pg_temp.staged_key s
            WHERE NOT EXISTS (SELECT 1 FROM response_key k WHERE k.source_id = ?1 AND k.external_id = s.external_id AND k.id = s.id)
            """);
        rows.Bind(1, scope.Source);
        while (rows.Step())
        {
            others.Add(rows.Long(0) - before);
        }

        return others;
    }

    public override void Store(ApplyScope scope, long before, StagedResponses staged, StagedIds ids, RowSet others)
    {
        ResponsePartitions.Ensure(connection, StagedMonths());
        PostgresStaging.SendResponses(connection, scope, before, staged, ids, others);
        PostgresStaging.SendComments(connection, scope, before, staged, ids, others);
    }

    public override string ByKey =>
        "(r.id, r.source_id, r.day) IN (SELECT k.id, k.source_id, k.day FROM response_key k WHERE k.source_id = ?1 AND k.external_id = ?2)";

    public override ResponseWriter Writer(int source) => new PostgresResponseWriter(connection, source);

    public override int Delete(string condition, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        connection.Execute(
            $"""
            DELETE FROM comment_theme WHERE response_id IN (SELECT id FROM response WHERE {condition});
            DELETE FROM comment_handling WHERE response_id IN (SELECT id FROM response WHERE {condition});
            DELETE FROM contact_handling WHERE response_id IN (SELECT id FROM response WHERE {condition});
            DELETE FROM comment WHERE (response_id, source_id) IN (SELECT id, source_id FROM response WHERE {condition});
            DELETE FROM response_key WHERE (source_id, external_id) IN (SELECT source_id, external_id FROM response WHERE {condition})
            """,
            parameters);
        return connection.Execute($"DELETE FROM response WHERE {condition}", parameters);
    }

    private HashSet<DateOnly> StagedMonths()
    {
        using var days = connection.Prepare("SELECT DISTINCT day FROM pg_temp.staged_key");
        var months = new HashSet<DateOnly>();
        while (days.Step())
        {
            var day = DateOnly.FromDayNumber(days.Int(0));
            months.Add(new DateOnly(day.Year, day.Month, 1));
        }

        return months;
    }
}
