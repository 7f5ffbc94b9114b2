using Dashboard.Data.Import;

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
        result.Duplicates,
        result.Rejected,
    };
}
