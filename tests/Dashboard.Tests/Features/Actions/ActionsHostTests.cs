using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Tests.Features.BoardPack;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task Source_OfAnActionThatIsThere_IsAddedToIt()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        const string from = New + "?unit=kirurginen-vuodeosasto-2&metric=continue&source=Attention%3Acontinue%2Fkirurginen-vuodeosasto-2";
        var url = (await visitor.DoAsync(await visitor.GetAsync(New + "?unit=kirurginen-vuodeosasto-2&metric=continue"), New, ("title", "Ohje paperilla"))).Split('?')[0];
        var id = url.Split('/')[^1];

        var form = await visitor.GetAsync(from);
        Assert.Equal(id, form.QuerySelector("select[name=add] option")!.GetAttribute("value"));
        Assert.Equal(url + "?done=source", await visitor.DoAsync(form, New, ("add", id)));

        var page = await visitor.GetAsync(url + "?done=source");
        Assert.Equal("Lähde lisättiin toimenpiteeseen.", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Single(page.QuerySelectorAll(".facts dt"), term => term.TextContent == "Mistä kuultiin");
        Assert.DoesNotContain((await visitor.GetAsync(from)).QuerySelectorAll("select[name=add] option"), option => option.GetAttribute("value") == id);
        Assert.Contains("Toimenpiteen lähteen lisäys", (await new PackVisitor(filled.Host, "administrator").GetAsync("/audit?kind=notes")).Body!.TextContent, StringComparison.Ordinal);
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
        Assert.Contains("Luovuttu", (await visitor.GetAsync(url)).QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The later one changed one field: in the others the earlier one's words must not be written over.</summary>
    [Fact]
    public async Task Step_SentAgainAfterAConflict_KeepsWhatTheOtherWrote()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var url = (await visitor.DoAsync(await visitor.GetAsync(New + "?unit=sairaalapalvelut&metric=clear"), New)).Split('?')[0];
        var (first, second, third) = (await visitor.GetAsync(url), await visitor.GetAsync(url), await visitor.GetAsync(url));
        await visitor.DoAsync(first, url, ("status", "UnderWay"), ("lesson", "Ensimmäisen oppi\r\nkahdella rivillä"), ("owner", "Uusi vastuuhenkilö"));

        using var answer = await visitor.SendAsync(second, url, ("contact", "vaihteen kautta"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await visitor.DoAsync(await PackVisitor.ReadAsync(answer), url);

        var page = await visitor.GetAsync(url);
        Assert.Equal(
            ("UnderWay", "Uusi vastuuhenkilö", "Ensimmäisen oppi\nkahdella rivillä", "vaihteen kautta"),
            (page.QuerySelector<IHtmlSelectElement>("#status")!.Value, page.QuerySelector<IHtmlInputElement>("#owner")!.Value,
                page.QuerySelector<IHtmlTextAreaElement>("#lesson")!.Value, page.QuerySelector<IHtmlInputElement>("#contact")!.Value));

        using var contested = await visitor.SendAsync(third, url, ("lesson", "Kolmannen oppi"), ("doneon", "ei päivä"), ("status", "Done"));
        page = await PackVisitor.ReadAsync(contested);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, contested.StatusCode);
        Assert.Equal(("Kolmannen oppi", "vaihteen kautta"), (page.QuerySelector<IHtmlTextAreaElement>("#lesson")!.Value, page.QuerySelector<IHtmlInputElement>("#contact")!.Value));
        Assert.Contains("joku muu on kirjoittanut tähän: ”Ensimmäisen oppi", page.QuerySelector("#lesson-help")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_ThatCorrectsTheTitle_IsToldOnThePageAndInTheHistory()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var url = (await visitor.DoAsync(await visitor.GetAsync(New + "?unit=sairaalapalvelut&metric=useful"), New, ("title", "Kotisotto"))).Split('?')[0];

        using (var refused = await visitor.SendAsync(await visitor.GetAsync(url), url, ("title", "Matti Virtanen soittaa")))
        {
            var form = await PackVisitor.ReadAsync(refused);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Equal("Matti Virtanen soittaa", form.QuerySelector<IHtmlInputElement>("details[open] #title")!.Value);
        }

        await visitor.DoAsync(await visitor.GetAsync(url), url, ("title", "Kotisoitto"), ("words", "Soitetaan toisena päivänä."));

        var page = await visitor.GetAsync(url);
        Assert.Equal("Kotisoitto", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Soitetaan toisena päivänä.", page.QuerySelector(".written")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nimi korjattiin; ennen: ”Kotisotto”. Kuvaus korjattiin.", page.QuerySelector(".actionlist")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_ThatPostponesAndHandsOn_IsToldOnThePageAndInTheHistory()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var url = (await visitor.DoAsync(await visitor.GetAsync(New + "?unit=sairaalapalvelut&metric=useful"), New)).Split('?')[0];
        var day = TimeProvider.System.Today().AddYears(1);

        using (var refused = await visitor.SendAsync(await visitor.GetAsync(url), url, ("due", "joskus"), ("owner", " ")))
        {
            var faults = (await PackVisitor.ReadAsync(refused)).QuerySelectorAll("[role=alert] li").Select(fault => fault.TextContent).ToList();
            Assert.StartsWith("Määräaika: kirjoita päivä", faults[0], StringComparison.Ordinal);
            Assert.Equal("Vastuuhenkilö tai rooli: täytä tämä kenttä", faults[1]);
        }

        await visitor.DoAsync(await visitor.GetAsync(url), url, ("due", $"{day:d.M.yyyy}"), ("owner", "Seuraava esihenkilö"));

        var page = await visitor.GetAsync(url);
        Assert.Contains($"määräaika {day:d.M.yyyy}", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Seuraava esihenkilö", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Määräaika siirrettiin: {day:d.M.yyyy}. Vastuuhenkilö: Seuraava esihenkilö.", page.QuerySelector(".actionlist")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi", "Missä polulla: ”lonkan-tekonivel/leikkaus” ei ole omien yksiköidesi vaihe", "Mistä kuultiin: ”Attention:nps/sairaalapalvelut” on muiden yksiköiden")]
    [InlineData("sv", "Var på stigen: ”lonkan-tekonivel/leikkaus” är varken", "Var det hördes: ”Attention:nps/sairaalapalvelut” hör till andra")]
    [InlineData("en", "Where on the path: “lonkan-tekonivel/leikkaus” is neither", "Where it was heard: “Attention:nps/sairaalapalvelut” belongs to other")]
    public async Task NewAction_ThatNamesWhatIsOthers_IsRefusedAndThenSavedWithoutIt(string language, string place, string source)
    {
        var visitor = new PackVisitor(filled.Host, "manager:kotihoito");
        await visitor.AskAsync($"/settings/language/{language}");
        var form = await visitor.GetAsync(New + "?unit=kotihoito&metric=help&path=lonkan-tekonivel&stage=leikkaus&source=Attention%3Anps%2Fsairaalapalvelut");

        using var answer = await visitor.SendAsync(form, New);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        var faults = page.QuerySelectorAll("[role=alert] li").Select(fault => fault.TextContent).ToList();
        Assert.StartsWith(place, faults[0], StringComparison.Ordinal);
        Assert.StartsWith(source, faults[1], StringComparison.Ordinal);
        var saved = await visitor.GetAsync((await visitor.DoAsync(page, New, ("title", $"Ilman muita ({language})"))).Split('?')[0]);
        Assert.Empty(saved.QuerySelectorAll("dl.facts a[href*='lonkan-tekonivel'], dl.facts a[href*='sairaalapalvelut']"));
    }

    [Theory]
    [InlineData("fi", "Toimenpide: ”Matti Virtanen” näyttää henkilötiedolta")]
    [InlineData("sv", "Åtgärd: ”Matti Virtanen” ser ut som en personuppgift")]
    [InlineData("en", "Action: “Matti Virtanen” looks like personal data")]
    public async Task NewAction_ThatTellsOfAPerson_SaysWhatWasFound(string language, string fault)
    {
        var visitor = new PackVisitor(filled.Host, "manager:kotihoito");
        await visitor.AskAsync($"/settings/language/{language}");

        using var answer = await visitor.SendAsync(await visitor.GetAsync(New + "?unit=kotihoito&metric=help"), New, ("title", "Soitetaan: Matti Virtanen"));

        Assert.StartsWith(fault, (await PackVisitor.ReadAsync(answer)).QuerySelector("[role=alert] li a")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Audit_OfAStep_NamesTheActionsUnitAndNotWhatTheFormSays()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var url = (await visitor.DoAsync(await visitor.GetAsync(New + "?unit=sairaalapalvelut&metric=whole"), New)).Split('?')[0];
        await visitor.DoAsync(await visitor.GetAsync(url), url, ("status", "UnderWay"), ("unit", "kotihoito"));

        var last = (await filled.Host.Services.GetRequiredService<AuditQuery>().AskAsync(new AuditQuestion(Kind: AuditKind.Notes), 1, CancellationToken.None)).Lines[0];
        Assert.Equal(("action status", "sairaalapalvelut"), (last.Action, last.Subject));
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
