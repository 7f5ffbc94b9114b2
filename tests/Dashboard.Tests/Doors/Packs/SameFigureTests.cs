using System.Globalization;
using AngleSharp.Dom;
using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Doors.Packs;
using Dashboard.Testing;
using Dashboard.Tests.Platform;
using Dashboard.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Doors.Packs;

/// <summary>One figure, wherever it is read: on the page, from the API, as CSV, in a workbook, on a slide and in print.</summary>
public sealed class SameFigureTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Query = "unit=county&metric=nps&grain=quarter&first=2026-07-01&last=2026-09-30";
    private const string Row = "Q3/2026";

    private readonly HttpClient client = filled.Host.CreateClient();

    [ChromiumFact("pdftotext")]
    public async Task Figure_ThroughEveryDoor_IsTheSame()
    {
        var figure = await OnThePageAsync();
        var number = double.Parse(figure.Replace(',', '.').Replace('−', '-'), CultureInfo.InvariantCulture);
        var report = await ReportAsync();

        var point = Assert.Single((await JsonAsync($"/api/v1/series?metric=nps&unit=county&grain=quarter&from=2026-07-01&to=2026-10-01")).GetProperty("points").EnumerateArray());
        Assert.Equal(number, point.GetProperty("value").GetDouble(), 0.05);
        var exact = point.GetProperty("value").GetDouble();
        Assert.Equal(exact, double.Parse(Cell(await client.GetStringAsync(new Uri($"/download/overview/nps.csv?{Query}", UriKind.Relative))), CultureInfo.InvariantCulture), 1e-9);
        Assert.Equal(exact, await InTheWorkbookAsync(report), 1e-9);
        Assert.Equal(exact, await OnTheSlideAsync(report), 1e-9);
        Assert.Contains(figure, await InPrintAsync(report), StringComparison.Ordinal);
    }

    /// <summary>The value as people read it, in the chart's table.</summary>
    private async Task<string> OnThePageAsync()
    {
        using var answer = await client.GetAsync(new Uri($"/?{Query}", UriKind.Relative));
        var page = await SecurityHost.ReadAsync(answer);
        var row = page.QuerySelectorAll("#nps table tbody tr").Single(row => row.Children[0].TextContent.Trim() == Row);
        return row.Children[1].TextContent.Trim();
    }

    private async Task<Report> ReportAsync()
    {
        await using var scope = filled.Host.Services.CreateAsyncScope();
        PackItem[] items = [new() { Chart = $"overview/nps?{Query}" }, new() { Kind = PackItemKind.Table, Chart = $"overview/nps?{Query}" }];
        var content = new PackContent("Sama luku", "county", PeriodName.Parse("2026-Q3")!.Value, Language.Fi, ReportAudience.Internal, items);
        var built = await scope.ServiceProvider.GetRequiredService<PackReports>().BuildAsync(content, progress: null, CancellationToken.None);
        Assert.Empty(built.Faults);
        return built.Report;
    }

    private async Task<System.Text.Json.JsonElement> JsonAsync(string url)
    {
        using var json = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(new Uri(url, UriKind.Relative)));
        return json.RootElement.Clone();
    }

    /// <summary>The second cell of the row.</summary>
    private static string Cell(string csv) => csv.Split("\r\n").Single(line => line.StartsWith(Row, StringComparison.Ordinal) || line.Contains(";" + Row + ";", StringComparison.Ordinal)).Split(';', ',')[1];

    private async Task<double> InTheWorkbookAsync(Report report)
    {
        using var archive = new OfficeArchive(await FileAsync(report, PackFormat.Xlsx));
        var cells = archive.Cells(2);
        var row = cells.Single(cell => cell.Value == Row && cell.Key[0] == 'A').Key[1..];
        return double.Parse(cells.Where(cell => cell.Key[1..] == row && cell.Key != "A" + row).OrderBy(cell => cell.Key).Select(cell => cell.Value)
            .First(text => text.Contains('.', StringComparison.Ordinal)), CultureInfo.InvariantCulture);
    }

    /// <summary>The last drawn value of the chart's main series.</summary>
    private async Task<double> OnTheSlideAsync(Report report)
    {
        using var archive = new OfficeArchive(await FileAsync(report, PackFormat.Pptx));
        return archive.Charts()[0][0].Values.MaxBy(value => value.Key).Value;
    }

    private async Task<string> InPrintAsync(Report report)
    {
        using var file = await FileAsync(report, PackFormat.Pdf);
        return await Programs.ReadAsync("pdftotext", file.ToArray(), "-layout");
    }

    private async Task<MemoryStream> FileAsync(Report report, PackFormat format)
    {
        var file = new MemoryStream();
        await filled.Host.Services.GetRequiredService<PackFiles>().WriteAsync(report, format, file);
        file.Position = 0;
        return file;
    }
}
