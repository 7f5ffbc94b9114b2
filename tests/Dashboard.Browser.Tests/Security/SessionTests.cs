using Dashboard.Testing;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests.Security;

/// <summary>The door as a browser meets it, with scripts and without.</summary>
public sealed class SessionTests
{
    [BrowserFact]
    public async Task Page_OfAnAccountThatIsDisabled_IsTakenAwayWithoutAClick()
    {
        await using var session = await BrowserSession.StartWithAsync(["--Security:SessionCheckSeconds=1"]);
        var page = await session.OpenAsync("/metrics");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Mittarit");

        await session.RunAsync("user", "disable", TestAccount.Name);

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Kirjaudu sisään");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Istuntosi on päättynyt");
        Assert.EndsWith("/sign-in?return=%2Fmetrics&ended=session", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Circuit_OfAnAccountThatIsDisabled_EndsThoughThePageNeverAsks()
    {
        await using var session = await BrowserSession.StartWithAsync(["--Security:SessionCheckSeconds=1"]);
        var page = await session.OpenAsync("/imports");
        await page.Context.RouteAsync("**/session", route => route.AbortAsync());
        var circuit = page.WaitForResponseAsync(answer => answer.Url.Contains("/_blazor", StringComparison.Ordinal));
        await ImportJourneyTests.ImportAsync(page, "Units", session.Write("yksiköt.csv", "PK\u0003\u0004not a table"));
        await Assertions.Expect(page.GetByText("Tiedostoa ei voitu tuoda")).ToBeVisibleAsync();
        await circuit;

        await session.RunAsync("user", "disable", TestAccount.Name);

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Kirjaudu sisään");
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SignOutAndIn_ByTheFormsOfThePages_LeadsBack(bool scripts)
    {
        await using var session = await BrowserSession.StartAsync();
        var page = await session.OpenAsync("/metrics", scripts);

        await page.Locator(".account-menu > summary").ClickAsync();
        await page.Locator(".account-menu").GetByRole(AriaRole.Button, new() { Name = "Kirjaudu ulos" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Kirjaudu sisään");
        await page.GotoAsync("/metrics?period=30d");
        await page.GetByLabel("Käyttäjätunnus").FillAsync(TestAccount.Name);
        await page.GetByLabel("Salasana").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirjaudu sisään" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("ei täsmää");
        await page.GetByLabel("Salasana").FillAsync(TestAccount.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirjaudu sisään" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Mittarit");
        Assert.EndsWith("/metrics?period=30d", page.Url, StringComparison.Ordinal);
    }
}
