using Dashboard.Core.Statistics;

namespace Dashboard.Core.Tests.Statistics;

public class OrderStatisticsTests
{
    /// <summary>Reference: binomial tails summed with 40 digits (mpmath 1.3.0).</summary>
    [Theory]
    [InlineData(6, 0.5, 1, 6)]
    [InlineData(7, 0.5, 1, 7)]
    [InlineData(10, 0.5, 2, 9)]
    [InlineData(20, 0.5, 6, 15)]
    [InlineData(101, 0.5, 41, 61)]
    [InlineData(1000, 0.5, 469, 532)]
    [InlineData(36, 0.9, 29, 36)]
    [InlineData(50, 0.9, 41, 50)]
    [InlineData(100, 0.9, 84, 96)]
    [InlineData(1000, 0.9, 881, 919)]
    public void Ranks_AreThoseOfTheBinomialTails(long n, double q, long low, long high) =>
        Assert.Equal((low, high), OrderStatistics.Ranks(n, q));

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(5, 0.5)]
    [InlineData(20, 0.9)]
    [InlineData(35, 0.9)]
    public void Ranks_TooFewValues_AreNone(long n, double q) => Assert.Null(OrderStatistics.Ranks(n, q));

    [Fact]
    public void Ranks_AMillionValues_LieWhereTheNormalApproximationPutsThem()
    {
        var ranks = OrderStatistics.Ranks(1_000_000, 0.5)!.Value;

        Assert.InRange(ranks.Low, 499_018, 499_022);
        Assert.InRange(ranks.High, 500_978, 500_983);
    }

    [Theory]
    [InlineData(-1, 0.5, 0.95)]
    [InlineData(10, 0, 0.95)]
    [InlineData(10, 1, 0.95)]
    [InlineData(10, 0.5, 1)]
    public void Ranks_OutOfRange_AreRefused(long n, double q, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OrderStatistics.Ranks(n, q, confidence));
}
