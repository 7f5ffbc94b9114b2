using Microsoft.Playwright;

namespace Dashboard.Browser.Tests.Journeys;

/// <summary>Before a board meeting: from a chart to a pack, what is found and done, the order, and what the meeting decides.</summary>
[Collection(DemoCounty.Name)]
public sealed class PackJourneyTests(DemoCounty county)
{
    [BrowserFact]
    public async Task Preparer_FromChartToPublishedPack_WritesDragsPublishesAndDecides()
    {
        var page = await county.Session.OpenAsync("/units/sairaalapalvelut?metric=continue");
        await page.Locator("#continue summary.btn").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Lisää kokousaineistoon" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "Uusi aineisto" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lisää", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#item-1 .thumb > svg")).ToBeVisibleAsync();
        var pack = new Uri(page.Url).AbsolutePath;

        await page.GotoAsync("/packs/add?chart=units%2Fvolume%3Funit%3Dsairaalapalvelut");
        await page.Locator($"input[name=pack][value='{pack.Split('/')[^1]}']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lisää", Exact = true }).ClickAsync();
        await page.Locator("#finding-1").FillAsync("Yhä harvempi tietää, miten hoito jatkuu");
        await page.Locator("input[name=what-1]").FillAsync("Kotiutussoitto kokeiluun");
        await DragSecondUpAsync(page);
        await Assertions.Expect(page.Locator("#finding-2")).ToHaveValueAsync("Yhä harvempi tietää, miten hoito jatkuu");

        await page.GetByRole(AriaRole.Button, new() { Name = "Tallenna ja julkaise…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Julkaise", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Aineisto on julkaistu");
        await page.Context.CloseAsync();

        var other = await county.Session.OpenAsync(pack);
        await Assertions.Expect(other.Locator("#slide-2")).ToContainTextAsync("Kotiutussoitto kokeiluun");
        await other.Locator("#what").FillAsync("Kokeilua jatketaan");
        await other.GetByRole(AriaRole.Button, new() { Name = "Kirjaa päätös" }).ClickAsync();
        await Assertions.Expect(other.Locator("#decisions tbody th")).ToHaveTextAsync("Kokeilua jatketaan");
        await other.Context.CloseAsync();
    }

    /// <summary>By the mouse, onto the first item.</summary>
    private static async Task DragSecondUpAsync(IPage page)
    {
        var handle = page.Locator("#item-2 .drag");
        await handle.ScrollIntoViewIfNeededAsync();
        await handle.HoverAsync();
        await page.Mouse.DownAsync();
        await Assertions.Expect(page.Locator("#item-2")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("dragged"));
        var first = (await page.Locator("#item-1").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(first.X + 300, first.Y + 5, new() { Steps = 8 });
        await page.Mouse.UpAsync();
        await page.WaitForURLAsync("**?done=saved#item-1");
    }
}
