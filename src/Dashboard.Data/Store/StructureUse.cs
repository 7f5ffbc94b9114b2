namespace Dashboard.Data.Store;

/// <summary>What rows use units, stages, paths and metrics: read at once, because each look costs the same as all.</summary>
internal sealed class StructureUse
{
    private readonly Dictionary<int, string> units = [];
    private readonly Dictionary<int, string> stages = [];
    private readonly Dictionary<int, string> paths = [];
    private readonly Dictionary<int, string> metrics = [];

    public static StructureUse Read(StoreConnection connection)
    {
        var use = new StructureUse();
        Note(connection, use.units, "responses", "SELECT DISTINCT unit_id FROM response");
        Note(connection, use.units, "older versions of responses", "SELECT DISTINCT unit_id FROM older_response");
        Note(connection, use.units, "tallies", "SELECT DISTINCT unit_id FROM tally_row");
        Note(connection, use.units, "events", "SELECT DISTINCT unit_id FROM participation_event");
        Note(connection, use.units, "levels", "SELECT DISTINCT unit_id FROM stock_value");
        Note(connection, use.stages, "responses", "SELECT DISTINCT stage_id FROM response WHERE stage_id IS NOT NULL");
        Note(connection, use.stages, "older versions of responses", "SELECT DISTINCT stage_id FROM older_response WHERE stage_id IS NOT NULL");
        Note(connection, use.stages, "tallies", "SELECT DISTINCT stage_id FROM tally_row WHERE stage_id <> 0");
        Note(connection, use.paths, "events", "SELECT DISTINCT path_id FROM participation_event WHERE path_id IS NOT NULL");
        Note(connection, use.metrics, "levels", "SELECT DISTINCT metric_id FROM stock_value");
        return use;
    }

    /// <summary>What uses a unit, in words; <c>null</c> when nothing does.</summary>
    public string? OfUnit(int unit) => units.GetValueOrDefault(unit);

    /// <summary>What uses a stage.</summary>
    public string? OfStage(int stage) => stages.GetValueOrDefault(stage);

    /// <summary>What uses a path.</summary>
    public string? OfPath(int path) => paths.GetValueOrDefault(path);

    /// <summary>What uses a metric beside its answers, which its versions hold.</summary>
    public string? OfMetric(int metric) => metrics.GetValueOrDefault(metric);

    private static void Note(StoreConnection connection, Dictionary<int, string> uses, string what, string sql)
    {
        using var rows = connection.Prepare(sql);
        while (rows.Step())
        {
            uses.TryAdd(rows.Int(0), what);
        }
    }
}
