using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Charts.Builders;

public class AxisScaleTests
{
    [Theory]
    [InlineData(ValueFormat.Percent, new[] { 0.733, 0.876 }, 0.7, 0.9)]
    [InlineData(ValueFormat.Percent, new[] { 0.8 }, 0.75, 0.85)]
    [InlineData(ValueFormat.Percent, new[] { 0.97, 1.0 }, 0.92, 1)]
    [InlineData(ValueFormat.Points, new[] { 29.0, 55.0 }, 20, 60)]
    [InlineData(ValueFormat.Points, new[] { -98.0, 99.0 }, -100, 100)]
    [InlineData(ValueFormat.Count, new[] { 4300.0, 6100.0 }, 0, 8000)]
    [InlineData(ValueFormat.Count, new[] { 0.0 }, 0, 2)]
    [InlineData(ValueFormat.Hours, new[] { 12.5 }, 0, 15)]
    public void For_Values_EndsOnRoundTicksAroundThem(ValueFormat format, double[] values, double min, double max)
    {
        var axis = AxisScale.For(values, format);

        Assert.Equal(min, axis.Min, 9);
        Assert.Equal(max, axis.Max, 9);
    }

    [Theory]
    [InlineData(ValueFormat.Percent, 0, 1)]
    [InlineData(ValueFormat.Points, -100, 100)]
    [InlineData(ValueFormat.Count, 0, 1)]
    public void For_NoValues_IsTheWholeScale(ValueFormat format, double min, double max)
    {
        var axis = AxisScale.For([], format);

        Assert.Equal((min, max), (axis.Min, axis.Max));
    }

    [Fact]
    public void For_AnyValues_HoldsThemWithThreeToSixTicks() => Property.Holds(
        Gen.Choose(-1_000_000, 1_000_000).Select(i => i / 1000.0).NonEmptyListOf(),
        values => Enum.GetValues<ValueFormat>().All(format => HoldsThem([.. values.Select(value => Possible(value, format))], format)));

    private static bool HoldsThem(List<double> values, ValueFormat format)
    {
        var axis = AxisScale.For(values, format);
        return axis.Ticks.Count is >= 3 and <= 6
            && axis.Ticks[0] == axis.Min && axis.Ticks[^1] == axis.Max
            && axis.Ticks.SequenceEqual(axis.Ticks.Order())
            && values.TrueForAll(value => value >= axis.Min - 1e-9 && value <= axis.Max + 1e-9);
    }

    private static double Possible(double value, ValueFormat format) => format switch
    {
        ValueFormat.Percent => Math.Abs(value) % 1,
        ValueFormat.Points => value % 100,
        ValueFormat.Count or ValueFormat.Hours => Math.Abs(value),
        _ => value,
    };
}
