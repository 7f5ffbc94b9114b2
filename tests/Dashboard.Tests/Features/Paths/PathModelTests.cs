using Dashboard.Core.Charts;
using Dashboard.Core.Metrics;
using Dashboard.Data.Queries;
using Dashboard.Features.Paths;
using Dashboard.Layout;
using Dashboard.Tests.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Paths;

public sealed class PathModelTests : PageContext
{
    [Fact]
    public void Build_WeakSeam_ShowsTheTrendOfTheEndThatLiesBelow()
    {
        var model = Build(PathAnswers.Weak);

        Assert.Equal(("ward", WellKnown.Continue), (model.Selection.Stage!.Code, model.Selection.Reading!.Metric.Slug));
        var chart = Assert.IsType<PathChart>(model.Chart.Content);
        Assert.Equal([SeamStrength.Normal, SeamStrength.BothEndsWeak, SeamStrength.Unknown], chart.Seams);
        Assert.Equal("ward", PathAnswers.Path.Stages[chart.Stages.ToList().FindIndex(stage => stage.Selected)].Code);
    }

    [Fact]
    public void Build_NothingWeak_ShowsTheTrendOfTheFirstStage()
    {
        var model = Build(PathAnswers.Even);

        Assert.Equal(("referral", WellKnown.Continue), (model.Selection.Stage!.Code, model.Selection.Reading!.Metric.Slug));
    }

    [Fact]
    public void Build_StageAndMetricInTheAddress_AreTaken()
    {
        var model = Build(PathAnswers.Weak, new FilterState { Stage = "HOME", Metric = WellKnown.Help });

        Assert.Equal(("home", WellKnown.Help), (model.Selection.Stage!.Code, model.Selection.Reading!.Metric.Slug));
    }

    [Theory]
    [InlineData("work", "help")]
    [InlineData("nowhere", "help")]
    [InlineData(null, "safe")]
    [InlineData(null, "poetry")]
    public void Build_AddressThatCannotBeShown_FallsBackToTheWeakEnd(string? stage, string metric)
    {
        var model = Build(PathAnswers.Weak, new FilterState { Stage = stage, Metric = metric });

        Assert.Equal("ward", model.Selection.Stage!.Code);
        Assert.NotNull(model.Trend.Content);
    }

    [Fact]
    public void Build_Charts_AreThoseThatCanBeSavedUnderDifferentNames() =>
        Assert.Equal(["path", "seams", "trend", "volumes"], Build(PathAnswers.Weak).Charts.Select(chart => chart.Id));

    [Fact]
    public void Build_Volumes_AreCompleteCountsFromZeroWithoutInterval()
    {
        var volumes = Assert.IsType<IntervalChart>(Build(PathAnswers.Weak).Volumes.Content);

        Assert.Equal(0, volumes.Axis.Min);
        Assert.Equal([400d, 400, 400, null], volumes.Rows.Select(row => row.Value));
        Assert.All(volumes.Rows, row => Assert.Null(row.Low));
        Assert.Equal("ei kysytä täällä", volumes.Rows[^1].ValueText);
        Assert.StartsWith("Polulta tuli 1\u00a0200 vastausta", volumes.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_VolumesOfASegmentWithFewPeople_AreNotShownWhichIsNotTheSameAsNotAsked()
    {
        var ward = PathAnswers.Weak.Stages[1];
        var hidden = ward.Metrics[WellKnown.Responses] with { Current = Figure.Hidden };
        var stages = PathAnswers.Weak.Stages.ToList();
        stages[1] = ward with { Metrics = new Dictionary<string, MetricReading>(ward.Metrics) { [WellKnown.Responses] = hidden } };

        var volumes = Assert.IsType<IntervalChart>(Build(PathAnswers.Weak with { Stages = stages }).Volumes.Content);

        Assert.Equal((null, "ei näytetä (alle 5 vastaajaa)"), (volumes.Rows[1].Value, volumes.Rows[1].ValueText));
    }

    [Fact]
    public void Build_NothingAsked_HasNeitherTrendNorVolumes()
    {
        var model = Build(PathAnswers.Silent);

        Assert.Equal("referral", model.Selection.Stage!.Code);
        Assert.False(model.Trend.IsShown);
        Assert.False(model.Volumes.IsShown);
        Assert.NotNull(model.Chart.Content);
    }

    [Fact]
    public void Build_StagesOfTheChart_LeadToTheirTrendExceptOutsideTheCounty()
    {
        var chart = Assert.IsType<PathChart>(Build(PathAnswers.Weak).Chart.Content);

        Assert.Equal(
            ["/paths/hip?stage=referral#trend", "/paths/hip?stage=ward#trend", "/paths/hip?stage=home#trend", null],
            chart.Stages.Select(stage => stage.Href));
    }

    [Fact]
    public void ListItem_OfAPath_TellsResponsesAndTheWeakestSeam()
    {
        var weak = PathListItem.Build(PathAnswers.Weak, View());
        var even = PathListItem.Build(PathAnswers.Even, View());

        Assert.Equal(("Lonkkapolku", "/paths/hip", 4, 1200, true), (weak.Name, weak.Url, weak.Stages, weak.Responses, weak.IsWeak));
        Assert.False(even.IsWeak);
        Assert.NotEqual(weak.Finding, even.Finding);
    }

    private static ViewContext View(FilterState? state = null) =>
        Snapshots.View(state) with { Snapshot = Snapshots.Small with { Metrics = PathAnswers.Catalogue, Paths = [PathAnswers.Path] } };

    private PathModel Build(PathAnswer answer, FilterState? state = null) =>
        PathModel.Build(answer, View(state), Services.GetRequiredService<IStringLocalizer<PathTexts>>());
}
