using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Components.Charts;
using Dashboard.Core.Charts;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Data.Office;
using Dashboard.Export;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.Net.Http.Headers;

namespace Dashboard.Features.Downloads;

/// <summary><c>GET /download/{page}/{chart}.{svg|png|csv|xlsx|pptx}</c> with the query of the page: the chart of that page as a file.</summary>
public static partial class Downloads
{
    private const int FileWidth = 1200;

    /// <summary>Pixels of a PNG for each of its width: sharp on a slide.</summary>
    private const double Sharpness = 2;

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        ["svg"] = "image/svg+xml",
        ["png"] = "image/png",
        ["csv"] = "text/csv; charset=utf-8",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    }.ToFrozenDictionary();

    public static void MapDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/download/{page}/{file}", async (
            string page,
            string file,
            HttpContext http,
            ViewContexts views,
            IEnumerable<PageCharts> sources,
            Protection protection,
            Chromium chromium,
            AuditLog audit,
            CancellationToken cancellation) =>
        {
            var (name, extension) = file.LastIndexOf('.') is var dot and > 0 ? (file[..dot], file[(dot + 1)..]) : (file, "");
            if (!Types.TryGetValue(extension, out var type) || sources.FirstOrDefault(candidate => candidate.Page == page) is not { } source)
            {
                return Results.NotFound();
            }

            var view = await views.OpenAsync(http.Request.QueryString.Value ?? "", cancellation: cancellation);
            var charts = await source.LoadAsync(http.RequestServices, view, cancellation);
            if (charts.FirstOrDefault(candidate => candidate.Id == name) is not { } chart || (chart is RecordTable && extension is "svg" or "png" or "pptx"))
            {
                return Results.NotFound();
            }

            if (extension == "png" && !chromium.IsThere)
            {
                ChartWords words = ChartWords.In(chart.Language);
                return Results.Problem(words["NoPng"], statusCode: StatusCodes.Status501NotImplemented);
            }

            var download = FileName(chart, view) + "." + extension;
            audit.Write(Actors.Of(http), "export", download, AuditOutcome.Done, new { page, chart = chart.Id, unit = view.Unit?.Code });
            http.Response.Headers.ContentDisposition = Attachment(download);
            return extension switch
            {
                "svg" => Results.Text(SvgRenderer.RenderFile(chart, FileWidth), type, Encoding.UTF8),
                "png" => Results.Bytes(await DrawAsync(chart, chromium, cancellation), type),
                _ => Results.Stream(stream => WriteAsync(chart, extension, protection.MinimumRespondents, stream, cancellation), type),
            };
        }).Needs(Right.Export);

    /// <summary>A name that says what is inside: chart, unit and period.</summary>
    public static string FileName(ChartModel chart, ViewContext view)
    {
        var period = string.Create(CultureInfo.InvariantCulture, $"{view.Period.Start:yyyy-MM-dd}..{view.Period.LastDay:yyyy-MM-dd}");
        return string.Join(' ', new[] { chart.Source.Unit, chart.Id, period, chart.Source.Demo ? "demo" : "" }
            .Select(part => NotForFiles().Replace(part, " ").Trim())
            .Where(part => part.Length > 0));
    }

    private static Task<byte[]> DrawAsync(ChartModel chart, Chromium chromium, CancellationToken cancellation)
    {
        var page = ChartHtml.Of(chart, FileWidth, ReportFonts.Embedded);
        return chromium.DrawAsync(page.Html, page.Width, page.Height, Sharpness, cancellation);
    }

    /// <summary>Writers are synchronous and the response is not: the file, some kilobytes, is written to memory first.</summary>
    private static async Task WriteAsync(ChartModel chart, string extension, int minimumRespondents, Stream output, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        switch (extension)
        {
            case "csv":
                ChartCsv.Write(chart, buffer);
                break;
            case "xlsx":
                ChartXlsx.Write([chart], chart.Title, minimumRespondents, buffer);
                break;
            default:
                SlideDeck.Write(
                    new Report(chart.Title, chart.Source.Unit, chart.Language, chart.Source.Made, [new ReportItem(chart)]) { MinimumRespondents = minimumRespondents },
                    buffer,
                    cancellation: cancellation);
                break;
        }

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
