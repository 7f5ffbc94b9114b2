using Dashboard.Core.Metrics;
using Dashboard.Core.Units;

namespace Dashboard.Core.Tests.Metrics;

public class TargetSetTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);
    private static readonly Unit County = A.Unit(1, level: "county");
    private static readonly Unit Division = A.Unit(2, parent: 1, level: "division");
    private static readonly Unit Ward = A.Unit(3, parent: 2, level: "ward");
    private static readonly UnitTree Tree = new([County, Division, Ward]);

    [Fact]
    public void For_TheUnitsOwnTarget_WinsOverAllOthers() =>
        Assert.Equal(0.9, For(Ward, Of(3, null, 0.9), Of(null, "ward", 0.8), Of(2, null, 0.7), Of(null, "county", 0.6)));

    [Fact]
    public void For_TheUnitsLevel_WinsOverTheParents() => Assert.Equal(0.8, For(Ward, Of(null, "WARD", 0.8), Of(2, null, 0.7)));

    [Fact]
    public void For_NothingOwn_TakesTheNearestAncestors()
    {
        Assert.Equal(0.7, For(Ward, Of(2, null, 0.7), Of(1, null, 0.6)));
        Assert.Equal(0.6, For(Ward, Of(null, "county", 0.6)));
    }

    [Fact]
    public void For_TargetsBelowOrBeside_DoNotCount() => Assert.Null(For(Division, Of(3, null, 0.9), Of(null, "ward", 0.8)));

    [Fact]
    public void For_OfSeveralThatHold_TheLastToStartWins() =>
        Assert.Equal(0.85, For(Ward, Of(3, null, 0.8), Of(3, null, 0.85, from: "2026-03-01"), Of(3, null, 0.9, from: "2026-07-01")));

    [Fact]
    public void Of_AMetric_IsItsTargetsTheLastToStartFirst() =>
        Assert.Equal(
            [0.9, 0.8],
            new TargetSet([Of(3, null, 0.8), Of(null, "ward", 0.9, from: "2026-07-01"), Of(2, null, 0.1) with { Metric = "other" }])
                .Of(Of(3, null, 0).Metric).Select(target => target.Value));

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void HoldsOn_StartsWithItsFirstDayAndEndsBeforeItsLast(string day, bool expected) =>
        Assert.Equal(expected, Of(3, null, 0.8, to: "2027-01-01").HoldsOn(DateOnly.Parse(day, null)));

    [Fact]
    public void For_AnotherMetricOrNoTargets_IsNone()
    {
        Assert.Null(new TargetSet([Of(3, null, 0.8)]).For("nps", Ward, Tree, Day));
        Assert.Null(TargetSet.Empty.For("help", Ward, Tree, Day));
    }

    private static double? For(Unit unit, params Target[] targets) => new TargetSet(targets).For("help", unit, Tree, Day);

    private static Target Of(int? unit, string? level, double value, string from = "2026-01-01", string? to = null) =>
        new("help", unit, level, DateOnly.Parse(from, null), to is null ? null : DateOnly.Parse(to, null), value);
}
