using Dashboard.Core.Statistics;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Statistics;

public class LargestRemainderTests
{
    private static readonly FsCheck.Gen<double[]> Parts = Gen.Choose(-1_000_000, 1_000_000).Select(part => part / 7.0e6).ListOf().Select(list => list.ToArray());

    [Fact]
    public void Steps_AnyParts_AddUpToTheRoundedWholeAndMoveNoneByAStep() => Property.Holds(Parts, parts =>
    {
        var steps = LargestRemainder.Steps(parts, 0.001);
        return steps.Sum() == LargestRemainder.Round(parts.Sum() / 0.001)
            && steps.Zip(parts).All(pair => Math.Abs(pair.First - (pair.Second / 0.001)) < 1 + 1e-6);
    });

    [Theory]
    [InlineData(new[] { 0.333, 0.333, 0.334 }, 0.01, new long[] { 33, 33, 34 })]
    [InlineData(new[] { 0.24, 0.24 }, 0.1, new long[] { 3, 2 })]
    [InlineData(new[] { -0.24, -0.24 }, 0.1, new long[] { -2, -3 })]
    [InlineData(new[] { 0.3, -0.3 }, 0.1, new long[] { 3, -3 })]
    [InlineData(new[] { 0.05 }, 0.1, new long[] { 1 })]
    [InlineData(new[] { -0.05 }, 0.1, new long[] { -1 })]
    [InlineData(new double[0], 0.1, new long[0])]
    public void Steps_GoToTheLargestRemainders(double[] parts, double step, long[] expected) =>
        Assert.Equal(expected, LargestRemainder.Steps(parts, step));

    [Fact]
    public void Steps_AWholeThatCannotBe_IsRefused()
    {
        Assert.Equal([2, 3], LargestRemainder.Steps([0.21, 0.22], 0.1, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => LargestRemainder.Steps([0.21, 0.22], 0.1, 7));
        Assert.Throws<ArgumentOutOfRangeException>(() => LargestRemainder.Steps([0.21], 0));
    }
}
