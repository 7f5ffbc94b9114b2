using Dashboard.Core.Imports;
using Dashboard.Data.Import;
using Dashboard.Data.Office.Deliveries;

namespace Dashboard.Doors.Imports;

/// <summary>Where an import stands.</summary>
public enum ImportJobState
{
    Queued,
    Running,
    Cancelling,
    Done,
    Cancelled,
    Failed,
}

/// <summary>Why an import failed: the file's own fault comes with the importer's words.</summary>
public enum ImportFailure
{
    File,
    Unexpected,
}

/// <summary>What a reader sees of a job at one moment.</summary>
public sealed record ImportJobStatus(
    ImportJobState State,
    ImportProgress? Progress = null,
    ImportResult? Result = null,
    ImportFailure? Failure = null,
    FileFault? Fault = null)
{
    public bool IsOver => State is ImportJobState.Done or ImportJobState.Cancelled or ImportJobState.Failed;

    public bool CanCancel => State is ImportJobState.Queued or ImportJobState.Running;

    /// <summary>How much of the file is read, 0–100; <c>null</c> while nothing is known.</summary>
    public int? Percent => Progress switch
    {
        null => null,
        { Step: ImportStep.Reading, BytesTotal: > 0 } reading => (int)Math.Clamp(100 * reading.BytesRead / reading.BytesTotal, 0, 100),
        { Step: ImportStep.Reading } => null,
        _ => 100,
    };
}

/// <summary>One file on its way into the store. Readers come and go; the job does not depend on them.</summary>
public sealed class ImportJob : IDisposable
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromMilliseconds(200);

    private readonly TimeProvider clock;
    private readonly CancellationTokenSource cancellation = new();
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock gate = new();
    private ImportJobStatus status;
    private long reportedAt;

    /// <summary>The job of a delivery, as it stands there.</summary>
    public ImportJob(Delivery delivery, TimeProvider clock)
    {
        this.clock = clock;
        Delivery = delivery;
        status = StatusOf(delivery);
        if (status.IsOver)
        {
            over.SetResult();
        }
    }

    /// <summary>Raised on the importing thread after a step, a state or (a few times a second) a count has changed.</summary>
    public event Action? Changed;

    public string Id => Delivery.Id;

    /// <summary>What came in, as it stood when the job was made; how it stands now says <see cref="Status"/>.</summary>
    public Delivery Delivery { get; }

    /// <summary>What is imported of a delivery that is not over.</summary>
    public ImportRequest Request => new(Delivery.Kind!.Value, Delivery.FilePath!, Delivery.FileName, Delivery.Source, Delivery.MappingPath);

    public ImportJobStatus Status
    {
        get
        {
            lock (gate)
            {
                return status;
            }
        }
    }

    /// <summary>Ends when the job is over.</summary>
    public Task Over => over.Task;

    internal CancellationToken Cancellation => cancellation.Token;

    /// <summary>Takes the job out of the queue; <c>false</c> when it was cancelled while it waited.</summary>
    internal bool TryBegin() =>
        Move(now => now.State == ImportJobState.Queued ? now with { State = ImportJobState.Running } : null);

    internal bool TryCancel()
    {
        var moved = Move(now => now.State switch
        {
            ImportJobState.Queued => now with { State = ImportJobState.Cancelled },
            ImportJobState.Running => now with { State = ImportJobState.Cancelling },
            _ => null,
        });
        if (moved)
        {
            cancellation.Cancel();
        }

        return moved;
    }

    internal void Finish(ImportJobStatus end) => Move(now => end with { Progress = end.Progress ?? now.Progress });

    internal void Report(ImportProgress progress)
    {
        bool tell;
        lock (gate)
        {
            tell = status.Progress?.Step != progress.Step || clock.GetElapsedTime(reportedAt) >= ReportEvery;
            reportedAt = tell ? clock.GetTimestamp() : reportedAt;
            status = status with { Progress = progress };
        }

        if (tell)
        {
            Changed?.Invoke();
        }
    }

    public void Dispose() => cancellation.Dispose();

    private static ImportJobStatus StatusOf(Delivery delivery) => delivery.State switch
    {
        DeliveryState.Done => new(ImportJobState.Done, Result: delivery.Result),
        DeliveryState.Cancelled => new(ImportJobState.Cancelled),
        DeliveryState.Failed => new(
            ImportJobState.Failed, Failure: delivery.Fault is null ? ImportFailure.Unexpected : ImportFailure.File, Fault: delivery.Fault),

        // What was running when its server stopped waits to be taken up again.
        _ => new(ImportJobState.Queued),
    };

    private bool Move(Func<ImportJobStatus, ImportJobStatus?> next)
    {
        ImportJobStatus? moved;
        lock (gate)
        {
            moved = next(status);
            if (moved is null)
            {
                return false;
            }

            status = moved;
        }

        if (moved.IsOver)
        {
            over.TrySetResult();
        }

        Changed?.Invoke();
        return true;
    }
}
