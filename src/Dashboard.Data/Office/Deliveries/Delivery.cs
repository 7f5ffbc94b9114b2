using Dashboard.Core.Imports;
using Dashboard.Data.Import;

namespace Dashboard.Data.Office.Deliveries;

/// <summary>How a file came in.</summary>
public enum DeliveryRoad
{
    /// <summary>Somebody uploaded it on the Imports page.</summary>
    Page,

    /// <summary>A program sent it to the API.</summary>
    Api,

    /// <summary>It was put into the watched folder.</summary>
    Folder,

    /// <summary>The verb <c>import</c>.</summary>
    CommandLine,
}

/// <summary>Where a delivery stands.</summary>
public enum DeliveryState
{
    /// <summary>It waits for its turn.</summary>
    Received,

    /// <summary>It is being imported, or was when its server stopped.</summary>
    Running,

    /// <summary>It was imported.</summary>
    Done,

    /// <summary>It could not be imported; nothing was changed.</summary>
    Failed,

    /// <summary>Somebody stopped it; nothing was changed.</summary>
    Cancelled,
}

/// <summary>One file that came in, and what became of it: its receipt.</summary>
/// <param name="Id">Names the receipt; cannot be guessed.</param>
/// <param name="Road">How it came.</param>
/// <param name="Sender">Who brought it.</param>
/// <param name="Kind">What it holds; <c>null</c> when that could not be told.</param>
/// <param name="Source">The system it comes from; empty when that could not be told.</param>
/// <param name="FileName">Its name as people know it.</param>
/// <param name="ReceivedAt">When it had arrived.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="FileHash">SHA-256 of the file and, after a full stop, of its mapping; <c>null</c> when it could not be read.</param>
public sealed record Delivery(
    string Id,
    DeliveryRoad Road,
    Actor Sender,
    ImportKind? Kind,
    string Source,
    string FileName,
    DateTimeOffset ReceivedAt,
    long Bytes,
    string? FileHash)
{
    /// <summary>With what its sender tells the same delivery from another, if it does.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>Whose file it is to import: the name of a server's folder; <c>null</c> when it waits for nobody.</summary>
    public string? Folder { get; init; }

    /// <summary>Where the file lies until the delivery is over.</summary>
    public string? FilePath { get; init; }

    /// <summary>Where its mapping lies; <c>null</c> when it has none.</summary>
    public string? MappingPath { get; init; }

    /// <summary>Where it stands.</summary>
    public DeliveryState State { get; init; }

    /// <summary>When it was first begun.</summary>
    public DateTimeOffset? BeganAt { get; init; }

    /// <summary>When it was over.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What became of its rows, once it is done.</summary>
    public ImportResult? Result { get; init; }

    /// <summary>Why it failed; <c>null</c> too where it failed for no fault of the file.</summary>
    public FileFault? Fault { get; init; }

    /// <summary>Whether its file was of no use: it could not be imported, or not one of its rows was good.</summary>
    public bool IsInVain => State == DeliveryState.Failed || Result is { IsAllRejected: true };

    /// <summary>Whether nothing more happens to it.</summary>
    public bool IsOver => State is DeliveryState.Done or DeliveryState.Failed or DeliveryState.Cancelled;
}
