using Dashboard.Core.Imports;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Features.Imports;

/// <summary>Sets how often a source is expected to deliver.</summary>
internal static class SourceForms
{
    public static void MapSources(this IEndpointRouteBuilder routes) => routes.MapPost(ImportUrls.Sources, SetAsync).WithOrder(-1).Needs(Right.Import);

    private static async Task<IResult> SetAsync(HttpContext context, IAntiforgery antiforgery, SourceWatch watch, AuditLog audit)
    {
        // An old form leads back to a fresh one.
        if (context.Request.HasFormContentType && await antiforgery.IsRequestValidAsync(context))
        {
            var form = await context.Request.ReadFormAsync();
            var (source, word) = (form["source"].ToString(), form["rhythm"].ToString());
            SourceRhythm? rhythm = Enum.TryParse<SourceRhythm>(word, out var set) && Enum.IsDefined(set) ? set : null;
            var isKnown = (await watch.ListAsync(context.RequestAborted)).Any(known => known.Source == source);
            if (isKnown && (rhythm is not null || word.Length == 0))
            {
                watch.SetRhythm(source, rhythm, Actors.Of(context).Who);
                audit.Write(Actors.Of(context), "source rhythm", source, AuditOutcome.Done, new { Rhythm = rhythm?.ToString() ?? "learned" });
            }
        }

        return Results.LocalRedirect(ImportUrls.Sources);
    }
}
