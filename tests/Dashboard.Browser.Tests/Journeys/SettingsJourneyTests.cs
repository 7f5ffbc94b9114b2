using Microsoft.Playwright;

namespace Dashboard.Browser.Tests.Journeys;

/// <summary>A reader's own language and theme: chosen once, kept from page to page and from visit to visit.</summary>
[Collection(DemoCounty.Name)]
public sealed class SettingsJourneyTests(DemoCounty county)
{
    [BrowserTheory]
    [InlineData("mouse", true)]
    [InlineData("mouse", false)]
    [InlineData("keyboard", true)]
    [InlineData("keyboard", false)]
    public async Task Language_Chosen_IsThatOfEveryPageAndOfTheNextVisit(string with, bool scripts)
    {
        var hand = Hand.Of(with);
        var page = await county.Session.OpenAsync("/units/county?period=30d", scripts);
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fi");

        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "SV", Exact = true }));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "sv");
        Assert.EndsWith("/units/county?period=30d", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Servicestigar" })).ToBeVisibleAsync();

        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Servicestigar" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Servicestigar" })).ToBeVisibleAsync();

        var nextVisit = await page.Context.NewPageAsync();
        await nextVisit.GotoAsync("/");
        await Assertions.Expect(nextVisit.Locator("html")).ToHaveAttributeAsync("lang", "sv");
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("mouse", true)]
    [InlineData("mouse", false)]
    [InlineData("keyboard", true)]
    [InlineData("keyboard", false)]
    public async Task Theme_Chosen_HoldsOnEveryPageAndOnTheNextVisit(string with, bool scripts)
    {
        var hand = Hand.Of(with);
        var page = await county.Session.OpenAsync("/", scripts);
        var light = await BackgroundAsync(page);

        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Vaihda tummaan teemaan" }));
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        var dark = await BackgroundAsync(page);
        Assert.NotEqual(light, dark);

        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Palvelupolut" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Palvelupolut" })).ToBeVisibleAsync();
        Assert.Equal(dark, await BackgroundAsync(page));

        var nextVisit = await page.Context.NewPageAsync();
        await nextVisit.GotoAsync("/units");
        Assert.Equal(dark, await BackgroundAsync(nextVisit));
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [InlineData("mouse", true)]
    [InlineData("keyboard", true)]
    [InlineData("keyboard", false)]
    public async Task Guide_OfAFirstVisit_IsPutAwayForGoodAndHadAgain(string with, bool scripts)
    {
        var hand = Hand.Of(with);
        var page = await county.Session.OpenAsync("/?period=30d", Look.Default, scripts, firstVisit: true);
        var guide = page.GetByRole(AriaRole.Region, new() { Name = "Näin pääset alkuun" });
        await Assertions.Expect(guide).ToBeVisibleAsync();

        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Selvä, piilota ohje" }));
        await Assertions.Expect(guide).ToHaveCountAsync(0);
        Assert.EndsWith("/?period=30d", page.Url, StringComparison.Ordinal);
        await page.GotoAsync("/");
        await Assertions.Expect(guide).ToHaveCountAsync(0);

        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Näin pääset alkuun" }));
        await Assertions.Expect(guide).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>The background's colour once the page has its styles: after a visit without scripts they come later than the mark on the page.</summary>
    private static async Task<string> BackgroundAsync(IPage page)
    {
        await page.WaitForLoadStateAsync();
        return await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor");
    }
}
