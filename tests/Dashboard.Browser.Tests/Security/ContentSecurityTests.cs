using Microsoft.Playwright;

namespace Dashboard.Browser.Tests.Security;

/// <summary>The security headers as a browser enforces them, on every page with its charts taken over, and on the interactive one.</summary>
[Collection(DemoCounty.Name)]
public sealed class ContentSecurityTests(DemoCounty county)
{
    public static TheoryData<string> Pages => [.. ((IEnumerable<object[]>)LookTests.Pages).Select(row => (string)row[0]), "/units", "/team-sheet", "/error", "/units/county?metric=nps&period=30d"];

    private const string PagePolicy =
        "^default-src 'self'; script-src 'self'; style-src 'self' 'nonce-[A-Za-z0-9+/]{24}'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'$";

    /// <summary>Of pages for everybody: they have no script and no form.</summary>
    private const string OpenPolicy =
        "^default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$";

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Page_WithItsChartsTakenOver_BreaksNoPolicyAndEveryAnswerHasTheHeaders(string path)
    {
        var watch = new PolicyWatch();
        var page = await county.Session.OpenAsync(path, Look.Default, watch: watch.Listen);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await ExpectChartsTakenOverAsync(page);

        Assert.Empty(watch.Refusals);
        Assert.NotEmpty(watch.Answers);
        foreach (var answer in watch.Answers.Where(answer => answer.Url.StartsWith("http", StringComparison.Ordinal)))
        {
            AssertHeaders(await answer.AllHeadersAsync(), answer.Url);
        }

        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Charts_OfAPageReachedByEnhancedNavigation_KeepTheNonceOfTheDocument()
    {
        var watch = new PolicyWatch();
        var page = await county.Session.OpenAsync("/metrics", Look.Default, watch: watch.Listen);
        await page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link, new() { Name = "Yleiskuva" }).First.ClickAsync();
        await Assertions.Expect(page.Locator("dashboard-chart").First).ToBeVisibleAsync();
        await ExpectChartsTakenOverAsync(page);

        Assert.Single(watch.Answers, answer => answer.Request.IsNavigationRequest);
        Assert.Empty(watch.Refusals);
        Assert.NotEqual(0, await page.Locator("dashboard-chart .live[data-on]").CountAsync());
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task ImportJob_InteractivePage_BreaksNoPolicy()
    {
        await using var session = await BrowserSession.StartAsync();
        var watch = new PolicyWatch();
        var page = await session.OpenAsync("/imports", Look.Default, watch: watch.Listen);

        // The job may be over, and its page whole, before the circuit has begun.
        var circuit = page.WaitForResponseAsync(answer => answer.Url.Contains("/_blazor", StringComparison.Ordinal));

        await ImportJourneyTests.ImportAsync(page, "Units", session.Write("yksiköt.csv", "PK\u0003\u0004not a table"));
        await Assertions.Expect(page.GetByText("Tiedostoa ei voitu tuoda")).ToBeVisibleAsync();
        await circuit;

        Assert.Contains("/imports/jobs/", page.Url, StringComparison.Ordinal);
        Assert.Empty(watch.Refusals);
    }

    [BrowserFact]
    public async Task Page_WithMarkupPutIntoIt_RunsNoScriptAndTakesNoStyle()
    {
        var watch = new PolicyWatch();
        var page = await county.Session.OpenAsync("/metrics", Look.Default, watch: watch.Listen);

        await page.EvaluateAsync("""
            () => {
              const script = document.createElement('script');
              script.textContent = 'document.title = "taken"';
              document.body.append(script);
              document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="document.title = `taken`"><p style="color: red">x</p><iframe src="https://example.org/"></iframe>');
            }
            """);
        await Assertions.Expect(page.Locator("body > p[style]")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.DoesNotContain("taken", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.NotEqual("rgb(255, 0, 0)", await page.Locator("body > p[style]").EvaluateAsync<string>("element => getComputedStyle(element).color"));
        Assert.True(watch.Refusals.Count >= 3, string.Join('\n', watch.Refusals));
        await page.Context.CloseAsync();
    }

    /// <summary>Every chart that people explore and that is drawn here stands in place of its picture, with the library's own styles in force.</summary>
    private static async Task ExpectChartsTakenOverAsync(IPage page)
    {
        var explored = await page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll('dashboard-chart')].filter(chart =>
              ['control', 'line', 'column', 'interval', 'funnel'].includes(JSON.parse(chart.querySelector(':scope > script')?.textContent || '{}').kind)
              && chart.querySelector('.fig')?.clientWidth > 0).length
            """);
        await Assertions.Expect(page.Locator("dashboard-chart .live[data-on]")).ToHaveCountAsync(explored);
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('dashboard-chart .live[data-on]')]
              .filter(live => [...live.shadowRoot.querySelectorAll('style')].some(style => !style.sheet?.cssRules.length))
              .map(live => live.closest('dashboard-chart').dataset.file)
            """));
    }

    private static void AssertHeaders(Dictionary<string, string> headers, string url)
    {
        var isPage = headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal);
        var isOpen = new Uri(url).AbsolutePath.StartsWith("/open", StringComparison.Ordinal);
        Assert.Matches(isPage ? isOpen ? OpenPolicy : PagePolicy : "^default-src 'none'; .*frame-ancestors 'none'$", Of("content-security-policy"));
        Assert.Equal("nosniff", Of("x-content-type-options"));
        Assert.Equal("same-origin", Of("referrer-policy"));
        Assert.Equal("same-origin", Of("cross-origin-opener-policy"));
        Assert.Contains("camera=()", Of("permissions-policy"), StringComparison.Ordinal);
        Assert.False(headers.ContainsKey("server"), url);

        string Of(string name) => headers.TryGetValue(name, out var value) ? value : throw new Xunit.Sdk.XunitException($"{url} has no {name}.");
    }
}
