using Dashboard.Core.Charts;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Features.Units;
using Dashboard.Layout;

namespace Dashboard.Tests.Features.Units;

public sealed class UnitModelTests
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

    private static UnitModel Build(string unit, string metric) =>
        UnitModel.Build(Readings.Answer(unit), new Dictionary<int, long>(), Readings.View(new() { Unit = unit, Metric = metric }));

    private static UnitModel Build(string unit, ViewContext view) => UnitModel.Build(Readings.Answer(unit), new Dictionary<int, long>(), view);

    /// <summary>The small county, where a unit hung elsewhere until a day.</summary>
    private static UnitHistory Moving(int unit, int from, int to, DateOnly day) => new(
    [
        .. UnitHistory.Of(Snapshots.Small.Units).Places.Select(place => place.UnitId == unit ? place with { ParentId = from } : place),
        new UnitPlace(unit, day, null, to, null),
    ]);
}
