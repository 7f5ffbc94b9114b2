using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Packs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.BoardPack;

/// <summary>Scheduled packs, through HTTP with scripts off.</summary>
public sealed class ScheduleHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Url = "/packs/schedules";

    private readonly PackVisitor visitor = new(filled.Host);

    [Fact]
    public async Task Schedule_IsSetUpListedAndRemoved_AndTheAuditTells()
    {
        Assert.NotNull((await visitor.GetAsync("/packs")).QuerySelector($"main a[href='{Url}']"));

        Assert.Equal($"{Url}?done=scheduled", await AddAsync("leikkausvalmisteluyksikko", ("pack", "quarterly"), ("language", "sv")));

        var row = await RowAsync("Leikkausvalmisteluyksikkö");
        Assert.Equal("Asiakaskokemus, neljännesvuosi", row.QuerySelector("th")!.FirstChild!.TextContent.Trim());
        Assert.Equal("ruotsi · Sisäinen", row.QuerySelector("th small")!.TextContent);
        Assert.Matches(@"^\d\.(1|4|7|10)\.20\d\d 7\.00$", Cell(row, "Seuraavan kerran"));
        Assert.Equal(("ei vielä", "–"), (Cell(row, "Edellisen kerran"), Cell(row, "Vastaanottajat")));
        Assert.StartsWith("analyst, ", Cell(row, "Ajastaja"), StringComparison.Ordinal);

        Assert.Equal($"{Url}?done=unscheduled", await visitor.DoAsync(await visitor.GetAsync(Url), row.QuerySelector("form")!.GetAttribute("action")!));

        Assert.DoesNotContain("Leikkausvalmisteluyksikkö", (await visitor.GetAsync(Url)).QuerySelector(".schedules")?.TextContent ?? "", StringComparison.Ordinal);
        var audit = await new PackVisitor(filled.Host, "administrator").GetAsync("/audit?q=ajastu");
        Assert.Contains("Aineiston ajastus", audit.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Aineiston ajastuksen poisto", audit.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schedule_ThatIsThereAlready_IsRefusedAtItsField()
    {
        await AddAsync("avopalvelut", ("language", "en"));

        using var answer = await SendAsync("avopalvelut", ("language", "en"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        Assert.Equal("Aineisto: sama aineisto tehdään jo ajastetusti samoille vastaanottajille", page.QuerySelector("[role=alert] li")!.TextContent);
        Assert.NotNull(page.QuerySelector("#pack #pack-problem"));
        Assert.Equal(("avopalvelut", "en"), (page.QuerySelector<IHtmlSelectElement>("#unit")!.Value, page.QuerySelector<IHtmlSelectElement>("#language")!.Value));
    }

    [Fact]
    public async Task Schedule_OfAUnitOutsideTheScope_IsRefusedAsUnknown()
    {
        var other = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        foreach (var unit in new[] { "avopalvelut", "ei-ole" })
        {
            using var answer = await other.SendAsync(await other.GetAsync(Url), Url, ("unit", unit));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await PackVisitor.ReadAsync(answer);
            Assert.Equal("Yksikkö: valitse yksikkö luettelosta", page.QuerySelector("[role=alert] li")!.TextContent);
            Assert.Equal("true", page.QuerySelector("#unit")!.GetAttribute("aria-invalid"));
        }
    }

    [Fact]
    public async Task Schedule_OfAnother_IsNeitherSeenNorRemovedBeyondTheScope()
    {
        await AddAsync("perhe-ja-sosiaalipalvelut");
        var action = (await RowAsync("Perhe- ja sosiaalipalvelut")).QuerySelector("form")!.GetAttribute("action")!;
        var other = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var page = await other.GetAsync(Url);
        Assert.DoesNotContain("Perhe- ja sosiaalipalvelut", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        page.QuerySelector($"form[action='{Url}']")!.SetAttribute("action", action);
        using var answer = await other.SendAsync(page, action);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull(await RowAsync("Perhe- ja sosiaalipalvelut"));
    }

    [Fact]
    public async Task Form_WithoutItsToken_IsRefusedAndKept()
    {
        using var answer = await visitor.SendAsync(await visitor.GetAsync(Url), Url, ("__RequestVerificationToken", "x"), ("unit", "avopalvelut"), ("pack", "quarterly"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        Assert.Equal("avopalvelut", page.QuerySelector<IHtmlSelectElement>("#unit")!.Value);
        Assert.NotNull(page.QuerySelector("input[name=pack][value=quarterly][checked]"));
    }

    [Fact]
    public async Task LastTime_TellsWhatBecameOfIt_AndItsMessageToAdministratorsAlone()
    {
        const string Message = "Could not find a part of the path '/srv/packs'.";
        await AddAsync("paivystys", ("language", "sv"));
        var schedules = filled.Host.Services.GetRequiredService<PackSchedules>();
        var id = (await schedules.ListAsync(Scope.Of("paivystys"), CancellationToken.None)).Single().Id;
        await schedules.ClaimAsync(id, new DateOnly(2026, 6, 1), CancellationToken.None);
        Assert.Matches(@"^1\.6\.2026\s*Tekeminen on kesken", Cell(await RowAsync("Päivystys"), "Edellisen kerran"));

        await schedules.FinishAsync(id, new DateOnly(2026, 6, 1), pack: null, Message, CancellationToken.None);
        Assert.Contains("Aineistoa ei voitu tehdä", Cell(await RowAsync("Päivystys"), "Edellisen kerran"), StringComparison.Ordinal);

        await schedules.FinishAsync(id, new DateOnly(2026, 6, 1), pack: 7, Message, CancellationToken.None);
        var last = await RowAsync("Päivystys");
        Assert.Equal("Aineisto 1.6.2026", last.QuerySelector("a[href='/packs/7']")!.TextContent);
        Assert.Contains("Aineisto on arkistossa", Cell(last, "Edellisen kerran"), StringComparison.Ordinal);
        Assert.DoesNotContain("/srv", last.TextContent, StringComparison.Ordinal);
        Assert.Contains(Message, (await RowAsync("Päivystys", new PackVisitor(filled.Host, "administrator"))).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_WithoutFolderAndMail_SaysSoAndAsksForNoRecipients()
    {
        var page = await visitor.GetAsync(Url);

        Assert.Contains("ei ole asetettu kansiota", page.QuerySelector(".goes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ei ole asetettu sähköpostia", page.QuerySelector(".goes")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#recipients"));
    }

    [Fact]
    public async Task Server_WithFolderAndMail_SaysSoWithoutThePath_AndTakesRecipients()
    {
        var folder = Path.GetTempPath();
        await using var host = filled.Host.WithWebHostBuilder(builder => builder
            .UseSetting("Packs:Folder", folder).UseSetting("Mail:Host", "127.0.0.1").UseSetting("Mail:From", "dashboard@example.fi"));
        var other = new PackVisitor(host);
        var page = await other.GetAsync(Url);
        Assert.Contains("kansioon, joka palvelimelle on asetettu", page.QuerySelector(".goes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("sähköpostilla vastaanottajille", page.QuerySelector(".goes")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(folder, page.DocumentElement.TextContent, StringComparison.Ordinal);

        using var answer = await other.SendAsync(page, Url, ("recipients", "anna@example.fi, bertta"));
        var refused = await PackVisitor.ReadAsync(answer);
        Assert.Equal("Vastaanottajat: ”bertta” ei ole sähköpostiosoite; kirjoita esimerkiksi nimi@example.fi", refused.QuerySelector("[role=alert] li")!.TextContent);
        Assert.Equal("anna@example.fi, bertta", refused.QuerySelector("#recipients")!.TextContent);
        Assert.Equal("recipients-problem recipients-help", refused.QuerySelector("#recipients")!.GetAttribute("aria-describedby"));

        await other.DoAsync(refused, Url, ("recipients", "anna@example.fi, bertta@example.fi"), ("unit", "ikaantyneiden-palvelut"));
        Assert.Equal("anna@example.fi, bertta@example.fi", Cell(await RowAsync("Ikääntyneiden palvelut", other), "Vastaanottajat"));
    }

    private static string Cell(IElement row, string label) => row.QuerySelector($"td[data-l='{label}']")!.TextContent.Trim();

    private async Task<IElement> RowAsync(string unit, PackVisitor? reader = null) =>
        (await (reader ?? visitor).GetAsync(Url)).QuerySelectorAll(".schedules tbody tr").Single(row => Cell(row, "Yksikkö") == unit);

    private async Task<string> AddAsync(string unit, params (string Name, string Value)[] changed) =>
        await visitor.DoAsync(await visitor.GetAsync(Url), Url, [("unit", unit), .. changed]);

    private async Task<HttpResponseMessage> SendAsync(string unit, params (string Name, string Value)[] changed) =>
        await visitor.SendAsync(await visitor.GetAsync(Url), Url, [("unit", unit), .. changed]);
}
