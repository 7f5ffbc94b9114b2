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
    public void Means_SpreadOnOneSideOnly_HasAnInterval() => Assert.NotNull(Differences.Means(Moments(4, 4, 4), Moments(5, 4)));

    private static SampleMoments Moments(params double[] values)
    {
        var mean = values.Average();
        return new SampleMoments(
            values.Length, mean, values.Length == 1 ? 0 : values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1));
    }
}
