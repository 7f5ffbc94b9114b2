using Dashboard.Core.Charts;
using Dashboard.Core.Participation;
using Dashboard.Features.Overview;
using Dashboard.Layout;
using Dashboard.Tests.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Overview;

public sealed class OverviewModelTests : PageContext
{
    private IStringLocalizer<OverviewTexts> Text => Services.GetRequiredService<IStringLocalizer<OverviewTexts>>();

    [Fact]
    public void Tiles_ShowTheHeadlineMetricsThatAreAsked_FilledUpWithTheUnitsOwn() => Assert.Equal(
        ["nps", "help", "local", "responses", "participants"],
        Build(Readings.View()).Tiles.Select(tile => tile.Metric));

    [Fact]
    public void Tiles_OfMetricsNotAskedHere_AreLeftOut() =>
        Assert.Equal(["help", "local", "responses"], Build(Readings.View(), "nps", "participants").Tiles.Select(tile => tile.Metric));

    [Fact]
    public void Trend_ShowsTheMetricOfTheAddress()
    {
        var model = Build(Readings.View(new() { Metric = "help" }));

        Assert.Equal("help", model.Metric);
        Assert.IsType<ControlChart>(model.Trend.Content);
    }

    [Fact]
    public void Trend_OfAMetricThatIsNotThere_ShowsTheFirstHeadline() => Assert.Equal("nps", Build(Readings.View(new() { Metric = "xyzzy" })).Metric);

    [Fact]
    public void Children_StandInHeatMapAndMultiples_InTheTreesOrder()
    {
        var model = Build(Readings.View());

        var map = Assert.IsType<HeatMapChart>(model.HeatMap.Content);
        Assert.Equal(["Alue", "Avopalvelut", "Sairaala"], map.Rows.Select(row => row.Name));
        Assert.Equal("/units/out", map.Rows[1].Href);
        Assert.Equal(["Avopalvelut", "Sairaala"], model.Multiples.Content!.Items.Select(item => item.Name));
    }

    [Fact]
    public void Files_HaveNamesOfTheirOwn()
    {
        var ids = Build(Readings.View()).Charts.Select(chart => chart.Id).ToList();

        Assert.Contains("units", ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Participation_IsShownWhereEventsAreHeld()
    {
        Assert.Equal(["events", "participants", "decided", "told"], Build(Readings.View()).Participation.Select(tile => tile.Metric));
        Assert.Empty(Build(Readings.View(), "events").Participation);
    }

    [Fact]
    public void House_CountsTheEventsOfEachFloor_FromTheTop()
    {
        var view = Readings.View();
        var held = new[] { Held(Floor.Dialogue, 12), Held(Floor.Dialogue, 8), Held(Floor.ProducingTogether, 5), Held(Floor.Strategy, 30) };

        var house = OverviewModel.Build(Readings.Answer("county"), [], held, view, Text).House;

        Assert.Equal(
            [(Floor.ProducingTogether, 5L), (Floor.DevelopingTogether, 0L), (Floor.Dialogue, 20L), (Floor.Feedback, 0L), (Floor.OwnService, 0L)],
            house.Storeys.Select(storey => (storey.Floor, storey.Held.Occasions)));
        Assert.Equal("responses", house.Responses!.Metric);

        ParticipationEvent Held(Floor floor, int participants) => new(
            "Ilta", "workshop", floor, null, view.Unit!, null, null, null, null, new DateOnly(2026, 5, 4), null, participants, null, null, null, null, null);
    }

    [Fact]
    public void Attention_LeadsToTheUnitsMetric_AndSaysSoWhenNothingStandsOut()
    {
        var answer = Readings.Answer("county");
        var hospital = answer.Children[1];
        var falling = hospital.Metrics["help"] with { Target = 0.99 };
        var changed = hospital with { Metrics = new Dictionary<string, Core.Metrics.MetricReading>(hospital.Metrics) { ["help"] = falling } };

        var list = OverviewModel.Build(answer with { Children = [answer.Children[0], changed] }, [], [], Readings.View(), Text).Attention.Content!;

        var row = Assert.Single(list.Rows);
        Assert.Equal(("Sairaala", "help", "/units/hospital?metric=help"), (row.Subject, row.Metric, row.Href));
        Assert.Empty(Build(Readings.View()).Attention.Content!.Rows);
    }

    [Fact]
    public void PathQuestions_AreAskedAtTheTopOnly()
    {
        var view = Readings.View();

        Assert.Equal(view.Snapshot.Paths.Count, OverviewModel.PathQuestions(view, view.Snapshot.Units.Find("county")!).Count());
        Assert.Empty(OverviewModel.PathQuestions(view, view.Snapshot.Units.Find("hospital")!));
    }

    [Fact]
    public void UnitWithoutAnyAnswers_HasNoCharts()
    {
        var model = Build(Readings.View(), [.. Readings.Catalogue.Slugs]);

        Assert.Empty(model.Tiles);
        Assert.Empty(model.Charts);
        Assert.NotEmpty(model.Finding.Heading);
    }

    [Fact]
    public void Question_AsksWhatTheAddressSays()
    {
        var view = Readings.View(new() { Grain = Core.Time.Grain.Week, Compare = CompareTo.Nothing });

        var question = OverviewModel.Question(view, view.Unit!);

        Assert.Equal((Core.Time.Grain.Week, null), (question.Grain, question.Compare));
        Assert.Equal(["nps", "help", "local", "responses"], question.Metrics.Take(4));
    }

    private OverviewModel Build(ViewContext view, params IReadOnlyList<string> notAsked) =>
        OverviewModel.Build(Readings.Answer("county", notAsked), [], [], view, Text);
}
