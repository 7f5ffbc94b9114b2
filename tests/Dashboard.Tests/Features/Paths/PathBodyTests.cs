using Bunit;
using Dashboard.Data.Queries;
using Dashboard.Features.Paths;
using Dashboard.Tests.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Paths;

public sealed class PathBodyTests : PageContext
{
    [Fact]
    public void Page_WeakSeam_IsToldInTheLedeTheListAndTheTable()
    {
        var page = RenderBody(PathAnswers.Weak);

        Assert.Equal("Lonkkapolku", page.Find("h1").TextContent);
        Assert.Contains("60", page.Find(".lede").TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.FindAll(".stages > li").Count);
        Assert.Contains("molemmat päät heikkoja", page.Find(".stages .weak").TextContent, StringComparison.Ordinal);
        Assert.Contains("molemmat päät heikkoja", page.Find(".seams tbody tr:nth-child(2) th").TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Page_SeamTable_GivesBothOwnersAndTheCoordinator()
    {
        var seam = RenderBody(PathAnswers.Weak).Find(".seams tbody tr:nth-child(2)");

        Assert.Contains("Osasto 1", seam.TextContent, StringComparison.Ordinal);
        Assert.Contains("Osasto 2", seam.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kotiutuskoordinaattori", seam.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WeakSeam_LeadsToTheFeedbackOfBothItsStages()
    {
        var page = RenderBody(PathAnswers.Weak);

        Assert.Equal(2, page.FindAll(".seams tbody tr:nth-child(2) .heard a[href^='/feedback?'][href*='stage=']").Count);
        Assert.Empty(page.FindAll(".seams tbody tr:nth-child(1) .heard"));
    }

    [Fact]
    public void Page_StageOutsideTheCounty_HasNoFiguresAndNoLink()
    {
        var stage = RenderBody(PathAnswers.Weak).Find(".stages li.ext");

        Assert.Empty(stage.QuerySelectorAll("a"));
        Assert.Contains("ei kysytä täällä", stage.TextContent, StringComparison.Ordinal);
        Assert.Empty(stage.QuerySelectorAll(".scale"));
    }

    [Fact]
    public void Page_Trend_OffersTheStagesOfTheCountyAndTheMetricsAskedThere()
    {
        var page = RenderBody(PathAnswers.Weak);

        Assert.Equal(["Lähete", "Osasto", "Kotikuntoutus"], page.FindAll(".choices nav:first-child a").Select(link => link.TextContent));
        Assert.Equal("Osasto", page.Find(".choices nav:first-child [aria-current]").TextContent);
        Assert.Equal(["continue", "help"], page.FindAll(".choices nav:last-child a").Select(link => link.TextContent));
    }

    [Fact]
    public void Page_NothingAsked_SaysSoAndStillOffersTheStages()
    {
        var page = RenderBody(PathAnswers.Silent);

        Assert.Contains("ei kysytä", page.Find("#trend h2").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll("#trend .choices a").Count);
        Assert.Contains(page.FindAll("h2"), heading => heading.TextContent == "Palautetta ei ole tullut tällä jaksolla");
    }

    private IRenderedComponent<PathBody> RenderBody(PathAnswer answer)
    {
        var view = Snapshots.View() with { Snapshot = Snapshots.Small with { Metrics = PathAnswers.Catalogue, Paths = [PathAnswers.Path] } };
        var model = PathModel.Build(answer, view, Services.GetRequiredService<IStringLocalizer<PathTexts>>());
        return Render<PathBody>(parameters => parameters
            .Add(body => body.View, view)
            .Add(body => body.Path, PathAnswers.Path)
            .Add(body => body.Model, model));
    }
}
