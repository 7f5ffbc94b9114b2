using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dashboard.Core.Time;
using Dashboard.Tests.Features.BoardPack;

namespace Dashboard.Tests.Features.Actions;

/// <summary>Actions through HTTP with scripts off.</summary>
public sealed class ActionsHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string New = "/actions/new";
    private const string OfSeam = "&path=lonkan-tekonivel&stage=leikkaus&to=kotikuntoutus&source=Seam%3Alonkan-tekonivel%2Fleikkaus%2Fkotikuntoutus";

    [Fact]
    public async Task Action_FromASeam_IsOneClickAndSave_AndIsMarkedWhenItIsDone()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        var link = (await visitor.GetAsync("/paths/lonkan-tekonivel")).QuerySelectorAll("table.seams .plan").Select(plan => plan.GetAttribute("href")!).First(href => href.Contains("stage=leikkaus", StringComparison.Ordinal));
        Assert.EndsWith(OfSeam, link, StringComparison.Ordinal);

        var at = await visitor.DoAsync(await visitor.GetAsync($"/actions/new?unit=kirurginen-vuodeosasto-2&metric=continue{OfSeam}"), New);

        Assert.Matches("^/actions/[0-9]+\\?done=new$", at);
        var url = at.Split('?')[0];
        var page = await visitor.GetAsync(at);
        var text = page.Body!.TextContent;
        Assert.Equal("Saumakohdan parantaminen: Leikkaus ja vuodeosasto → Kotikuntoutus", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Tieto jatkosta: nousee", text, StringComparison.Ordinal);
        Assert.Contains("Saumakohta: Leikkaus ja vuodeosasto → Kotikuntoutus", text, StringComparison.Ordinal);
        Assert.Contains("Lukuja ennen ja jälkeen verrataan, kun toimenpide on tehty", text, StringComparison.Ordinal);

        var day = Grain.Month.StartOf(TimeProvider.System.Today()).AddMonths(-6);
        Assert.Equal(url + "?done=status", await visitor.DoAsync(page, url, ("status", "Done"), ("doneon", $"{day:d.M.yyyy}"), ("by", "Osastonhoitaja")));

        page = await visitor.GetAsync(url);
        Assert.Contains("voimassa " + $"{day:d.M.yyyy}", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ennen ", page.QuerySelector(".came-after")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("95\u00a0%:n luottamusväli", page.QuerySelector(".came-after")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("eivät sitä, mistä se johtui", page.QuerySelector(".came-after")!.TextContent, StringComparison.Ordinal);
        const string mark = "Toimenpide: Saumakohdan parantaminen: Leikkaus ja vuodeosasto → Kotikuntoutus.";
        Assert.Contains(mark, (await visitor.GetAsync("/paths/lonkan-tekonivel?stage=leikkaus&metric=continue")).QuerySelector("#trend")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(mark, (await visitor.GetAsync("/units/kirurginen-vuodeosasto-2?metric=continue")).QuerySelector("#continue")!.TextContent, StringComparison.Ordinal);
        var audit = (await new PackVisitor(filled.Host, "administrator").GetAsync("/audit?kind=notes")).Body!.TextContent;
        Assert.Contains("Toimenpiteen kirjaus", audit, StringComparison.Ordinal);
        Assert.Contains("Toimenpiteen tila", audit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi", "Toimenpide: täytä tämä kenttä", "Määräaika: kirjoita päivä")]
    [InlineData("sv", "Åtgärd: fyll i det här fältet", "Tidsfrist: skriv en dag")]
    [InlineData("en", "Action: fill in this field", "Due date: write a day")]
    public async Task NewAction_WithFaults_SaysThemAtTheirFieldsAndKeepsWhatWasTyped(string language, string missing, string noDay)
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        await visitor.AskAsync($"/settings/language/{language}");
        var form = await visitor.GetAsync(New + "?unit=sairaalapalvelut&metric=help");

        using var answer = await visitor.SendAsync(form, New, ("title", " "), ("due", "ensi vuonna"), ("owner", "Joku \"toinen\""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        var faults = page.QuerySelectorAll("[role=alert] li").Select(fault => fault.TextContent).ToList();
        Assert.Equal(missing, faults[0]);
        Assert.StartsWith(noDay, faults[1], StringComparison.Ordinal);
        Assert.Equal(["#title", "#due"], page.QuerySelectorAll("[role=alert] li a").Select(fault => "#" + fault.GetAttribute("href")!.Split('#')[1]));
        Assert.Equal(("ensi vuonna", "Joku \"toinen\""), (page.QuerySelector<IHtmlInputElement>("#due")!.Value, page.QuerySelector<IHtmlInputElement>("#owner")!.Value));
        Assert.Equal("help", page.QuerySelector<IHtmlSelectElement>("#metric")!.Value);
    }

    [Fact]
    public async Task Step_OfTwoWhoWriteAtOnce_TellsTheLaterWithWhatWasTyped()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var url = (await visitor.DoAsync(await visitor.GetAsync(New + "?unit=sairaalapalvelut&metric=safe"), New)).Split('?')[0];
        var (first, second) = (await visitor.GetAsync(url), await visitor.GetAsync(url));
        await visitor.DoAsync(first, url, ("status", "UnderWay"), ("by", "Ensimmäinen"));

        using var answer = await visitor.SendAsync(second, url, ("status", "Dropped"), ("reason", "Ei tarpeen"), ("by", "Toinen"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        Assert.Contains("Joku muu ehti", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kirjasi Ensimmäinen", page.QuerySelector(".actionlist")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(("Ei tarpeen", "Toinen"), (page.QuerySelector<IHtmlInputElement>("#reason")!.Value, page.QuerySelector<IHtmlInputElement>("#by")!.Value));
        await visitor.DoAsync(page, url);
        Assert.Contains("Hylätty", (await visitor.GetAsync(url)).QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutAToken_WritesNothing()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var form = await visitor.GetAsync(New + "?unit=sairaalapalvelut");

        using var answer = await visitor.SendAsync(form, New, ("title", "Ilman tunnusta"), ("__RequestVerificationToken", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("vanhentunut", (await PackVisitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ilman tunnusta", (await visitor.GetAsync("/actions?show=all")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_AsWhatWasHeard_AreNamedOnlyToWhoMayReadThem()
    {
        var manager = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var link = (await manager.GetAsync("/feedback?unit=sairaalapalvelut")).QuerySelector("#comments .plan")!.GetAttribute("href")!;
        Assert.Contains("source=Comment", link, StringComparison.Ordinal);
        var url = (await manager.DoAsync(await manager.GetAsync(link), New)).Split('?')[0];

        Assert.Contains("Avoin palaute: ", (await manager.GetAsync(url)).Body!.TextContent, StringComparison.Ordinal);
        var viewer = (await new PackVisitor(filled.Host, "viewer:sairaalapalvelut").GetAsync(url)).Body!;
        Assert.DoesNotContain("Avoin palaute: ", viewer.TextContent, StringComparison.Ordinal);
        Assert.Empty(viewer.QuerySelectorAll("form.noteform"));
    }

    [Theory]
    [InlineData("/units/sairaalapalvelut", ".actions-card .plan", "/actions/new?unit=sairaalapalvelut")]
    [InlineData("/participation?unit=sairaalapalvelut", ".events .plan", "source=Event")]
    [InlineData("/?unit=sairaalapalvelut", ".attn .plan", "/actions/new?unit=")]
    public async Task PlanAction_StandsWhereSomethingIsHeard_AndNotForWhoMayNotWrite(string url, string place, string leads)
    {
        var link = (await new PackVisitor(filled.Host, "manager:sairaalapalvelut").GetAsync(url)).QuerySelector(place)!.GetAttribute("href")!;

        Assert.Contains(leads, link, StringComparison.Ordinal);
        Assert.Empty((await new PackVisitor(filled.Host, "viewer:sairaalapalvelut").GetAsync(url)).QuerySelectorAll(".plan"));
    }

    [Fact]
    public async Task List_OfAReader_HasTheirUnitsAndCountsItsChoices()
    {
        var all = await new PackVisitor(filled.Host, "analyst").GetAsync("/actions?show=all");
        var mine = await new PackVisitor(filled.Host, "manager:kotihoito").GetAsync("/actions?show=overdue");

        Assert.Contains("Takaisinsoitto kahdessa tunnissa", all.QuerySelector(".actions-table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Arvioitu odotusaika näytölle", all.QuerySelector(".actions-table")!.TextContent, StringComparison.Ordinal);
        var row = Assert.Single(mine.QuerySelectorAll(".actions-table tbody tr"));
        Assert.Contains("Vastuuhoitaja jokaiselle asiakkaalle", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Myöhässä: Käynnissä", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("Myöhässä (1)", mine.QuerySelector("nav.choices [aria-current]")!.TextContent);
        using var hidden = await new PackVisitor(filled.Host, "manager:kotihoito").AskAsync(all.QuerySelectorAll(".actions-table a").First(link => link.TextContent.StartsWith("Takaisinsoitto", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }
}
