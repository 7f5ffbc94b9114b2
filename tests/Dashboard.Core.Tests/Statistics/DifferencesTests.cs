using Dashboard.Core.Statistics;

namespace Dashboard.Core.Tests.Statistics;

public class DifferencesTests
{
    /// <summary>Newcombe RG, Stat Med 1998;17:873–890, Table II, method 10, examples a, b and d; second share less the first.</summary>
    [Theory]
    [InlineData(48, 80, 56, 70, 0.0524, 0.3339)]
    [InlineData(3, 10, 9, 10, 0.1705, 0.8090)]
    [InlineData(0, 29, 5, 56, -0.0381, 0.1926)]
    public void Shares_Newcombe1998TableII_IsThePublishedInterval(long x1, long n1, long x2, long n2, double low, double high)
    {
        var actual = Differences.Shares(x1, n1, x2, n2);

        Assert.Equal(low, actual.Low, 0.00005);
        Assert.Equal(high, actual.High, 0.00005);
    }

    [Fact]
    public void Shares_Swapped_IsTheMirror()
    {
        var forth = Differences.Shares(48, 80, 56, 70);
        var back = Differences.Shares(56, 70, 48, 80);

        Assert.Equal(-forth.High, back.Low, 1e-15);
        Assert.Equal(-forth.Low, back.High, 1e-15);
    }

    [Theory]
    [InlineData(0, 5, 5, 5)]
    [InlineData(5, 5, 0, 5)]
    [InlineData(0, 1, 1, 1)]
    public void Shares_FromNobodyToEverybody_StaysWithinOne(long x1, long n1, long x2, long n2)
    {
        var actual = Differences.Shares(x1, n1, x2, n2);

        Assert.InRange(actual.Low, -1, 1);
        Assert.InRange(actual.High, -1, 1);
    }

    [Fact]
    public void Shares_AnEmptySample_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Differences.Shares(1, 2, 0, 0));

    [Fact]
    public void Nps_FromWorstToBest_StaysWithinTwoHundredPoints()
    {
        var actual = Differences.Nps((500, 0, 0), (0, 0, 500));

        Assert.InRange(actual.Low, 190, 200);
        Assert.InRange(actual.High, 190, 200);
    }

    /// <summary>
    /// R: <c>t.test(extra ~ group, data = sleep)</c> (Student 1908) prints t = −1.8608, df = 17.776, 95 % interval
    /// −3.3654832 0.2054832 of group 1 less group 2.
    /// </summary>
    [Fact]
    public void Means_SleepInR_IsThePublishedInterval()
    {
        var first = Moments(0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0);
        var second = Moments(1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4);

        var actual = Differences.Means(second, first);

        Assert.Equal(-3.3654832, actual!.Value.Low, 0.00000005);
        Assert.Equal(0.2054832, actual.Value.High, 0.00000005);
    }

    [Fact]
    public void Means_NothingKnownOfTheSpread_HasNoInterval()
    {
        Assert.Null(Differences.Means(Moments(4, 4, 4), Moments(5, 5)));
        Assert.Null(Differences.Means(Moments(4), Moments(5, 4)));
    }

    [Fact]
    public void Means_TwoValuesEach_HaveAnInterval() => Assert.NotNull(Differences.Means(Moments(4, 5), Moments(5, 7)));

    [Fact]
    public void Means_SpreadOnOneSideOnly_HasAnInterval() => Assert.NotNull(Differences.Means(Moments(4, 4, 4), Moments(5, 4)));

    /// <summary>By hand: the score limits of 20 and 45 with z = 2 are 20 + 2 ± 2√21 and 45 + 2 ± 2√46.</summary>
    [Fact]
    public void Counts_EqualTimes_JoinsTheScoreLimits()
    {
        var actual = Differences.Counts(new(20, 30), new(45, 30), z: 2);

        var (low0, high0, low1, high1) = (22 - (2 * Math.Sqrt(21)), 22 + (2 * Math.Sqrt(21)), 47 - (2 * Math.Sqrt(46)), 47 + (2 * Math.Sqrt(46)));
        Assert.Equal(25 - Math.Sqrt(Math.Pow(45 - low1, 2) + Math.Pow(high0 - 20, 2)), actual.Low, 1e-12);
        Assert.Equal(25 + Math.Sqrt(Math.Pow(high1 - 45, 2) + Math.Pow(20 - low0, 2)), actual.High, 1e-12);
    }

    [Fact]
    public void Counts_TimesOfOtherLengths_AreTakenAtTheNewOnes()
    {
        var actual = Differences.Counts(new(310, 31), new(280, 28));

        Assert.True(actual.Contains(0));
        Assert.InRange(actual.Low + actual.High, -3, 3);
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 3, false)]
    [InlineData(0, 4, false)]
    [InlineData(0, 8, true)]
    [InlineData(1000, 1100, true)]
    [InlineData(1000, 1080, false)]
    public void Counts_FewOrMany_StandOutOnlyBeyondChance(long before, long after, bool distinct) =>
        Assert.Equal(distinct, !Differences.Counts(new(before, 1), new(after, 1)).Contains(0));

    [Fact]
    public void Counts_DispersedMonths_NeedALargerChange() =>
        Assert.True(Differences.Counts(new(1000, 1), new(1100, 1), phi: 3).Contains(0));

    /// <summary>Two Poisson counts of one rate leave out zero about one time in twenty, whatever their size.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(400)]
    public void Counts_OfOneRate_LeaveOutZeroOneTimeInTwenty(double rate)
    {
        var random = new Random(20261122);
        var alarms = Enumerable.Range(0, 20_000).Count(_ => !Differences.Counts(new(Poisson(random, rate), 1), new(Poisson(random, rate), 1)).Contains(0));

        Assert.InRange(alarms / 20_000.0, 0.02, 0.06);
    }

    [Fact]
    public void Counts_Impossible_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Differences.Counts(new(-1, 1), new(1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Differences.Counts(new(1, 0), new(1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Differences.Counts(new(1, 1), new(1, 1), phi: 0.9));
    }

    private static double Poisson(Random random, double rate)
    {
        var (count, time) = (0, -Math.Log(1 - random.NextDouble()));
        for (; time < rate; count++)
        {
            time -= Math.Log(1 - random.NextDouble());
        }

        return count;
    }

    private static SampleMoments Moments(params double[] values)
    {
        var mean = values.Average();
        return new SampleMoments(
            values.Length, mean, values.Length == 1 ? 0 : values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
