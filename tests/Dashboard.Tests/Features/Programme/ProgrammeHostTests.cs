using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dashboard.Tests.Features.BoardPack;

namespace Dashboard.Tests.Features.Programme;

/// <summary>The programme through HTTP with scripts off.</summary>
public sealed class ProgrammeHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Edit = "/programme/edit";

    [Fact]
    public async Task Programme_OfTheDemo_TellsEachGoalWithMetricsUnitsAndActions()
    {
        var page = await new PackVisitor(filled.Host, "viewer").GetAsync("/programme");

        Assert.StartsWith("Ohjelman mittareista ", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.True(page.QuerySelectorAll(".goal-lines li").Length >= 5);
        var path = page.QuerySelector("#goal-polku-ei-katkea")!;
        Assert.Equal(["Tieto jatkosta", "Ymmärrettävä tieto"], path.QuerySelectorAll(".goal-metrics tbody th").Select(name => name.TextContent));
        Assert.NotNull(path.QuerySelector(".goal-metrics .spark svg"));
        Assert.Contains("Sairaalapalvelut", path.QuerySelector("table.heat")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("/actions?unit=county&show=done&goal=polku-ei-katkea", path.QuerySelectorAll(".follow a").Select(link => link.GetAttribute("href")));
        Assert.Contains(path.QuerySelectorAll(".actionlist li"), line => line.TextContent.Contains("Toimenpiteen jälkeen", StringComparison.Ordinal) || line.TextContent.Contains("Muutosta ei voi vielä", StringComparison.Ordinal));
        Assert.Null(page.QuerySelector($"a[href='{Edit}'], .plan"));
        Assert.NotNull((await new PackVisitor(filled.Host, "viewer").GetAsync("/participation")).QuerySelector(".roof-text a[href='/programme']"));
        Assert.Empty(page.QuerySelectorAll(".failed"));
    }

    [Fact]
    public async Task Programme_OfADivision_IsOfItAlone_AndItsChartsAreFiles()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");

        var page = await visitor.GetAsync("/programme");

        Assert.DoesNotContain("Avopalvelut", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Operatiivinen hoito", page.QuerySelector("#goal-polku-ei-katkea table.heat")!.TextContent, StringComparison.Ordinal);
        using var file = await visitor.AskAsync("/download/programme/units-polku-ei-katkea.csv?unit=sairaalapalvelut");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        using var beyond = await visitor.AskAsync("/programme?unit=avopalvelut");
        Assert.Equal(HttpStatusCode.NotFound, beyond.StatusCode);
    }

    [Fact]
    public async Task Actions_OfAGoal_AreThoseOfItsMetrics()
    {
        var page = await new PackVisitor(filled.Host, "viewer").GetAsync("/actions?show=all&goal=polku-ei-katkea");

        Assert.Contains("Palvelupolku ei katkea", page.QuerySelector(".page-head")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".actions-table td:nth-child(3)"), metric => Assert.Matches("^(Tieto jatkosta|Ymmärrettävä tieto)", metric.TextContent));
        Assert.Contains("Luovuttu", page.QuerySelector(".actions-table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goal_Added_Changed_AndEnded_IsOnThePageWhileItHolds()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");

        Assert.Equal(Edit + "?done=saved", await visitor.DoAsync(
            await visitor.GetAsync(Edit), Edit, ("goal", "kokeilu"), ("title_fi", "Kokeilu onnistuu"), ("order", "0"), ("metrics", "safe"), ("valid_from", "1.1.2025")));
        var page = await visitor.GetAsync("/programme?unit=sairaalapalvelut");
        Assert.Equal("Kokeilu onnistuu", page.QuerySelector(".goal-lines h3")!.TextContent);

        await visitor.DoAsync(await visitor.GetAsync(Edit + "?goal=kokeilu"), Edit, ("title_fi", "Kokeilu päättyy"), ("valid_to", "1.6.2025"));

        Assert.DoesNotContain("Kokeilu", (await visitor.GetAsync("/programme?unit=sairaalapalvelut")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Päättynyt: 1.1.2025–31.5.2025", (await visitor.GetAsync(Edit)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("programme kokeilu", (await new PackVisitor(filled.Host, "administrator").GetAsync("/audit?kind=catalogue")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi", "Voimassa alkaen: tähän kuuluu päivä", "Tunniste: tähän kuuluu tunniste, jota ei vielä ole")]
    [InlineData("sv", "Gäller från: här ska stå en dag", "Beteckning: här ska stå en beteckning som inte finns")]
    [InlineData("en", "Valid from: expected a day", "Identifier: expected an identifier that is free")]
    public async Task Goal_WithFaults_SaysThemAndKeepsWhatWasTyped(string language, string noDay, string taken)
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        await visitor.AskAsync($"/settings/language/{language}");

        using var answer = await visitor.SendAsync(
            await visitor.GetAsync(Edit), Edit, ("goal", "polku-ei-katkea"), ("title_fi", "Joku \"toinen\""), ("metrics", "help"), ("valid_from", "ensi vuonna"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        var faults = page.QuerySelectorAll("[role=alert] li").Select(fault => fault.TextContent).ToList();
        Assert.StartsWith(noDay, faults[0], StringComparison.Ordinal);
        Assert.StartsWith(taken, faults[1], StringComparison.Ordinal);
        Assert.Equal(("Joku \"toinen\"", "ensi vuonna"), (page.QuerySelector<IHtmlInputElement>("#title_fi")!.Value, page.QuerySelector<IHtmlInputElement>("#valid_from")!.Value));
        Assert.Equal(["help"], page.QuerySelectorAll<IHtmlInputElement>("[name=metrics]").Where(tick => tick.IsChecked).Select(tick => tick.Value));
    }

    [Fact]
    public async Task Goal_ThatSomebodyElseHasChanged_IsNotWrittenOverHoweverOftenItIsSent()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        await visitor.DoAsync(
            await visitor.GetAsync(Edit), Edit, ("goal", "kahden"), ("title_fi", "Kahden muuttama"), ("order", "90"), ("metrics", "safe"), ("valid_from", "1.1.2025"), ("valid_to", "1.2.2025"));
        var (first, second) = (await visitor.GetAsync(Edit + "?goal=kahden"), await visitor.GetAsync(Edit + "?goal=kahden"));
        await visitor.DoAsync(first, Edit, ("title_fi", "Ensimmäisen nimi"));

        using var answer = await visitor.SendAsync(second, Edit, ("order", "91"));
        var page = await PackVisitor.ReadAsync(answer);
        using var again = await visitor.SendAsync(page, Edit);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (answer.StatusCode, again.StatusCode));
        Assert.Contains("Joku muu on muuttanut päämäärää", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("91", page.QuerySelector<IHtmlInputElement>("#order")!.Value);
        await visitor.DoAsync(await visitor.GetAsync(Edit + "?goal=kahden"), Edit, ("order", "91"));
        Assert.Contains("Ensimmäisen nimi", (await visitor.GetAsync(Edit)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goal_WithoutMetrics_IsRefusedAtItsField()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");

        using var answer = await visitor.SendAsync(await visitor.GetAsync(Edit), Edit, ("goal", "tyhja"), ("title_fi", "Tyhjä"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.EndsWith("#metrics", (await PackVisitor.ReadAsync(answer)).QuerySelector("[role=alert] li a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decision_OfTheLastPack_IsOneClickFromAnAction_WhoseStateStandsBesideIt()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        var pack = await visitor.BeginAsync();
        await visitor.DoAsync(await visitor.GetAsync(pack + "/publish"), pack + "/publish");
        await visitor.DoAsync(await visitor.GetAsync(pack), pack + "/decisions", ("what", "Soitto kotiin jokaiselle"), ("who", "ylihoitaja"), ("when", "1.2.2030"));
        var page = await visitor.GetAsync("/programme?unit=sairaalapalvelut");
        var decision = page.QuerySelectorAll("#decisions tbody tr").Single(row => row.TextContent.Contains("Soitto kotiin jokaiselle", StringComparison.Ordinal));
        Assert.Contains("Toimenpidettä ei ole kirjattu", decision.TextContent, StringComparison.Ordinal);

        var form = await visitor.GetAsync(decision.QuerySelector<IHtmlAnchorElement>(".plan")!.GetAttribute("href")!);

        Assert.Equal("Soitto kotiin jokaiselle", form.QuerySelector<IHtmlInputElement>("#title")!.Value);
        Assert.Equal(("ylihoitaja", "1.2.2030"), (form.QuerySelector<IHtmlInputElement>("#owner")!.Value, form.QuerySelector<IHtmlInputElement>("#due")!.Value));
        Assert.Contains("Kokouksen päätös", form.Body!.TextContent, StringComparison.Ordinal);
        var action = (await visitor.DoAsync(form, "/actions/new")).Split('?')[0];
        page = await visitor.GetAsync("/programme?unit=sairaalapalvelut");
        Assert.Contains("Suunniteltu, määräaika 1.2.2030", page.QuerySelector($"#decisions a[href='{action}']")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains(pack + "#decisions", (await visitor.GetAsync(action)).QuerySelectorAll(".facts a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain("Soitto kotiin jokaiselle", (await new PackVisitor(filled.Host, "viewer:avopalvelut").GetAsync("/programme")).Body!.TextContent, StringComparison.Ordinal);
    }
}
