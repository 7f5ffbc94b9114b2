using System.Globalization;
using Dashboard.Testing;
using Microsoft.Playwright;

namespace Dashboard.Benchmarks.Pages;

/// <summary>What a reader waits for in Chromium, and what is loaded.</summary>
internal static class BrowserTimes
{
    private const double TakenOverGoal = 1000;
    private const double FilterGoal = 300;
    private const double WeightGoal = 450;

    // Resolves with the page's age when every chart that people explore is interactive.
    private const string AllTakenOver = """
        () => new Promise(resolve => {
          const kinds = ['control', 'line', 'column', 'interval', 'funnel'];
          const waiting = () => document.readyState === 'loading' || [...document.querySelectorAll('dashboard-chart')].some(chart =>
            kinds.includes(JSON.parse(chart.querySelector(':scope > script')?.textContent ?? '{}').kind) && !chart.querySelector('.live[data-on]'));
          const look = () => document.querySelector('dashboard-chart') && !waiting() ? resolve(performance.now()) : setTimeout(look, 5);
          look();
        })
        """;

    // Resolves with the milliseconds from the click until the browser has painted the changed page.
    private const string ChangeFilter = """
        index => new Promise(resolve => {
          const links = document.querySelectorAll('.presets a');
          const start = performance.now();
          const drawn = () => {
            Blazor.removeEventListener('enhancedload', drawn);
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
          };
          Blazor.addEventListener('enhancedload', drawn);
          links[index % links.length].click();
        })
        """;

    private static readonly string[] Pages = ["/", "/units/county", "/paths/lonkan-tekonivel"];

    /// <summary>Where Chromium is, or <c>null</c>.</summary>
    public static string? Chromium { get; } = Programs.Find("chromium") ?? Programs.Find("chromium-browser") ?? Programs.Find("google-chrome");

    public static async Task MeasureAsync(string chromium, Uri server, string session, int rounds)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var table = new MarkdownTable("page", "charts taken over p50", "p95", "goal", "filter drawn p50", "p95", "goal", "scripts, styles, fonts", "goal");
        foreach (var page in Pages)
        {
            var weight = await WeighAsync(browser, session, new Uri(server, page));
            var taken = new Timings(await LoadAsync(browser, session, new Uri(server, page), rounds));
            var drawn = new Timings(await FilterAsync(browser, session, new Uri(server, page), rounds));
            table.Add(
                page,
                Timings.Text(taken.Median),
                Timings.Text(taken.P95),
                Goals.Verdict(taken.P95, TakenOverGoal),
                Timings.Text(drawn.Median),
                Timings.Text(drawn.P95),
                Goals.Verdict(drawn.P95, FilterGoal),
                Kilobytes(weight),
                Goals.Verdict(weight < WeightGoal, Kilobytes(WeightGoal)));
        }

        table.Print($"Chromium, 1440 × 900: {rounds} loads and {rounds} changed filters a page");
    }

    /// <summary>Compressed kilobytes of scripts, styles and fonts that a first visit loads, down to the foot of the page.</summary>
    private static async Task<double> WeighAsync(IBrowser browser, string session, Uri page)
    {
        await using var context = await NewContextAsync(browser, session, page);
        var opened = await context.NewPageAsync();
        var tools = await context.NewCDPSessionAsync(opened);
        await tools.SendAsync("Network.enable");
        var (kinds, bytes) = (new Dictionary<string, string>(), 0d);
        tools.Event("Network.responseReceived").OnEvent += (_, happened) =>
            kinds[happened!.Value.GetProperty("requestId").GetString()!] = happened.Value.GetProperty("type").GetString()!;
        tools.Event("Network.loadingFinished").OnEvent += (_, happened) =>
        {
            if (kinds.GetValueOrDefault(happened!.Value.GetProperty("requestId").GetString()!) is "Script" or "Stylesheet" or "Font")
            {
                bytes += happened.Value.GetProperty("encodedDataLength").GetDouble();
            }
        };
        await opened.GotoAsync(page.ToString());
        await opened.EvaluateAsync<double>(AllTakenOver);
        await opened.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return bytes / 1024;
    }

    /// <summary>Milliseconds from the start of a visit, with the files of an earlier one at hand, until every chart is interactive.</summary>
    private static async Task<IReadOnlyList<double>> LoadAsync(IBrowser browser, string session, Uri page, int rounds)
    {
        await using var context = await NewContextAsync(browser, session, page);
        var times = new List<double>();
        for (var i = -1; i < rounds; i++)
        {
            var opened = await context.NewPageAsync();
            await opened.GotoAsync(page.ToString(), new() { WaitUntil = WaitUntilState.Commit });
            var taken = await opened.EvaluateAsync<double>(AllTakenOver);
            if (i >= 0)
            {
                times.Add(taken);
            }

            await opened.CloseAsync();
        }

        return times;
    }

    private static async Task<IReadOnlyList<double>> FilterAsync(IBrowser browser, string session, Uri page, int rounds)
    {
        await using var context = await NewContextAsync(browser, session, page);
        var opened = await context.NewPageAsync();
        await opened.GotoAsync(page.ToString());
        await opened.EvaluateAsync<double>(AllTakenOver);
        var times = new List<double>();
        for (var i = 0; i < rounds; i++)
        {
            times.Add(await opened.EvaluateAsync<double>(ChangeFilter, i));
        }

        return times;
    }

    private static async Task<IBrowserContext> NewContextAsync(IBrowser browser, string session, Uri page)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "fi-FI" });
        await context.AddCookiesAsync([new() { Name = TestAccount.Cookie, Value = session, Url = page.GetLeftPart(UriPartial.Authority), HttpOnly = true }]);
        return context;
    }

    private static string Kilobytes(double kilobytes) => string.Create(CultureInfo.InvariantCulture, $"{kilobytes:N0} kB");
}
