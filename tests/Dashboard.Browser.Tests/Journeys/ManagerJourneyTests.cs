using Microsoft.Playwright;

namespace Dashboard.Browser.Tests.Journeys;

/// <summary>Ten minutes a week: the own unit, its path, where the path hurts, and what people say of it.</summary>
[Collection(DemoCounty.Name)]
public sealed class ManagerJourneyTests(DemoCounty county)
{
    [BrowserTheory]
    [InlineData("mouse", true)]
    [InlineData("keyboard", true)]
    [InlineData("keyboard", false)]
    public async Task Manager_FromTreeToUnitToPathToWorstSeam_ReadsTheComments(string with, bool scripts)
    {
        var hand = Hand.Of(with);
        var page = await county.Session.OpenAsync("/units", scripts);
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });

        await hand.PressAsync(page.Locator(".side a").Filter(new() { HasText = "Sairaalapalvelut" }).First);
        await Assertions.Expect(heading).ToHaveTextAsync("Sairaalapalvelut");

        await hand.PressAsync(page.GetByRole(AriaRole.Link, new() { Name = "Lonkan tekonivelpotilaan polku" }).First);
        await Assertions.Expect(heading).ToHaveTextAsync("Lonkan tekonivelpotilaan polku");
        var seam = page.Locator("tr", new() { HasText = "molemmat päät heikkoja" });
        await Assertions.Expect(seam).ToContainTextAsync("Leikkaus ja vuodeosasto → Kotikuntoutus");

        await hand.PressAsync(seam.GetByRole(AriaRole.Link, new() { Name = "Kotikuntoutus" }));
        var comments = page.Locator(".comments .comment-text");
        await Assertions.Expect(comments.First).Not.ToBeEmptyAsync();
        Assert.Contains("/feedback", page.Url, StringComparison.Ordinal);
        Assert.Contains("path=lonkan-tekonivel", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".comments li").First).ToContainTextAsync("Kotikuntoutus");
        await page.Context.CloseAsync();
    }
}
