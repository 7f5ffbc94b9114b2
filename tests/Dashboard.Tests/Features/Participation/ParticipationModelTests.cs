using Dashboard.Components;
using Dashboard.Core.Charts;
using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Data.Queries;
using Dashboard.Features.Participation;
using Dashboard.Layout;
using Dashboard.Tests.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Participation;

public sealed class ParticipationModelTests : PageContext
{
    private static readonly Core.Units.UnitTree Tree = Snapshots.Small.Units;

    private static readonly ParticipationEvent Panel = new(
        "Raati", "panel", Floor.Dialogue, "remote", Tree.Find("ward-2")!, null, "Järjestö",
        null, null, new DateOnly(2026, 5, 6), 20, 10, "Päätös", null, null, null, null);

    [Fact]
    public void Build_Events_AreOnTheirFloorsAgainstTheComparedPeriod()
    {
        var model = Build([Panel, Panel with { Floor = Floor.Strategy }, Panel with { Date = new DateOnly(2025, 5, 6), Participants = 4 }]);

        Assert.Equal((2, 20L), (model.Tally.Events, model.Tally.Occasions));
        var dialogue = model.Floors.Single(floor => floor.Floor == Floor.Dialogue);
        Assert.Equal((1, 4L), (dialogue.Now.Events, dialogue.Before!.Occasions));
        Assert.Equal([0, 0, 4, 0, 0, 0, 10, 0], dialogue.Quarters);
        Assert.Equal(1, model.Roof.Events);
        Assert.Equal(Floor.ProducingTogether, model.Floors[0].Floor);
    }

    [Fact]
    public void Build_FloorOfTheAddress_NarrowsTheListAndNothingElse()
    {
        var model = Build([Panel, Panel with { Floor = Floor.Feedback }], new FilterState { Floor = Floor.Feedback });

        Assert.Equal(Floor.Feedback, Assert.Single(model.Events).Floor);
        Assert.Equal(2, model.Tally.Events);
    }

    [Fact]
    public void Build_UnitsBelow_AreMeasuredByTheirFeedbackAndShowThoseThatHeldNothing()
    {
        var model = Build([Panel, Panel with { Unit = Tree.Find("county")!, Participants = 30 }], responses: new() { [1] = 100, [2] = 20, [3] = 80 });

        Assert.Equal(
            [("county", 0.75, null, false), ("out", 0, 0.2, true), ("hospital", 0.25, 0.8, true)],
            model.Places.Select(place => (place.Unit.Code, place.Share, place.Against, place.IsLow)));
        Assert.Equal("Tilaisuuksia ei ole pidetty: Avopalvelut", model.PlacesChart.Content!.Title);
    }

    [Fact]
    public void Build_Methods_AreNamedWithAttendancePartnersHeardAndLastLesson()
    {
        var row = Build(
            [Panel with { Lesson = null }, Panel with { Invited = null, Partner = null, Lesson = "Uusin" }, Panel with { Lesson = "Vanhempi" }],
            heard: [new MethodHeard("Panel", 8, 10)]).Methods[0];

        Assert.Equal(("asiakasraati", 3, 0.5), (row.Name, row.Tally.Events, row.Attendance));
        Assert.Equal(["etänä"], row.Modes);
        Assert.Equal(["Järjestö"], row.Partners);
        Assert.Equal(("Uusin", 8L, 10L), (row.Lesson, row.Heard!.Yes, row.Heard.Asked));
        Assert.Equal(MethodEffort.Moderate, row.Described!.Effort);
    }

    [Fact]
    public void Build_Methods_HoldAllThatAreDescribedAndTheCountysOwn()
    {
        var methods = Build([Panel with { Method = "kahvihetki" }]).Methods;

        Assert.Equal(("kahvihetki", null), (methods[0].Name, methods[0].Described));
        Assert.Equal(MethodCatalogue.All, methods.Skip(1).Select(row => row.Described));
        Assert.All(methods.Skip(1), row => Assert.Equal(0, row.Tally.Events));
    }

