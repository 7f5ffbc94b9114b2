using Dashboard.Core.Metrics;
using Dashboard.Core.Open;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Open;

public sealed class OpenSightTests
{
    /// <summary>u1 over u2 (over u4 over u5) and u3.</summary>
    private static readonly UnitTree Tree = new([A.Unit(1), A.Unit(2, 1), A.Unit(3, 1), A.Unit(4, 2), A.Unit(5, 4)]);

    private static readonly MetricVersion All = A.Nps() with { Public = true };
    private static readonly MetricVersion Some = A.Scale() with { Public = true, PublicUnits = ["u4"] };
    private static readonly MetricVersion Shared = A.Share() with { PeerVisible = true };

    [Fact]
    public void Sight_OfNothingPublished_ShowsNothing()
    {
        var sight = Sight([A.Nps(), Shared]);

        Assert.Empty(sight.Units);
        Assert.Empty(sight.Metrics);
        Assert.Null(sight.Find("u1"));
        Assert.Empty(sight.MetricsOf(Tree[1]));
        Assert.Null(sight.Find(Tree[1], "nps"));
    }

    [Fact]
    public void Sight_OfAMetricOfEveryUnit_ShowsTheUnitsThatMayBeNamed()
    {
        var sight = Sight([All, Shared]);

        Assert.Equal(["u1", "u2", "u4", "u3"], sight.Units.Select(unit => unit.Code));
        Assert.Equal(["nps"], sight.Metrics.Select(metric => metric.Slug));
        Assert.Null(sight.Find("u5"));
        Assert.False(sight.Shows(Tree[5]));
        Assert.Empty(sight.MetricsOf(Tree[5]));
        Assert.Equal(["u2", "u3"], sight.Below(Tree[1]).Select(unit => unit.Code));
    }

    [Fact]
    public void Sight_OfAMetricOfChosenUnits_ShowsThoseAlone()
    {
        var sight = Sight([Some, Shared]);

        Assert.Equal(["u4"], sight.Units.Select(unit => unit.Code));
        Assert.Equal(["u4"], sight.PathTo(Tree[4]).Select(unit => unit.Code));
        Assert.Equal(["u4"], sight.Below(null).Select(unit => unit.Code));
        Assert.Equal("help", sight.Find(Tree[4], "HELP")?.Slug);
        Assert.Null(sight.Find(Tree[4], "heard"));
        Assert.Null(sight.Find("u1"));
    }

    [Fact]
    public void Sight_OfAUnitBelowTheLevels_IsClosedThoughItWasChosen()
    {
        var sight = Sight([A.Scale() with { Public = true, PublicUnits = ["u5"] }]);

        Assert.Empty(sight.Units);
        Assert.Empty(sight.Metrics);
    }

    [Fact]
    public void Sight_OfTwoMetrics_KeepsEachToItsUnits()
    {
        var sight = Sight([All, Some]);

        Assert.Equal(["nps"], sight.MetricsOf(Tree[2]).Select(metric => metric.Slug));
        Assert.Equal(["nps", "help"], sight.MetricsOf(Tree[4]).Select(metric => metric.Slug));
        Assert.Equal(["u1", "u2", "u4"], sight.PathTo(Tree[4]).Select(unit => unit.Code));
    }

    [Fact]
    public void Public_MayReadFiguresThatArePublishedAndDoNothingElse()
    {
        Assert.Equal([Right.ReadFigures], Enum.GetValues<Right>().Where(Access.Public.May));
        Assert.Empty(Access.Public.Scope.Roots(Tree));
        Assert.Empty(Access.Public.FiguresOf(Shared).Roots(Tree));
        Assert.True(Access.Public.FiguresOf(All).IsWholeTree);
    }

    private static OpenSight Sight(IReadOnlyList<MetricVersion> metrics) => new(new MetricCatalogue(metrics), Tree, new PublicUnits(3));
}
