using Dashboard.Core.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Metrics;

public class DurationCellsTests
{
    private static readonly Gen<double> Hours = Gen.Choose(10, 30_000_000).Select(thousandths => thousandths / 1000.0);

    [Fact]
    public void HoursOf_IsAtMostTwoPercentOff() => Property.Holds(Hours, hours =>
        Math.Abs(DurationCells.HoursOf(DurationCells.CellOf(hours)) - hours) <= 0.02 * hours);

    [Fact]
    public void CellOf_NeverFalls() => Property.Holds(Hours.Two(), pair =>
        pair.Item1 > pair.Item2 || DurationCells.CellOf(pair.Item1) <= DurationCells.CellOf(pair.Item2));

    [Theory]
    [InlineData(0)]
    [InlineData(0.005)]
    [InlineData(DurationCells.Smallest)]
    public void CellOf_UpToTheSmallest_IsTheFirstBucket(double hours) => Assert.Equal(DurationCells.FirstBucket, DurationCells.CellOf(hours));

    [Theory]
    [InlineData(-0.001)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void CellOf_NotADuration_IsRefused(double hours) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DurationCells.CellOf(hours));

    [Fact]
    public void Duration_AtTheLimit_IsWithinIt()
    {
        Assert.Equal(1, DurationCells.Duration(336, 336)[DurationCells.WithinLimit]);
        Assert.Equal(0, DurationCells.Duration(336.01, 336)[DurationCells.WithinLimit]);
        Assert.Equal(0, DurationCells.Duration(1, null)[DurationCells.WithinLimit]);
        Assert.Equal(1, DurationCells.Duration(5, 336)[DurationCells.CellOf(5)]);
    }
}
