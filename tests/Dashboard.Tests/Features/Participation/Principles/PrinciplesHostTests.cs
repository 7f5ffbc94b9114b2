using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dashboard.Tests.Features.BoardPack;

namespace Dashboard.Tests.Features.Participation.Principles;

/// <summary>The principles of participation through HTTP with scripts off.</summary>
public sealed class PrinciplesHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Page = "/participation/principles";

    [Fact]
    public async Task Principle_AddedChangedAndRemoved_IsWhatEventsAreHeldAgainst()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        var held = (await visitor.GetAsync("/participation/events")).QuerySelector(".actions-table tbody th a")!.GetAttribute("href")!;
        Assert.NotNull((await visitor.GetAsync(held)).QuerySelector($".principles a[href='{Page}']"));

        var form = Alone(await visitor.GetAsync(Page), "");
        Assert.Equal(Page + "?done=saved", await visitor.DoAsync(form, Page, ("text_fi", "Kumppani on mukana alusta asti."), ("rule", "WithPartner")));

        Assert.Contains("Kumppani on mukana alusta asti.", (await visitor.GetAsync(held)).QuerySelector(".principles")!.TextContent, StringComparison.Ordinal);
        var page = await visitor.GetAsync(Page);
        var slug = page.QuerySelectorAll("details").Single(known => known.QuerySelector("summary")!.TextContent == "Kumppani on mukana alusta asti.")
            .QuerySelector<IHtmlInputElement>("input[name=slug]")!.Value;
        await visitor.DoAsync(Alone(page, slug), Page, ("text_fi", "Kumppani on mukana."), ("rule", "WithPartner"));
        var principles = (await visitor.GetAsync(held)).QuerySelector(".principles")!.TextContent;
        Assert.Contains("Kumppani on mukana.", principles, StringComparison.Ordinal);
        Assert.DoesNotContain("alusta asti", principles, StringComparison.Ordinal);

        await visitor.DoAsync(await visitor.GetAsync(Page), Page + "/remove", ("slug", slug));
        Assert.DoesNotContain("Kumppani on mukana", (await visitor.GetAsync(held)).QuerySelector(".principles")!.TextContent, StringComparison.Ordinal);
        var audit = (await new PackVisitor(filled.Host, "administrator").GetAsync("/audit?kind=catalogue")).Body!.TextContent;
        Assert.Contains("Periaatteen muutos", audit, StringComparison.Ordinal);
        Assert.Contains("Periaatteen poisto", audit, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi", "Periaate suomeksi: kirjoita 1–200 merkkiä", "Mitä tilaisuudelta edellytetään: valitse luettelosta")]
    [InlineData("sv", "Principen på finska: skriv 1–200 tecken", "Vad som krävs av tillfället: välj ur listan")]
    [InlineData("en", "The principle in Finnish: write 1–200 characters", "What it asks of an event: choose from the list")]
    public async Task Principle_WithFaults_SaysThemAndKeepsWhatWasTyped(string language, string text, string rule)
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        await visitor.AskAsync($"/settings/language/{language}");

        using var answer = await visitor.SendAsync(Alone(await visitor.GetAsync(Page), ""), Page, ("text_fi", " "), ("text_sv", "Något \"annat\""), ("rule", "zzz"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        Assert.Equal([text, rule], page.QuerySelectorAll("[role=alert] li").Select(fault => fault.TextContent));
        Assert.Equal("Något \"annat\"", page.QuerySelector<IHtmlInputElement>("#text_sv")!.Value);
    }

    [Fact]
    public async Task Principles_OfWhoDoesNotEditTheCatalogue_AreClosed()
    {
        using var answer = await new PackVisitor(filled.Host, "manager:sairaalapalvelut").AskAsync(Page);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    /// <summary>The page with the form of one principle alone; of the new one where the slug is empty.</summary>
    private static IHtmlDocument Alone(IHtmlDocument page, string slug)
    {
        foreach (var other in page.QuerySelectorAll("details.write").Where(form => form.QuerySelector<IHtmlInputElement>("input[name=slug]")!.Value != slug).ToList())
        {
            other.Remove();
        }

        return page;
    }
}
