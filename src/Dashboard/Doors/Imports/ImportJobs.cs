using System.Data.Common;
using System.Threading.Channels;
using Dashboard.Data.Import;
using Dashboard.Data.Office.Deliveries;

namespace Dashboard.Doors.Imports;

/// <summary>
/// Runs files into the store, one at a time in the order they came. A job lives here, not in a page: it goes on when its reader leaves, and
/// what it delivers is written down, so that a server that was stopped takes up again what was waiting or half done.
/// </summary>
public sealed partial class ImportJobs(
    ImportRun run, DeliveryBook book, DeliveryFiles files, UploadFolder folder, TimeProvider clock, ILogger<ImportJobs> log) : BackgroundService
{
    /// <summary>How many finished jobs are kept in memory; the rest is looked up.</summary>
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

    /// <summary>
    /// Writes a delivery down and puts it in the queue. The earlier job, when its sender has sent the same idempotency key before: then nothing
    /// is imported, and the order's files are gone.
    /// </summary>
    public async Task<ImportJob> TakeAsync(ImportOrder order)
    {
        var (file, mapping) = (order.Request.FilePath, order.Request.MappingPath);
        var delivery = new Delivery(
            order.Id, order.Road, order.Sender, order.Request.Kind, order.Request.Source, order.Request.FileName, clock.GetUtcNow(),
            new FileInfo(file) is { Exists: true } here ? here.Length : 0, await HashAsync(order.Request))
        {
            IdempotencyKey = order.IdempotencyKey, Folder = folder.Name, FilePath = file, MappingPath = mapping,
        };
        var kept = await book.ReceiveAsync(delivery, CancellationToken.None);
        if (kept.Id != delivery.Id)
        {
            await files.SettleAsync(delivery);
            return (await FindAsync(kept.Id, CancellationToken.None))!;
        }

        return Add(delivery);
    }

    /// <summary>The job of an id, also of one that is over for long; <c>null</c> when there was none.</summary>
    public async Task<ImportJob?> FindAsync(string id, CancellationToken cancellation) =>
        Find(id) ?? (await book.FindAsync(id, cancellation) is { } delivery ? new ImportJob(delivery, clock) : null);

    /// <summary>The job of an id that waits or runs here, or was over lately; <c>null</c> when there is none.</summary>
    public ImportJob? Find(string id)
    {
        lock (gate)
        {
            return jobs.Find(job => job.Id == id);
        }
    }

    /// <summary>Stops a job that waits or runs; the store stays as it was before it. <c>false</c> when it is too late.</summary>
    public async Task<bool> CancelAsync(ImportJob job)
    {
        var cancelled = job.TryCancel();
        if (cancelled && job.Status.State == ImportJobState.Cancelled)
        {
            await EndAsync(job, job.Status);
        }

        return cancelled;
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        var unfinished = await book.UnfinishedAsync(folder.Name, cancellationToken);
        folder.Clear([.. unfinished.SelectMany(delivery => new[] { delivery.FilePath, delivery.MappingPath }).OfType<string>()]);
        foreach (var delivery in unfinished.Where(delivery => Find(delivery.Id) is null))
        {
            Add(delivery);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var job in queue.Reader.ReadAllAsync(stoppingToken))
            {
                stoppingToken.ThrowIfCancellationRequested();
                if (job.TryBegin() && await RunAsync(job, stoppingToken) is { } end)
                {
                    await EndAsync(job, end);
                    job.Finish(end);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops: what waits is taken up by the next start.
        }
    }

    private Task<ImportJobStatus?> RunAsync(ImportJob job, CancellationToken stopping)
    {
        try
        {
            book.Begin(job.Id);
        }
        catch (DbException fault)
        {
            // Only its receipt would say that it has begun; that it is over may be written yet.
            NotWritten(fault, job.Id);
        }

        return run.RunAsync(job, stopping);
    }

    /// <summary>What is over is written down before its files go: a server that dies in between does not do it again.</summary>
    private async Task EndAsync(ImportJob job, ImportJobStatus end)
    {
        try
        {
            book.Finish(job.Id, StateOf(end.State), end.Result, end.Fault);
            await files.SettleAsync(await book.FindAsync(job.Id, CancellationToken.None) ?? job.Delivery);
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException)
        {
            // The next start finds the job unfinished, or its files beside it; the jobs behind go on.
            NotWritten(fault, job.Id);
        }
    }

    private ImportJob Add(Delivery delivery)
    {
        var job = new ImportJob(delivery, clock);
        lock (gate)
        {
            Forget();
            jobs.Add(job);
        }

        queue.Writer.TryWrite(job);
        return job;
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

    private static DeliveryState StateOf(ImportJobState state) => state switch
    {
        ImportJobState.Done => DeliveryState.Done,
        ImportJobState.Cancelled => DeliveryState.Cancelled,
        _ => DeliveryState.Failed,
    };

    /// <summary><c>null</c> when the file cannot be read, which its import will say.</summary>
    private static async Task<string?> HashAsync(ImportRequest request)
    {
        try
        {
            return await FileHash.OfAsync(request, CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "What became of the delivery {Id} could not be written down, or its files not be put away")]
    private partial void NotWritten(Exception fault, string id);
}
