using Dashboard.Core.Metrics;
using Dashboard.Data.Import;

namespace Dashboard.Data.Store;

/// <summary>Where a batch comes from.</summary>
public sealed record BatchOrigin(ImportKind Kind, string Source, string FileName, string? FileHash, bool Demo = false);

/// <summary>What applying a batch did.</summary>
public sealed record AppliedBatch(long Batch, long Accepted, long Duplicates);

/// <summary>Opens staged batches; one import at a time applies.</summary>
public sealed class BatchStore
{
    /// <summary>The earlier batch that took the very same file in the same way, or null.</summary>
    public Task<long?> FindByFileAsync(ImportKind kind, string source, string fileHash, CancellationToken cancellation) => throw new NotImplementedException();

    public Task<StagedBatch> StageAsync(BatchOrigin origin, CancellationToken cancellation) => throw new NotImplementedException();
}

/// <summary>
/// Parsed rows waiting outside the store's write lock. Nothing is visible before <see cref="ApplyAsync"/>, which stores everything in one
/// transaction: rows, roll-ups, rejected rows and the batch itself. Disposing without applying leaves no trace.
/// </summary>
public sealed class StagedBatch : IAsyncDisposable
{
    public void Add(UnitRow row) => throw new NotImplementedException();

    public void Add(StageRow row) => throw new NotImplementedException();

    public void Add(MetricVersion row) => throw new NotImplementedException();

    public void Add(TargetRow row) => throw new NotImplementedException();

    public void Add(ResponseRow row) => throw new NotImplementedException();

    public void Add(TallyRow row) => throw new NotImplementedException();

    public void Add(ParticipationRow row) => throw new NotImplementedException();

    public void Add(StockRow row) => throw new NotImplementedException();

    /// <summary>Keeps a row that was not taken. <paramref name="header"/> is the file's header line, kept once.</summary>
    public void Reject(RowError error, string header, string raw) => throw new NotImplementedException();

    public Task<AppliedBatch> ApplyAsync(CancellationToken cancellation) => throw new NotImplementedException();

    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
