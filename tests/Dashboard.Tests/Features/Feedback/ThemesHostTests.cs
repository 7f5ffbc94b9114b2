using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Dashboard.Tests.Features.BoardPack;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Feedback;

/// <summary>Themes of comments through HTTP with scripts off.</summary>
public sealed class ThemesHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Feedback = "/feedback?unit=sairaalapalvelut";
    private const string Themes = "/feedback/themes";

    [Fact]
    public async Task Theme_OfTheTable_FindsAsManyCommentsAsItSays()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var rows = (await visitor.GetAsync(Feedback)).QuerySelectorAll(".theme-counts tbody tr").ToList();
        Assert.True(rows.Count > 3, $"{rows.Count} themes");

        foreach (var row in rows.Take(2))
        {
            var found = await visitor.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]);

            Assert.Contains($" {row.QuerySelector("td")!.TextContent} komment", found.QuerySelector("#comments-heading")!.TextContent, StringComparison.Ordinal);
            Assert.All(found.QuerySelectorAll(".comments li"), comment => Assert.Contains(
                row.QuerySelector("a")!.TextContent, comment.QuerySelectorAll(".themes a").Select(theme => theme.TextContent)));
        }
    }

    [Fact]
    public async Task Themes_OfAComment_AreSetByWhoReadsIt()
    {
        var visitor = new PackVisitor(filled.Host, "manager:avopalvelut");
        var item = (await visitor.GetAsync("/feedback?unit=avopalvelut")).QuerySelectorAll(".comments li").First(comment => comment.QuerySelector("a[href^='/feedback/comment']") is not null);
        var (url, text) = (item.QuerySelector("a[href^='/feedback/comment']")!.GetAttribute("href")!, item.QuerySelector(".comment-text")!.TextContent);
        var page = await visitor.GetAsync(url);
        Assert.Equal(text, page.QuerySelector(".comment-text")!.TextContent);

        Assert.EndsWith("#comments", await visitor.DoAsync(page, url, ("theme", "food")), StringComparison.Ordinal);

        page = await visitor.GetAsync(url);
        Assert.Equal(["food"], page.QuerySelectorAll<IHtmlInputElement>("input[name=theme]").Where(theme => theme.IsChecked).Select(theme => theme.Value));
        Assert.Contains("Kommentin teemojen muutos", (await new PackVisitor(filled.Host, "administrator").GetAsync("/audit")).Body!.TextContent, StringComparison.Ordinal);
        using var elsewhere = await new PackVisitor(filled.Host, "manager:sairaalapalvelut").AskAsync(url);
        Assert.DoesNotContain(text, await elsewhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var forged = await visitor.AskAsync("/feedback/comment?unit=avopalvelut&quarter=2026-01-01&words=x");
        Assert.Equal(HttpStatusCode.NotFound, forged.StatusCode);
    }

    [Fact]
    public async Task Theme_OfTheCatalogue_IsAddedWithItsFaultsSaidAndRemoved()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        var page = await visitor.GetAsync(Themes);
        var form = New(page);

        using (var refused = await visitor.SendAsync(form, Themes, ("slug", "Pysäköinti"), ("name_fi", ""), ("words", "pa*")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            form = await PackVisitor.ReadAsync(refused);
        }

        var faults = form.QuerySelectorAll("[role=alert] li").Select(fault => fault.TextContent).ToList();
        Assert.Equal(3, faults.Count);
        Assert.Contains("sanaa ”pa*” ei voi käyttää", faults[2], StringComparison.Ordinal);

        Assert.Equal(Themes, await visitor.DoAsync(New(form), Themes, ("slug", "parking"), ("name_fi", "Pysäköinti ja kulku"), ("words", "pysäköin*")));
        page = await visitor.GetAsync(Themes);
        Assert.Contains("Pysäköinti ja kulku", page.QuerySelectorAll(".theme-forms summary").Select(theme => theme.TextContent));

        await visitor.DoAsync(page, $"{Themes}/remove", ("slug", "parking"));
        Assert.DoesNotContain("Pysäköinti ja kulku", (await visitor.GetAsync(Themes)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi", "toisella teemalla on jo tämä tunniste")]
    [InlineData("sv", "ett annat tema har redan den här beteckningen")]
    [InlineData("en", "another theme has this identifier already")]
    public async Task Theme_OfATakenSlug_IsRefusedAndLeavesTheOther(string language, string fault)
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        await visitor.AskAsync($"/settings/language/{language}");

        using var answer = await visitor.SendAsync(New(await visitor.GetAsync(Themes)), Themes, ("slug", "food"), ("name_fi", "Jotain muuta"), ("words", "muuta*"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        Assert.Contains(fault, Assert.Single(page.QuerySelectorAll("[role=alert] li")).TextContent, StringComparison.Ordinal);
        Assert.Equal("Jotain muuta", page.QuerySelector<IHtmlInputElement>("#name_fi")!.Value);
        Assert.Equal("Ruoka", (await filled.Host.Services.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None)).Themes.Find("food")!.Name.Fi);
    }

    [Fact]
    public async Task Themes_OfACommentThatSomebodyElseHasSet_AreShownAsTheyAre()
    {
        var visitor = new PackVisitor(filled.Host, "manager:sairaalapalvelut");
        var url = (await visitor.GetAsync("/feedback?unit=sairaalapalvelut")).QuerySelector(".comments a[href^='/feedback/comment']")!.GetAttribute("href")!;
        var (first, second) = (await visitor.GetAsync(url), await visitor.GetAsync(url));
        await visitor.DoAsync(first, url, ("theme", "cost"));

        using var answer = await visitor.SendAsync(second, url, ("theme", "premises"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await PackVisitor.ReadAsync(answer);
        Assert.Contains("Joku muu ehti", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["cost"], page.QuerySelectorAll<IHtmlInputElement>("input[name=theme]").Where(theme => theme.IsChecked).Select(theme => theme.Value));
        await visitor.DoAsync(page, url, ("theme", "premises"));
    }

    [Fact]
    public async Task Comment_InWhichSomethingWasMasked_SaysWhatBeneathIt()
    {
        await using (var batch = await filled.Host.Services.GetRequiredService<BatchStore>()
            .StageAsync(new BatchOrigin(ImportKind.Responses, "peitettävät", "peitettävät.csv", FileHash: null), CancellationToken.None))
        {
            foreach (var id in Enumerable.Range(1, 10))
            {
                batch.Add(new ResponseBuilder().Id(id).At("avopalvelut").On(TimeProvider.System.Today().AddDays(-120))
                    .Writes("question", id <= 5 ? $"Peitettäväksi: soittakaa 040 123 456{id}" : "Peitettäväksi ei ole mitään").Build());
            }

            await batch.ApplyAsync(CancellationToken.None);
        }

        var comments = (await new PackVisitor(filled.Host, "analyst").GetAsync("/feedback?unit=avopalvelut&q=peitettäväksi")).QuerySelectorAll(".comments li").ToList();

        Assert.Equal(10, comments.Count);
        var flagged = comments.Where(comment => comment.QuerySelector(".masked") is not null).ToList();
        Assert.Equal(5, flagged.Count);
        Assert.All(flagged, comment => Assert.Equal(
            ("Peitettäväksi: soittakaa [+***]", "Peitetty: puhelinnumero"),
            (comment.QuerySelector(".comment-text")!.TextContent, comment.QuerySelector(".masked")!.TextContent)));
    }

    /// <summary>The page with the form of a new theme alone.</summary>
    private static IHtmlDocument New(IHtmlDocument page)
    {
        foreach (var known in page.QuerySelectorAll(".theme-forms form").Where(form => form.QuerySelector("input[type=hidden][name=slug]") is not null).ToList())
        {
            known.Remove();
        }

        return page;
    }
}
