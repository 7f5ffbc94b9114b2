using Dashboard.Core.Statistics;

namespace Dashboard.Core.Tests.Statistics;

public class IntervalsTests
{
    /// <summary>Newcombe RG, Stat Med 1998;17:857–872, Table I, method 3 (score without continuity correction).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_Newcombe1998TableI_IsThePublishedInterval(long x, long n, double low, double high)
    {
        var actual = Intervals.Wilson(x, n);

        Assert.Equal(low, actual.Low, 0.00005);
        Assert.Equal(high, actual.High, 0.00005);
    }

    /// <summary>eigenein/bpci (snapshot fc94946), README.md: n = 100, p = 0.25, z = 1.96.</summary>
    [Fact]
    public void Wilson_Bpci_IsThePublishedInterval()
    {
        var actual = Intervals.Wilson(25, 100, 1.96);

        Assert.Equal(0.1754509400372426, actual.Low, 1e-12);
        Assert.Equal(0.3430464637007583, actual.High, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1_000_003)]
    public void Wilson_NobodyOrEverybody_EndsExactlyAtTheBound(long n)
    {
        Assert.Equal(0, Intervals.Wilson(0, n).Low);
        Assert.Equal(1, Intervals.Wilson(n, n).High);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    public void Wilson_ImpossibleCounts_AreRefused(long x, long n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervals.Wilson(x, n));

    /// <summary>Published cross-check of the R package NPS: 50 promoters, 30 passives, 20 detractors give 30 [14.6922, 45.3078].</summary>
    [Fact]
    public void NpsWald_PublishedExample_IsTheSame()
    {
        var actual = Intervals.NpsWald(20, 30, 50);

        Assert.Equal(14.6922, actual.Low, 0.00005);
        Assert.Equal(45.3078, actual.High, 0.00005);
    }

    [Fact]
    public void Nps_AllAnswerAlike_KeepsAWidthWhereWaldHasNone()
    {
        Assert.Equal(new Interval(100, 100), Intervals.NpsWald(0, 0, 12));
        Assert.Equal(100, Intervals.Nps(0, 0, 12).High);
        Assert.InRange(Intervals.Nps(0, 0, 12).Low, 40, 80);
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(0, 0, 1)]
    [InlineData(2, 0, 1)]
    [InlineData(0, 0, 1000)]
    public void Nps_AnyN_StaysWithinAHundredPoints(long detractors, long passives, long promoters)
    {
        var actual = Intervals.Nps(detractors, passives, promoters);

        Assert.InRange(actual.Low, -100, actual.High);
        Assert.InRange(actual.High, actual.Low, 100);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(-1, 5, 5)]
    [InlineData(5, -1, 5)]
    [InlineData(5, 5, -1)]
    public void Nps_ImpossibleCounts_AreRefused(long detractors, long passives, long promoters) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Intervals.Nps(detractors, passives, promoters));

    /// <summary>R: <c>t.test(1:10)</c> prints 3.334149 7.665851.</summary>
    [Fact]
    public void Mean_OneToTenInR_IsTheSame()
    {
        var actual = Intervals.Mean(new SampleMoments(10, 5.5, 55.0 / 6));

        Assert.Equal(3.334149, actual!.Value.Low, 0.0000005);
        Assert.Equal(7.665851, actual.Value.High, 0.0000005);
    }

    /// <summary>t with one degree of freedom is 12.706: 5 ± 12.706·√(2/2).</summary>
    [Fact]
    public void Mean_TwoValues_HasAWideInterval() => Assert.Equal(5 + 12.706204736174705, Intervals.Mean(new SampleMoments(2, 5, 2))!.Value.High, 1e-9);

    [Fact]
    public void Mean_OneValue_HasNoInterval() => Assert.Null(Intervals.Mean(new SampleMoments(1, 4, 0)));

    [Fact]
    public void Interval_ContainsItsEnds()
    {
        var interval = new Interval(-1, 2);

        Assert.True(interval.Contains(-1));
        Assert.True(interval.Contains(2));
        Assert.False(interval.Contains(2.0001));
    }
}
