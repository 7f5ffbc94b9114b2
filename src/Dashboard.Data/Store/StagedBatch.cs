using Dashboard.Core.Metrics;
using Dashboard.Data.Import;
using Dashboard.Data.Operations;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>
/// Parsed rows waiting outside the store's write lock. Nothing is visible before <see cref="ApplyAsync"/>, which stores everything in one
/// transaction: rows, roll-ups, rejected rows and the batch itself. Disposing without applying leaves no trace.
/// </summary>
public sealed class StagedBatch : IAsyncDisposable
{
    private readonly StoreDatabase database;
    private readonly TimeProvider clock;
    private readonly BatchOrigin origin;
    private readonly StagedContent content;
    private readonly DateTimeOffset startedAt;
    private StagedRows? rows;

    internal StagedBatch(StoreDatabase database, TimeProvider clock, BatchOrigin origin, StagingBasis basis)
    {
        (this.database, this.clock, this.origin) = (database, clock, origin);
        content = new StagedContent(basis);
        startedAt = clock.GetUtcNow();
    }

    private StagedRows Rows =>
        rows ??= new StagedRows(content.Files ??= new StagedFiles(database.StagingFolder), database, content.Basis, content.References);

    public void Add(UnitRow row) => content.Units.Add(row);

    /// <summary>Adds a unit that rows name by the way, unless its code is known: then it stays as it is. It is not counted.</summary>
    public void AddMissing(UnitRow row) => content.MissingUnits.Add(row);

    public void Add(StageRow row) => content.Stages.Add(row);

    public void Add(MetricVersion row) => Add(row, line: 0);

    /// <summary>Adds a metric version; <paramref name="line"/> is where it stands in the file, for messages, 0 when there is none.</summary>
    public void Add(MetricVersion row, long line)
    {
        content.Metrics.Add(row);
        content.MetricLines[row] = line;
    }

    public void Add(TargetRow row) => content.Targets.Add(row);

    public void Add(GoalRow row) => content.Goals.Add(row);

    /// <exception cref="StoreRuleException">The catalogue has no such metric version.</exception>
    public void Add(ResponseRow row) => Rows.Add(row);

    /// <exception cref="StoreRuleException">The catalogue has no such metric version.</exception>
    public void Add(TallyRow row) => Rows.Add(row);

    public void Add(ParticipationRow row) => content.Events.Add(row);

    public void Add(StockRow row) => content.Stocks.Add(row);

    /// <summary>Keeps a row that was not taken. <paramref name="header"/> is the file's header line, kept once.</summary>
    public void Reject(RowError error, string header, string raw)
    {
        content.RejectedHeader ??= WithoutNul(header);
        Rows.Reject(error, WithoutNul(raw));
    }

    /// <summary>Stores the batch. Stopped or failed before the commit, it leaves the store as it was.</summary>
    /// <exception cref="StoreRuleException">A row names a unit, path or stage that is not there, or units form a circle.</exception>
    public async Task<AppliedBatch> ApplyAsync(CancellationToken cancellation)
    {
        if (content.Files is { } files)
        {
            await OwnThread.Run(files.Complete);
        }

        content.Masked = rows?.Masked ?? content.Masked;
        return await database.WriteAsync(
            connection => BatchApplier.Apply(connection, origin, content, startedAt, clock),
            cancellation,
            before: connection => Prepare(connection, content),
            after: connection => content.Files?.Responses?.Detach(connection));
    }

    // Staged rows name units, stages and segments by the ids that the very transaction has found or made: looking each up again for every
    // row would take a third of its time.
    private static void Prepare(StoreConnection connection, StagedContent content)
    {
        if (content.Files is { } files)
        {
            connection.SuspendReferences();
            files.Responses?.Attach(connection);
        }
    }

    // Not every database keeps a NUL in a text, and no editor shows it.
    private static string WithoutNul(string text) => text.Replace('\0', '\uFFFD');

    /// <summary>Deletes the staged rows.</summary>
    public ValueTask DisposeAsync()
    {
        content.Files?.Dispose();
        return ValueTask.CompletedTask;
    }
}
