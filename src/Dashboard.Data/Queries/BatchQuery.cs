using Dashboard.Data.Import;

namespace Dashboard.Data.Queries;

/// <summary>One import as the imports page lists it.</summary>
public sealed record BatchSummary(
    long Id, ImportKind Kind, string Source, string FileName, DateTimeOffset StartedAt, double Seconds,
    long Rows, long Accepted, long Duplicates, long Rejected);

/// <summary>One rejected row with its first error and its raw text.</summary>
public sealed record RejectedRow(RowError Error, string Raw);

public sealed class BatchQuery
{
    public Task<IReadOnlyList<BatchSummary>> LatestAsync(int count, CancellationToken cancellation) => throw new NotImplementedException();

    public Task<BatchSummary?> FindAsync(long id, CancellationToken cancellation) => throw new NotImplementedException();

    public Task<IReadOnlyList<RejectedRow>> RejectedAsync(long batch, int skip, int take, CancellationToken cancellation) =>
        throw new NotImplementedException();

    /// <summary>Writes the rejected rows as a CSV that can be mended and imported again: the original header and rows, with the reasons in extra columns.</summary>
    public Task WriteRejectedFileAsync(long batch, Stream output, CancellationToken cancellation) => throw new NotImplementedException();
}
