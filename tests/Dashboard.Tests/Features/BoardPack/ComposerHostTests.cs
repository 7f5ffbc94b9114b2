using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Dashboard.Tests.Features.BoardPack;

/// <summary>Drafts, through HTTP with scripts off.</summary>
public sealed class ComposerHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private readonly PackVisitor visitor = new(filled.Host);

    [Fact]
    public async Task Chart_OfAPage_IsInANewPackInTwoClicks()
    {
        var unit = await visitor.GetAsync("/units/avopalvelut");
        var link = unit.QuerySelectorAll("a[href^='/packs/add']").First(found => found.GetAttribute("href")!.Contains("units%2Fnps", StringComparison.Ordinal));

        var at = await visitor.DoAsync(await visitor.GetAsync(link.GetAttribute("href")!), "/packs/add", ("pack", "new"));

        Assert.Matches(@"^/packs/\d+\?done=begun#item-1$", at);
        var composer = await visitor.GetAsync(at.Split('#')[0]);
        var item = composer.QuerySelector("#item-1")!;
        Assert.Equal("units/nps?metric=nps", Value(item, "input[name=chart-1]"));
        Assert.Equal("avopalvelut", composer.QuerySelector<IHtmlSelectElement>("#unit")!.Value);
        Assert.NotNull(item.QuerySelector(".thumb svg"));
    }

    [Fact]
    public async Task Chart_OfAnotherPeriodAndUnit_KeepsThem()
    {
        var pack = await visitor.BeginAsync();

        await visitor.AddAsync(pack, "units/volume?unit=kirurgian-poliklinikka&metric=help&first=2026-01-01&last=2026-06-30");

        var item = (await visitor.GetAsync(pack)).QuerySelector("#item-2")!;
        Assert.Equal("units/volume?unit=kirurgian-poliklinikka&metric=help&first=2026-01-01&last=2026-06-30", Value(item, "input[name=chart-2]"));
        Assert.Equal("1.1.2026–30.6.2026", Value(item, "#period-2"));
        Assert.Contains("Kirurgian poliklinikka", item.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chart_OfAUnitBeyondThePacks_IsRefusedInWords()
    {
        var pack = await visitor.BeginAsync();
        var page = await visitor.GetAsync("/packs/add?chart=" + Uri.EscapeDataString("units/volume?unit=avopalvelut&metric=nps"));
        Assert.Null(page.QuerySelector($"input[name=pack][value='{pack.Split('/')[^1]}']"));

        using var answer = await visitor.SendAsync(page, "/packs/add", ("pack", pack.Split('/')[^1]));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var alert = (await PackVisitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains("yksiköstä Avopalvelut", alert, StringComparison.Ordinal);
        Assert.Contains("yksikköön Sairaalapalvelut", alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_KeepsWhatIsTypedAndMoves()
    {
        var pack = await visitor.BeginAsync();
        await visitor.AddAsync(pack, "units/volume?unit=sairaalapalvelut&metric=nps");

        var at = await visitor.DoAsync(
            await visitor.GetAsync(pack), pack,
            ("title", "Lautakunta"), ("meeting", "15.12.2026"), ("finding-1", "Suosittelu <nousi>"), ("what-1", "Kotiutussoitto"), ("who-1", "Ylihoitaja"), ("when-1", "1.12."), ("do", "down-1"));

        Assert.Equal($"{pack}?done=saved#item-2", at);
        var page = await visitor.GetAsync(pack);
        Assert.Equal("Lautakunta", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Suosittelu <nousi>", Value(page, "#finding-2"));
        Assert.Equal("15.12.2026", Value(page, "#meeting"));
        Assert.Equal(["Kotiutussoitto", ""], page.QuerySelectorAll<IHtmlInputElement>("input[name=what-2]").Select(input => input.Value));
    }

    [Fact]
    public async Task Save_OfWhatIsWrong_SaysSoAndKeepsWhatWasTyped()
    {
        var pack = await visitor.BeginAsync();

        using var answer = await visitor.SendAsync(await visitor.GetAsync(pack), pack, ("title", ""), ("period", "syksy"), ("finding-1", "Kirjoitettu"), ("do", "save"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        Assert.Equal(
            [$"{pack}#period Jakso: jaksoa ei ymmärretty; kirjoita esimerkiksi 2026-Q3 tai 1.7.2026–30.9.2026", $"{pack}#title Otsikko: täytä tämä kenttä"],
            page.QuerySelectorAll("[role=alert] li a").Select(link => $"{link.GetAttribute("href")} {link.TextContent}"));
        Assert.Equal(("syksy", "true", "Kirjoitettu"), (Value(page, "#period"), page.QuerySelector("#period")!.GetAttribute("aria-invalid"), Value(page, "#finding-1")));
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_TellsWhoAndKeepsWhatWasTyped()
    {
        var pack = await visitor.BeginAsync();
        var mine = await visitor.GetAsync(pack);
        var other = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        await other.DoAsync(await other.GetAsync(pack), pack, ("title", "Toisen otsikko"), ("do", "save"));

        using var answer = await visitor.SendAsync(mine, pack, ("finding-1", "Omani"), ("do", "save"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        Assert.Contains("manager", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Omani", Value(page, "#finding-1"));
        await visitor.DoAsync(page, pack, ("do", "save"));
        Assert.Equal("Omani", Value(await visitor.GetAsync(pack), "#finding-1"));
    }

    [Fact]
    public async Task Save_WithAnOldForm_KeepsWhatWasTyped()
    {
        var pack = await visitor.BeginAsync();

        using var answer = await visitor.SendAsync(await visitor.GetAsync(pack), pack, ("__RequestVerificationToken", "x"), ("finding-1", "Kirjoitettu"), ("do", "save"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        Assert.Contains("vanhentunut", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kirjoitettu", Value(page, "#finding-1"));
    }

    [Fact]
    public async Task Text_IsAddedAndRemoved()
    {
        var pack = await visitor.BeginAsync();

        await visitor.DoAsync(await visitor.GetAsync(pack), pack, ("new-finding", "Taustaa"), ("new-text", "Ensimmäinen\nToinen"), ("do", "save"));

        var preview = await visitor.GetAsync(pack + "/preview");
        Assert.Equal(["Ensimmäinen", "Toinen"], preview.QuerySelectorAll("#slide-2 .slide-text").Select(text => text.TextContent));
        await visitor.DoAsync(await visitor.GetAsync(pack), pack, ("do", "remove-2"));
        Assert.Single((await visitor.GetAsync(pack)).QuerySelectorAll(".pack-item"));
    }

    [Fact]
    public async Task Item_WhoseChartIsNotThere_SaysSoAndBlocksPublishing()
    {
        var pack = await visitor.BeginAsync();
        await visitor.DoAsync(await visitor.GetAsync(pack), pack, ("chart-1", "units/ei-ole?metric=nps"), ("do", "save"));

        Assert.Equal("tältä jaksolta ei ole lukuja", (await visitor.GetAsync(pack)).QuerySelector("#item-1 .problem")!.TextContent);
        var publish = await visitor.GetAsync(pack + "/publish");
        Assert.Equal($"{pack}#item-1", publish.QuerySelector(".blocked a")!.GetAttribute("href"));
        Assert.Null(publish.QuerySelector($"form[action='{pack}/publish']"));
    }

    [Fact]
    public async Task Draft_IsRemovedByItsForm()
    {
        var pack = await visitor.BeginAsync();

        Assert.Equal("/packs?done=removed", await visitor.DoAsync(await visitor.GetAsync(pack), pack + "/remove"));

        using var answer = await visitor.AskAsync(pack);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/preview")]
    [InlineData("/publish")]
    [InlineData("/print")]
    [InlineData("/file.pptx")]
    public async Task Pack_OfAnotherUnit_IsAsOneThatIsNotThere(string page)
    {
        var pack = await visitor.BeginAsync();
        var other = new PackVisitor(filled.Host, "manager:avopalvelut");

        using var answer = await other.AskAsync(pack + page);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Sairaalapalvelut", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(pack + "\"", (await other.GetAsync("/packs")).Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quarterly", "Asiakaskokemus, neljännesvuosi")]
    [InlineData("monthly", "Yksikköni kuukausi")]
    public async Task ReadyMade_IsADraftThatCanBePublished(string ready, string title)
    {
        var pack = (await visitor.DoAsync(await visitor.GetAsync("/packs"), "/packs", ("unit", "sairaalapalvelut"), ("ready", ready))).Split('?')[0];

        var composer = await visitor.GetAsync(pack);

        Assert.Equal(title, composer.QuerySelector("h1")!.TextContent);
        Assert.True(composer.QuerySelectorAll(".pack-item").Length > 3);
        Assert.Empty(composer.QuerySelectorAll(".problem"));
    }

    private static string Value(IParentNode within, string field) => within.QuerySelector(field) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        _ => throw new InvalidOperationException($"There is no field {field}."),
    };
}
