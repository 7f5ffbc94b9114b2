using System.Text.Json.Serialization;
using Dashboard.Core.Feedback.Masking;
using Dashboard.Core.Imports;
using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Office.Deliveries;

namespace Dashboard.Doors.Imports;

/// <summary>What became of a delivery, as programs read it: of the API and beside a file of the watched folder.</summary>
/// <param name="Receipt">The delivery's id.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Source">The system it comes from.</param>
/// <param name="Kind">What it holds; <c>null</c> when that could not be told.</param>
/// <param name="File">Its name.</param>
/// <param name="ReceivedAt">When it had arrived.</param>
/// <param name="EndedAt">When it was over.</param>
/// <param name="Batch">The import it made; <c>null</c> when it made none.</param>
/// <param name="Rows">Rows of the file.</param>
/// <param name="Accepted">Rows taken.</param>
/// <param name="Corrected">Rows among those that replaced earlier ones.</param>
/// <param name="Duplicates">Rows that said nothing new.</param>
/// <param name="Rejected">Rows kept aside.</param>
/// <param name="SameFileAs">The earlier import of the very same file, then nothing was added.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Fault">Why the file could not be imported, in English.</param>
public sealed record ImportReceipt(
    string Receipt,
    DeliveryState State,
    string Source,
    ImportKind? Kind,
    string File,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? EndedAt,
    long? Batch,
    long Rows,
    long Accepted,
    long Corrected,
    long Duplicates,
    long Rejected,
    long? SameFileAs,
    double Seconds,
    string? Fault)
{
    /// <summary>In how many comments something was masked, for those who may know that there are comments.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MaskedCount? Masked { get; init; }

    /// <summary>Where the API gives the rejected rows.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RejectedUrl { get; init; }

    /// <summary>The file of rejected rows beside the receipt.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RejectedFile { get; init; }

    /// <summary>That the file of the watched folder was still written to, and goes on as a delivery of its own; in English.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TakenAgain { get; init; }

    /// <summary>The receipt of a delivery as it stands.</summary>
    public static ImportReceipt Of(Delivery delivery) => new(
        delivery.Id, delivery.State, delivery.Source, delivery.Kind, delivery.FileName, delivery.ReceivedAt, delivery.EndedAt,
        delivery.Result?.Batch, delivery.Result?.Rows ?? 0, delivery.Result?.Accepted ?? 0, delivery.Result?.Corrected ?? 0,
        delivery.Result?.Duplicates ?? 0, delivery.Result?.Rejected ?? 0, delivery.Result?.SameFileAs, delivery.Result?.Seconds ?? 0, FaultOf(delivery));

    /// <summary>The import that keeps a delivery's rejected rows; <c>null</c> when it has none.</summary>
    public static long? RejectedIn(Delivery delivery) =>
        delivery.Result is { Rejected: > 0 } result ? result.Batch ?? result.SameFileAs : null;

    /// <summary>The import that counted what was masked in a delivery's comments; <c>null</c> when it has none.</summary>
    public static long? MaskedIn(Delivery delivery) => delivery is { Kind: ImportKind.Responses, Result: { } result } ? result.Batch ?? result.SameFileAs : null;

    private static string? FaultOf(Delivery delivery) => delivery switch
    {
        { Fault: { } fault } => FileFaultText.Of(fault, Language.En),
        { State: DeliveryState.Failed } => "Something went wrong on the server's side; its log says what. Nothing was changed.",
        _ => null,
    };
}
