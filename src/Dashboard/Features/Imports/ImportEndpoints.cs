using System.Globalization;
using System.Text;
using Dashboard.Core.Privacy;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Queries;
using Dashboard.Doors.Imports;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Features.Imports;

/// <summary>What the Imports pages post to and load from. All of it works without scripts.</summary>
public static class ImportEndpoints
{
    /// <summary>How much of a refused request is taken for its browser's sake, in largest files.</summary>
    private const int TakenOfRefused = 4;

    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        // Before the page of the same address, which answers GET only in practice.
        routes.MapPost(ImportUrls.List, UploadAsync).WithOrder(-1).RequireRateLimiting(RateLimits.Imports).WithMetadata(new TooManyAnswer(TooMany)).Needs(Right.Import);
        routes.MapPost(ImportUrls.CancelPattern, CancelAsync).Needs(Right.Import);
        routes.MapGet(ImportUrls.RejectedFilePattern, RejectedFileAsync).Needs(Right.Import);
        routes.MapGet(ImportUrls.SamplePattern, Sample).Needs(Right.Import);
        routes.MapCorrections();
        routes.MapSources();
    }

    private static async Task<IResult> UploadAsync(HttpContext context, UploadReader reader, ImportJobs jobs, ImportOptions options)
    {
        var (request, rejection) = await reader.ReadAsync(context);
        if (request is not null)
        {
            var job = await jobs.TakeAsync(new ImportOrder(request, DeliveryRoad.Page, Actors.Of(context)));
            return Results.Redirect(ImportUrls.Job(job.Id));
        }

        return Refused(context, rejection!, options);
    }

    private static EarlyAnswer TooMany(HttpContext context, TimeSpan wait) => Refused(
        context,
        new UploadRejection(UploadFault.TooMany, Kind: null, Source: "", (long)Math.Ceiling(wait.TotalSeconds)),
        context.RequestServices.GetRequiredService<ImportOptions>());

    private static EarlyAnswer Refused(HttpContext context, UploadRejection rejection, ImportOptions options)
    {
        context.Features.Set(rejection);
        return new EarlyAnswer(
            new RazorComponentResult<App> { StatusCode = StatusOf(rejection.Fault), PreventStreamingRendering = true },
            TakenOfRefused * options.MaxUploadBytes);
    }

    private static async Task<IResult> CancelAsync(string id, HttpContext context, IAntiforgery antiforgery, ImportJobs jobs)
    {
        if (await jobs.FindAsync(id, context.RequestAborted) is null)
        {
            return Results.NotFound();
        }

        // An old form leads back to a fresh one.
        if (await antiforgery.IsRequestValidAsync(context) && jobs.Find(id) is { } job)
        {
            await jobs.CancelAsync(job);
        }

        return Results.LocalRedirect(ImportUrls.Job(id));
    }

    private static async Task<IResult> RejectedFileAsync(
        long batch, HttpContext context, BatchQuery batches, AuditLog audit, CancellationToken cancellation)
    {
        if (await batches.FindAsync(batch, cancellation) is not { } summary)
        {
            return Results.NotFound();
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(summary.FileName)}-rejected-{batch}.csv");
        audit.Write(Actors.Of(context), "export", name, AuditOutcome.Done, new { batch, summary.Rejected });
        var (comments, language) = (context.User.Access().Comments, ViewContexts.CurrentLanguage);
        return Results.Stream(output => batches.WriteRejectedFileAsync(comments, batch, output, language, cancellation), "text/csv; charset=utf-8", name);
    }

    /// <summary>With a mark of its encoding: without it Excel takes another one for it.</summary>
    private static IResult Sample(string kind) => ImportKinds.Parse(kind) is { } known
        ? Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SampleFile.Of(known))], "text/csv; charset=utf-8", $"{kind.ToLowerInvariant()}.csv")
        : Results.NotFound();

    private static int StatusOf(UploadFault fault) => fault switch
    {
        UploadFault.FileTooLarge or UploadFault.MappingTooLarge => StatusCodes.Status413PayloadTooLarge,
        UploadFault.NotAForm => StatusCodes.Status415UnsupportedMediaType,
        UploadFault.TooMany => StatusCodes.Status429TooManyRequests,
        UploadFault.NoRoom => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status400BadRequest,
    };
}
