using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>The demo county's pages as a browser shows them.</summary>
public sealed class PageTests(DemoCounty county) : IClassFixture<DemoCounty>
{
    public static TheoryData<string> Pages =>
        ["/", "/units/county", "/paths", "/paths/lonkan-tekonivel", "/compare", "/compare?with=chosen&q=asema", "/participation", "/metrics", "/metrics/nps", "/imports"];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_InALightAndADarkTheme_HasNoAccessibilityFault(string path)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await county.Session.OpenAsync(path, scheme: scheme);
            await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

            var result = await page.RunAxe();

            Assert.True(
                result.Violations.Length == 0,
                string.Join('\n', result.Violations.Select(fault => $"{scheme} {fault.Id}: {fault.Nodes[0].Html}")));
            await page.Context.CloseAsync();
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_OnAPhone_DoesNotScrollSideways(string path)
    {
        var page = await county.Session.OpenAsync(path, width: 390, height: 844);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();

        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }

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
        await page.GetByText("Tallenna").First.ClickAsync();

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

    [BrowserTheory]
    [InlineData("overview", "/", 1440, ColorScheme.Light)]
    [InlineData("overview-phone-dark", "/", 390, ColorScheme.Dark)]
    [InlineData("unit", "/units/county", 1440, ColorScheme.Light)]
    [InlineData("path", "/paths/lonkan-tekonivel", 1440, ColorScheme.Light)]
    [InlineData("imports", "/imports", 1440, ColorScheme.Light)]
    public async Task Page_OfTheReadme_IsPhotographed(string name, string path, int width, ColorScheme scheme)
    {
        var page = await county.Session.OpenAsync(path, width: width, scheme: scheme);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var picture = await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Repository.Pictures, $"{name}.png"),
            FullPage = width > 400,
            Animations = ScreenshotAnimations.Disabled,
        });

        Assert.True(picture.Length > 20_000);
        await page.Context.CloseAsync();
    }
}

/// <summary>One demo county for all tests of a class.</summary>
public sealed class DemoCounty : IAsyncLifetime
{
    private BrowserSession? session;

    internal BrowserSession Session => session ?? throw new InvalidOperationException("No browser is installed.");

    public async Task InitializeAsync()
    {
        if (Chromium.Path is not null)
        {
            // The README shows the county at its full size.
            session = await BrowserSession.StartAsync(["demo", "--responses", Repository.IsForReadme ? "400000" : "60000"]);
        }
    }

    public async Task DisposeAsync()
    {
        if (session is not null)
        {
            await session.DisposeAsync();
        }
    }
}
