using Dashboard.Core.Charts;
using Dashboard.Features.Units;

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

    private static UnitModel Build(string unit, string metric) =>
        UnitModel.Build(Readings.Answer(unit), new Dictionary<int, long>(), Readings.View(new() { Unit = unit, Metric = metric }));
}
