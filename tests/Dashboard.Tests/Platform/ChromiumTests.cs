using System.Buffers.Binary;
using System.Text;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Export;
using Dashboard.Platform;
using Dashboard.Testing;

namespace Dashboard.Tests.Platform;

public sealed class ChromiumTests : IDisposable
{
    private readonly Chromium chromium = new(Chromium.Find());

    [ChromiumFact("pdftotext")]
    public async Task Print_Report_IsTaggedNamedInItsLanguageWithBookmarksAndPages()
    {
        var pdf = await PrintAsync(ReportPaper.A4, Language.Sv);

        var info = await Programs.ReadAsync("pdfinfo", pdf);
        Assert.Contains("Tagged:          yes", info, StringComparison.Ordinal);
        Assert.Contains("Asiakaskokemus 2026", info, StringComparison.Ordinal);
        Assert.Contains("A4", info, StringComparison.Ordinal);
        var raw = Encoding.Latin1.GetString(pdf);
        Assert.All(["/StructTreeRoot", "/Outlines", "/Lang (sv)"], word => Assert.Contains(word, raw, StringComparison.Ordinal));
        var text = (await Programs.ReadAsync("pdftotext", pdf)).Replace(" / ", "/", StringComparison.Ordinal);
        var pages = info.Split('\n').Single(line => line.StartsWith("Pages:", StringComparison.Ordinal))["Pages:".Length..].Trim();
        Assert.All(["Offentlig", "n = 412", "Vad görs, vem, när", $"1/{pages}", $"{pages}/{pages}"], word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [ChromiumFact("pdffonts")]
    public async Task Print_Report_EmbedsItsFontsAndDrawsChartsAsVectors()
    {
        var pdf = await PrintAsync(ReportPaper.Slide, Language.Fi);

        var fonts = (await Programs.ReadAsync("pdffonts", pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.Contains(fonts, font => font.Contains("SourceSans3", StringComparison.Ordinal));
        Assert.All(fonts, font => Assert.Matches("yes (yes|no ) yes", font));
        Assert.Equal(2, (await Programs.ReadAsync("pdfimages", pdf, "-list")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [ChromiumFact("pdfinfo")]
    public async Task Print_Slides_AreAPageForEachItem()
    {
        var info = await Programs.ReadAsync("pdfinfo", await PrintAsync(ReportPaper.Slide, Language.Fi));

        Assert.Contains("Pages:           5", info, StringComparison.Ordinal);
        Assert.Contains("960 x 540 pts", info, StringComparison.Ordinal);
    }

    [ChromiumFact]
    public async Task Draw_Chart_IsAPictureOfItsSize()
    {
        var page = ChartHtml.Of(ChartSamples.Control(), 800, ReportFonts.Embedded);

        var png = await chromium.DrawAsync(page.Html, page.Width, page.Height, 2, CancellationToken.None);

        Assert.Equal("PNG", Encoding.ASCII.GetString(png, 1, 3));
        Assert.Equal((2 * page.Width, 2 * page.Height), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
    }

    [ChromiumFact]
    public async Task Print_Cancelled_EndsTheProgramAndLeavesNothing()
    {
        var before = Folders();
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => chromium.PrintAsync("<p>x</p>"u8.ToArray(), cancellation.Token));

        Assert.Empty(Folders().Except(before));
    }

    [ChromiumFact]
    public async Task Print_TooSlow_SaysSo()
    {
        using var hasty = new Chromium(Chromium.Find()) { Timeout = TimeSpan.FromMilliseconds(1) };

        var fault = await Assert.ThrowsAsync<ChromiumException>(() => hasty.PrintAsync("<p>x</p>"u8.ToArray(), CancellationToken.None));

        Assert.Contains("did not finish", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_WithoutChromium_SaysWhatToInstall()
    {
        using var none = new Chromium(null);

        var fault = await Assert.ThrowsAsync<ChromiumException>(() => none.PrintAsync("<p>x</p>"u8.ToArray(), CancellationToken.None));

        Assert.False(none.IsThere);
        Assert.Contains(Chromium.Setting, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Print_ProgramThatIsNone_NamesTheSetting()
    {
        var file = Path.GetTempFileName();
        using var none = new Chromium(file);

        var fault = await Assert.ThrowsAsync<ChromiumException>(() => none.PrintAsync("<p>x</p>"u8.ToArray(), CancellationToken.None));

        File.Delete(file);
        Assert.Contains(Chromium.Setting, fault.Message, StringComparison.Ordinal);
    }

    public void Dispose() => chromium.Dispose();

    private static string[] Folders() => Directory.GetDirectories(Path.GetTempPath(), "dashboard-chromium-*");

    private Task<byte[]> PrintAsync(ReportPaper paper, Language language)
    {
        var chart = ChartSamples.Control() with { Language = language };
        var report = new Report("Asiakaskokemus 2026", chart.Source.Unit, language, chart.Source.Made,
            [
                new ReportItem(chart) { Actions = [new("Kotiutussoitto", "ylihoitaja", "1.12.2026")] },
                new ReportItem(ChartSamples.HeatMap() with { Language = language }),
                new ReportItem(ChartSamples.House() with { Language = language }),
            ])
        {
            Audience = ReportAudience.Public,
            Before = new("Kevät", null, [new("Takaisinsoitto")]),
        };
        using var html = new MemoryStream();
        ReportHtml.Write(report, new ReportLook(paper) { Fonts = ReportFonts.Embedded }, html);
        return chromium.PrintAsync(html.ToArray(), CancellationToken.None);
    }
}
