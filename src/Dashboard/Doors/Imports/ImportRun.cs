using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Platform;

namespace Dashboard.Doors.Imports;

/// <summary>Runs one job, and says how it ended.</summary>
public sealed partial class ImportRun(Importer importer, AuditLog audit, ILogger<ImportRun> log)
{
    /// <summary>How the job ended; <c>null</c> when the server stops before: then the store is as it was, and the next start takes the job again.</summary>
    public async Task<ImportJobStatus?> RunAsync(ImportJob job, CancellationToken stopping)
    {
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(job.Cancellation, stopping);
            var result = await audit.RunAsync(
                job.Delivery.Sender,
                "import",
                job.Delivery.FileName,
                () => ImportAsync(job, either.Token),
                result => AuditDetails.Of(job.Request, result));
            return new(ImportJobState.Done, Result: result);
        }
        catch (OperationCanceledException)
        {
            return job.Cancellation.IsCancellationRequested ? new(ImportJobState.Cancelled) : null;
        }
        catch (ImportFileException) when (stopping.IsCancellationRequested && !job.Cancellation.IsCancellationRequested)
        {
            // A database that was stopped in the middle of a statement says so in its own words.
            return null;
        }
        catch (ImportFileException fault)
        {
            return new(ImportJobState.Failed, Failure: ImportFailure.File, Fault: fault.Fault);
        }
#pragma warning disable CA1031 // A job that fails in an unforeseen way must not stop those behind it; it is logged and its reader told.
        catch (Exception fault)
        {
            Failed(fault, job.Delivery.FileName, job.Request.Kind);
            return new(ImportJobState.Failed, Failure: ImportFailure.Unexpected);
        }
#pragma warning restore CA1031
    }

    /// <summary>A job that was begun before its server stopped may have been stored at the last moment: then that was it.</summary>
    private async Task<ImportResult> ImportAsync(ImportJob job, CancellationToken cancellation) =>
        (job.Delivery.BeganAt is { } began ? await importer.StoredSinceAsync(job.Request, began, cancellation) : null)
        ?? await importer.ImportAsync(job.Request, new Reporter(job), cancellation);

    [LoggerMessage(LogLevel.Error, "Import of {File} as {Kind} failed")]
    private partial void Failed(Exception fault, string file, ImportKind kind);

    /// <summary>Reports in order on the importing thread; <see cref="Progress{T}"/> would reorder them on the pool.</summary>
    private sealed class Reporter(ImportJob job) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => job.Report(value);
    }
}
