using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dashboard.Core.Alerts;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Data.Office.Alerts;
using Dashboard.Doors.Alerts;
using Dashboard.Tests.Features.BoardPack;
using Dashboard.Tests.Security;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Alerts;

/// <summary>Following and being told, through HTTP with scripts off.</summary>
public sealed class AlertsHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Url = "/alerts";

    private readonly AlertStore store = filled.Host.Services.GetRequiredService<AlertStore>();
    private readonly AlertPost post = filled.Host.Services.GetRequiredService<AlertPost>();

    [Fact]
    public async Task Follow_FromAUnitsChart_IsListedEndedAndInTheAudit()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var link = (await visitor.GetAsync("/units/sairaalapalvelut?metric=continue")).QuerySelector(".follow a")!.GetAttribute("href")!;
        Assert.Equal("/alerts?unit=sairaalapalvelut&metric=continue#follow", link);
        var form = await visitor.GetAsync(link.Split('#')[0]);
        Assert.Equal(("sairaalapalvelut", "continue"), (form.QuerySelector<IHtmlSelectElement>("#unit")!.Value, form.QuerySelector<IHtmlSelectElement>("#metric")!.Value));

        Assert.Equal("/alerts?done=followed", await visitor.DoAsync(form, Url, AllKinds(form)));

        var page = await visitor.GetAsync(Url);
        var row = Assert.Single(page.QuerySelectorAll(".followed tbody tr"));
        Assert.Equal(("Sairaalapalvelut", "Tieto jatkosta"), (row.QuerySelector("th")!.TextContent, row.QuerySelector("td")!.TextContent));
        Assert.Equal(3, row.QuerySelectorAll("li").Length);
        Assert.Equal("/alerts?done=unfollowed", await visitor.DoAsync(page, row.QuerySelector("form")!.GetAttribute("action")!));
        Assert.Empty((await visitor.GetAsync(Url)).QuerySelectorAll(".followed"));
        var audit = (await new PackVisitor(filled.Host, "administrator").GetAsync("/audit?kind=alerts")).Body!.TextContent;
        Assert.Contains("Seurannan aloitus", audit, StringComparison.Ordinal);
        Assert.Contains("Seurannan lopetus", audit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("administrator", "SpecialCause TargetLost SourceSilent")]
    [InlineData("manager:sairaalapalvelut", "SpecialCause TargetLost ContactWaiting")]
    public async Task Follow_NewForm_TicksAllThatMayBeTold(string role, string kinds)
    {
        var form = await new PackVisitor(filled.Host, role).GetAsync(Url);

        Assert.Equal(kinds, string.Join(' ', form.QuerySelectorAll<IHtmlInputElement>("#kinds input").Where(kind => kind.IsChecked).Select(kind => kind.Value)));
    }

    [Fact]
    public async Task Follow_WhatIsWrong_IsRefusedAtItsField()
    {
        var visitor = new PackVisitor(filled.Host, "viewer:sairaalapalvelut");
        var form = await visitor.GetAsync(Url);
        Assert.Equal(["SpecialCause", "TargetLost"], form.QuerySelectorAll("#kinds input").Select(kind => kind.GetAttribute("value")!));

        using var answer = await visitor.SendAsync(form, Url, ("unit", "avopalvelut"), ("metric", "olematon"), ("kinds", "ContactWaiting"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        Assert.Equal(["#unit", "#metric", "#kinds"], page.QuerySelectorAll("[role=alert] li a").Select(fault => "#" + fault.GetAttribute("href")!.Split('#')[1]));
        Assert.Empty(await store.ListAsync("viewer", CancellationToken.None));
    }

    [Fact]
    public async Task Follow_TheSameTwice_IsRefused()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        var form = await visitor.GetAsync(Url + "?unit=pelastus-ja-paivystys");
        Assert.Equal("/alerts?done=followed", await visitor.DoAsync(form, Url, AllKinds(form)));

        using var answer = await visitor.SendAsync(form, Url, AllKinds(form));

        Assert.Contains("seuraat jo", (await PackVisitor.ReadAsync(answer)).QuerySelector("[role=alert] li")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bell_NewSignal_CountsUntilItIsSeenAndOnlyWhatMayBeSeen()
    {
        var visitor = new PackVisitor(filled.Host, "administrator:sairaalapalvelut");
        await store.TakeAsync(
            "administrator",
            [
                new AlertSignal(AlertKind.SpecialCause, "sairaalapalvelut", "nps", Variation.Concern, new DateOnly(2026, 3, 1)),
                new AlertSignal(AlertKind.TargetLost, "avopalvelut", "nps", null, new DateOnly(2026, 4, 1)),
                new AlertSignal(AlertKind.ContactWaiting, "sairaalapalvelut", null, null, new DateOnly(2026, 4, 1)),
            ],
            CancellationToken.None);

        var page = await visitor.GetAsync(Url);

        Assert.Equal("Ilmoitukset, 1 uusi", page.QuerySelector("header .bell")!.GetAttribute("aria-label"));
        var told = Assert.Single(page.QuerySelectorAll(".alert-list li"));
        Assert.Equal("Suositteluindeksi (NPS) heikkeni – ei selity satunnaisvaihtelulla", told.QuerySelector("a")!.TextContent);
        Assert.Equal("/units/sairaalapalvelut?metric=nps#nps", told.QuerySelector("a")!.GetAttribute("href"));
        Assert.StartsWith("Sairaalapalvelut · alkaen: maaliskuu 2026", told.QuerySelector(".xs")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("/alerts?done=seen", await visitor.DoAsync(page, "/alerts/seen"));
        Assert.Equal("Ilmoitukset", (await visitor.GetAsync("/metrics")).QuerySelector("header .bell")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task Mail_WhereNoneIsSetUp_IsSaid() =>
        Assert.Contains("ei ole asetettu sähköpostia", (await new PackVisitor(filled.Host).GetAsync(Url)).Body!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Unsubscribe_ByTheLinkWithoutSigningIn_ShowsWhatEndsAndEndsIt()
    {
        var to = new AlertAddress("anna", "anna@example.fi", Language.Fi);
        await post.SetAsync(to, CancellationToken.None);
        var (visitor, link) = (new PackVisitor(filled.Host, TestAccess.Nobody), LinkOf(to));

        var page = await visitor.GetAsync(link);

        Assert.Contains("anna@example.fi", page.QuerySelector("main form p")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(await post.FindAsync("anna", CancellationToken.None));
        using var answer = await visitor.SendAsync(page, link);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("ei enää lähetetä", (await PackVisitor.ReadAsync(answer)).QuerySelector("main [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(await post.FindAsync("anna", CancellationToken.None));
    }

    [Fact]
    public async Task Unsubscribe_ByOneClickOfAMailProgram_EndsItOnceAndForAll()
    {
        var to = new AlertAddress("bertta", "bertta@example.fi", Language.Sv);
        await post.SetAsync(to, CancellationToken.None);

        var link = LinkOf(to);
        Assert.Equal(HttpStatusCode.OK, await ClickAsync(link));
        Assert.Null(await post.FindAsync("bertta", CancellationToken.None));
        Assert.Equal(HttpStatusCode.OK, await ClickAsync(link));
    }

    [Fact]
    public async Task Unsubscribe_ForgedOrForAnotherAddress_EndsAndTellsNothing()
    {
        var now = new AlertAddress("cecilia", "uusi@example.fi", Language.Fi);
        await post.SetAsync(now, CancellationToken.None);
        var old = LinkOf(now with { Address = "vanha@example.fi" });

        Assert.Equal(HttpStatusCode.OK, await ClickAsync(old));
        Assert.Equal(HttpStatusCode.BadRequest, await ClickAsync(old[..^3] + "AAA"));
        Assert.Equal(HttpStatusCode.BadRequest, await ClickAsync("/alerts/unsubscribe"));
        Assert.NotNull(await post.FindAsync("cecilia", CancellationToken.None));
        var page = await new PackVisitor(filled.Host, TestAccess.Nobody).GetAsync("/alerts/unsubscribe?token=cecilia");
        Assert.Null(page.QuerySelector("main form"));
        Assert.Contains("Linkki ei kelpaa", page.QuerySelector("main [role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    private string LinkOf(AlertAddress to) => $"/alerts/unsubscribe?token={Uri.EscapeDataString(filled.Host.Services.GetRequiredService<UnsubscribeTokens>().Of(to))}";

    /// <summary>As RFC 8058 has it: no cookie, no page before.</summary>
    private async Task<HttpStatusCode> ClickAsync(string link)
    {
        using var client = filled.Host.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false, AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add(TestAccess.Header, TestAccess.Nobody);
        using var body = new FormUrlEncodedContent([KeyValuePair.Create("List-Unsubscribe", "One-Click")]);
        using var answer = await client.PostAsync(new Uri(link, UriKind.Relative), body);
        return answer.StatusCode;
    }

    private static (string, string)[] AllKinds(IHtmlDocument form) =>
        [.. form.QuerySelectorAll("#kinds input").Select(kind => ("kinds", kind.GetAttribute("value")!))];
}
