using System.Globalization;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Audit;

/// <summary>The lines of the page as a file.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder routes) => routes.MapGet(AuditUrls.FilePattern, FileAsync).Needs(Right.Administer);

    private static async Task<IResult> FileAsync(
        HttpContext context,
        AuditQuery query,
        AuditLog audit,
        StoreSnapshots snapshots,
        IStringLocalizer<AuditTexts> text,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var filter = AuditFilter.Read(context.Request.Query);
        var words = new AuditWords(text, await snapshots.CurrentAsync(cancellation), ViewContexts.CurrentLanguage);
        var (question, lines) = await query.FreezeAsync(words.Question(filter), cancellation);
        var name = string.Create(CultureInfo.InvariantCulture, $"audit-{clock.Today():yyyy-MM-dd}.csv");
        audit.Write(
            Actors.Of(context),
            AuditActions.Export,
            name,
            AuditOutcome.Done,
            new { Page = "audit", filter.Who, Kind = filter.Kind?.Slug(), From = filter.First, To = filter.Last, filter.Search, Lines = lines });
        return Results.Stream(output => AuditCsv.WriteAsync(query.ReadAsync(question, cancellation), output, cancellation), "text/csv; charset=utf-8", name);
    }
}
