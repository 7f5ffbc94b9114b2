using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;

namespace Dashboard.Doors.Imports;

/// <summary>A file that has arrived and is to be imported.</summary>
/// <param name="Request">The file. From here on it belongs to its delivery.</param>
/// <param name="Road">How it came.</param>
/// <param name="Sender">Who brought it.</param>
public sealed record ImportOrder(ImportRequest Request, DeliveryRoad Road, Actor Sender)
{
    /// <summary>The delivery's id.</summary>
    public string Id { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>With what its sender tells the same delivery from another, if it does.</summary>
    public string? IdempotencyKey { get; init; }
}
