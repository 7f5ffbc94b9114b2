using Dashboard.Core.Charts;
using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Features.Units;
using Dashboard.Layout;
using Dashboard.Tests.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Dashboard.Tests.Features.Units;

public sealed class UnitModelTests : PageContext
{
    [Fact]
    public void Page_ShowsTrendChildrenAndVolumesOfTheChosenMetric()
    {
        var model = Build("hospital", "help");

        Assert.Equal("HELP", model.Chosen?.Name);
        Assert.IsType<ControlChart>(model.Trend.Content);
        Assert.Equal(["Osasto 1", "Osasto 2"], Assert.IsType<IntervalChart>(model.Intervals.Content).Rows.Select(row => row.Name));
        Assert.IsType<ColumnChart>(model.Volume.Content);
        Assert.Equal(["THANKS", "COMPLAINTS"], Assert.IsType<StackedColumnChart>(model.Feedback.Content).Layers.Select(layer => layer.Name));
        Assert.Equal(["county"], model.Above.Select(unit => unit.Code));
    }

    [Fact]
    public void Page_WithoutMetricInItsAddress_OpensOnTheFirstThatWorsened()
    {
        var unit = Readings.Answer("hospital").Unit;
        var worse = unit with { Metrics = unit.Metrics.ToDictionary(metric => metric.Key, metric => metric.Key == "help" ? Falling(metric.Value) : metric.Value) };

        Assert.Equal("nps", UnitModel.ChosenOf(unit, Readings.View(new() { Unit = "hospital" }))?.Metric.Slug);
        Assert.Equal("help", UnitModel.ChosenOf(worse, Readings.View(new() { Unit = "hospital" }))?.Metric.Slug);
        Assert.Equal("nps", UnitModel.ChosenOf(worse, Readings.View(new() { Unit = "hospital", Metric = "nps" }))?.Metric.Slug);
    }

    [Fact]
    public void Tree_MarksAUnitOfWhichAnyMetricWorsened()
    {
        var answer = Readings.Answer("county");
        var child = answer.Children[0];
        var worse = child with { Metrics = child.Metrics.ToDictionary(metric => metric.Key, metric => metric.Key == "help" ? Falling(metric.Value) : metric.Value) };
        var view = Readings.View(new() { Unit = "county", Metric = "nps" });

        var model = UnitModel.Build(
            new UnitMaterial(answer with { Children = [worse, .. answer.Children.Skip(1)] }, new Dictionary<int, long>(), null, [], new CommentAnswer([], 0, 1, 1, view.Period)),
            view,
            Services.GetRequiredService<IStringLocalizer<LayoutTexts>>());

        Assert.Equal([Signal.Worse, Signal.None], model.Tree.Rows[0].Children.Select(row => row.Signal));
    }

    [Fact]
    public void UnitWithoutChildren_HasNeitherFunnelNorIntervals()
    {
        var model = Build("out", "help");

        Assert.False(model.Funnel.IsShown);
        Assert.False(model.Intervals.IsShown);
    }

    [Fact]
    public void Change_OfTheChosenMetric_IsSplitOverTheUnitsBelow()
    {
        Assert.Equal(["Osasto 1", "Osasto 2"], Build("hospital", "help").Change.Content!.Table!.Rows.SkipLast(1).Select(row => row[0].Text));
        Assert.False(Build("hospital", "responses").Change.IsShown);
        Assert.False(Build("out", "help").Change.IsShown);
    }

    [Fact]
    public void CountMetric_HasNoIntervals() => Assert.False(Build("hospital", "responses").Intervals.IsShown);

