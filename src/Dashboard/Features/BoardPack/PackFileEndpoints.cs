using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Doors.Packs;
using Dashboard.Export;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Features.BoardPack;

/// <summary>Files of packs: at once, as a job, or as pages that the reader's browser prints.</summary>
internal static class PackFileEndpoints
{
    public static void MapPackFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(PackUrls.SelfMonitoring, SelfMonitoringAsync).Needs(Right.Export);
        routes.MapGet(PackUrls.FilePattern, FileAsync).Needs(Right.Export);
        routes.MapGet(PackUrls.PrintPattern, PrintAsync).Needs(Right.Export);
        routes.MapPost(PackUrls.FilesPattern, StartAsync).Needs(Right.Export);
        routes.MapPost(PackUrls.CancelPattern, CancelAsync).Needs(Right.Export);
        routes.MapGet(PackUrls.MadePattern, Made).Needs(Right.Export);
    }

    /// <summary>What the audit says of a file.</summary>
    public static object Details(Pack pack, PackFile file) => new { Pack = pack.Id, pack.Content.Unit, file.Items, Bytes = file.Bytes.Length, Draft = !pack.IsFrozen };

    /// <summary>The last four months that were complete before a day.</summary>
    public static Period LastTertial(DateOnly today) => Grain.Tertial.PeriodOf(Grain.Tertial.Add(Grain.Tertial.StartOf(today), -1));

    private static async Task<IResult> SelfMonitoringAsync(string? unit, string? period, HttpContext context, PackDoor door, TimeProvider clock, CancellationToken cancellation)
    {
        var typed = period?.Trim() ?? "";
        if ((typed.Length > 0 ? TypedPeriod.Read(typed) : LastTertial(clock.Today())) is not { } chosen)
        {
            return Results.LocalRedirect(PackUrls.NoPeriod);
        }

        try
        {
            var question = new PackQuestion(unit ?? "", chosen, ReadyPacks.For(chosen), ViewContexts.CurrentLanguage, ReportAudience.Internal, ReportPaper.A4) { Format = null };
            return Attachment(context, await door.MakeAsync(Actors.Of(context), context.User.Access(), question, progress: null, cancellation));
        }
        catch (Exception refusal) when (refusal is UnknownNameException or OutOfScopeException)
        {
            return Results.NotFound();
        }
    }

    private static async Task<IResult> FileAsync(
        int id, string format, HttpContext context, PackStore store, PackMaker maker, AuditLog audit, CancellationToken cancellation)
    {
        if (PackFiles.Parse(format) is not { } kind || await store.FindAsync(context.User.Access().Scope, id, cancellation) is not { } pack)
        {
            return Results.NotFound();
        }

        try
        {
            var report = await maker.ReportAsync(pack, progress: null, cancellation);
            var file = await maker.MakeAsync(report, kind, PaperOf(context.Request.Query["paper"]), progress: null, cancellation);
            audit.Write(Actors.Of(context), AuditActions.Export, file.Name, AuditOutcome.Done, Details(pack, file));
            return Attachment(context, file);
        }
        catch (Exception refusal) when (refusal is PackFaultyException or UnknownNameException)
        {
            return Results.LocalRedirect(PackUrls.Pack(id, "nothing"));
        }
        catch (ChromiumException)
        {
            return Results.LocalRedirect(PackUrls.Pack(id, "noPdf"));
        }
        catch (TemplateException)
        {
            return Results.LocalRedirect(PackUrls.Pack(id, "noTemplate"));
        }
    }

    private static async Task<IResult> PrintAsync(int id, HttpContext context, PackStore store, PackMaker maker, AuditLog audit, CancellationToken cancellation)
    {
        if (await store.FindAsync(context.User.Access().Scope, id, cancellation) is not { } pack)
        {
            return Results.NotFound();
        }

        try
        {
            var report = await maker.ReportAsync(pack, progress: null, cancellation);
            if (report.Items.Count == 0)
            {
                return Results.LocalRedirect(PackUrls.Pack(id, "nothing"));
            }

            using var page = new MemoryStream();
            ReportHtml.Write(report, new ReportLook(PaperOf(context.Request.Query["paper"])) { Nonce = PageNonce.Of(context), Fonts = ReportFonts.Linked }, page);
            audit.Write(
                Actors.Of(context), AuditActions.Export, $"{report.Title} (HTML)", AuditOutcome.Done, new { Pack = id, pack.Content.Unit, Items = report.Items.Count, Draft = !pack.IsFrozen });
            return Results.Bytes(page.ToArray(), "text/html; charset=utf-8");
        }
        catch (Exception refusal) when (refusal is PackFaultyException or UnknownNameException)
        {
            return Results.LocalRedirect(PackUrls.Pack(id, "nothing"));
        }
    }

    private static async Task<IResult> StartAsync(int id, HttpContext context, PackStore store, PackJobs jobs)
    {
        var access = context.User.Access();
        if (await store.FindAsync(access.Scope, id, context.RequestAborted) is not { } pack)
        {
            return Results.NotFound();
        }

        if (await PackRequest.ReadAsync(context) is not { IsTrusted: true } request || PackFiles.Parse(request.Form["format"]) is not { } format)
        {
            return Results.LocalRedirect(PackUrls.Pack(id));
        }

        return jobs.Start(new PackJobRequest(pack, format, PaperOf(request.Form["paper"]), Actors.Of(context), access)) is { } job
            ? Results.LocalRedirect(PackUrls.Job(job.Id))
            : Results.LocalRedirect(PackUrls.Pack(id, "busy"));
    }

    private static async Task<IResult> CancelAsync(string id, HttpContext context, IAntiforgery antiforgery, PackJobs jobs)
    {
        if (jobs.Find(id, context.User.Access().Name) is not { } job)
        {
            return Results.NotFound();
        }

        // An old form leads back to a fresh one.
        if (await antiforgery.IsRequestValidAsync(context))
        {
            job.TryCancel();
        }

        return Results.LocalRedirect(PackUrls.Job(id));
    }

    /// <summary>The finished file. It was put into the audit when it was made.</summary>
    private static IResult Made(string id, HttpContext context, PackJobs jobs) =>
        jobs.Find(id, context.User.Access().Name)?.Status.File is { } file ? Attachment(context, file) : Results.NotFound();

    private static IResult Attachment(HttpContext context, PackFile file)
    {
        var header = new ContentDispositionHeaderValue("attachment");
        header.SetHttpFileName(file.Name);
        context.Response.Headers.ContentDisposition = header.ToString();
        return Results.Bytes(file.Bytes, file.Type);
    }

    private static ReportPaper PaperOf(string? word) => string.Equals(word, "a4", StringComparison.OrdinalIgnoreCase) ? ReportPaper.A4 : ReportPaper.Slide;
}
