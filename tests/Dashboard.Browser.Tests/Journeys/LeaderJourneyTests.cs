using System.Text;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests.Journeys;

/// <summary>Two minutes a week: what needs attention, why it is not noise, and the picture for the meeting.</summary>
[Collection(DemoCounty.Name)]
public sealed class LeaderJourneyTests(DemoCounty county)
{
    [BrowserTheory]
    [InlineData("mouse")]
    [InlineData("keyboard")]
    public async Task Leader_FromOverviewToAttentionItemToItsChart_SavesThePicture(string with)
    {
        var hand = Hand.Of(with);
        var page = await county.Session.OpenAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        var item = page.Locator("section[aria-labelledby=attention] li a[href^='/units']").First;
        var subject = await item.Locator("strong").InnerTextAsync();
        await hand.PressAsync(item);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = subject, Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".strip [aria-current]")).ToHaveCountAsync(1);

        var card = page.Locator("section.card").Filter(new() { Has = page.Locator("dashboard-chart") }).First;
        await Assertions.Expect(card.GetByRole(AriaRole.Heading, new() { Level = 2 })).Not.ToBeEmptyAsync();
        await hand.PressAsync(card.Locator("summary").Filter(new() { HasText = "Tallenna" }));
        var download = await page.RunAndWaitForDownloadAsync(() => hand.PressAsync(card.GetByRole(AriaRole.Button, new() { Name = "Kuva (PNG)" })));

        var bytes = await File.ReadAllBytesAsync(await download.PathAsync());
        Assert.EndsWith(".png", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal("\u0089PNG", Encoding.Latin1.GetString(bytes[..4]));
        await page.Context.CloseAsync();
    }
}
