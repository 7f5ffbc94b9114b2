using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>Where a batch comes from.</summary>
public sealed record BatchOrigin(ImportKind Kind, string Source, string FileName, string? FileHash, bool Demo = false);

/// <summary>What applying a batch did, counted over the rows of the batch's own kind.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Accepted">Rows taken.</param>
/// <param name="Duplicates">Rows that said nothing new.</param>
/// <param name="Corrected">Rows among those taken that replaced what an earlier batch had brought.</param>
/// <param name="Masked">In how many comments of its rows something was masked.</param>
public sealed record AppliedBatch(long Batch, long Accepted, long Duplicates, long Corrected, MaskedCount Masked);

/// <summary>Opens staged batches; one import at a time applies.</summary>
public sealed class BatchStore(StoreDatabase database, CommentTerm term, TimeProvider clock)
{
    /// <summary>The last batch that took the very same file in the same way and has not been undone, or null.</summary>
    public async Task<long?> FindByFileAsync(ImportKind kind, string source, string fileHash, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        var batch = connection.Scalar(
            """
            SELECT max(b.id) FROM batch b JOIN source s ON s.id = b.source_id
            WHERE b.file_hash = @hash AND b.kind = @kind AND b.undone_at IS NULL AND s.name = @source
            """,
            ("@hash", fileHash),
            ("@kind", kind.ToString()),
            ("@source", source));
        return batch > 0 ? batch : null;
    }

    /// <summary>Opens a batch that rows can be added to.</summary>
    public async Task<StagedBatch> StageAsync(BatchOrigin origin, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        return new StagedBatch(database, clock, origin, StagingBasis.Read(connection, origin.Source, term.KeptFrom(clock.Today())));
    }
}
