using Dashboard.Core.Time;
using Dashboard.Data.Model;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>Takes out everything a source has brought, in one transaction, and makes the roll-ups anew from what remains.</summary>
public sealed class SourceRemoval(StoreDatabase database, TimeProvider clock)
{
    /// <summary>
    /// Removes the source's rows, batches and catalogue entries. Returns the number of responses removed; 0 when there is no such source.
    /// </summary>
    /// <exception cref="StoreRuleException">Rows of another source use units, paths or metrics of this one.</exception>
    public Task<long> RemoveAsync(string source, CancellationToken cancellation) => database.WriteAsync(
        connection => Remove(connection, source),
        cancellation,

        // Deleting a unit would look through all responses, once for each unit; the references are checked as a whole before the commit.
        connection => connection.SuspendReferences());

    private long Remove(StoreConnection connection, string source)
    {
        var id = connection.Scalar("SELECT id FROM source WHERE name = @name", ("@name", source));
        if (id == 0)
        {
            return 0;
        }

        var responses = connection.Responses.Delete("source_id = @id", ("@id", id));
        RemoveNotes(connection, id);
        connection.Execute(
            """
            DELETE FROM tally_row WHERE source_id = @id;
            DELETE FROM participation_event WHERE source_id = @id;
            DELETE FROM stock_value WHERE source_id = @id;
            DELETE FROM rejected_row WHERE batch_id IN (SELECT id FROM batch WHERE source_id = @id);
            DELETE FROM older_response WHERE batch_id IN (SELECT id FROM batch WHERE source_id = @id);
            DELETE FROM older_row WHERE batch_id IN (SELECT id FROM batch WHERE source_id = @id);
            DELETE FROM same_rows WHERE batch_id IN (SELECT id FROM batch WHERE source_id = @id);
            DELETE FROM structure_change WHERE batch_id IN (SELECT id FROM batch WHERE source_id = @id);
            DELETE FROM batch WHERE source_id = @id;
            DELETE FROM target WHERE source_id = @id;
            DELETE FROM programme_goal_metric WHERE goal_id IN (SELECT id FROM programme_goal WHERE source_id = @id);
            DELETE FROM programme_goal WHERE source_id = @id;
            DELETE FROM stage WHERE path_id IN (SELECT id FROM path WHERE source_id = @id);
            DELETE FROM path WHERE source_id = @id;
            DELETE FROM metric_version WHERE metric_id IN (SELECT id FROM metric WHERE source_id = @id);
            DELETE FROM metric WHERE source_id = @id;
            DELETE FROM unit_validity WHERE unit_id IN (SELECT id FROM unit WHERE source_id = @id);
            DELETE FROM unit_closure WHERE unit_id IN (SELECT id FROM unit WHERE source_id = @id)
                OR ancestor_id IN (SELECT id FROM unit WHERE source_id = @id);
            DELETE FROM unit WHERE source_id = @id;
            DELETE FROM source WHERE id = @id;
            DELETE FROM segment_value WHERE id NOT IN (
                SELECT channel_id FROM response UNION SELECT language_id FROM response UNION SELECT age_band_id FROM response
                UNION SELECT channel_id FROM older_response UNION SELECT language_id FROM older_response UNION SELECT age_band_id FROM older_response
                UNION SELECT segment_id FROM tally_row);
            """,
            ("@id", id));
        RefuseWhenUsed(connection, source);
        TodaysTree.Refresh(connection, clock.Today());
        RollupRebuild.FromRawRows(connection);
        return responses;
    }

    /// <summary>What has been written of the source's units, stages and metrics has nothing left to be about, whoever wrote it.</summary>
    private static void RemoveNotes(StoreConnection connection, long source)
    {
        foreach (var table in StoredNote.Tables)
        {
            connection.Execute(
                $"DELETE FROM {table} WHERE source_id = @id OR unit_id IN (SELECT id FROM unit WHERE source_id = @id)", ("@id", source));
        }

        connection.Execute(
            """
            DELETE FROM rebase WHERE metric_id IN (SELECT id FROM metric WHERE source_id = @id)
                OR stage_id IN (SELECT s.id FROM stage s JOIN path p ON p.id = s.path_id WHERE p.source_id = @id);
            DELETE FROM explanation WHERE metric_id IN (SELECT id FROM metric WHERE source_id = @id)
            """,
            ("@id", source));
        RemoveActions(connection, source);
        RemoveEvents(connection, source);
    }

    /// <summary>Events that were planned here, and lines of the source's own: those of others' events stay with them.</summary>
    private static void RemoveEvents(StoreConnection connection, long source)
    {
        const string Gone = """
            batch_id IS NULL AND (source_id = @id OR unit_id IN (SELECT id FROM unit WHERE source_id = @id) OR path_id IN (SELECT id FROM path WHERE source_id = @id))
            """;
        connection.Execute(
            $"""
            DELETE FROM event_line WHERE source_id = @id
                OR (source_id, external_id) IN (SELECT source_id, external_id FROM participation_event WHERE {Gone});
            DELETE FROM participation_event WHERE {Gone}
            """,
            ("@id", source));
    }

    private static void RemoveActions(StoreConnection connection, long source)
    {
        const string Stages = "SELECT s.id FROM stage s JOIN path p ON p.id = s.path_id WHERE p.source_id = @id";
        const string Gone = $"""
            SELECT id FROM action WHERE source_id = @id OR unit_id IN (SELECT id FROM unit WHERE source_id = @id)
                OR metric_id IN (SELECT id FROM metric WHERE source_id = @id) OR stage_id IN ({Stages}) OR to_stage_id IN ({Stages})
            """;
        connection.Execute(
            $"""
            DELETE FROM action_change WHERE action_id IN ({Gone});
            DELETE FROM action_source WHERE action_id IN ({Gone});
            DELETE FROM action_publication WHERE action_id IN ({Gone});
            DELETE FROM action WHERE id IN ({Gone})
            """,
            ("@id", source));
    }

    private static void RefuseWhenUsed(StoreConnection connection, string source)
    {
        if (BrokenReferences.Find(connection) is [var broken, ..])
        {
            throw new StoreRuleException(
                $"Source '{source}' cannot be removed: {broken.Rows} rows of other sources in {broken.Table} use its {broken.Parent}s. "
                + "Remove those sources first.");
        }
    }
}
