using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Features.Compare;
using Dashboard.Layout;

namespace Dashboard.Tests.Features.Compare;

public sealed class CompareModelTests
{
    [Fact]
    public void Page_ComparesTheChosenMetricOfTheUnits()
    {
        var model = Build("hospital", new() { Metric = "help" });

        Assert.Equal("help", model.Metric);
        Assert.Equal(2, Assert.IsType<FunnelChart>(model.Funnel.Content).Marks.Count);
        var intervals = Assert.IsType<IntervalChart>(model.Intervals.Content);
        Assert.Equal(["Osasto 1", "Osasto 2"], intervals.Rows.Select(row => row.Name));
        Assert.Equal(intervals.Table, model.Table.Content!.Table);
        Assert.Equal("/units?unit=ward%2F1&metric=help", model.Table.Content.Rows[0].Href);
        Assert.Contains("mikään yksikkö ei poikkea", model.Table.Content.Sentence, StringComparison.Ordinal);
        Assert.Equal(["funnel", "intervals"], model.Charts.Select(chart => chart.Id));
    }

    [Fact]
    public void MetricThatNobodyNames_IsTheFirstHeadline_AndAllAreOffered()
    {
        var model = Build("hospital", new());

        Assert.Equal("nps", model.Metric);
        Assert.Equal(Readings.Catalogue.Slugs, model.Metrics.Select(metric => metric.Slug));
        Assert.All(model.Metrics, metric => Assert.True(metric.Asked));
    }

    [Fact]
    public void Counts_HaveNoFunnelAndSayWhy()
    {
        var model = Build("hospital", new() { Metric = "responses" });

        Assert.False(model.Funnel.IsShown);
        Assert.True(model.Intervals.IsShown);
        Assert.Contains("seuraavat yksiköiden kokoa", model.Table.Content!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void UnitWithinAnother_LeavesNoFunnelAndNoCommonLevel()
    {
        var model = Build("county", new() { Metric = "help", Peers = new(PeerKind.Chosen, ["hospital", "ward-2", "out"], OrderOfRows.Tree) });

        Assert.False(model.Funnel.IsShown);
        Assert.Null(Assert.IsType<IntervalChart>(model.Intervals.Content).Reference);
        Assert.Contains("”Osasto 2” sisältyy yksikköön ”Sairaala”", model.Table.Content!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_OffersUnitsThatAreNotComparedYet()
    {
        Assert.Equal(["ward/1", "ward-2"], Build("county", new() { Search = "osasto" }).Offered.Select(unit => unit.Code));
        Assert.Empty(Build("hospital", new() { Search = "osasto" }).Offered);
        Assert.Equal(["out", "hospital"], Build("county", new() { Peers = new(PeerKind.Chosen, [], OrderOfRows.Tree) }).Offered.Select(unit => unit.Code));
    }

    [Fact]
    public void NothingAsked_ShowsNoChart()
    {
        var model = Build("hospital", new(), [.. Readings.Catalogue.Slugs]);

        Assert.Null(model.Metric);
        Assert.Empty(model.Charts);
        Assert.False(model.Table.IsShown);
    }

    private static CompareModel Build(string unit, FilterState state, params string[] notAsked)
    {
        var view = Readings.View(state with { Unit = unit });
        var selection = CompareSelection.Of(view, view.Snapshot.Units.Find(unit)!);
        var units = selection.Units.Select(one => Readings.Answer(one.Code, notAsked).Unit).ToList();
        return CompareModel.Build(selection, Readings.Answer(unit, notAsked), units, view, view);
    }
}
