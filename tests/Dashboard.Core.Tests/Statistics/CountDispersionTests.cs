using Dashboard.Core.Statistics;

namespace Dashboard.Core.Tests.Statistics;

public class CountDispersionTests
{
    /// <summary>By hand: around 20, (100 + 0 + 100)/20 = 10 with 2 degrees of freedom; around 50, (4 + 4)/50 = 0.16 with 1.</summary>
    [Fact]
    public void Of_TwoGroups_IsPearsonsChiSquareOverItsFreedom()
    {
        var dispersion = CountDispersion.Of([Group(10, 20, 30), Group(48, 52)])!.Value;

        Assert.Equal(10.16 / 3, dispersion.Phi, 1e-12);
        Assert.Equal(3, dispersion.DegreesOfFreedom);
    }

    [Fact]
    public void Of_CountsThatVaryLessThanChance_IsOne() => Assert.Equal(new CountDispersion(1, 4), CountDispersion.Of([Group(100, 100, 100, 101, 99)]));

    [Fact]
    public void Of_MonthsOfDifferentLength_ComparesRates() => Assert.Equal(1, CountDispersion.Of([[new(3100, 31), new(2800, 28), new(3000, 30)]])!.Value.Phi);

    [Fact]
    public void Of_NothingToVary_IsUnknown()
    {
        Assert.Null(CountDispersion.Of([]));
        Assert.Null(CountDispersion.Of([[], Group(5), Group(7)]));
        Assert.Null(CountDispersion.Of([Group(0, 0, 0)]));
    }

    [Fact]
    public void Of_ImpossibleCounts_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => CountDispersion.Of([Group(-1, 2)]));
        Assert.Throws<ArgumentException>(() => CountDispersion.Of([[new(1, 0)]]));
        Assert.Throws<ArgumentException>(() => CountDispersion.Of([Group(double.NaN)]));
    }

    private static CountOver[] Group(params double[] counts) => [.. counts.Select(count => new CountOver(count, 1))];
}
