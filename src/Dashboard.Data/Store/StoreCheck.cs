using System.Globalization;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>What a check found.</summary>
/// <param name="Faults">What is wrong, in words; empty when nothing is.</param>
/// <param name="Responses">Responses that were recounted.</param>
/// <param name="Cells">Roll-up cells that were compared.</param>
public sealed record StoreCheckResult(IReadOnlyList<string> Faults, long Responses, long Cells);

/// <summary>What a check looks at.</summary>
public enum StoreCheckStep
{
    File,
    Tree,
    Rollups,
}

/// <summary>Proves the store from its raw rows.</summary>
public sealed class StoreCheck(StoreDatabase database)
{
    private const int Shown = 20;

    private const string KeyFaults = """
        SELECT 'Response ' || external_id || ' of source ' || source_id || ' has no key: it could be imported a second time.' FROM response r
        WHERE NOT EXISTS (SELECT 1 FROM response_key k WHERE k.source_id = r.source_id AND k.external_id = r.external_id AND k.id = r.id AND k.day = r.day)
        UNION ALL
        SELECT 'The key of response ' || external_id || ' of source ' || source_id || ' leads nowhere.' FROM response_key k
        WHERE NOT EXISTS (SELECT 1 FROM response r WHERE r.id = k.id AND r.source_id = k.source_id AND r.day = k.day)
        LIMIT 20
        """;

    /// <summary>
    /// Looks whether the file is whole, every reference leads somewhere, comments stand and are found where their responses say, the closure is the tree's, and a recount from the raw rows gives the
    /// very same roll-ups; all as of one moment, while readers and writers go on.
    /// </summary>
    /// <param name="cancellation">Stops between the steps.</param>
    /// <param name="progress">Told about each step, or <c>null</c>.</param>
    public Task<StoreCheckResult> RunAsync(CancellationToken cancellation, IProgress<StoreCheckStep>? progress = null) =>
        Task.Run(() => Run(progress, cancellation), cancellation);

    private StoreCheckResult Run(IProgress<StoreCheckStep>? progress, CancellationToken cancellation)
    {
        using var connection = database.OpenChecker();
        using var moment = connection.BeginReading();
        progress?.Report(StoreCheckStep.File);
        var faults = new List<string>(connection.Damage());
        faults.AddRange(BrokenReferences.Find(connection)
            .Select(broken => $"{broken.Rows} rows of {broken.Table} name a row of {broken.Parent} that is not there."));
        cancellation.ThrowIfCancellationRequested();
        faults.AddRange(connection.Texts(KeyFaults));
        cancellation.ThrowIfCancellationRequested();
        faults.AddRange(CommentFaults.Find(connection, Shown));
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(StoreCheckStep.Tree);
        faults.AddRange(ClosureFaults(connection));
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(StoreCheckStep.Rollups);
        faults.AddRange(RollupFaults(connection));
        return new StoreCheckResult(
            faults, connection.Scalar("SELECT count(*) FROM response"), connection.Scalar("SELECT count(*) FROM rollup"));
    }

    private static List<string> ClosureFaults(StoreConnection connection)
    {
        using var context = connection.Context();
        var parents = context.UnitClosures.Where(row => row.Depth == 1).ToDictionary(row => row.UnitId, row => row.AncestorId);
        var units = context.Units.Select(unit => unit.Id).ToList();
        var wanted = TodaysTree.Closure(
            units.ToDictionary(id => id, id => parents.TryGetValue(id, out var parent) ? parent : (int?)null),
            id => id.ToString(CultureInfo.InvariantCulture));
        var stored = context.UnitClosures.ToList().ToDictionary(row => (row.AncestorId, row.UnitId), row => row.Depth);
        return wanted.Where(row => !stored.TryGetValue(row.Key, out var depth) || depth != row.Value)
            .Select(row => $"The closure lacks unit {row.Key.Unit} below unit {row.Key.Ancestor} at depth {row.Value}.")
            .Concat(stored.Keys.Where(row => !wanted.ContainsKey(row))
                .Select(row => $"The closure has unit {row.UnitId} below unit {row.AncestorId}, the tree has not."))
            .Take(Shown)
            .ToList();
    }

    private static IEnumerable<string> RollupFaults(StoreConnection connection)
    {
        connection.Execute("CREATE TEMP TABLE recount AS SELECT * FROM rollup WHERE false");
        connection.Execute("CREATE UNIQUE INDEX recount_key ON recount (grain, unit_id, stage_id, segment_id, start)");
        RollupRebuild.FromRawRows(connection, "recount");
        return connection.Texts(Differences("rollup", "recount", "is there but a recount has none or another"))
            .Concat(connection.Texts(Differences("recount", "rollup", "comes of a recount but is not there")));
    }

    private static string Differences(string left, string right, string what) =>
        $"""
        SELECT 'The roll-up cell grain ' || grain || ', unit ' || unit_id || ', stage ' || stage_id || ', segment ' || segment_id || ', month '
            || start || ' {what}.' FROM (SELECT * FROM {left} EXCEPT SELECT * FROM {right}) cell LIMIT {Shown}
        """;
}
