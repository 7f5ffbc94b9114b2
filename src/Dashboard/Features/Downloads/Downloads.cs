using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Core.Charts;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Export;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Features.Downloads;

/// <summary><c>GET /download/{page}/{chart}.{svg|csv}</c> with the query of the page: the chart of that page as a file.</summary>
public static partial class Downloads
{
    private const int FileWidth = 1200;

    public static void MapDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/download/{page}/{file}", async (
            string page,
            string file,
            HttpContext http,
            ViewContexts views,
            IEnumerable<ChartSource> sources,
            AuditLog audit,
            CancellationToken cancellation) =>
        {
            var (name, extension) = file.LastIndexOf('.') is var dot and > 0 ? (file[..dot], file[(dot + 1)..]) : (file, "");
            if (extension is not ("svg" or "csv") || sources.FirstOrDefault(candidate => candidate.Page == page) is not { } source)
            {
                return Results.NotFound();
            }

            var view = await views.OpenAsync(http.Request.QueryString.Value ?? "", cancellation: cancellation);
            var charts = await source.LoadAsync(http.RequestServices, view, cancellation);
            if (charts.FirstOrDefault(candidate => candidate.Id == name) is not { } chart || (chart is RecordTable && extension == "svg"))
            {
                return Results.NotFound();
            }

            var download = FileName(chart, view) + "." + extension;
            audit.Write(Actors.Of(http), "export", download, AuditOutcome.Done, new { page, chart = chart.Id, unit = view.Unit?.Code });
            http.Response.Headers.ContentDisposition = Attachment(download);
            return extension == "svg"
                ? Results.Text(SvgRenderer.RenderFile(chart, FileWidth), "image/svg+xml", Encoding.UTF8)
                : Results.Stream(stream => WriteCsvAsync(chart, stream, cancellation), "text/csv; charset=utf-8");
        }).Needs(Right.Export);

    /// <summary>A name that says what is inside: chart, unit and period.</summary>
    public static string FileName(ChartModel chart, ViewContext view)
    {
        var period = string.Create(CultureInfo.InvariantCulture, $"{view.Period.Start:yyyy-MM-dd}..{view.Period.LastDay:yyyy-MM-dd}");
        return string.Join(' ', new[] { chart.Source.Unit, chart.Id, period, chart.Source.Demo ? "demo" : "" }
            .Select(part => NotForFiles().Replace(part, " ").Trim())
            .Where(part => part.Length > 0));
    }

    /// <summary>The writer is synchronous and the response is not: the file, a few kilobytes, is written to memory first.</summary>
    private static async Task WriteCsvAsync(ChartModel chart, Stream output, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        ChartCsv.Write(chart, buffer);
        buffer.Position = 0;
        await buffer.CopyToAsync(output, cancellation);
    }

    private static string Attachment(string fileName)
    {
        var header = new ContentDispositionHeaderValue("attachment");
        header.SetHttpFileName(fileName);
        return header.ToString();
    }

    [GeneratedRegex("""[\\/:*?"<>|\p{C}\s]+""")]
    private static partial Regex NotForFiles();
}
