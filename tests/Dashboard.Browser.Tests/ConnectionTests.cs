using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests;

/// <summary>A server that goes away and comes back while somebody looks.</summary>
public sealed class ConnectionTests
{
    private const string Units = "code,name_fi,level,parent\nalue,Testialue,alue,\n";

    [BrowserFact]
    public async Task Filter_ChosenWhileTheServerIsAway_KeepsTheViewAndIsShownWhenItIsBack()
    {
        await using var session = await BrowserSession.StartAsync();
        await ImportAsync(session);
        var page = await session.OpenAsync("/units/alue");
        var notice = page.Locator("#lost");
        var chosen = page.Locator(".presets [aria-current=true]");
        await Assertions.Expect(chosen).ToHaveTextAsync("12 kk");
        await Assertions.Expect(notice).ToBeHiddenAsync();

        await session.StopAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "30 pv" }).ClickAsync();
        await Assertions.Expect(notice).ToBeVisibleAsync();
        await Assertions.Expect(notice).ToContainTextAsync("Yhteys palvelimeen on poikki");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Testialue" })).ToBeVisibleAsync();

        await session.StartAgainAsync();
        await Assertions.Expect(chosen).ToHaveTextAsync("30 pv");
        await Assertions.Expect(notice).ToBeHiddenAsync();
        Assert.EndsWith("/units/alue?period=30d", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Notice_OfAPageWhoseStylesHaveNotCome_IsNotToldToAnybody()
    {
        await using var session = await BrowserSession.StartAsync();
        var page = await session.OpenAsync("/sign-in");
        await page.RouteAsync("**/*.css", styles => styles.AbortAsync());

        await page.GotoAsync("/metrics");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Mittarit");
        await Assertions.Expect(page.GetByText("Yhteys palvelimeen on poikki").Locator("visible=true")).ToHaveCountAsync(0);
    }

    [BrowserTheory]
    [InlineData("components-reconnect-show", true)]
    [InlineData("components-reconnect-failed", true)]
    [InlineData("components-reconnect-hide", false)]
    public async Task Notice_OfAnIsland_IsShownAsItsScriptSays(string state, bool shown)
    {
        await using var session = await BrowserSession.StartAsync();
        var page = await session.OpenAsync("/metrics");
        var notice = page.Locator("#components-reconnect-modal");
        await Assertions.Expect(notice).ToBeHiddenAsync();

        await notice.EvaluateAsync("(notice, state) => notice.classList.add(state)", state);

        await Assertions.Expect(notice).ToBeVisibleAsync(new() { Visible = shown });
    }

    private static async Task ImportAsync(BrowserSession session)
    {
        var page = await session.OpenAsync("/imports");
        await ImportJourneyTests.ImportAsync(page, "Units", session.Write("yksiköt.csv", Units));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 riviä = 1 otettu" })).ToBeVisibleAsync();
        await page.GotoAsync("/imports");
        await ImportJourneyTests.ImportAsync(page, "Responses", session.Write("vastaukset.csv", Responses()));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "40 riviä = 40 otettu" })).ToBeVisibleAsync();
    }

    private static string Responses()
    {
        var csv = new StringBuilder("id,answered_at,unit,nps\n");
        for (var i = 0; i < 40; i++)
        {
            csv.Append(CultureInfo.InvariantCulture, $"r{i},2025-{(i % 12) + 1:00}-15,alue,{i * 7 % 11}\n");
        }

        return csv.ToString();
    }
}
