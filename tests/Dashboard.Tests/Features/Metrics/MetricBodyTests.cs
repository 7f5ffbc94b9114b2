using Bunit;
using Dashboard.Core.Metrics;
using Dashboard.Features.Metrics;
using Dashboard.Tests.Components;

namespace Dashboard.Tests.Features.Metrics;

public sealed class MetricBodyTests : PageContext
{
    [Fact]
    public void Page_TellsTheQuestionInThreeLanguagesAndWhichIsMissing()
    {
        var wordings = RenderBody("easy").FindAll(".wordings li");

        Assert.Equal(["FIOliko helppoa?", "SVei kirjattu", "ENWas it easy?"], wordings.Select(line => line.TextContent.Trim()));
        Assert.Equal("en", wordings[2].QuerySelector("q")!.GetAttribute("lang"));
    }

    [Fact]
    public void Page_TellsOfEveryVersionWhetherTheSeriesBreaks()
    {
        var page = RenderBody("easy");

        Assert.StartsWith("Versio 3 tulossa", page.Find("[aria-labelledby=versions] tbody th").TextContent, StringComparison.Ordinal);
        Assert.Contains("alkaen voimassa", page.Find("[aria-labelledby=targets] tbody td").TextContent, StringComparison.Ordinal);
        Assert.Contains("Katkeaa", page.Find("[aria-labelledby=versions] tbody tr:nth-child(1)").TextContent, StringComparison.Ordinal);
        Assert.Contains("uusin roolein", page.Find("[aria-labelledby=versions] tbody tr:nth-child(2)").TextContent, StringComparison.Ordinal);
        Assert.Contains("Ensimmäinen versio", page.Find("[aria-labelledby=versions] tbody tr:nth-child(3)").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_WithoutTargetsUsersOrData_SaysSo()
    {
        var page = RenderBody(WellKnown.Continue);

        Assert.Contains("tietoa ei ole", page.Find(".page-head .aside").TextContent, StringComparison.Ordinal);
        Assert.Equal("Tavoitetta ei ole asetettu", page.Find("#targets").TextContent);
        Assert.Equal("Yksikään yksikkö ei ole käyttänyt mittaria", page.Find("#users").TextContent);
        Assert.NotNull(page.Find("[aria-labelledby=users] a[href='/imports']"));
    }

    [Fact]
    public void Page_UnitsThatUseIt_AreLinksToItsChartThere() =>
        Assert.Equal(["/units/ward-2?metric=nps"], RenderBody(WellKnown.Nps, "ward-2").FindAll(".users a").Select(link => link.GetAttribute("href")));

    [Theory]
    [InlineData(20, true)]
    [InlineData(21, false)]
    public void Page_ManyUnitsThatUseIt_AreFoldedBelowThoseNearTheTop(int count, bool open)
    {
        var model = MetricSamples.Model(WellKnown.Nps, "ward-2");
        var one = Assert.Single(model.Users);

        var page = Render<MetricUsers>(parameters => parameters
            .Add(users => users.Model, model with { Users = [one with { Units = [.. Enumerable.Repeat(one.Units[0], count)] }] })
            .Add(users => users.View, MetricSamples.View()));

        Assert.Equal(open, page.Find(".users details").HasAttribute("open"));
        Assert.Equal(count, page.FindAll(".users details a").Count);
    }

    [Theory]
    [InlineData(WellKnown.Nps)]
    [InlineData(WellKnown.Help)]
    [InlineData(WellKnown.Heard)]
    [InlineData(WellKnown.Answered14Days)]
    [InlineData(WellKnown.Responses)]
    [InlineData(WellKnown.Pool)]
    [InlineData(WellKnown.HandlingHours)]
    public void Page_OfEveryKind_HasAllItsTexts(string slug) =>
        Assert.DoesNotMatch(@"(Kind|Formula|Interval|Change|Figure|Role|How|Direction|NoScale|InPeriod|State|Peers|Public)-[A-Za-z]", RenderBody(slug).Markup);

    private IRenderedComponent<MetricBody> RenderBody(string slug, params IReadOnlyList<string> users)
    {
        var model = MetricSamples.Model(slug, users);
        return Render<MetricBody>(parameters => parameters
            .Add(body => body.View, MetricSamples.View())
            .Add(body => body.Name, model.Metric.Name.Fi)
            .Add(body => body.Model, model));
    }
}
