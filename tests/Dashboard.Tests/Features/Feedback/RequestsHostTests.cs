using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Dashboard.Tests.Features.BoardPack;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Feedback;

/// <summary>Contact requests through HTTP with scripts off.</summary>
public sealed class RequestsHostTests(FilledHost filled) : IClassFixture<FilledHost>, IAsyncLifetime
{
    private const string Requests = "/feedback/requests?unit=sairaalapalvelut";

    [Fact]
    public async Task Request_FromTheFeedbackPage_IsTakenAnsweredAndReopened()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        Assert.NotNull((await visitor.GetAsync("/feedback?unit=sairaalapalvelut")).QuerySelector($"#contacts a[href='{Requests}']"));
        var page = await visitor.GetAsync(Requests);
        var id = IdOf(page);
        Assert.Contains("Ei vielä käsittelijää", Item(page, id).TextContent, StringComparison.Ordinal);

        Assert.Equal(Requests, await visitor.DoAsync(page, Requests, ("handler", "Osastonhoitaja"), ("move", "Take")));
        page = await visitor.GetAsync(Requests);
        Assert.Contains("Käsittelijä: Osastonhoitaja", Item(page, id).TextContent, StringComparison.Ordinal);

        await visitor.DoAsync(page, Requests, ("move", "Answer"));
        Assert.DoesNotContain(id, Ids(await visitor.GetAsync(Requests)));
        const string answered = Requests + "&show=answered";
        page = await visitor.GetAsync(answered);
        Assert.Contains($"Vastattu {TimeProvider.System.Today():d.M.yyyy}", Item(page, id).TextContent, StringComparison.Ordinal);

        Assert.Equal(answered, await visitor.DoAsync(page, answered, ("move", "Reopen")));
        Assert.Contains(id, Ids(await visitor.GetAsync(Requests)));
        var audit = (await new PackVisitor(filled.Host, "administrator").GetAsync("/audit")).Body!.TextContent;
        Assert.All(
            ["Yhteydenottopyyntöjen lukeminen", "Yhteydenottopyynnön otto käsittelyyn", "Yhteydenottopyyntöön vastaaminen", "Yhteydenottopyynnön palautus avoimeksi"],
            line => Assert.Contains(line, audit, StringComparison.Ordinal));
        Assert.DoesNotContain(id, audit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi", "Käsittelijä (nimi tai tehtävä): kirjoita nimi tai tehtävä", "Vastauspäivä: kirjoita päivä ja kellonaika")]
    [InlineData("sv", "Handläggare (namn eller roll): skriv namn eller roll", "Svarsdag: skriv dag och klockslag")]
    [InlineData("en", "Handler (name or role): write a name or role", "Day of the answer: write a day and a time")]
    public async Task Answer_WithFaults_SaysThemAndKeepsWhatWasTyped(string language, string missing, string noTime)
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        await visitor.AskAsync($"/settings/language/{language}");
        var form = await visitor.GetAsync(Requests);

        using var answer = await visitor.SendAsync(form, Requests, ("handler", " "), ("time", "pian"), ("move", "Answer"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var item = Item(await PackVisitor.ReadAsync(answer), IdOf(form));
        var faults = item.QuerySelectorAll("[role=alert] li").Select(fault => fault.TextContent).ToList();
        Assert.Equal(missing, faults[0]);
        Assert.StartsWith(noTime, faults[1], StringComparison.Ordinal);
        Assert.Equal("pian", item.QuerySelector<IHtmlInputElement>("input[name=time]")!.Value);
        Assert.True(item.QuerySelector("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Request_ThatSomebodyElseHasTaken_IsShownAsItIsNow()
    {
        const string url = "/feedback/requests?unit=avopalvelut";
        var visitor = new PackVisitor(filled.Host, "analyst");
        var (first, second) = (await visitor.GetAsync(url), await visitor.GetAsync(url));
        await visitor.DoAsync(first, url, ("handler", "Ensimmäinen"), ("move", "Take"));

        using var answer = await visitor.SendAsync(second, url, ("handler", "Toinen"), ("move", "Take"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var item = Item(await PackVisitor.ReadAsync(answer), IdOf(second));
        Assert.Contains("Joku muu ehti", item.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Käsittelijä: Ensimmäinen", item.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_OfAnotherPartOfTheOrganisation_IsNotThere()
    {
        var analyst = new PackVisitor(filled.Host, "analyst");
        var theirs = (IHtmlInputElement)(await analyst.GetAsync("/feedback/requests?unit=avopalvelut")).QuerySelector("input[name=id]")!;
        var manager = new PackVisitor(filled.Host, "manager:sairaalapalvelut");

        using var answer = await manager.SendAsync(await manager.GetAsync(Requests), Requests, ("id", theirs.Value), ("move", "Take"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Audit_OfARequest_NamesItsUnitAndNotWhatTheFormSays()
    {
        const string url = "/feedback/requests?unit=avopalvelut";
        var analyst = new PackVisitor(filled.Host, "analyst");
        await analyst.DoAsync(await analyst.GetAsync(url), url, ("handler", "Vuoron vastaava"), ("move", "Take"), ("unit", "sairaalapalvelut"));

        var lines = (await filled.Host.Services.GetRequiredService<AuditQuery>().AskAsync(new AuditQuestion(Kind: AuditKind.Notes), 1, CancellationToken.None)).Lines;
        Assert.Equal(("request take", "avopalvelut"), (lines[0].Action, lines[0].Subject));
    }

    [Fact]
    public async Task Form_WithoutAToken_WritesNothing()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var form = await visitor.GetAsync(Requests);

        using var answer = await visitor.SendAsync(form, Requests, ("handler", "Ilman tunnusta"), ("move", "Take"), ("__RequestVerificationToken", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("vanhentunut", (await PackVisitor.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Käsittelijä: Ilman tunnusta", (await visitor.GetAsync(Requests)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfWhoMayNotReadComments_IsClosedAndNotOffered()
    {
        var viewer = new PackVisitor(filled.Host, "viewer:sairaalapalvelut");

        using var answer = await viewer.AskAsync(Requests);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null((await viewer.GetAsync("/feedback?unit=sairaalapalvelut")).QuerySelector("#contacts a[href*='requests']"));
    }

    /// <summary>Three who wait in each of two units; the same ones again change nothing.</summary>
    public async Task InitializeAsync()
    {
        await using var batch = await filled.Host.Services.GetRequiredService<BatchStore>()
            .StageAsync(new BatchOrigin(ImportKind.Responses, "pyynnöt", "pyynnöt.csv", FileHash: null), CancellationToken.None);
        foreach (var id in Enumerable.Range(1, 6))
        {
            batch.Add(new ResponseBuilder().Id(9_000_000 + id).At(id <= 3 ? "sairaalapalvelut" : "avopalvelut").On(TimeProvider.System.Today().AddDays(-20)).AsksContact().Build());
        }

        await batch.ApplyAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static string IdOf(IHtmlDocument page) => ((IHtmlInputElement)page.QuerySelector(".requests input[name=id]")!).Value;

    private static IEnumerable<string> Ids(IHtmlDocument page) => page.QuerySelectorAll(".requests code").Select(id => id.TextContent);

    private static IElement Item(IHtmlDocument page, string id) => page.QuerySelectorAll(".requests > li").Single(item => item.QuerySelector("code")!.TextContent == id);
}
