using Dashboard.Components.Charts;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Doors.Charts;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Features.Downloads;

/// <summary><c>GET /download/{page}/{chart}.{svg|png|csv|xlsx|pptx}</c> with the query of the page: the chart of that page as a file.</summary>
public static class Downloads
{
    public static void MapDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/download/{page}/{file}", async (
            string page,
            string file,
            HttpContext http,
            ViewContexts views,
            IEnumerable<PageCharts> sources,
            ChartFiles files,
            AuditLog audit,
            CancellationToken cancellation) =>
        {
            var (name, ending) = file.LastIndexOf('.') is var dot and > 0 ? (file[..dot], file[(dot + 1)..]) : (file, "");
            if (ChartFiles.TypeOf(ending) is not { } type || sources.FirstOrDefault(candidate => candidate.Page == page) is not { } source)
            {
                return Results.NotFound();
            }

            var view = await views.OpenAsync(http.Request.QueryString.Value ?? "", cancellation: cancellation);
            var charts = await source.LoadAsync(http.RequestServices, view, cancellation);
            if (charts.FirstOrDefault(candidate => candidate.Id == name) is not { } chart || !ChartFiles.Has(chart, ending))
            {
                return Results.NotFound();
            }

            if (ending == "png" && !files.HasPng)
            {
                return NoPicture(ChartWords.In(chart.Language));
            }

            var download = ChartFiles.NameOf(chart, view, ending);
            audit.Write(Actors.Of(http), AuditActions.Export, download, AuditOutcome.Done, new { page, chart = chart.Id, unit = view.Unit?.Code });
            http.Response.Headers.ContentDisposition = Attachment(download);
            return Results.Bytes(await files.MakeAsync(chart, ending, cancellation), type);
        }).Needs(Right.Export);

    private static IResult NoPicture(ChartWords words) => Results.Problem(words["NoPng"], statusCode: StatusCodes.Status501NotImplemented);

    private static string Attachment(string fileName)
    {
        var header = new ContentDispositionHeaderValue("attachment");
        header.SetHttpFileName(fileName);
        return header.ToString();
    }
}
