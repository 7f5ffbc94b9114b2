using System.Data.Common;
using Dashboard.Core.Imports;
using Dashboard.Data.Import.Parsing;
using Dashboard.Data.Operations;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Import;

/// <summary>
/// Takes a file into the store: parses and stages it outside the store's write lock, then applies it in one transaction. Whatever goes wrong
/// before that has no effect on the store.
/// </summary>
public sealed class Importer(BatchStore batches, StoreSnapshots snapshots, BatchQuery past, TimeProvider time)
{
    /// <summary>
    /// Imports a file. Rows that cannot be taken are kept aside with their reasons. A file that was imported before in the same way is not
    /// stored again, unless rows that were rejected then can be taken now.
    /// </summary>
    /// <param name="request">The file.</param>
    /// <param name="progress">Told about ten times a second, or <c>null</c>.</param>
    /// <param name="cancellation">Stops the import and leaves the store as it was.</param>
    /// <exception cref="ImportFileException">The file or its mapping cannot be read at all, or its rows together break a rule of the store.</exception>
    public Task<ImportResult> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellation) =>
        DashboardMeter.ImportAsync(request.Kind, time, () => InWordsAsync(async () =>
        {
            var started = time.GetTimestamp();
            var hash = await FileHash.OfAsync(request, cancellation);
            var sameAs = await batches.FindByFileAsync(request.Kind, request.Source, hash, cancellation);
            var before = sameAs is { } id ? await past.FindAsync(id, cancellation) : null;
            return before is { Rejected: 0 }
                ? Nothing(before, started)
                : await ImportAsync(request, hash, before, started, progress, cancellation);
        }));

    /// <summary>What an import of the very same file has stored since a moment; <c>null</c> when none has.</summary>
    /// <param name="request">The file.</param>
    /// <param name="since">The moment; an import that began then counts.</param>
    /// <param name="cancellation">Stops looking.</param>
    /// <exception cref="ImportFileException">The file or its mapping cannot be read.</exception>
    public Task<ImportResult?> StoredSinceAsync(ImportRequest request, DateTimeOffset since, CancellationToken cancellation) =>
        InWordsAsync(async () =>
        {
            var hash = await FileHash.OfAsync(request, cancellation);
            var batch = await batches.FindByFileAsync(request.Kind, request.Source, hash, cancellation) is { } id ? await past.FindAsync(id, cancellation) : null;
            return batch is not null && batch.StartedAt >= since
                ? new ImportResult(batch.Id, batch.Rows, batch.Accepted, batch.Duplicates, batch.Rejected, SameFileAs: null, batch.Seconds, batch.Corrected) { Masked = batch.Masked }
                : null;
        });

    /// <summary>
    /// Imports one row as somebody typed it: with the parsing, the batch and the history of a file's row. Of a row that is not taken nothing
    /// is kept, and a row that was taken before may come again: what was changed may be changed back.
    /// </summary>
    /// <param name="kind">What the row is.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="name">What stands in the place of a file's name.</param>
    /// <param name="fields">The columns that are filled, and their text.</param>
    /// <param name="cancellation">Leaves the store as it was.</param>
    /// <exception cref="ImportFileException">The row breaks a rule of the store, or the store could not take it.</exception>
    public Task<RowImport> ImportRowAsync(
        ImportKind kind, string source, string name, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation) => InWordsAsync(async () =>
        {
            var file = Path.GetTempFileName();
            try
            {
                await File.WriteAllTextAsync(file, $"{CsvLine(fields.Keys)}\n{CsvLine(fields.Values)}\n", cancellation);
                var request = new ImportRequest(kind, file, name, source);
                using (var parser = FileParser.Open(request, await snapshots.CurrentAsync(cancellation), time))
                {
                    if (parser.Rows().Select(row => row.Error).FirstOrDefault(error => error is not null) is { } error)
                    {
                        return new RowImport(null, error);
                    }
                }

                return new RowImport(await ImportAsync(request, hash: null, before: null, time.GetTimestamp(), progress: null, cancellation), null);
            }
            finally
            {
                File.Delete(file);
            }
        });

    /// <summary>What goes wrong on the way is the file's fault to its reader, whichever part found it.</summary>
    private static async Task<T> InWordsAsync<T>(Func<Task<T>> import)
    {
        try
        {
            return await import();
        }
        catch (StoreRuleException error) when (error.Fault is not null)
        {
            throw new ImportFileException(error.Fault);
        }
        catch (DbException error)
        {
            throw ImportFileException.Of(FileFaultKind.NotStored, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ImportFileException.Of(FileFaultKind.NotRead, error.Message);
        }
    }

    private static string CsvLine(IEnumerable<string> values) =>
        string.Join(',', values.Select(value => $"\"{value.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private async Task<ImportResult> ImportAsync(
        ImportRequest request, string? hash, BatchSummary? before, long started, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var store = await snapshots.CurrentAsync(cancellation);
        using var parser = FileParser.Open(request, store, time);
        await using var batch = await batches.StageAsync(new BatchOrigin(request.Kind, request.Source, request.FileName, hash), cancellation);
        var meter = new ImportMeter(progress, time, new FileInfo(request.FilePath).Length);
        await Staging.RunAsync(parser, batch, meter, cancellation);
        if (meter.Rows == 0)
        {
            throw ImportFileException.Of(FileFaultKind.NoRows);
        }

        if (before is not null && before.Rejected == meter.Rejected)
        {
            return Nothing(before, started);
        }

        meter.Report(ImportStep.Storing);
        var applied = await batch.ApplyAsync(cancellation);
        meter.Report(ImportStep.Done);
        return new ImportResult(
            applied.Batch, meter.Rows, applied.Accepted, applied.Duplicates, meter.Rejected, before?.Id, Seconds(started), applied.Corrected)
        {
            Masked = applied.Masked,
        };
    }

    private ImportResult Nothing(BatchSummary before, long started) =>
        new(null, before.Rows, 0, before.Rows - before.Rejected, before.Rejected, before.Id, Seconds(started)) { Masked = before.Masked };

    private double Seconds(long started) => time.GetElapsedTime(started).TotalSeconds;
}
