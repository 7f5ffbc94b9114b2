using Dashboard.Core.Statistics;

namespace Dashboard.Core.Tests.Statistics;

/// <summary>Reference values: the formulas of design §4.4 evaluated with 30 digits (mpmath 1.3.0).</summary>
public class FunnelsTests
{
    private const double Precision = 1e-12;

    private static readonly FunnelInput[] Shares =
        [new("a", 100, 80), new("b", 200, 150), new("c", 50, 30), new("d", 400, 340), new("e", 80, 40)];

    private static readonly FunnelInput[] Scores =
        [new("a", 100, 60, 10), new("b", 200, 90, 60), new("c", 50, 10, 25), new("d", 10, 10, 0)];

    [Fact]
    public void Shares_LimitsStandAroundThePooledShareAtEachN()
    {
        var funnel = Funnels.Shares(Shares);

        Assert.Equal(0.771084337349397590, funnel.Centre, Precision);
        Assert.Equal(0.688739422249740623, funnel.Units[0].Limits.Limits95.Low, Precision);
        Assert.Equal(0.853429252449054558, funnel.Units[0].Limits.Limits95.High, Precision);
        Assert.Equal(0.641252912437107082, funnel.Units[0].Limits.Limits998.Low, Precision);
        Assert.Equal(0.587474975416212231, funnel.Units[2].Limits.Limits998.Low, Precision);
    }

    [Fact]
    public void Shares_UnitsKeepTheirOrderAndGetTheirPosition()
    {
        var funnel = Funnels.Shares(Shares);

        Assert.Equal(["a", "b", "c", "d", "e"], funnel.Units.Select(unit => unit.Name));
        Assert.Equal(
            [FunnelPosition.Within, FunnelPosition.Within, FunnelPosition.Below95, FunnelPosition.Above998, FunnelPosition.Below998],
            funnel.Units.Select(unit => unit.Position));
    }

    [Fact]
    public void Shares_PhiIsWinsorisedATenthAtEachEnd() => Assert.Equal(7.391808888037574521, Funnels.Shares(Shares).Phi!.Value, Precision);

    [Fact]
    public void Nps_LimitsAreClampedAndPhiIsReported()
    {
        var funnel = Funnels.Nps(Scores);

        Assert.Equal(20.8333333333333333, funnel.Centre, Precision);
        Assert.Equal(-2.23617267460562960, funnel.Units[2].Limits.Limits95.Low, Precision);
        Assert.Equal(57.2065184098923520, funnel.Units[2].Limits.Limits998.High, Precision);
        Assert.Equal(100, funnel.Units[3].Limits.Limits998.High);
        Assert.Equal(8.07867688030705307, funnel.Phi!.Value, Precision);
        Assert.Equal(
            [FunnelPosition.Above998, FunnelPosition.Within, FunnelPosition.Below998, FunnelPosition.Above95],
            funnel.Units.Select(unit => unit.Position));
    }

    [Fact]
    public void Shares_OneUnit_LiesOnTheCentreWithoutPhi()
    {
        var funnel = Funnels.Shares([new("a", 10, 7)]);

        Assert.Equal(FunnelPosition.Within, funnel.Units.Single().Position);
        Assert.Null(funnel.Phi);
    }

    [Fact]
    public void Shares_AllAnswersAlike_NobodyStandsOut()
    {
        var funnel = Funnels.Shares([new("a", 10, 10), new("b", 3, 3)]);

        Assert.All(funnel.Units, unit => Assert.Equal(FunnelPosition.Within, unit.Position));
        Assert.Null(funnel.Phi);
    }

    [Fact]
    public void Shares_UnitsAsChanceMakesThem_HaveAPhiNearOne()
    {
        var random = new Random(20261121);
        var units = Enumerable.Range(0, 400).Select(i => new FunnelInput(
            $"u{i}", 100, Enumerable.Range(0, 100).Count(_ => random.NextDouble() < 0.7))).ToList();

        Assert.InRange(Funnels.Shares(units).Phi!.Value, 0.6, 1.2);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 6)]
    [InlineData(5, -1)]
    public void Shares_ImpossibleCounts_NameTheUnit(long n, long positive)
    {
        var error = Assert.Throws<ArgumentException>(() => Funnels.Shares([new("a", 5, 5), new("osasto 3", n, positive)]));

        Assert.Contains("osasto 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nps_MorePromotersAndDetractorsThanAnswers_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Funnels.Nps([new("a", 5, 3, 3)]));

    [Fact]
    public void Funnels_NoUnits_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Funnels.Shares([]));
        Assert.Throws<ArgumentException>(() => Funnels.Nps([]));
    }

    [Fact]
    public void Limits_NoAnswers_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Funnels.ShareLimits(0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Funnels.NpsLimits(0.5, 0.2, double.NaN));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    [InlineData(6, 5)]
    public void Nps_CountsThatCannotBe_AreRefusedByName(long positive, long negative)
    {
        var error = Assert.Throws<ArgumentException>(() => Funnels.Nps([new("ok", 10, 5, 1), new("odd", 10, positive, negative)]));

        Assert.Contains("odd", error.Message, StringComparison.Ordinal);
        Assert.Contains("positive + negative ≤ n", error.Message, StringComparison.Ordinal);
    }
}
