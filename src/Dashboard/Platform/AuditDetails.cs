using Dashboard.Data.Import;
using Dashboard.Data.Store;

namespace Dashboard.Platform;

/// <summary>What the audit says of actions that have more than one door.</summary>
internal static class AuditDetails
{
    /// <summary>An import, by page or command line.</summary>
    public static object Of(ImportRequest request, ImportResult result) => new
    {
        Kind = request.Kind.ToString(),
        request.Source,
        result.Batch,
        result.Rows,
        result.Accepted,
        result.Corrected,
        result.Duplicates,
        result.Rejected,
    };

    /// <summary>An undo.</summary>
    public static object Of(UndoneBatch undone) =>
        new { Kind = undone.Kind.ToString(), undone.Source, undone.Removed, undone.Restored, undone.Kept };

    /// <summary>An erasure: how much, never whose.</summary>
    public static object Of(ErasedResponses erased) => new { erased.Responses, erased.RejectedRows };
}
