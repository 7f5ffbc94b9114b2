using AngleSharp.Dom;
using Dashboard.Core.Metrics;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Tests.Features.BoardPack;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Participation.Lessons;

/// <summary>The library of lessons through HTTP with scripts off.</summary>
public sealed class LessonsHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    [Fact]
    public async Task Lessons_OfEventsAndActions_SayWhatFollowedAndWhomToAsk()
    {
        var page = await new PackVisitor(filled.Host, "analyst").GetAsync("/lessons?q=paperista");

        var action = Assert.Single(page.QuerySelectorAll("li.lesson"));
        Assert.Contains("Paperista ei olisi pitänyt luopua", action.TextContent, StringComparison.Ordinal);
        Assert.Equal("Paperista", action.QuerySelector("mark")!.TextContent);
        Assert.Contains("Ennen ", action.TextContent, StringComparison.Ordinal);
        Assert.Contains("palvelupäällikkö, puhelinvaihteen kautta", action.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/actions/", action.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        var held = Assert.Single((await new PackVisitor(filled.Host, "analyst").GetAsync("/lessons?q=mistä+voidaan+päättää")).QuerySelectorAll("li.lesson"));
        Assert.Contains("Ei päätetty: Iltavastaanottoa toivottiin", held.TextContent, StringComparison.Ordinal);
        Assert.Contains("Osallistujille kerrottiin", held.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lessons_NothingFound_SaysSoAndHowManyThereAre()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");

        var none = (await visitor.GetAsync("/lessons?q=olematonsana")).QuerySelector("section.card .head")!;

        Assert.Equal("Ei oppeja", none.QuerySelector("h2")!.TextContent);
        Assert.StartsWith("Kaikkiaan ", none.QuerySelector(".meta")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await visitor.GetAsync("/lessons")).QuerySelector("section.card .head .meta"));
    }

    /// <summary>Why an action was dropped is said to those who see it, not to all.</summary>
    [Fact]
    public async Task Reason_OfADroppedAction_IsNotInTheLibrary()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");

        Assert.Empty((await visitor.GetAsync("/lessons?q=ennustamaan")).QuerySelectorAll("li.lesson"));
        var link = (await visitor.GetAsync("/actions?show=all")).QuerySelectorAll(".actions-table a").First(link => link.TextContent.StartsWith("Arvioitu odotusaika", StringComparison.Ordinal));
        Assert.Contains("ei pystytty ennustamaan", (await visitor.GetAsync(link.GetAttribute("href")!)).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Lessons are there to be learnt from across units; figures are not, unless they are published.</summary>
    [Fact]
    public async Task Lessons_OfOtherUnits_AreReadWithoutTheirFiguresAndPages()
    {
        await PublishAsync(false);
        var item = Assert.Single((await new PackVisitor(filled.Host, "viewer:kotihoito").GetAsync("/lessons?q=paperista")).QuerySelectorAll("li.lesson"));

        Assert.Contains("Toimenpide on tehty.", item.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Ennen ", item.TextContent, StringComparison.Ordinal);
        Assert.Empty(item.QuerySelectorAll("a"));
        await PublishAsync(true);
    }

    private async Task PublishAsync(bool isPublic)
    {
        await using var batch = await filled.Host.Services.GetRequiredService<BatchStore>()
            .StageAsync(new BatchOrigin(ImportKind.Metrics, "test", "metrics.csv", FileHash: null), CancellationToken.None);
        batch.Add(ShippedCatalogue.Rows.Last(metric => metric.Slug == WellKnown.Continue) with { Public = isPublic });
        await batch.ApplyAsync(CancellationToken.None);
    }

    [Fact]
    public async Task Filters_AsLinks_NarrowAndWidenAgain()
    {
        var visitor = new PackVisitor(filled.Host, "analyst");
        var all = await visitor.GetAsync("/lessons");
        var count = (await visitor.GetAsync(all.QuerySelectorAll(".choices a").First(link => link.TextContent.StartsWith("Työpaja", StringComparison.Ordinal)).GetAttribute("href")!)).QuerySelectorAll("li.lesson");

        Assert.NotEmpty(count);
        Assert.All(count, item => Assert.Contains("työpaja", item.TextContent, StringComparison.Ordinal));
        var narrowed = await visitor.GetAsync("/lessons?method=workshop&unit=sairaalapalvelut");
        Assert.Equal("/lessons?unit=sairaalapalvelut", narrowed.QuerySelectorAll(".choices [aria-current]").First(link => link.TextContent.StartsWith("Työpaja", StringComparison.Ordinal)).GetAttribute("href"));
        Assert.Contains("ei löydy", (await visitor.GetAsync("/lessons?q=olematonsana")).Body!.TextContent, StringComparison.Ordinal);
    }
}
