using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>The demo county's pages as a browser shows them.</summary>
[Collection(DemoCounty.Name)]
public sealed class PageTests(DemoCounty county)
{
    [BrowserFact]
    public async Task Chart_WithScripts_IsTakenOverAndItsPointsAreReachedByKeyboard()
    {
        var page = await county.Session.OpenAsync("/");
        var chart = page.Locator("dashboard-chart").First;
        await chart.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(chart.Locator(".apexcharts-canvas")).ToBeVisibleAsync();

        await chart.GetByRole(AriaRole.Application).FocusAsync();
        await page.Keyboard.PressAsync("End");

        await Assertions.Expect(chart.GetByRole(AriaRole.Status).First).Not.ToBeEmptyAsync();
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Chart_SavedAsPng_IsAPictureThatNamesItself()
    {
        var page = await county.Session.OpenAsync("/");
        await page.Locator("dashboard-chart .menu summary").First.ClickAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Kuva (PNG)" }).First.ClickAsync());

        Assert.EndsWith(".png", download.SuggestedFilename, StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.Equal("\u0089PNG", System.Text.Encoding.Latin1.GetString(bytes[..4]));
        Assert.True(bytes.Length > 20_000);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Chart_WithoutScripts_IsAPictureWithATableAndFiles()
    {
        var page = await county.Session.OpenAsync("/", scripts: false);

        await Assertions.Expect(ImportJourneyTests.Chart(page).First).ToBeVisibleAsync();
        Assert.NotEqual(0, await page.Locator("a[href^='/download/'][href*='.svg']").CountAsync());
        Assert.NotEqual(0, await page.Locator("a[href^='/download/'][href*='.csv']").CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Period_ChosenThenBackThenReloaded_GivesTheSamePicture()
    {
        var page = await county.Session.OpenAsync("/");
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        var range = page.Locator("dashboard-chart table").First;
        var before = await range.InnerTextAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "30 pv" }).ClickAsync();
        await page.WaitForURLAsync("**period=30d**");
        var url = page.Url;
        var chosen = await heading.InnerTextAsync();
        await page.ReloadAsync();
        Assert.Equal(chosen, await heading.InnerTextAsync());

        await page.GoBackAsync();
        await Assertions.Expect(range).ToHaveTextAsync(before, new() { UseInnerText = true });

        var pasted = await county.Session.OpenAsync(url);
        Assert.Equal(chosen, await pasted.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
        await pasted.Context.CloseAsync();
        await page.Context.CloseAsync();
    }
}
