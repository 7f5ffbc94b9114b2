using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests.Journeys;

/// <summary>From what was heard to what came after: a seam is found worst, something is decided and done, the chart marks it, the page says what followed, and residents are told.</summary>
[Collection(DemoCounty.Name)]
public sealed class ActionCircleTests(DemoCounty county)
{
    [BrowserFact]
    public async Task Circle_FromTheWorstSeamToThePublicPage_NeedsNoScripts()
    {
        var page = await county.Session.OpenAsync("/paths/lonkan-tekonivel", scripts: false);
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        var seam = page.Locator("tr", new() { HasText = "molemmat päät heikkoja" });

        await seam.GetByRole(AriaRole.Link, new() { Name = "Tee toimenpide" }).ClickAsync();
        await Assertions.Expect(heading).ToHaveTextAsync("Uusi toimenpide");
        var title = "Kotiutuspuhelu " + Guid.NewGuid().ToString("N")[..6];
        await page.GetByLabel("Toimenpide", new() { Exact = true }).FillAsync(title);

        // The ward itself is too small to be named to residents.
        await page.GetByLabel("Yksikkö").SelectOptionAsync("operatiivinen-hoito");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tallenna toimenpide" }).ClickAsync();

        await Assertions.Expect(heading).ToHaveTextAsync(title);
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Toimenpide tallennettiin.");
        await page.GetByLabel("Tila").SelectOptionAsync("Done");
        var day = TimeProvider.System.GetLocalNow().AddMonths(-6);
        await page.GetByLabel("Voimassa alkaen").FillAsync(day.ToString("d.M.yyyy", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tallenna", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#outcome")).ToContainTextAsync("Erotus on");
        await Assertions.Expect(page.Locator("#outcome")).ToContainTextAsync("Ennen ");
        await Assertions.Expect(page.Locator("#outcome .notes")).ToContainTextAsync(title);
        await Assertions.Expect(page.Locator("#outcome-title")).ToContainTextAsync(new Regex("^Toimenpiteen jälkeen|^Ohjauskortissa toimenpiteen jälkeen|^Muutosta ei voi vielä"));
        var action = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "Koko kaavio" }).ClickAsync();
        await Assertions.Expect(heading).ToHaveTextAsync("Lonkan tekonivelpotilaan polku");
        await Assertions.Expect(page.Locator("#trend .notes")).ToContainTextAsync(title);

        await page.GotoAsync(action);
        await page.GetByRole(AriaRole.Link, new() { Name = "Mitä asukkaille kerrotaan" }).ClickAsync();
        var told = "Soitamme jokaiselle kotiutuneelle. " + title[^6..];
        await page.Locator("#said-fi").FillAsync("Kotona ei tiennyt, mihin soittaa.");
        await page.Locator("#did-fi").FillAsync(told);
        await page.GetByRole(AriaRole.Button, new() { Name = "Julkaise" }).ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Julkaistiin asukkaille.");
        await page.Context.ClearCookiesAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Asukkaiden sivulle" }).ClickAsync();
        var story = page.Locator(".story", new() { HasText = told });
        await Assertions.Expect(story).ToContainTextAsync("Kotona ei tiennyt, mihin soittaa.");
        await Assertions.Expect(story).ToContainTextAsync(new Regex("Tämän jälkeen|enemmän kuin sattuma selittää|liian aikaista sanoa"));
        Assert.Empty(await page.Context.CookiesAsync());
        await page.Context.CloseAsync();
    }
}
