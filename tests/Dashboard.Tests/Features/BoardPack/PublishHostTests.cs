using System.Net;
using AngleSharp.Dom;
using Dashboard.Features.BoardPack;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.BoardPack;

/// <summary>Published packs, their decisions and files, through HTTP with scripts off.</summary>
public sealed class PublishHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private readonly PackVisitor visitor = new(filled.Host);

    [Fact]
    public async Task Published_ShowsWhatWasKeptAndTakesNoChange()
    {
        var pack = await visitor.BeginAsync();
        var draft = await visitor.GetAsync(pack);
        await visitor.DoAsync(draft, pack, ("finding-1", "Suosittelu nousi"), ("what-1", "Kokeilu"), ("who-1", "Ylihoitaja"), ("do", "publish"));

        Assert.Equal($"{pack}?done=published", await visitor.DoAsync(await visitor.GetAsync(pack + "/publish"), pack + "/publish"));

        var page = await visitor.GetAsync(pack);
        Assert.Equal("Suosittelu nousi", page.QuerySelector("#slide-1 h2")!.TextContent);
        Assert.Contains("Ylihoitaja", page.QuerySelector("#slide-1 .slide-side")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("alle 5 vastaajan", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("mdc-2018", page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        using var late = await visitor.SendAsync(draft, pack, ("finding-1", "Liian myöhään"), ("do", "save"));
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Contains("Liian myöhään", (await PackVisitor.ReadAsync(late)).QuerySelector("#unsaved")!.TextContent, StringComparison.Ordinal);
        using var preview = await visitor.AskAsync(pack + "/preview");
        Assert.Equal(HttpStatusCode.Redirect, preview.StatusCode);
    }

    [Fact]
    public async Task Published_ComparedWithNow_IsTheSameWhileTheDataAre()
    {
        var pack = await PublishAsync();

        var page = await visitor.GetAsync(pack + "?compare=now");

        Assert.Equal("Luvut ovat samat kuin julkaistaessa", page.QuerySelector("#changes h2")!.TextContent);
        Assert.Equal("Tietoja ei ole tuotu julkaisun jälkeen", (await visitor.GetAsync(pack)).QuerySelector("#changes h2")!.TextContent);
    }

    [Fact]
    public async Task Decisions_AreWrittenAndWithdrawn_AndStandOnTheNextPack()
    {
        var pack = await PublishAsync();

        Assert.Equal($"{pack}?done=decided#decisions", await visitor.DoAsync(await visitor.GetAsync(pack), pack + "/decisions", ("what", "Jatketaan"), ("who", "Johtaja"), ("when", "2027")));
        await DecideAsync(pack, "Perutaan");
        var rows = (await visitor.GetAsync(pack)).QuerySelectorAll("#decisions tbody tr");
        Assert.Equal(["Jatketaan", "Perutaan"], rows.Select(row => row.QuerySelector("th")!.TextContent));

        var withdraw = rows[1].QuerySelector("button")!;
        await visitor.DoAsync(await visitor.GetAsync(pack), pack + "/decisions", (withdraw.GetAttribute("name")!, withdraw.GetAttribute("value")!));

        var next = (await visitor.DoAsync(await visitor.GetAsync(pack), pack + "/again")).Split('?')[0];
        var preview = await visitor.GetAsync(next + "/preview");
        Assert.Equal(["Jatketaan"], preview.QuerySelectorAll(".slide.last b").Select(what => what.TextContent));
    }

    [Fact]
    public async Task Decision_ThatSaysNothing_IsRefusedAndKept()
    {
        var pack = await PublishAsync();

        using var answer = await visitor.SendAsync(await visitor.GetAsync(pack), pack + "/decisions", ("what", " "), ("who", "Johtaja"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        Assert.Equal("Mitä tehdään: täytä tämä kenttä", page.QuerySelector("[role=alert] li")!.TextContent);
        Assert.Equal("Johtaja", page.QuerySelector("#who")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Public_ThatNamesASmallUnit_IsNotPublished()
    {
        var pack = await visitor.BeginAsync();
        await visitor.AddAsync(pack, "units/volume?unit=kirurgian-poliklinikka&metric=nps");
        await visitor.DoAsync(await visitor.GetAsync(pack), pack, ("audience", "Public"), ("do", "save"));

        var page = await visitor.GetAsync(pack + "/publish");

        Assert.Contains("Osa 2: nimeää yksikön Kirurgian poliklinikka", page.QuerySelector(".blocked")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kirurgian poliklinikka", (await visitor.GetAsync(pack)).QuerySelector("#item-2 .problem")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Kirurgian poliklinikka", (await visitor.GetAsync(pack + "/print?paper=a4")).DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task File_OfADraftAndOfAPublishedPack_IsHad(string format, string type)
    {
        foreach (var pack in new[] { await visitor.BeginAsync(), await PublishAsync() })
        {
            using var answer = await visitor.AskAsync($"{pack}/file.{format}");

            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.EndsWith("." + format, answer.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("period=2026-T1")]
    [InlineData("period=1.1.2026%E2%80%9330.4.2026")]
    [InlineData("period=")]
    public async Task SelfMonitoring_OfAPeriod_IsAText(string period)
    {
        using var file = await visitor.AskAsync($"/packs/self-monitoring.txt?unit=sairaalapalvelut&{period}");

        Assert.Equal("text/plain", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Sairaalapalvelut", await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SelfMonitoring_OfNoPeriod_LeadsBackToItsForm()
    {
        using var refused = await visitor.AskAsync("/packs/self-monitoring.txt?unit=county&period=nope");

        Assert.Equal("/packs?done=noPeriod#self-monitoring", refused.Headers.Location!.OriginalString);
        Assert.NotNull((await visitor.GetAsync("/packs?done=noPeriod")).QuerySelector("#report-period[aria-invalid=true]"));
    }

    [Fact]
    public async Task Print_IsAPageWithItsNonce()
    {
        var pack = await PublishAsync();

        using var answer = await visitor.AskAsync(pack + "/print?paper=a4");

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var nonce = (await PackVisitor.ReadAsync(answer)).QuerySelector("style")!.GetAttribute("nonce");
        Assert.Equal("fi", (await PackVisitor.ReadAsync(answer)).DocumentElement.GetAttribute("lang"));
        Assert.True(nonce is { Length: > 0 });
    }

    [Fact]
    public async Task Job_MakesTheFileForWhoAskedAlone()
    {
        var pack = await PublishAsync();
        var page = await visitor.GetAsync(pack);
        var at = await StartAsync(page, pack, "xlsx");
        var id = at.Split('/')[^1];
        var jobs = filled.Host.Services.GetRequiredService<PackJobs>();
        await EndAsync(jobs.Find(id, "analyst")!);

        using var file = await visitor.AskAsync(at + "/file");
        using var other = await new PackVisitor(filled.Host, "administrator").AskAsync(at + "/file");
        using var others = await new PackVisitor(filled.Host, "administrator").AskAsync(at);

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (other.StatusCode, others.StatusCode));
        Assert.Equal("Tiedosto on valmis", (await visitor.GetAsync(at)).QuerySelector(".job h2")!.TextContent);
    }

    private static async Task EndAsync(PackJob job)
    {
        while (!job.Status.IsOver)
        {
            await Task.Delay(20);
        }

        Assert.Equal(PackJobState.Done, job.Status.State);
    }

    /// <summary>A short pack has no form for it; any form of the page has the token.</summary>
    private async Task<string> StartAsync(AngleSharp.Html.Dom.IHtmlDocument page, string pack, string format)
    {
        var form = page.QuerySelector($"form[action='{pack}/again']")!;
        form.SetAttribute("action", pack + "/files");
        return await visitor.DoAsync(page, pack + "/files", ("format", format));
    }

    private async Task DecideAsync(string pack, string what) => await visitor.DoAsync(await visitor.GetAsync(pack), pack + "/decisions", ("what", what));

    private async Task<string> PublishAsync()
    {
        var pack = await visitor.BeginAsync();
        await visitor.DoAsync(await visitor.GetAsync(pack + "/publish"), pack + "/publish");
        return pack;
    }
}
