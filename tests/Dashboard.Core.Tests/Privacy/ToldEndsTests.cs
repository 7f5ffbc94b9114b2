using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Privacy;

public sealed class ToldEndsTests
{
    private static readonly DateOnly First = new(2026, 4, 1);
    private static readonly Period Quarter = Grain.Quarter.PeriodOf(First);

    [Theory]
    [InlineData(new[] { -20, 3, 9 }, -20, 9)]
    [InlineData(new[] { -20, -8, 3, 9, 91 }, -8, 9)]
    [InlineData(new[] { -20, -1, 0, 90 }, -1, 90)]
    [InlineData(new[] { 5, 20 }, 5, 20)]
    [InlineData(new[] { -20, -8 }, 0, 0)]
    [InlineData(new[] { 90, 95 }, 0, 0)]
    [InlineData(new int[0], 0, 0)]
    public void In_AQuarter_AreTheBlocksThatEndInIt(int[] ends, int after, int last)
    {
        var told = EndsOf(ends).In(Quarter, keptFrom: 0).Whole;

        Assert.Equal(after == last, told.IsEmpty);
        Assert.True(told.IsEmpty || told == new ToldDays(First.DayNumber + after, First.DayNumber + last));
    }

    [Theory]
    [InlineData(-7, -8)]
    [InlineData(-6, 3)]
    [InlineData(4, 3)]
    public void In_WhereSomeIsKeptNoMore_LeavesBlocksOutThatHaveBegunBefore(int keptFrom, int after) =>
        Assert.Equal(new ToldDays(First.DayNumber + after, First.DayNumber + 9), EndsOf(-20, -8, 3, 9).In(Quarter, First.DayNumber + keptFrom).Whole);

    [Fact]
    public void ToldDays_HaveTheLastAndNotTheOneBefore()
    {
        var days = new ToldDays(10, 12);

        Assert.Equal([false, true, true, false], Enumerable.Range(10, 4).Select(days.Has));
        Assert.True(default(ToldDays).IsEmpty);
    }

    /// <summary>Whatever two metrics' blocks are: the days between common ends cut none of either.</summary>
    [Fact]
    public void With_AnotherMetric_CutsNoBlock()
    {
        var ends = Gen.Choose(-60, 120).ListOf().Select(days => EndsOf([-61, .. days.Distinct().Order()]));
        Property.Holds(ends.Two(), metrics =>
        {
            var (one, other) = metrics;
            var told = one.In(Quarter, keptFrom: 0).With(other).Whole;
            return new[] { one, other }.All(metric => metric.Days.Zip(metric.Days.Skip(1))
                .All(block => Enumerable.Range(block.First + 1, block.Second - block.First).Select(told.Has).Distinct().Count() == 1));
        });
    }

    private static ToldEnds EndsOf(params int[] days) => new([.. days.Select(day => First.DayNumber + day)]);
}
