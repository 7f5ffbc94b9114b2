using Dashboard.Core.Corrections;
using Dashboard.Data.Model;

namespace Dashboard.Data.Store;

/// <summary>What rows use units, stages, paths and metrics: read at once, because each look costs the same as all.</summary>
internal sealed class StructureUse
{
    private readonly Dictionary<int, RowUse> units = [];
    private readonly Dictionary<int, RowUse> stages = [];
    private readonly Dictionary<int, RowUse> paths = [];
    private readonly Dictionary<int, RowUse> metrics = [];

    public static StructureUse Read(StoreConnection connection)
    {
        var use = new StructureUse();
        Note(connection, use.units, RowUse.Responses, "SELECT DISTINCT unit_id FROM response");
        Note(connection, use.units, RowUse.OlderResponses, "SELECT DISTINCT unit_id FROM older_response");
        Note(connection, use.units, RowUse.Tallies, "SELECT DISTINCT unit_id FROM tally_row");
        Note(connection, use.units, RowUse.Events, "SELECT DISTINCT unit_id FROM participation_event");
        Note(connection, use.units, RowUse.Levels, "SELECT DISTINCT unit_id FROM stock_value");
        Note(connection, use.stages, RowUse.Responses, "SELECT DISTINCT stage_id FROM response WHERE stage_id IS NOT NULL");
        Note(connection, use.stages, RowUse.OlderResponses, "SELECT DISTINCT stage_id FROM older_response WHERE stage_id IS NOT NULL");
        Note(connection, use.stages, RowUse.Tallies, "SELECT DISTINCT stage_id FROM tally_row WHERE stage_id <> 0");
        Note(connection, use.paths, RowUse.Events, "SELECT DISTINCT path_id FROM participation_event WHERE path_id IS NOT NULL");
        Note(connection, use.metrics, RowUse.Levels, "SELECT DISTINCT metric_id FROM stock_value");
        foreach (var table in StoredNote.Tables)
        {
            Note(connection, use.units, RowUse.Notes, $"SELECT DISTINCT unit_id FROM {table}");
        }

        Note(connection, use.units, RowUse.Notes, "SELECT DISTINCT unit_id FROM action");
        Note(connection, use.stages, RowUse.Notes, """
            SELECT stage_id FROM rebase WHERE stage_id IS NOT NULL UNION SELECT stage_id FROM action WHERE stage_id IS NOT NULL
            UNION SELECT to_stage_id FROM action WHERE to_stage_id IS NOT NULL
            """);
        Note(connection, use.metrics, RowUse.Notes, """
            SELECT metric_id FROM rebase UNION SELECT metric_id FROM explanation UNION SELECT metric_id FROM action WHERE metric_id IS NOT NULL
            """);
        Note(connection, use.metrics, RowUse.Goals, "SELECT DISTINCT metric_id FROM programme_goal_metric");
        return use;
    }

    /// <summary>What uses a unit; <c>null</c> when nothing does.</summary>
    public RowUse? OfUnit(int unit) => units.TryGetValue(unit, out var use) ? use : null;

    /// <summary>What uses a stage.</summary>
    public RowUse? OfStage(int stage) => stages.TryGetValue(stage, out var use) ? use : null;

    /// <summary>What uses a path.</summary>
    public RowUse? OfPath(int path) => paths.TryGetValue(path, out var use) ? use : null;

    /// <summary>What uses a metric beside its answers, which its versions hold.</summary>
    public RowUse? OfMetric(int metric) => metrics.TryGetValue(metric, out var use) ? use : null;

    private static void Note(StoreConnection connection, Dictionary<int, RowUse> uses, RowUse what, string sql)
    {
        using var rows = connection.Prepare(sql);
        while (rows.Step())
        {
            uses.TryAdd(rows.Int(0), what);
        }
    }
}
