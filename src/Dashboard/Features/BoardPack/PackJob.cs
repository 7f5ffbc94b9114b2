using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Doors.Packs;
using Dashboard.Export;

namespace Dashboard.Features.BoardPack;

/// <summary>Where the making of a file stands.</summary>
internal enum PackJobState
{
    Queued,
    Running,
    Cancelling,
    Done,
    Cancelled,
    Failed,
}

/// <summary>Why a file could not be made.</summary>
internal enum PackJobFailure
{
    /// <summary>There is no Chromium, or it fails.</summary>
    Pdf,

    /// <summary>The county's template cannot be one.</summary>
    Template,

    /// <summary>There is nothing in the pack that can be shown.</summary>
    Empty,

    Unexpected,
}

/// <summary>What is to be made.</summary>
/// <param name="Pack">The pack, as it was when it was asked for.</param>
/// <param name="Format">The kind of file.</param>
/// <param name="Paper">What a PDF is printed on.</param>
/// <param name="Actor">Who asked, as the audit names them.</param>
/// <param name="Access">Who asked: the job is nobody else's.</param>
internal sealed record PackJobRequest(Pack Pack, PackFormat Format, ReportPaper Paper, Actor Actor, Access Access);

/// <summary>What a reader sees of a job at one moment.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Read">Items that are read.</param>
/// <param name="Written">Items that are written.</param>
/// <param name="Items">Items of the pack.</param>
/// <param name="File">The file, when it is done.</param>
/// <param name="Failure">Why it failed, when it did.</param>
internal sealed record PackJobStatus(PackJobState State, int Read = 0, int Written = 0, int Items = 0, PackFile? File = null, PackJobFailure? Failure = null)
{
    public bool IsOver => State is PackJobState.Done or PackJobState.Cancelled or PackJobState.Failed;

    public bool CanCancel => State is PackJobState.Queued or PackJobState.Running;

    /// <summary>How much is done, 0–100: reading an item and writing it are one step each.</summary>
    public int Percent => State == PackJobState.Done ? 100 : Items == 0 ? 0 : Math.Clamp(100 * (Read + Written) / (2 * Items), 0, 100);
}

/// <summary>The making of one file. Readers come and go; the job does not depend on them.</summary>
internal sealed class PackJob(string id, PackJobRequest request) : IDisposable
{
    private readonly CancellationTokenSource cancellation = new();
    private readonly Lock gate = new();
    private PackJobStatus status = new(PackJobState.Queued, Items: request.Pack.Content.Items.Count);

    /// <summary>Raised on the working thread after anything has changed.</summary>
    public event Action? Changed;

    public string Id { get; } = id;

    public PackJobRequest Request { get; } = request;

    public CancellationToken Cancellation => cancellation.Token;

    public PackJobStatus Status
    {
        get
        {
            lock (gate)
            {
                return status;
            }
        }
    }

    /// <summary>Begins the work; <c>false</c> when it was cancelled while it waited.</summary>
    public bool TryBegin() => Move(now => now.State == PackJobState.Queued ? now with { State = PackJobState.Running } : null);

    /// <summary>Stops a job that waits or runs; <c>false</c> when it is too late.</summary>
    public bool TryCancel()
    {
        var moved = Move(now => now.State switch
        {
            PackJobState.Queued => now with { State = PackJobState.Cancelled },
            PackJobState.Running => now with { State = PackJobState.Cancelling },
            _ => null,
        });
        if (moved)
        {
            cancellation.Cancel();
        }

        return moved;
    }

    public void ReportRead(int items) => Move(now => now with { Read = items });

    public void ReportWritten(int items) => Move(now => now with { Read = now.Items, Written = items });

    public void Finish(PackFile file) => Move(now => now with { State = PackJobState.Done, File = file });

    public void Fail(PackJobFailure failure) => Move(now => now with { State = PackJobState.Failed, Failure = failure });

    public void Stop() => Move(now => now with { State = PackJobState.Cancelled });

    public void Dispose() => cancellation.Dispose();

    private bool Move(Func<PackJobStatus, PackJobStatus?> next)
    {
        lock (gate)
        {
            if (next(status) is not { } moved)
            {
                return false;
            }

            status = moved;
        }

        Changed?.Invoke();
        return true;
    }
}
