using System.Globalization;
using Dashboard.Data.Rollup;
using Microsoft.Data.Sqlite;

namespace Dashboard.Data.Store;

/// <summary>Proves the store from its raw rows.</summary>
public sealed class StoreCheck(StoreDatabase database)
{
    private const int Shown = 20;

    private const string Integrity =
        "SELECT 'The file is damaged: ' || integrity_check FROM main.pragma_integrity_check WHERE integrity_check <> 'ok'";

    private const string BrokenReferences = """
        SELECT 'Row ' || coalesce(rowid, '?') || ' of ' || "table" || ' names a row of ' || parent || ' that is not there.'
        FROM main.pragma_foreign_key_check
        """;

    /// <summary>
    /// What is wrong, in words; empty when nothing is: the file is whole, every reference leads somewhere, the closure is the tree's, and a
    /// recount from the raw rows gives the very same roll-ups.
    /// </summary>
    public Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation) =>
        Task.Run<IReadOnlyList<string>>(() => Run(cancellation), cancellation);

    private List<string> Run(CancellationToken cancellation)
    {
        using var scratch = new StagingFile(database.StagingFolder);
        using var connection = database.OpenWriter();
        scratch.AttachTo(connection);

        // Deferred: the check reads one moment of the store and never stands in a writer's way.
        using var transaction = connection.BeginTransaction(deferred: true);
        var faults = new List<string>();
        faults.AddRange(Texts(connection, Integrity));
        faults.AddRange(Texts(connection, BrokenReferences));
        cancellation.ThrowIfCancellationRequested();
        faults.AddRange(ClosureFaults(connection, transaction));
        cancellation.ThrowIfCancellationRequested();
        faults.AddRange(RollupFaults(connection));
        return faults;
    }

    private static List<string> ClosureFaults(SqliteConnection connection, SqliteTransaction transaction)
    {
        using var context = StoreDatabase.Context(connection, transaction);
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

    private static IEnumerable<string> RollupFaults(SqliteConnection connection)
    {
        connection.Execute("CREATE TABLE staged.rollup AS SELECT * FROM main.rollup WHERE false");
        connection.Execute("CREATE UNIQUE INDEX staged.rollup_key ON rollup (grain, unit_id, stage_id, segment_id, start)");
        RollupRebuild.FromRawRows(connection, "staged");
        return Texts(connection, Differences("main", "staged", "is there but a recount has none or another"))
            .Concat(Texts(connection, Differences("staged", "main", "comes of a recount but is not there")));
    }

    private static string Differences(string left, string right, string what) =>
        $"""
        SELECT 'The roll-up cell grain ' || grain || ', unit ' || unit_id || ', stage ' || stage_id || ', segment ' || segment_id || ', day '
            || start || ' {what}.' FROM (SELECT * FROM {left}.rollup EXCEPT SELECT * FROM {right}.rollup) LIMIT {Shown}
        """;

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var rows = new RawStatement(connection, sql);
        var texts = new List<string>();
        while (rows.Step())
        {
            texts.Add(rows.Text(0)!);
        }

        return texts;
    }
}
