using System.Globalization;
using System.Text;
using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Import.Reading;
using Dashboard.Data.Model;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Queries;

/// <summary>One import as the imports page lists it.</summary>
public sealed record BatchSummary(
    long Id, ImportKind Kind, string Source, string FileName, DateTimeOffset StartedAt, double Seconds,
    long Rows, long Accepted, long Duplicates, long Rejected, long Corrected = 0, DateTimeOffset? UndoneAt = null)
{
    /// <summary>In how many comments of its rows something was masked.</summary>
    public MaskedCount Masked { get; init; } = MaskedCount.None;
}

/// <summary>One rejected row with its first error and its raw text.</summary>
/// <param name="Error">Without a value where the row is withheld.</param>
/// <param name="Raw"><c>null</c> where it is withheld.</param>
public sealed record RejectedRow(RowError Error, string? Raw)
{
    /// <summary>Whether what stood in the row is not for this reader.</summary>
    public bool IsWithheld => Raw is null;
}

/// <summary>Answers what became of imports.</summary>
public sealed class BatchQuery(StoreDatabase database)
{
    /// <summary>The latest imports, newest first. The demo county is nobody's import and stays out.</summary>
    public async Task<IReadOnlyList<BatchSummary>> LatestAsync(int count, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var context = connection.Context();
        var imports = context.Batches.Where(batch => !context.Sources.Any(source => source.Id == batch.SourceId && source.IsDemo));
        return await Summaries(context, imports).Take(count).ToListAsync(cancellation);
    }

    /// <summary>All imports of files that have not been undone, oldest first, without those of the demo and without rows that were typed by hand.</summary>
    public async Task<IReadOnlyList<BatchSummary>> OfFilesAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var context = connection.Context();
        var files = context.Batches.Where(batch =>
            batch.FileHash != null && batch.UndoneAt == null && !context.Sources.Any(source => source.Id == batch.SourceId && source.IsDemo));
        var summaries = await Summaries(context, files).ToListAsync(cancellation);
        summaries.Reverse();
        return summaries;
    }

    /// <summary>One import, or <c>null</c>.</summary>
    public async Task<BatchSummary?> FindAsync(long id, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var context = connection.Context();
        return await Summaries(context, context.Batches.Where(batch => batch.Id == id)).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>
    /// Rejected rows of an import in the file's order. Rows of responses hold what people wrote, and in a row that is broken, or mapped from other
    /// columns, it may stand anywhere: who may not read all comments is told where a row is wrong and what was expected, and nothing of what it says.
    /// </summary>
    public async Task<IReadOnlyList<RejectedRow>> RejectedAsync(Scope comments, long batch, int skip, int take, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var context = connection.Context();
        var isWithheld = await IsWithheldAsync(context, comments, batch, cancellation);
        var rows = await Rejected(context, batch).Skip(skip).Take(take).ToListAsync(cancellation);
        return rows.ConvertAll(row => isWithheld ? new RejectedRow(ErrorOf(row) with { Value = null }, Raw: null) : new RejectedRow(ErrorOf(row), row.Raw));
    }

    /// <summary>
    /// Writes the rejected rows as a CSV that can be mended and imported again: the original header and rows, behind the reasons in columns that
    /// an import reads past. Cells that a spreadsheet would run are guarded, and an import of the file takes the guards away. The reasons come first because a row may be broken in a way that swallows what follows it.
    /// Rows that are withheld, see <see cref="RejectedAsync"/>, are lines of reasons alone: with their comments left out they would, imported again,
    /// replace them by nothing.
    /// </summary>
    public async Task WriteRejectedFileAsync(Scope comments, long batch, Stream output, Language language, CancellationToken cancellation)
    {
        await using var connection = await database.OpenReaderAsync(cancellation);
        await using var context = connection.Context();
        var isWithheld = await IsWithheldAsync(context, comments, batch, cancellation);
        var header = await context.Batches.Where(known => known.Id == batch).Select(known => known.Header).SingleOrDefaultAsync(cancellation) ?? "";

        // The file's own separator, so that the file stays one table.
        var separator = CsvDelimiter.Of(header);
        await using var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await WriteAsync(string.Join(separator, RejectedColumns.Names), RejectedRowText.Header(header));
        await foreach (var row in Rejected(context, batch).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var expected = ExpectationText.Of(StoredExpectation.Read(row.Expected), language);
            string[] reasons = [row.Line.ToString(CultureInfo.InvariantCulture), row.Column ?? "", isWithheld ? "" : row.Value ?? "", expected];
            await WriteAsync(string.Join(separator, reasons.Select(Quote)), RejectedRowText.Row(header, row.Raw));
        }

        Task WriteAsync(string reasons, string row) => writer.WriteLineAsync((isWithheld ? reasons : $"{reasons}{separator}{row}").AsMemory(), cancellation);
    }

    private static async Task<bool> IsWithheldAsync(StoreContext context, Scope comments, long batch, CancellationToken cancellation) =>
        !comments.IsWholeTree && await context.Batches.AnyAsync(known => known.Id == batch && known.Kind == ImportKind.Responses, cancellation);

    private static IQueryable<BatchSummary> Summaries(StoreContext context, IQueryable<StoredBatch> batches) =>
        from batch in batches
        join source in context.Sources on batch.SourceId equals source.Id
        orderby batch.Id descending
        select new BatchSummary(
            batch.Id, batch.Kind, source.Name, batch.FileName, batch.StartedAt, batch.Seconds,
            batch.Rows, batch.Accepted, batch.Duplicates, batch.Rejected, batch.Corrected, batch.UndoneAt)
        {
            Masked = new MaskedCount(
                batch.MaskedComments, batch.MaskedNames, batch.MaskedPhoneNumbers, batch.MaskedIdentityCodes, batch.MaskedEmailAddresses),
        };

    private static IQueryable<StoredRejectedRow> Rejected(StoreContext context, long batch) =>
        context.RejectedRows.AsNoTracking().Where(row => row.BatchId == batch).OrderBy(row => row.Id);

    private static RowError ErrorOf(StoredRejectedRow row) => new(row.Line, row.Column, row.Value, StoredExpectation.Read(row.Expected));

    /// <summary>On one line: where the row is broken, reading goes on at the next one. A value out of the file is made safe for a spreadsheet.</summary>
    private static string Quote(string text) => $"\"{CsvCell.Safe(text.ReplaceLineEndings(" ")).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
