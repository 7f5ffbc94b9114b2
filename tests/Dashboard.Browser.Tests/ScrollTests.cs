using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>Where pages open: readers follow links from the middle of long pages.</summary>
[Collection(DemoCounty.Name)]
public sealed class ScrollTests(DemoCounty county)
{
    [BrowserTheory]
    [InlineData("/", 600, "section[aria-labelledby=attention] li a[href^='/units']")]
    [InlineData("/", 2000, "main table a[href^='/units/']")]
    [InlineData("/units/county", 4000, "header nav a[href^='/feedback']")]
    [InlineData("/units/county", 2500, "main a[href^='/paths/']")]
    [InlineData("/compare", 700, "main table a[href^='/units/']")]
    public async Task Link_FollowedFromAScrolledPage_OpensTheNextAtItsHeading(string from, int y, string link)
    {
        var page = await OpenAsync(from, y);

        await FollowAsync(page, link);

        await Assertions.Expect(page.Locator("main h1")).ToBeFocusedAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal(0, await page.EvaluateAsync<int>("Math.round(scrollY)"));
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Back_AfterALink_ReturnsToWhereThePageWasLeft()
    {
        var page = await OpenAsync("/", 900);
        var left = await FollowAsync(page, "section[aria-labelledby=attention] li a[href^='/units']");
        await Assertions.Expect(page.Locator("main h1")).ToBeFocusedAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        await page.GoBackAsync();

        // Charts that are taken over above it may move what one reads by a little.
        await page.WaitForFunctionAsync("left => location.pathname === '/' && Math.abs(scrollY - left) < 100", left);

        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Filter_ChangedOnAScrolledPage_LeavesItWhereItIs()
    {
        var page = await OpenAsync("/", 700);

        await page.EvaluateAsync("document.querySelector(\"a[href*='period=quarter']\").click()");
        await page.WaitForURLAsync("**period=quarter**");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.InRange(await page.EvaluateAsync<int>("Math.round(scrollY)"), 500, 900);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Link_ToAPartOfAPage_OpensItThere()
    {
        var page = await OpenAsync("/paths/lonkan-tekonivel", 900);

        await FollowAsync(page, "main a[href*='#comments']");

        await Assertions.Expect(page.Locator("#comments h2")).ToBeFocusedAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.InRange(await page.EvaluateAsync<int>("Math.round(document.getElementById('comments').getBoundingClientRect().top)"), 0, 120);
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync(string path, int y)
    {
        var page = await county.Session.OpenAsync(path);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.EvaluateAsync("y => scrollTo(0, y)", y);
        await page.WaitForFunctionAsync("y => Math.abs(scrollY - y) < 2", y);
        return page;
    }

    /// <summary>Clicks without moving the page to the link first, as Playwright's own click would. Returns where the page stood.</summary>
    private static Task<double> FollowAsync(IPage page, string link) =>
        page.EvaluateAsync<double>("link => { const y = scrollY; document.querySelector(link).click(); return y; }", link);
}
