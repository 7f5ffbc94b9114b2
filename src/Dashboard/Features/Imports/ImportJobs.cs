using System.Threading.Channels;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Platform;

namespace Dashboard.Features.Imports;

/// <summary>
/// Runs uploaded files into the store, one at a time in the order they came. A job lives here, not in a page: it goes on when its reader
/// leaves, and is found again by its id until the server restarts.
/// </summary>
public sealed class ImportJobs(
    Importer importer, UploadFolder folder, AuditLog audit, TimeProvider clock, ILogger<ImportJobs> log) : BackgroundService
{
    /// <summary>How many finished jobs are remembered; the batches themselves stay in the store.</summary>
    private const int Remembered = 100;

    private readonly Channel<ImportJob> queue = Channel.CreateUnbounded<ImportJob>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock gate = new();
    private readonly List<ImportJob> jobs = [];

    /// <summary>The jobs that are not over, in the order they will run.</summary>
    public IReadOnlyList<ImportJob> Waiting
    {
        get
        {
            lock (gate)
            {
                return [.. jobs.Where(job => !job.Status.IsOver)];
            }
        }
    }

    /// <summary>Puts a file in the queue. From here on the job owns the file and removes it.</summary>
    public ImportJob Start(ImportRequest request, Actor actor)
    {
        var job = new ImportJob(Guid.NewGuid().ToString("N"), request, actor, clock);
        lock (gate)
        {
            Forget();
            jobs.Add(job);
        }

        queue.Writer.TryWrite(job);
        return job;
    }

    /// <summary>The job of an id; <c>null</c> when it is not known here (any more).</summary>
    public ImportJob? Find(string id)
    {
        lock (gate)
        {
            return jobs.Find(job => job.Id == id);
        }
    }

    /// <summary>Stops a job that waits or runs; the store stays as it was before it. <c>false</c> when it is too late.</summary>
    public static bool Cancel(ImportJob job)
    {
        var cancelled = job.TryCancel();
        if (job.Status.State == ImportJobState.Cancelled)
        {
            job.RemoveFiles();
        }

        return cancelled;
    }

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        folder.Clear([.. Waiting.SelectMany(job => job.Files)]);
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var job in queue.Reader.ReadAllAsync(stoppingToken))
            {
                if (job.TryBegin())
                {
                    var end = await RunAsync(job, stoppingToken);
                    RemoveFiles(job);
                    job.Finish(end);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops: what waits is removed with the folder at the next start.
        }
    }

    private async Task<ImportJobStatus> RunAsync(ImportJob job, CancellationToken stopping)
    {
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(job.Cancellation, stopping);
            var result = await audit.RunAsync(
                job.Actor,
                "import",
                job.Request.FileName,
                () => importer.ImportAsync(job.Request, new Reporter(job), either.Token),
                result => AuditDetails.Of(job.Request, result));
            return new(ImportJobState.Done, Result: result);
        }
        catch (OperationCanceledException)
        {
            return new(ImportJobState.Cancelled);
        }
        catch (ImportFileException fault)
        {
            return new(ImportJobState.Failed, Failure: ImportFailure.File, Fault: fault.Fault);
        }
#pragma warning disable CA1031 // A job that fails in an unforeseen way must not stop those behind it; it is logged and its reader told.
        catch (Exception fault)
        {
            log.LogError(fault, "Import of {File} as {Kind} failed", job.Request.FileName, job.Request.Kind);
            return new(ImportJobState.Failed, Failure: ImportFailure.Unexpected);
        }
#pragma warning restore CA1031
    }

    private void RemoveFiles(ImportJob job)
    {
        try
        {
            job.RemoveFiles();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The folder is cleared at the next start; the jobs behind go on.
            log.LogWarning(fault, "The upload {File} could not be removed", job.Request.FilePath);
        }
    }

    private void Forget()
    {
        var over = jobs.Where(job => job.Status.IsOver).ToList();
        foreach (var job in over.Take(over.Count - Remembered + 1))
        {
            jobs.Remove(job);
            job.Dispose();
        }
    }

    /// <summary>Reports in order on the importing thread; <see cref="Progress{T}"/> would reorder them on the pool.</summary>
    private sealed class Reporter(ImportJob job) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => job.Report(value);
    }
}
