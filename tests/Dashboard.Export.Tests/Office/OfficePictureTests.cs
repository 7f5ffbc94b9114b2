using System.Runtime.CompilerServices;
using Dashboard.Core.Reports;
using Dashboard.Testing;

namespace Dashboard.Export.Tests.Office;

/// <summary>
/// How LibreOffice shows the files, compared with how it did when somebody looked: pages are grids of greys in <c>Pictures/*.txt</c>. Other fonts
/// and versions move a line or a letter, a missing chart or a text over another moves more. After a wanted change look at the pages and renew the grids:
/// <c>RENEW_PICTURES=1 dotnet test tests/Dashboard.Export.Tests --filter OfficePictureTests</c>.
/// </summary>
public sealed class OfficePictureTests
{
    [LibreOfficeFact]
    public Task Deck_OfAllKinds_LooksAsItDid() => CompareAsync("deck", "pptx", OfficeFiles.Deck(OfficeFiles.Pack()).ToArray());

    [LibreOfficeFact]
    public Task DeckOfATemplate_OfAllKinds_LooksAsItDid() => CompareAsync("template", "pptx", OfficeFiles.Deck(OfficeFiles.Pack(), new SlideTemplate().Make()).ToArray());

    [LibreOfficeFact]
    public Task Workbook_OfSomeKinds_LooksAsItDid() => CompareAsync(
        "workbook", "xlsx", OfficeFiles.Workbook([ChartSamples.Control(), ChartSamples.Funnel()]).ToArray());

    /// <summary>What the comparison is for: a chart that is not drawn, a page of another kind.</summary>
    [LibreOfficeFact]
    public async Task Deck_WithoutAChart_IsSeen()
    {
        var item = new ReportItem(ChartSamples.Control());
        var shown = await PageGrids.OfAsync(OfficeFiles.Deck(OfficeFiles.ReportOf(item)).ToArray(), "pptx");
        var table = await PageGrids.OfAsync(OfficeFiles.Deck(OfficeFiles.ReportOf(item with { AsTable = true })).ToArray(), "pptx");

        Assert.InRange(shown[0].Off(table[0]), 2 * PageGrids.Tolerance, 1);
    }

    private static async Task CompareAsync(string name, string extension, byte[] file)
    {
        var pages = await PageGrids.OfAsync(file, extension);
        var path = Path.Combine(Folder(), $"{name}.txt");
        if (Environment.GetEnvironmentVariable("RENEW_PICTURES") == "1")
        {
            Directory.CreateDirectory(Folder());
            await File.WriteAllTextAsync(path, PageGrids.Text(pages));
        }

        var known = PageGrids.Parse(await File.ReadAllTextAsync(path));
        Assert.Equal(known.Count, pages.Count);
        Assert.All(pages.Zip(known).Select((pair, i) => (Number: i + 1, Off: pair.First.Off(pair.Second))), page =>
            Assert.True(page.Off <= PageGrids.Tolerance, $"{name}, page {page.Number}: {page.Off:P1} of the page is other than it was."));
    }

    private static string Folder([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "Pictures");
}