    [Fact]
    public void Files_HaveNamesOfTheirOwn()
    {
        var ids = Build("hospital", "responses").Charts.Select(chart => chart.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void UnitThatMovedBetweenTheComparedPeriods_IsToldOnThePagesItLeftAndJoinedAndOnTheirChart()
    {
        var view = Readings.View(new() { Unit = "hospital", Metric = "help" });
        view = view with { Snapshot = view.Snapshot with { History = Moving(5, from: 2, to: 3, view.Period.Start.AddMonths(1)) } };

        var (told, joined) = (view.Moves(view.Snapshot.Units.Find("county")!), Build("hospital", view));

        Assert.StartsWith("”Osasto 2” siirtyi ", told, StringComparison.Ordinal);
        Assert.Equal(told, joined.Moves);
        var note = Assert.Single(Assert.IsType<ControlChart>(joined.Trend.Content).Annotations);
        Assert.Equal((AnnotationKind.Move, told), (note.Kind, note.Text));
        Assert.Null(Build("ward/1", view).Moves);
        Assert.Null(Build("hospital", "help").Moves);
    }

    [Fact]
    public void UnitThatMovesOnALaterDay_IsNotToldYet()
    {
        var view = Readings.View(new() { Unit = "hospital", Metric = "help" });
        var today = view with { Period = new Period(view.Period.Start, view.Today.AddMonths(2)) };

        Assert.NotNull(Told(view.Today));
        Assert.Null(Told(view.Today.AddDays(1)));

        string? Told(DateOnly day) => (today with { Snapshot = view.Snapshot with { History = Moving(5, from: 2, to: 3, day) } })
            .Moves(view.Snapshot.Units.Find("hospital")!);
    }

    [Fact]
    public void Metrics_AreControlChartsWithFilesThatLeadToTheLargeChart()
    {
        var metrics = Build("hospital", "help").Metrics.Content!;

        Assert.Equal(["NPS", "HELP", "LOCAL", "RESPONSES"], metrics.Items.Select(item => item.Name));
        Assert.Equal("/units/hospital?metric=local#local", metrics.Items[2].Href);
        Assert.Contains("metric-local", Build("hospital", "help").Charts.Select(chart => chart.Id));
    }

    [Fact]
    public void Groups_OfTheChosenMetric_AreThoseOfTheAddressInTheirOrder()
    {
        var answer = new SegmentAnswer(new Dictionary<(string, SegmentKind), IReadOnlyList<SegmentFigure>>
        {
            [("help", SegmentKind.AgeBand)] = [Figure(SegmentKind.AgeBand, "unknown", 20), Figure(SegmentKind.AgeBand, "80+", 30), Figure(SegmentKind.AgeBand, "18-29", 40)],
            [("help", SegmentKind.Language)] = [Figure(SegmentKind.Language, "fi", 60), Figure(SegmentKind.Language, "sv", 30)],
            [("help", SegmentKind.Channel)] = [Figure(SegmentKind.Channel, "sms", 90)],
        });

        var ages = Build("hospital", Readings.View(new() { Unit = "hospital", Metric = "help" }), answer).Groups!;
        var languages = Build("hospital", Readings.View(new() { Unit = "hospital", Metric = "help", By = SegmentKind.Language }), answer).Groups!;

        Assert.Equal([SegmentKind.AgeBand, SegmentKind.Language], ages.Kinds);
        Assert.Equal(["18–29", "80+", "ei tiedossa"], Assert.IsType<IntervalChart>(ages.Chart.Content).Rows.Select(row => row.Name));
        Assert.Equal(["suomi", "ruotsi"], Assert.IsType<IntervalChart>(languages.Chart.Content).Rows.Select(row => row.Name));
        Assert.Empty(ages.Visitors);
    }

    [Fact]
    public void Visitors_AreMeasuredByVisitsAndElseByThoseAsked()
    {
        var answer = new SegmentAnswer(new Dictionary<(string, SegmentKind), IReadOnlyList<SegmentFigure>>
        {
            [("responses", SegmentKind.AgeBand)] = [Count("18-29", 10), Count("30-49", 90), Count("unknown", 30)],
            [("visits", SegmentKind.AgeBand)] = [Count("18-29", 300), Count("30-49", 700)],
            [("asked", SegmentKind.AgeBand)] = [Count("18-29", 500), Count("30-49", 500)],
            [("responses", SegmentKind.Language)] = [new(new(SegmentKind.Language, "fi"), new Figure(70, 70)), new(new(SegmentKind.Language, "sv"), Core.Metrics.Figure.Hidden), new(new(SegmentKind.Language, "en"), new Figure(30, 30))],
            [("asked", SegmentKind.Language)] = [new(new(SegmentKind.Language, "fi"), new Figure(60, 60)), new(new(SegmentKind.Language, "sv"), new Figure(10, 10)), new(new(SegmentKind.Language, "en"), new Figure(30, 30))],
        });

        var groups = Build("hospital", Readings.View(new() { Unit = "hospital" }), answer).Groups!;

        Assert.Equal([("18–29", 0.1, 0.3, true), ("30–49", 0.9, 0.7, false)], groups.Visitors[0].Table.Rows.Select(row => (row.Name, row.Share!.Value, row.Against!.Value, row.IsLow)));
        Assert.Equal([("suomi", 0.7, 0.6), ("ruotsi", null, 0.1), ("englanti", 0.3, 0.3)], groups.Visitors[1].Table.Rows.Select(row => (row.Name, row.Share, row.Against!.Value)));
        Assert.Equal([(SegmentKind.AgeBand, "18–29")], groups.Low);
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(0, false)]
    public void RespondentsOfWhomNoGroupIsTold_Wait(long respondents, bool wait)
    {
        var hidden = Core.Metrics.Figure.Hidden;
        var answer = new SegmentAnswer(
            new Dictionary<(string, SegmentKind), IReadOnlyList<SegmentFigure>>
            {
                [("help", SegmentKind.AgeBand)] = [Figure(SegmentKind.AgeBand, "80+", 30), new(new(SegmentKind.AgeBand, "18-29"), hidden)],
                [("visits", SegmentKind.AgeBand)] = [Count("18-29", 300)],
            },
            respondents);

        var groups = Build("hospital", Readings.View(new() { Unit = "hospital", Metric = "help" }), answer).Groups!;

        Assert.Empty(groups.Visitors);
        Assert.Equal(wait ? [SegmentKind.AgeBand] : [], groups.Waiting);
        Assert.False(groups.Chart.IsShown, "One group beside hidden ones is not compared.");
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(112, true)]
    [InlineData(125, false)]
    public void Group_IsMissingOnlyIfItWouldBeWithAllWhoseGroupIsNotTold(long respondents, bool isLow)
    {
        var answer = new SegmentAnswer(
            new Dictionary<(string, SegmentKind), IReadOnlyList<SegmentFigure>>
            {
                [("responses", SegmentKind.AgeBand)] = [Count("18-29", 10), Count("30-49", 90), new(new(SegmentKind.AgeBand, "50-64"), Core.Metrics.Figure.Hidden)],
                [("visits", SegmentKind.AgeBand)] = [Count("18-29", 300), Count("30-49", 600), Count("50-64", 100)],
            },
            respondents);

        var rows = Build("hospital", Readings.View(new() { Unit = "hospital" }), answer).Groups!.Visitors[0].Table.Rows;

        Assert.Equal([("18–29", 0.1, isLow), ("30–49", 0.9, false), ("50–64", null, false)], rows.Select(row => (row.Name, row.Share, row.IsLow)));
    }

    private static SegmentFigure Figure(SegmentKind kind, string value, long n) => new(new Segment(kind, value), new Figure(n, 0.8, 0.7, 0.9));

    private static SegmentFigure Count(string band, double count) => new(new Segment(SegmentKind.AgeBand, band), new Figure((long)count, count));

    private UnitModel Build(string unit, string metric) => Build(unit, Readings.View(new() { Unit = unit, Metric = metric }));

    private UnitModel Build(string unit, ViewContext view, SegmentAnswer? groups = null) => UnitModel.Build(
        new UnitMaterial(Readings.Answer(unit), new Dictionary<int, long>(), groups, [], new CommentAnswer([], 0, 1, 1, view.Period)), view, Services.GetRequiredService<IStringLocalizer<LayoutTexts>>());

    /// <summary>The small county, where a unit hung elsewhere until a day.</summary>
    private static UnitHistory Moving(int unit, int from, int to, DateOnly day) => new(
    [
        .. UnitHistory.Of(Snapshots.Small.Units).Places.Select(place => place.UnitId == unit ? place with { ParentId = from } : place),
        new UnitPlace(unit, day, null, to, null),
    ]);

    private static MetricReading Falling(MetricReading reading) => reading with
    {
        Series = reading.Series with
        {
            Points = [.. reading.Series.Points.Select((point, i) => i < 28 ? point : point with { Figure = point.Figure with { Value = 0.5 } })],
        },
    };
}
