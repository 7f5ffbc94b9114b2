using Dashboard.Layout;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Features.Audit;

/// <summary>The addresses of the audit.</summary>
public static class AuditUrls
{
    public const string FilePattern = DashboardUrls.Audit + "/lines.csv";

    public static string Page(AuditFilter filter) => QueryHelpers.AddQueryString(DashboardUrls.Audit, filter.Pairs());

    /// <summary>All lines of the filter as a file.</summary>
    public static string File(AuditFilter filter) => QueryHelpers.AddQueryString(FilePattern, (filter with { Page = 1 }).Pairs());
}
