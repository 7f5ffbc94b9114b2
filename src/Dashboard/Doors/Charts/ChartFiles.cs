using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Core.Charts;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Export;
using Dashboard.Layout;
using Dashboard.Platform;

namespace Dashboard.Doors.Charts;

/// <summary>A chart as a file of any kind.</summary>
public sealed partial class ChartFiles(Chromium chromium, Protection protection)
{
    private const int Width = 1200;

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

    /// <summary>The endings there are.</summary>
    public static IReadOnlyList<string> Endings { get; } = ["svg", "png", "csv", "xlsx", "pptx"];

    /// <summary>Whether PNG can be made here.</summary>
    public bool HasPng => chromium.IsThere;

    /// <summary>The media type of an ending; <c>null</c> where no file has it.</summary>
    public static string? TypeOf(string ending) => Types.GetValueOrDefault(ending);

    /// <summary>Whether a chart is had with an ending: records have no picture.</summary>
    public static bool Has(ChartModel chart, string ending) => Types.ContainsKey(ending) && !(chart is RecordTable && ending is "svg" or "png" or "pptx");

    /// <summary>A name that says what is inside: chart, unit and period.</summary>
    public static string NameOf(ChartModel chart, ViewContext view, string ending)
    {
        var period = string.Create(CultureInfo.InvariantCulture, $"{view.Period.Start:yyyy-MM-dd}..{view.Period.LastDay:yyyy-MM-dd}");
        var parts = new[] { chart.Source.Unit, chart.Id, period, chart.Source.Demo ? "demo" : "" }.Select(part => NotForFiles().Replace(part, " ").Trim());
        return $"{string.Join(' ', parts.Where(part => part.Length > 0))}.{ending}";
    }

    /// <summary>The file: some kilobytes, of a picture some hundreds.</summary>
    /// <exception cref="ChromiumException">There is no Chromium for a PNG, or it fails.</exception>
    public async Task<byte[]> MakeAsync(ChartModel chart, string ending, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        switch (ending)
        {
            case "svg":
                return Encoding.UTF8.GetBytes(SvgRenderer.RenderFile(chart, Width));
            case "png":
                var page = ChartHtml.Of(chart, Width, ReportFonts.Embedded);
                return await chromium.DrawAsync(page.Html, page.Width, page.Height, Sharpness, cancellation);
            case "csv":
                ChartCsv.Write(chart, buffer);
                break;
            case "xlsx":
                ChartXlsx.Write([chart], chart.Title, protection.MinimumRespondents, buffer);
                break;
            default:
                var report = new Report(chart.Title, chart.Source.Unit, chart.Language, chart.Source.Made, [new ReportItem(chart)]) { MinimumRespondents = protection.MinimumRespondents };
                SlideDeck.Write(report, buffer, cancellation: cancellation);
                break;
        }

        return buffer.ToArray();
    }

    [GeneratedRegex("""[\\/:*?"<>|\p{C}\s]+""")]
    private static partial Regex NotForFiles();
}
