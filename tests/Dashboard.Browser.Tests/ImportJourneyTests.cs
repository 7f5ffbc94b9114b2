using System.Globalization;
using System.Text;
using Dashboard.Testing;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>From a file to a chart, as a person does it.</summary>
public sealed class ImportJourneyTests
{
    private const string Units =
        "code,name_fi,name_sv,name_en,level,parent,valid_from,valid_to,merged_into\n"
        + "alue,Testialue,,,alue,,,,\n"
        + "klinikka,Testiklinikka,,,yksikkö,alue,,,\n";

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Import_FilesThroughThePage_GiveAChartWithAndWithoutScripts(bool scripts)
    {
        await using var session = await BrowserSession.StartAsync();
        var page = await session.OpenAsync("/imports", scripts);

        await ImportAsync(page, "Units", session.Write("yksiköt.csv", Units));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2 riviä = 2 otettu + 0 jo talletettu + 0 hylätty" })).ToBeVisibleAsync();

        await page.GotoAsync("/imports");
        await ImportAsync(page, "Responses", session.Write("vastaukset.csv", Responses()));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "242 riviä = 240 otettu + 0 jo talletettu + 2 hylätty" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("eleven")).ToBeVisibleAsync();

        await page.GotoAsync("/units/klinikka");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Testiklinikka", Level = 1 })).ToBeVisibleAsync();
        await Assertions.Expect(Chart(page).First).ToBeVisibleAsync();
    }

    [SharedBrowserFact]
    public async Task Import_RealFeedbackWithItsMapping_GivesATreeAndAChart()
    {
        var examples = Path.Combine(Repository.Root, "tests", "Dashboard.Data.Tests", "Import", "Examples");
        await using var session = await BrowserSession.StartAsync(
            ["import", Path.Combine(examples, "fft.metrics.csv"), "--kind", "metrics"]);
        var page = await session.OpenAsync("/imports");

        await ImportAsync(
            page, "Responses", SharedData.PathTo("fft-experiences-demo/responses_no_text.csv"), Path.Combine(examples, "fft.mapping.json"));

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { NameRegex = new("^10.194 riviä = 10.194 otettu") })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Yleiskuva" }).ClickAsync();
        await Assertions.Expect(Chart(page).First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Import_SameFileAgain_AddsNothingAndSaysSo()
    {
        await using var session = await BrowserSession.StartAsync();
        var page = await session.OpenAsync("/imports");
        var units = session.Write("yksiköt.csv", Units);
        await ImportAsync(page, "Units", units);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2 riviä = 2 otettu" })).ToBeVisibleAsync();

        await page.GotoAsync("/imports");
        await ImportAsync(page, "Units", units);

        await Assertions.Expect(page.GetByText("Täsmälleen sama tiedosto tuotiin jo aiemmin")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Import_AZipNamedCsv_SaysWhatItIsAndChangesNothing()
    {
        await using var session = await BrowserSession.StartAsync();
        var page = await session.OpenAsync("/imports");

        await ImportAsync(page, "Units", session.Write("yksiköt.csv", "PK\u0003\u0004not a table"));

        await Assertions.Expect(page.GetByText("Tiedostoa ei voitu tuoda")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Mitään ei muutettu")).ToBeVisibleAsync();
    }

    /// <summary>The picture, or the interactive chart that took its place.</summary>
    internal static ILocator Chart(IPage page) => page.Locator("dashboard-chart svg");

    internal static async Task ImportAsync(IPage page, string kind, string file, string? mapping = null)
    {
        await page.GetByLabel("Sisältö").SelectOptionAsync(kind);
        await page.Locator("#source").FillAsync("testi");
        if (mapping is not null)
        {
            await page.GetByLabel("Muunnostiedosto").SetInputFilesAsync(mapping);
        }

        await page.Locator("#file").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tuo", Exact = true }).ClickAsync();
    }

    /// <summary>Twenty answers a month for a year, and two rows that are not understood.</summary>
    private static string Responses()
    {
        var csv = new StringBuilder("id,answered_at,unit,nps\n");
        for (var i = 0; i < 240; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"r{i},2025-{(i % 12) + 1:00}-15,klinikka,{i * 7 % 11}\n");
        }

        return csv.Append("bad1,2025-01-15,klinikka,eleven\nbad2,2025-02-30,klinikka,9\n").ToString();
    }
}
