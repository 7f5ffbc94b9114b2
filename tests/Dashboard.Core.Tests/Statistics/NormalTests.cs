using Dashboard.Core.Statistics;

namespace Dashboard.Core.Tests.Statistics;

public class NormalTests
{
    /// <summary>Reference: √2·erf⁻¹(2p − 1) with 40 digits (mpmath 1.3.0).</summary>
    [Theory]
    [InlineData(0.5, 0.0)]
    [InlineData(0.6, 0.2533471031357997988)]
    [InlineData(0.9, 1.281551565544600467)]
    [InlineData(0.95, 1.6448536269514727149)]
    [InlineData(0.975, 1.9599639845400542355)]
    [InlineData(0.995, 2.575829303548900761)]
    [InlineData(0.999, 3.0902323061678135415)]
    [InlineData(0.0001, -3.7190164854556805644)]
    [InlineData(1e-10, -6.3613409024040562047)]
    [InlineData(1e-12, -7.03448382530113193)]
    [InlineData(1e-20, -9.26234008979840757)]
    [InlineData(1e-100, -21.2734535609653243)]
    public void Quantile_IsExact(double p, double expected) => Assert.Equal(expected, Normal.Quantile(p), 1e-14 * (1 + Math.Abs(expected)));

    [Fact]
    public void Constants_AreTheQuantilesTheyAreNamedFor()
    {
        Assert.Equal(Intervals.Z95, Normal.Quantile(0.975), 1e-15);
        Assert.Equal(Intervals.Z998, Normal.Quantile(0.999), 1e-14);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(double.NaN)]
    public void Quantile_NotStrictlyBetweenZeroAndOne_IsRefused(double p) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Normal.Quantile(p));
}
