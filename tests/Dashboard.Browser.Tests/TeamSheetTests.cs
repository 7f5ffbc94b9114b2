using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>The sheet of a team's weekly meeting on paper.</summary>
[Collection(DemoCounty.Name)]
public sealed partial class TeamSheetTests(DemoCounty county)
{
    [BrowserTheory]
    [InlineData("county", false)]
    [InlineData("takaisinsoittokeskus", true)]
    public async Task Sheet_Printed_IsOnePageOfA4(string unit, bool written)
    {
        var page = await county.Session.OpenAsync($"/units/{unit}/sheet");
        if (written)
        {
            await page.Locator("#trial-text").FillAsync(string.Concat(Enumerable.Repeat("Soitetaan. ", 7)));
            await page.Locator("#trial-by").FillAsync("Palvelupäällikkö, takaisinsoittokeskus");
            await page.Locator("[aria-labelledby=trial-title] button").ClickAsync();
            await Assertions.Expect(page.Locator(".teamsheet strong").Last).ToContainTextAsync("Soitetaan");
        }

        var pdf = System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));

        Assert.Single(PageOfPdf().Matches(pdf));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task PrintButton_Pressed_Prints()
    {
        var page = await county.Session.OpenAsync("/units/county/sheet");
        await page.EvaluateAsync("() => { window.print = () => document.title = 'printed'; }");

        await page.GetByRole(AriaRole.Button, new() { Name = "Tulosta" }).ClickAsync();

        Assert.Equal("printed", await page.TitleAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task PrintButton_WithoutScripts_IsNotThere()
    {
        var page = await county.Session.OpenAsync("/units/county/sheet", scripts: false);

        await Assertions.Expect(page.Locator("[data-print]")).ToBeHiddenAsync();
        await page.Context.CloseAsync();
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageOfPdf();
}
