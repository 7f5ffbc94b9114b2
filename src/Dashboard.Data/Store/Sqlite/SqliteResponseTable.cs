using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>
/// The responses in the order they came, and their keys in the keys' order. Rows staged with the ids that they get are copied as they lie,
/// see <see cref="SqliteStagedTable"/>; where another batch came first, each is renumbered.
/// </summary>
internal sealed class SqliteResponseTable(StoreConnection connection) : ResponseTable
{
    private const string Staged = SqliteStagedTable.Name;

    private const string Unit = $"coalesce((SELECT m.id FROM {Staged}.moved m WHERE m.kind = 'unit' AND m.number = r.unit_id), unit_id)";

    private const string Stage = $"coalesce((SELECT m.id FROM {Staged}.moved m WHERE m.kind = 'stage' AND m.number = r.stage_id), stage_id)";

    private const string Renumbered =
        $"""
        SELECT id + @shift, @source, external_id, @batch, answered_at, day, {Unit}, {Stage}, questionnaire,
            coalesce((SELECT m.id FROM {Staged}.moved m WHERE m.kind = 'segment' AND m.number = r.channel_id), channel_id),
            coalesce((SELECT m.id FROM {Staged}.moved m WHERE m.kind = 'segment' AND m.number = r.language_id), language_id),
            coalesce((SELECT m.id FROM {Staged}.moved m WHERE m.kind = 'segment' AND m.number = r.age_band_id), age_band_id),
            answers, feedback_kind, contact_requested, contact_answered_at
        FROM {Staged}.response r
        """;

    public override RowSet TakeKeys(ApplyScope scope, long before, StagedResponses staged, RowSet leftOut)
    {
        var others = leftOut.Copy();
        ForEach(
            leftOut,
            staged,
            $"""
            DELETE FROM {Staged}.response_key
            WHERE (source_id, external_id) = (SELECT r.source_id, r.external_id FROM {Staged}.response r WHERE r.id = ?1)
            """);
        var shift = before - staged.Expected.LastResponse;
        var taken = scope.Source == staged.Expected.Source && shift == 0
            ? connection.Execute($"INSERT OR IGNORE INTO response_key SELECT * FROM {Staged}.response_key")
            : connection.Execute(
                $"INSERT OR IGNORE INTO response_key SELECT @source, external_id, id + @shift, day FROM {Staged}.response_key",
                ("@source", scope.Source),
                ("@shift", shift));
        if (taken + others.Count < staged.Rows)
        {
            AddNotTaken(others, scope, staged, shift);
        }

        return others;
    }

    public override void Store(ApplyScope scope, long before, StagedResponses staged, StagedIds ids, RowSet others)
    {
        var (which, whichComments) = ("", "");
        if (others.Count > 0)
        {
            connection.Execute($"CREATE TABLE {Staged}.left_out (id INTEGER PRIMARY KEY)");
            ForEach(others, staged, $"INSERT INTO {Staged}.left_out VALUES (?1)");
            (which, whichComments) = ($"WHERE id NOT IN {Staged}.left_out", $"WHERE response_id NOT IN {Staged}.left_out");
        }

        var shift = before - staged.Expected.LastResponse;
        if (!AddMoved(ids) && shift == 0 && scope.Source == staged.Expected.Source && scope.Batch.Id == staged.Expected.Batch)
        {
            connection.Execute($"INSERT INTO response SELECT * FROM {Staged}.response {which}");
            connection.Execute($"INSERT INTO comment SELECT * FROM {Staged}.comment {whichComments}");
            return;
        }

        connection.Execute(
            $"""
            INSERT INTO response (id, source_id, external_id, batch_id, answered_at, day, unit_id, stage_id, questionnaire, channel_id,
                language_id, age_band_id, answers, feedback_kind, contact_requested, contact_answered_at)
            {Renumbered}
            {which}
            """,
            ("@shift", shift),
            ("@source", scope.Source),
            ("@batch", scope.Batch.Id));
        connection.Execute(
            $"""
            INSERT INTO comment (response_id, unit_id, day, stage_id, kind, contact, band, text, masked)
            SELECT response_id + @shift, {Unit}, day, {Stage}, r.kind, contact, band, text, masked FROM {Staged}.comment r
            {whichComments}
            """,
            ("@shift", shift));
    }

    public override string ByKey => "r.id = (SELECT k.id FROM response_key k WHERE k.source_id = ?1 AND k.external_id = ?2)";

    public override ResponseWriter Writer(int source) => new SqliteResponseWriter(connection);

    public override int Delete(string condition, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        connection.Execute(
            $"""
            DELETE FROM comment_theme WHERE response_id IN (SELECT id FROM response WHERE {condition});
            DELETE FROM comment_handling WHERE response_id IN (SELECT id FROM response WHERE {condition});
            DELETE FROM contact_handling WHERE response_id IN (SELECT id FROM response WHERE {condition});
            DELETE FROM comment WHERE response_id IN (SELECT id FROM response WHERE {condition});
            DELETE FROM response_key WHERE (source_id, external_id) IN (SELECT source_id, external_id FROM response WHERE {condition})
            """,
            parameters);
        return connection.Execute($"DELETE FROM response WHERE {condition}", parameters);
    }

    /// <summary>Runs a statement with the staged id of each row.</summary>
    private void ForEach(RowSet rows, StagedResponses staged, string sql)
    {
        using var statement = connection.Prepare(sql);
        foreach (var row in rows.Rows())
        {
            statement.Bind(1, staged.Expected.LastResponse + row).Run();
        }
    }

    /// <summary>Adds the rows whose keys are in the store already, or stand in the file before them.</summary>
    private void AddNotTaken(RowSet others, ApplyScope scope, StagedResponses staged, long shift)
    {
        using var rows = connection.Prepare(
            $"""
            SELECT r.id FROM {Staged}.response r
            WHERE NOT EXISTS (SELECT 1 FROM response_key k WHERE k.source_id = ?1 AND k.external_id = r.external_id AND k.id = r.id + ?2)
            """);
        rows.Bind(1, scope.Source).Bind(2, shift);
        while (rows.Step())
        {
            others.Add(rows.Long(0) - staged.Expected.LastResponse);
        }
    }

    /// <summary>Notes what has other ids than were expected. Returns whether there is anything.</summary>
    private bool AddMoved(StagedIds ids)
    {
        var moved = ids.Moved().ToList();
        connection.Execute($"CREATE TABLE {Staged}.moved (kind TEXT, number INTEGER, id INTEGER, PRIMARY KEY (kind, number)) WITHOUT ROWID");
        foreach (var (kind, number, id) in moved)
        {
            connection.Execute($"INSERT INTO {Staged}.moved VALUES (@kind, @number, @id)", ("@kind", kind), ("@number", number), ("@id", id));
        }

        return moved.Count > 0;
    }
}
