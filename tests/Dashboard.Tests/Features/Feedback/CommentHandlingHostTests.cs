using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dashboard.Tests.Features.BoardPack;

namespace Dashboard.Tests.Features.Feedback;

/// <summary>Comments that are given to somebody, through HTTP with scripts off.</summary>
public sealed class CommentHandlingHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Feedback = "/feedback?unit=avopalvelut";
    private const string Board = "/feedback/requests?unit=avopalvelut";

    [Fact]
    public async Task Comment_FromTheList_IsGivenDoneAndReopened()
    {
        var visitor = new PackVisitor(filled.Host, "manager:avopalvelut");
        var (url, text) = await FindAsync(visitor, 0);
        var page = await visitor.GetAsync(url);
        Assert.Equal(text, page.QuerySelector(".comment-text")!.TextContent);
        Assert.Contains("Ei vielä käsittelijää", Handling(page), StringComparison.Ordinal);

        Assert.Equal(url + "#handling", await visitor.DoAsync(page, url, ("handler", "Osastonhoitaja"), ("move", "Take")));
        page = await visitor.GetAsync(url);
        Assert.Contains("Käsittelijä: Osastonhoitaja", Handling(page), StringComparison.Ordinal);
        var board = await visitor.GetAsync(Board);
        Assert.Contains(text, Given(board));
        Assert.Matches("Käsiteltäv(änä on yksi kommentti|inä on [0-9]+ kommenttia)\\.", board.QuerySelector(".lede")!.TextContent);
        Assert.Contains("Käsittelijä: Osastonhoitaja", (await visitor.GetAsync(Feedback)).QuerySelectorAll(".comments li a").Select(link => link.FirstChild!.TextContent));

        await visitor.DoAsync(page, url, ("move", "Answer"));
        Assert.DoesNotContain(text, Given(await visitor.GetAsync(Board)));
        Assert.Contains(text, Given(await visitor.GetAsync(Board + "&show=answered")));

        page = await visitor.GetAsync(url);
        Assert.Contains("Hoidettu", Handling(page), StringComparison.Ordinal);
        await visitor.DoAsync(page, url, ("move", "Reopen"));
        Assert.Contains(text, Given(await visitor.GetAsync(Board)));
        var audit = (await new PackVisitor(filled.Host, "administrator").GetAsync("/audit")).Body!.TextContent;
        Assert.All(
            ["Kommentin antaminen käsiteltäväksi", "Kommentin merkitseminen hoidetuksi", "Kommentin palautus käsiteltäväksi", "yhteydenottopyynnöt ja käsiteltävät kommentit"],
            line => Assert.Contains(line, audit, StringComparison.Ordinal));
        Assert.DoesNotContain(text, audit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi", "Käsittelijä (nimi tai tehtävä): kirjoita nimi tai tehtävä")]
    [InlineData("sv", "Handläggare (namn eller roll): skriv namn eller roll")]
    [InlineData("en", "Handler (name or role): write a name or role")]
    public async Task Comment_GivenToNobody_IsRefusedInWords(string language, string fault)
    {
        var visitor = new PackVisitor(filled.Host, "manager:avopalvelut");
        var (url, _) = await FindAsync(visitor, 1);
        await visitor.AskAsync($"/settings/language/{language}");

        using var answer = await visitor.SendAsync(await visitor.GetAsync(url), url, ("handler", " "), ("move", "Take"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(fault, (await PackVisitor.ReadAsync(answer)).QuerySelector("[role=alert] li")!.TextContent);
    }

    [Fact]
    public async Task Comment_ThatSomebodyElseHasTaken_IsShownAsItIsNow()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        var (url, _) = await FindAsync(visitor, 2);
        var (first, second) = (await visitor.GetAsync(url), await visitor.GetAsync(url));
        await visitor.DoAsync(first, url, ("handler", "Ensimmäinen"), ("move", "Take"));

        using var answer = await visitor.SendAsync(second, url, ("handler", "Toinen"), ("move", "Take"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var handling = Handling(await PackVisitor.ReadAsync(answer));
        Assert.Contains("Joku muu ehti käsitellä kommenttia", handling, StringComparison.Ordinal);
        Assert.Contains("Käsittelijä: Ensimmäinen", handling, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comment_OfAnotherPartOfTheOrganisation_IsNotThere()
    {
        var (url, text) = await FindAsync(new PackVisitor(filled.Host, "analyst"), 3);
        var manager = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var (own, _) = await FindAsync(manager, 0, "/feedback?unit=sairaalapalvelut");

        using var page = await manager.AskAsync(url);
        var forged = await manager.GetAsync(own);
        forged.QuerySelector("form[action^='/feedback/comment/handling']")!.SetAttribute("action", url);
        using var answer = await manager.SendAsync(forged, url, ("handler", "Toinen"), ("move", "Take"));
        using var viewer = await new PackVisitor(filled.Host, "viewer:avopalvelut").AskAsync(url);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden), (page.StatusCode, answer.StatusCode, viewer.StatusCode));
        Assert.DoesNotContain(text, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Ei vielä käsittelijää", Handling(await new PackVisitor(filled.Host, "analyst").GetAsync(url)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutAToken_WritesNothing()
    {
        var visitor = new PackVisitor(filled.Host, "manager:avopalvelut");
        var (url, _) = await FindAsync(visitor, 4);

        using var answer = await visitor.SendAsync(
            await visitor.GetAsync(url), url, ("handler", "Ilman tunnusta"), ("move", "Take"), ("__RequestVerificationToken", "x"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("vanhentunut", Handling(await PackVisitor.ReadAsync(answer)), StringComparison.Ordinal);
        Assert.Contains("Ei vielä käsittelijää", Handling(await visitor.GetAsync(url)), StringComparison.Ordinal);
    }

    /// <summary>The address where a comment of the list is given to somebody, and its words. Each test takes another.</summary>
    private static async Task<(string Url, string Text)> FindAsync(PackVisitor visitor, int place, string list = Feedback)
    {
        var item = (await visitor.GetAsync(list)).QuerySelectorAll(".comments li").Where(comment => comment.QuerySelector("a[href*='#handling']") is not null)
            .DistinctBy(comment => comment.QuerySelector("a[href*='#handling']")!.GetAttribute("href")).ElementAt(place);
        return (item.QuerySelector("a[href*='#handling']")!.GetAttribute("href")!.Split('#')[0], item.QuerySelector(".comment-text")!.TextContent);
    }

    private static string Handling(IHtmlDocument page) => page.QuerySelector("section[aria-labelledby=handling]")!.TextContent;

    private static IEnumerable<string> Given(IHtmlDocument board) => board.QuerySelectorAll("section[aria-labelledby=comments] .comment-text").Select(text => text.TextContent);
}
