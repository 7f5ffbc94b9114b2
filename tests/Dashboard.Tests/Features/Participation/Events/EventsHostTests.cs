using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dashboard.Core.Time;
using Dashboard.Tests.Features.BoardPack;

namespace Dashboard.Tests.Features.Participation.Events;

/// <summary>Events planned and followed through HTTP with scripts off.</summary>
public sealed class EventsHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string New = "/participation/events/new";
    private static readonly DateOnly Today = TimeProvider.System.Today();

    [Fact]
    public async Task Event_PlannedHeldAndTold_IsFollowedToItsLesson()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var form = await visitor.GetAsync((await visitor.GetAsync("/participation?unit=sairaalapalvelut")).QuerySelector("#waiting a.plan")!.GetAttribute("href")!);
        var day = Today.AddDays(-2);
        var days = $"/participation?unit=sairaalapalvelut&from={day:yyyy-MM-dd}&to={Today:yyyy-MM-dd}";
        var at = await visitor.DoAsync(form, New, ("title", "Odotustilan raati"), ("use", "Valitaan uudet kalusteet"), ("date", $"{day:d.M.yyyy}"), ("owner", "osastonhoitaja"), ("by", "Hoitaja"));

        Assert.Matches("^/participation/events/[0-9]+\\?done=new$", at);
        var url = at.Split('?')[0];
        var page = await visitor.GetAsync(at);
        Assert.Contains("Suunniteltu, tilaisuuden päivä", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Käyttö kirjattiin vasta tilaisuuden jälkeen", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Vastuuhenkilö: osastonhoitaja. Kirjasi Hoitaja", page.QuerySelector("ol.actionlist")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#conclusion"));
        Assert.DoesNotContain("Odotustilan raati", (await visitor.GetAsync(days)).QuerySelector("#events")?.TextContent ?? "", StringComparison.Ordinal);

        page = await visitor.GetAsync(await visitor.DoAsync(page, url, ("state", "Held"), ("participants", "11")));
        Assert.Contains("Odotustilan raati", (await visitor.GetAsync(days)).QuerySelector("#events")!.TextContent, StringComparison.Ordinal);
        page = await visitor.GetAsync(await visitor.DoAsync(
            page,
            url,
            ("concluded", "Nothing"),
            ("conclusion", "Kalusteisiin ei ole rahaa tänä vuonna"),
            ("decidedon", $"{Today:d.M.yyyy}"),
            ("toldon", $"{Today:d.M.yyyy}"),
            ("toldwhere", "Ilmoitustaulu"),
            ("lesson", "Kerro raha heti")));

        var text = page.Body!.TextContent;
        Assert.Contains("Ei päätetty: Kalusteisiin ei ole rahaa tänä vuonna.", text, StringComparison.Ordinal);
        Assert.Contains("Ilmoitustaulu", text, StringComparison.Ordinal);
        Assert.Contains("Ei toteudu: Tulosten käyttö kirjataan ennen tilaisuutta.", page.QuerySelector(".principles")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Toteutuu: Osallistujille kerrotaan myös, kun mitään ei päätetty, ja miksi.", page.QuerySelector(".principles")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll("ol.actionlist li").Length);
        var audit = (await new PackVisitor(filled.Host, "administrator").GetAsync("/audit?kind=notes")).Body!.TextContent;
        Assert.Contains("Tilaisuuden suunnittelu", audit, StringComparison.Ordinal);
        Assert.Contains("Tilaisuuden kirjaus", audit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi", "Mihin tuloksia käytetään: täytä tämä kenttä", "Tilaisuuden päivä: kirjoita päivä", "Kutsuttuja: kirjoita kokonaisluku")]
    [InlineData("sv", "Vad resultaten används till: fyll i det här fältet", "Tillfällets datum: skriv en dag", "Inbjudna: skriv ett heltal")]
    [InlineData("en", "What the results are for: fill in this field", "Day of the event: write a day", "Invited: write a whole number")]
    public async Task Plan_WithFaults_SaysThemAtTheirFieldsAndKeepsWhatWasTyped(string language, string use, string day, string people)
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        await visitor.AskAsync($"/settings/language/{language}");
        var form = await visitor.GetAsync(New + "?unit=sairaalapalvelut");

        using var answer = await visitor.SendAsync(form, New, ("title", "Raati"), ("date", "joskus"), ("invited", "monta"), ("owner", "Joku \"toinen\""));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        var faults = page.QuerySelectorAll("[role=alert] li").Select(fault => fault.TextContent).ToList();
        Assert.Equal(3, faults.Count);
        Assert.Equal(use, faults[0]);
        Assert.StartsWith(day, faults[1], StringComparison.Ordinal);
        Assert.StartsWith(people, faults[2], StringComparison.Ordinal);
        Assert.Equal(("joskus", "monta"), (page.QuerySelector<IHtmlInputElement>("#date")!.Value, page.QuerySelector<IHtmlInputElement>("#invited")!.Value));
    }

    [Fact]
    public async Task Plan_WithChoicesThatAreNone_IsRefusedAtEach()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var form = await visitor.GetAsync(New + "?unit=sairaalapalvelut");
        (string, string)[] plan = [("title", "Outo"), ("use", "Kokeillaan"), ("date", $"{Today:d.M.yyyy}"), ("owner", "Joku"), ("by", "Joku")];

        using var method = await visitor.SendAsync(form, New, [.. plan, ("method", "zzz")]);
        using var mode = await visitor.SendAsync(form, New, [.. plan, ("mode", "zzz")]);
        using var floor = await visitor.SendAsync(form, New, [.. plan, ("floor", "zzz")]);

        Assert.Equal("Menetelmä: valitse luettelosta", await FaultAsync(method));
        Assert.Equal("Osallistumistapa: valitse luettelosta", await FaultAsync(mode));
        Assert.Equal("Kerros: valitse luettelosta", await FaultAsync(floor));
        var page = await visitor.GetAsync(await visitor.DoAsync(form, New, plan));
        Assert.Contains("Kirjattu samana päivänä", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ei voi sanoa: Tulosten käyttö kirjataan", page.QuerySelector(".principles")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_WithoutItsChoiceOrTooLate_IsSentBackWithWhatWasTyped()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        var url = await ImportedAsync(visitor);
        var form = await visitor.GetAsync(url);
        Assert.Null(form.QuerySelector("#participants"));

        using var unchosen = await visitor.SendAsync(form, url, ("concluded", ""), ("conclusion", "Jotain"));
        using var late = await visitor.SendAsync(form, url, ("toldon", $"{Today.AddDays(1):d.M.yyyy}"), ("toldwhere", "Verkko"));
        using var unreadable = await visitor.SendAsync(form, url, ("toldon", "eilen"), ("toldwhere", "Verkko"));

        Assert.Equal("Tehtiinkö päätös: valitse, tehtiinkö päätös", await FaultAsync(unchosen));
        Assert.StartsWith("Osallistujille kerrottu: päivän on oltava viimeistään", await FaultAsync(late), StringComparison.Ordinal);
        Assert.StartsWith("Osallistujille kerrottu: kirjoita päivä", await FaultAsync(unreadable), StringComparison.Ordinal);
        Assert.Contains("Siitä ei ole kirjattu tässä mitään", (await visitor.GetAsync(url)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_OfTwoWhoWriteAtOnce_TellsTheLater()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var at = await visitor.DoAsync(
            await visitor.GetAsync(New + "?unit=sairaalapalvelut"), New, ("title", "Kahden kirjaama"), ("use", "Kokeillaan"), ("date", $"{Today.AddDays(5):d.M.yyyy}"));
        var url = at.Split('?')[0];
        var (first, second) = (await visitor.GetAsync(url), await visitor.GetAsync(url));
        await visitor.DoAsync(first, url, ("owner", "Ensimmäinen"));

        using var answer = await visitor.SendAsync(second, url, ("state", "Cancelled"), ("reason", "Sairastuminen"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("Joku muu ehti", (await PackVisitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_SentAgainAfterAConflict_KeepsWhatTheOtherWrote()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var at = await visitor.DoAsync(
            await visitor.GetAsync(New + "?unit=sairaalapalvelut"), New, ("title", "Kahden täydentämä"), ("use", "Kokeillaan"), ("date", $"{Today.AddDays(-2):d.M.yyyy}"));
        var url = at.Split('?')[0];
        await visitor.DoAsync(await visitor.GetAsync(url), url, ("state", "Held"), ("participants", "7"), ("lesson", "Vanha oppi"));
        await visitor.DoAsync(await visitor.GetAsync(url), url, ("lesson", "Vanha oppi"));
        var (first, second, third) = (await visitor.GetAsync(url), await visitor.GetAsync(url), await visitor.GetAsync(url));
        await visitor.DoAsync(first, url, ("lesson", "Ensimmäisen oppi\r\nkahdella rivillä"));

        using var answer = await visitor.SendAsync(second, url, ("contact", "vaihteen kautta"));
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        await visitor.DoAsync(await PackVisitor.ReadAsync(answer), url);

        var page = await visitor.GetAsync(url);
        Assert.Equal(
            ("Ensimmäisen oppi\nkahdella rivillä", "vaihteen kautta", "7"),
            (page.QuerySelector<IHtmlTextAreaElement>("#lesson")!.Value, page.QuerySelector<IHtmlInputElement>("#contact")!.Value, page.QuerySelector<IHtmlInputElement>("#participants")!.Value));

        using var contested = await visitor.SendAsync(third, url, ("lesson", "Kolmannen oppi"));
        page = await PackVisitor.ReadAsync(contested);
        Assert.Equal(("Kolmannen oppi", "vaihteen kautta"), (page.QuerySelector<IHtmlTextAreaElement>("#lesson")!.Value, page.QuerySelector<IHtmlInputElement>("#contact")!.Value));
        Assert.Contains("joku muu on kirjoittanut tähän: ”Ensimmäisen oppi", page.QuerySelector("#lesson-help")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi", "Mihin tuloksia käytetään: ”Matti Virtanen” näyttää henkilötiedolta")]
    [InlineData("sv", "”Matti Virtanen” ser ut som en personuppgift")]
    [InlineData("en", "“Matti Virtanen” looks like personal data")]
    public async Task Plan_ThatTellsOfAPerson_SaysWhatWasFound(string language, string fault)
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        await visitor.AskAsync($"/settings/language/{language}");

        using var answer = await visitor.SendAsync(
            await visitor.GetAsync(New + "?unit=sairaalapalvelut"), New, ("title", "Raati"), ("use", "Tulokset: Matti Virtanen"), ("date", $"{Today.AddDays(5):d.M.yyyy}"));

        Assert.Contains(fault, await FaultAsync(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_IsListedWithOwnerAndDays_AndNarrowedByLinks()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        var page = await visitor.GetAsync("/participation/events");
        var row = page.QuerySelectorAll(".actions-table tbody tr").First(row => row.TextContent.Contains("Kokemusasiantuntijoiden palautepiiri", StringComparison.Ordinal));
        Assert.Contains("Toteutuma kirjaamatta", row.TextContent, StringComparison.Ordinal);
        var waits = page.QuerySelectorAll("[aria-labelledby=waiting] td.num").Select(days => int.Parse(string.Concat(days.TextContent.Where(char.IsDigit)), CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(waits.OrderDescending(), waits);
        Assert.True(waits[0] > 365);
        Assert.True(page.QuerySelectorAll("[aria-labelledby=waiting] td:last-child a").Length > waits.Count / 2);
        Assert.Contains(page.QuerySelectorAll(".owners a"), owner => owner.TextContent.StartsWith("osallisuussuunnittelija (", StringComparison.Ordinal));

        var owned = await visitor.GetAsync(row.QuerySelectorAll("a").First(link => link.TextContent == "osallisuussuunnittelija").GetAttribute("href")!);
        Assert.Contains("Kokemusasiantuntijoiden palautepiiri", owned.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Omaisten keskusteluilta", owned.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Asiakasraadin kokous", owned.QuerySelector("[aria-labelledby=coming]")!.TextContent, StringComparison.Ordinal);
        var elsewhere = (await new PackVisitor(filled.Host, "viewer:sairaalapalvelut").GetAsync("/participation/events")).Body!;
        Assert.DoesNotContain("Kokemusasiantuntijoiden palautepiiri", elsewhere.TextContent, StringComparison.Ordinal);
        Assert.Empty(elsewhere.QuerySelectorAll(".plan"));
        using var hidden = await new PackVisitor(filled.Host, "viewer:sairaalapalvelut").AskAsync(row.QuerySelector("th a")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    private static async Task<string> FaultAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return Assert.Single((await PackVisitor.ReadAsync(answer)).QuerySelectorAll("[role=alert] li")).TextContent;
    }

    /// <summary>An event of a file, of which nobody has written yet.</summary>
    private static async Task<string> ImportedAsync(PackVisitor visitor)
    {
        var page = await visitor.GetAsync("/participation/events");
        return page.QuerySelectorAll(".actions-table tbody tr").First(row => row.TextContent.Contains("ei nimetty", StringComparison.Ordinal)).QuerySelector("th a")!.GetAttribute("href")!;
    }
}