    [Fact]
    public void Build_FloorThatGrewBeyondItsMonths_SaysSoInHouseAndLede()
    {
        var model = Build([.. Monthly(Floor.Dialogue, 2024, 10), .. Monthly(Floor.Dialogue, 2025, 40), .. Monthly(Floor.ProducingTogether, 2024, 6), .. Monthly(Floor.ProducingTogether, 2025, 5)]);

        var storeys = Assert.IsType<HouseChart>(model.House.Content).Storeys;
        var dialogue = storeys.Single(storey => storey.Slug == "dialogue");
        var producing = storeys.Single(storey => storey.Slug == "producing-together");
        Assert.Equal((true, "Osallistumiskerrat lisääntyivät: muutos erottuu kuukausien tavallisesta vaihtelusta"), (dialogue.Stands, dialogue.Aside));
        Assert.Equal((false, "Muutos ei erotu kuukausien tavallisesta vaihtelusta"), (producing.Stands, producing.Aside));
        var finding = FindingOf(model);
        Assert.StartsWith("Osallistuminen lisääntyi: 540 osallistumiskertaa, vertailujaksolla 192", finding.Heading, StringComparison.Ordinal);
        Assert.Contains("Kerroksista erottuu: Vuoropuhelu (osallistumiskerrat 120 → 480).", finding.Lede, StringComparison.Ordinal);
        Assert.DoesNotContain("Yhteistuotanto", finding.Lede, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_NothingBeyondItsMonths_SaysThatNoFloorStandsOut()
    {
        var finding = FindingOf(Build([.. Monthly(Floor.Dialogue, 2024, 10), .. Monthly(Floor.Dialogue, 2025, 11)]));

        Assert.Equal("132 osallistumiskertaa, vertailujaksolla 120: muutos ei erotu kuukausien tavallisesta vaihtelusta", finding.Heading);
        Assert.StartsWith("Yhdenkään kerroksen muutos ei erotu", finding.Lede, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_NothingCompared_JudgesNothing()
    {
        var finding = FindingOf(Build([Panel], new FilterState { Compare = CompareTo.Nothing }));

        Assert.Equal("10 osallistumiskertaa 1 tilaisuudessa", finding.Heading);
        Assert.DoesNotContain("vaihtelusta", finding.Lede, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Pool_IsToldByWhoJoinedAndLeftWithoutRules()
    {
        var model = Build([Panel], readings: Pool());

        var pool = model.Stocks.Single(stock => stock.Name == "POOL");
        Assert.Equal("20 liittyi ja 5 lähti jaksolla", pool.Text);
        Assert.All(pool.Sparkline!.Points, point => Assert.Equal((null, null, null, Signal.None), (point.Mean, point.Lower, point.Upper, point.Signal)));
        Assert.Equal("Asukaspoolissa on 135 jäsentä: 20 liittyi ja 5 lähti jaksolla", model.PoolChart.Content!.Title);
    }

    [Theory]
    [InlineData(0.80, 0.85, 0.80, GoalState.Met)]
    [InlineData(0.799, 0.804, 0.80, GoalState.Open)]
    [InlineData(0.70, 0.79, 0.80, GoalState.NotMet)]
    public void Build_Goal_IsMetOnlyByTheWholeInterval(double low, double high, double target, GoalState state)
    {
        var readings = new Dictionary<string, MetricReading>(Readings.Answer("county").Unit.Metrics);
        readings["decided"] = readings["decided"] with { Target = target, Current = new Figure(400, (low + high) / 2, low, high) };

        Assert.Equal(state, Assert.Single(Build([Panel], readings: readings).Goals).State);
    }

    [Fact]
    public void Build_EventsAndMethods_AreTablesAsFiles()
    {
        var charts = Build([Panel]).Charts.ToList();

        Assert.Equal(["house", "shares", "missing", "places", "events", "methods"], charts.Select(chart => chart.Id));
        Assert.All(charts, chart => Assert.All(chart.Table.Rows, row => Assert.Equal(chart.Table.Columns.Count, row.Count)));
        var held = charts[4].Table.Rows[0].Select(cell => cell.Text).ToList();
        Assert.Equal(["2026-05-06", "Raati", "Osasto 2", "dialogue", "asiakasraati", "10", "20"], held.Take(7));
    }

    private static IEnumerable<ParticipationEvent> Monthly(Floor floor, int year, int participants) => Enumerable.Range(0, 12)
        .Select(month => Panel with { Floor = floor, Date = new DateOnly(year, 11, 5).AddMonths(month), Participants = participants });

    /// <summary>A pool that grows by one each month, with those who joined and left in the period.</summary>
    private static Dictionary<string, MetricReading> Pool()
    {
        var readings = new Dictionary<string, MetricReading>(Readings.Answer("county").Unit.Metrics);
        var count = readings["participants"];
        var stock = count.Metric with { Slug = "pool", Kind = MetricKind.Stock, Name = new("POOL") };
        var points = count.Series.Points.Select((point, month) => point with { Figure = new Figure(null, 100 + month) }).ToList();
        readings["pool"] = new MetricReading(
            stock, FigureKind.Last, points[^1].Figure, points[^13].Figure, null, new Series(stock, FigureKind.Last, count.Series.Grain, points, []), null, true, null);
        readings["pool-joined"] = count with { Metric = count.Metric with { Slug = "pool-joined" }, Current = new Figure(null, 20) };
        readings["pool-left"] = count with { Metric = count.Metric with { Slug = "pool-left" }, Current = new Figure(null, 5) };
        return readings;
    }

    private ParticipationFinding FindingOf(ParticipationModel model) => ParticipationFinding.Of(
        model, Core.Text.Language.Fi, Text<ParticipationTexts>(), Text<HouseTexts>());

    private ParticipationModel Build(
        IReadOnlyList<ParticipationEvent> events,
        FilterState? state = null,
        Dictionary<int, long>? responses = null,
        IReadOnlyList<MethodHeard>? heard = null,
        IReadOnlyDictionary<string, MetricReading>? readings = null)
    {
        var view = Readings.View(state);
        var known = readings ?? Readings.Answer("county").Unit.Metrics;
        var answer = new ParticipationAnswer(events, GroupCounts.None, GroupCounts.None) { Heard = heard ?? [] };
        return ParticipationModel.Build(
            new ParticipationMaterial(Tree.Find("county")!, answer, known, known, SegmentAnswer.None, responses ?? []),
            view,
            Text<ParticipationTexts>(),
            Text<HouseTexts>(),
            Text<LayoutTexts>());
    }

    private IStringLocalizer<T> Text<T>() => Services.GetRequiredService<IStringLocalizer<T>>();
}
