using System.Globalization;
using Microsoft.Playwright;

namespace Dashboard.Browser.Tests.Journeys;

/// <summary>From what was heard to what came after: a seam is found worst, something is decided and done, the chart marks it, and the page says what followed.</summary>
[Collection(DemoCounty.Name)]
public sealed class ActionCircleTests(DemoCounty county)
{
    [BrowserFact]
    public async Task Circle_FromTheWorstSeamToTheVerdict_NeedsNoScripts()
    {
        var page = await county.Session.OpenAsync("/paths/lonkan-tekonivel", scripts: false);
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });
        var seam = page.Locator("tr", new() { HasText = "molemmat päät heikkoja" });

        await seam.GetByRole(AriaRole.Link, new() { Name = "Tee toimenpide" }).ClickAsync();
        await Assertions.Expect(heading).ToHaveTextAsync("Uusi toimenpide");
        var title = "Kotiutuspuhelu " + Guid.NewGuid().ToString("N")[..6];
        await page.GetByLabel("Toimenpide", new() { Exact = true }).FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tallenna toimenpide" }).ClickAsync();

        await Assertions.Expect(heading).ToHaveTextAsync(title);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Toimenpide tallennettiin.");
        await page.GetByLabel("Tila").SelectOptionAsync("Done");
        var day = TimeProvider.System.GetLocalNow().AddMonths(-6);
        await page.GetByLabel("Voimassa alkaen").FillAsync(day.ToString("d.M.yyyy", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tallenna tila" }).ClickAsync();

        await Assertions.Expect(page.Locator("#outcome")).ToContainTextAsync("Erotus on");
        await Assertions.Expect(page.Locator("#outcome")).ToContainTextAsync("Ennen ");
        await Assertions.Expect(page.Locator("#outcome .notes")).ToContainTextAsync(title);
        await page.GetByRole(AriaRole.Link, new() { Name = "Koko kaavio" }).ClickAsync();
        await Assertions.Expect(heading).ToHaveTextAsync("Lonkan tekonivelpotilaan polku");
        await Assertions.Expect(page.Locator("#trend .notes")).ToContainTextAsync(title);
        await page.Context.CloseAsync();
    }
}
