using Dashboard.Data.Import;

namespace Dashboard.Data.Office.Deliveries;

/// <summary>A <see cref="Delivery"/> as the office keeps it.</summary>
internal sealed class StoredDelivery
{
    /// <summary>The order in which deliveries came.</summary>
    public int Id { get; set; }

    /// <summary>The receipt's name.</summary>
    public required string Key { get; set; }

    public DeliveryRoad Road { get; set; }

    public required string Who { get; set; }

    public required string Origin { get; set; }

    public ImportKind? Kind { get; set; }

    public required string Source { get; set; }

    public required string FileName { get; set; }

    public DateTimeOffset ReceivedAt { get; set; }

    public long Bytes { get; set; }

    public string? FileHash { get; set; }

    public string? IdempotencyKey { get; set; }

    public string? Folder { get; set; }

    public string? FilePath { get; set; }

    public string? MappingPath { get; set; }

    public DeliveryState State { get; set; }

    public DateTimeOffset? BeganAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public long? Batch { get; set; }

    public long Rows { get; set; }

    public long Accepted { get; set; }

    public long Corrected { get; set; }

    public long Duplicates { get; set; }

    public long Rejected { get; set; }

    public long? SameFileAs { get; set; }

    public double Seconds { get; set; }

    /// <summary>See <see cref="StoredFault"/>.</summary>
    public string? Fault { get; set; }

    /// <summary>As <see cref="Delivery.IsInVain"/>.</summary>
    public bool IsInVain => State == DeliveryState.Failed || ImportResult.AreAllRejected(Rows, Rejected);

    public Delivery ToDelivery() => new(Key, Road, new Actor(Who, Origin), Kind, Source, FileName, ReceivedAt, Bytes, FileHash)
    {
        IdempotencyKey = IdempotencyKey,
        Folder = Folder,
        FilePath = FilePath,
        MappingPath = MappingPath,
        State = State,
        BeganAt = BeganAt,
        EndedAt = EndedAt,
        Result = State == DeliveryState.Done ? new(Batch, Rows, Accepted, Duplicates, Rejected, SameFileAs, Seconds, Corrected) : null,
        Fault = StoredFault.Read(Fault),
    };
}

/// <summary>How often a source is expected to deliver, as somebody has set it.</summary>
internal sealed class StoredRhythm
{
    public required string Source { get; set; }

    public Core.Imports.SourceRhythm Rhythm { get; set; }

    public DateTimeOffset SetAt { get; set; }

    public required string SetBy { get; set; }
}
