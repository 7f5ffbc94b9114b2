using Dashboard.Core.Statistics;

namespace Dashboard.Core.Tests.Statistics;

public class StudentTTests
{
    /// <summary>Reference: the inverse of the regularised incomplete beta function with 40 digits (mpmath 1.3.0).</summary>
    [Theory]
    [InlineData(0.975, 1, 12.706204736174705)]
    [InlineData(0.975, 2, 4.3026527297494639)]
    [InlineData(0.975, 3, 3.1824463052837096)]
    [InlineData(0.975, 4.5, 2.6589123472044038)]
    [InlineData(0.975, 7, 2.3646242515927853)]
    [InlineData(0.975, 10, 2.2281388519862747)]
    [InlineData(0.975, 29, 2.0452296421327043)]
    [InlineData(0.975, 99.37, 1.9841255587051923)]
    [InlineData(0.975, 500, 1.9647198374673678)]
    [InlineData(0.975, 999, 1.96234146113345)]
    [InlineData(0.975, 1001, 1.9623367052808799)]
    [InlineData(0.975, 5000, 1.9604385517065079)]
    [InlineData(0.975, 1000000, 1.959966356814107)]
    [InlineData(0.995, 1, 63.656741162871581)]
    [InlineData(0.995, 2, 9.9248432009182931)]
    [InlineData(0.995, 3, 5.8409093097333573)]
    [InlineData(0.995, 4.5, 4.272823993011293)]
    [InlineData(0.995, 7, 3.4994832973504939)]
    [InlineData(0.995, 10, 3.1692726726169512)]
    [InlineData(0.995, 29, 2.7563859036706055)]
    [InlineData(0.995, 99.37, 2.6262137011360133)]
    [InlineData(0.995, 500, 2.585697835141942)]
    [InlineData(0.995, 999, 2.5807596372676368)]
    [InlineData(0.995, 1001, 2.580749768750525)]
    [InlineData(0.995, 5000, 2.5768129665562811)]
    [InlineData(0.995, 1000000, 2.5758342201053342)]
    [InlineData(0.9, 1, 3.0776835371752534)]
    [InlineData(0.9, 2, 1.8856180831641267)]
    [InlineData(0.9, 3, 1.6377443536962101)]
    [InlineData(0.9, 4.5, 1.5008853175085575)]
    [InlineData(0.9, 7, 1.4149239276505085)]
    [InlineData(0.9, 10, 1.3721836411103356)]
    [InlineData(0.9, 29, 1.3114336473015511)]
    [InlineData(0.9, 99.37, 1.2901291654662899)]
    [InlineData(0.9, 500, 1.2832470207103742)]
    [InlineData(0.9, 999, 1.2823995700373973)]
    [InlineData(0.9, 1001, 1.2823978745810513)]
    [InlineData(0.9, 5000, 1.2817209053357184)]
    [InlineData(0.9, 1000000, 1.2815524121299385)]
    [InlineData(0.9995, 1, 636.61924876871962)]
    [InlineData(0.9995, 2, 31.599054576443621)]
    [InlineData(0.9995, 3, 12.923978636687483)]
    [InlineData(0.9995, 4.5, 7.580740499372559)]
    [InlineData(0.9995, 7, 5.4078825208617252)]
    [InlineData(0.9995, 10, 4.5868938587026359)]
    [InlineData(0.9995, 29, 3.6594050194663329)]
    [InlineData(0.9995, 99.37, 3.391142450097456)]
    [InlineData(0.9995, 500, 3.3100911515226697)]
    [InlineData(0.9995, 999, 3.3002924403987355)]
    [InlineData(0.9995, 1001, 3.3002728760660091)]
    [InlineData(0.9995, 5000, 3.2924737233708513)]
    [InlineData(0.9995, 1000000, 3.2905364612486911)]
    public void Quantile_IsExactToANinthDecimal(double p, double degreesOfFreedom, double expected) =>
        Assert.Equal(expected, StudentT.Quantile(p, degreesOfFreedom), 1e-9 * Math.Max(1, expected));

    /// <summary>Above 1000 degrees of freedom by the expansion. Reference: as above, with 50 digits.</summary>
    [Theory]
    [InlineData(1001, 4.78158031903863993)]
    [InlineData(2500, 4.76466318034407775)]
    public void Quantile_FarInTheTail_IsExact(double degreesOfFreedom, double expected) =>
        Assert.Equal(expected, StudentT.Quantile(0.999999, degreesOfFreedom), 1e-10);

    [Fact]
    public void Quantile_LowerHalf_MirrorsTheUpper() => Assert.Equal(-StudentT.Quantile(0.975, 9), StudentT.Quantile(0.025, 9), 1e-12);

    [Fact]
    public void Quantile_Median_IsZero() => Assert.Equal(0, StudentT.Quantile(0.5, 5), 1e-12);

    [Fact]
    public void Quantile_InfiniteDegreesOfFreedom_IsNormal() =>
        Assert.Equal(Normal.Quantile(0.975), StudentT.Quantile(0.975, double.PositiveInfinity), 1e-15);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 5)]
    [InlineData(0.975, 0)]
    [InlineData(0.975, double.NaN)]
    public void Quantile_OutOfRange_IsRefused(double p, double degreesOfFreedom) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.Quantile(p, degreesOfFreedom));
}
