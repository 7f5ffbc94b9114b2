using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Tests.Charts.Builders;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Actions;

public sealed class OutcomeWindowsTests
{
    /// <summary>Two years of months, November 2024 to October 2026.</summary>
    private static readonly MetricReading TwoYears = Readings.Of(Readings.Help, Readings.Level(0.8, 0.01, 24));

    [Fact]
    public void Of_ADayInsideAMonth_LeavesThatMonthOutAndTakesAsManyOnBothSides()
    {
        var windows = OutcomeWindows.Of(new(2026, 5, 12), TwoYears.Series);

        Assert.Equal(new Period(new(2025, 12, 1), new(2026, 5, 1)), windows.Before);
        Assert.Equal(new Period(new(2026, 6, 1), new(2026, 11, 1)), windows.After);
        Assert.Equal(5, windows.Months);
        Assert.Empty(windows.Cuts);
    }

    [Fact]
    public void Of_TheFirstOfAMonth_TakesThatMonthAsTheFirstAfter()
    {
        var windows = OutcomeWindows.Of(new(2026, 5, 1), TwoYears.Series);

        Assert.Equal(new Period(new(2025, 11, 1), new(2026, 5, 1)), windows.Before);
        Assert.Equal(new Period(new(2026, 5, 1), new(2026, 11, 1)), windows.After);
    }

    [Fact]
    public void Of_ALongSeries_TakesAYearOnBothSidesAtMost()
    {
        var windows = OutcomeWindows.Of(new(2025, 1, 1), Readings.Of(Readings.Help, Readings.Level(0.8, 0.01, 60)).Series);

        Assert.Equal((12, new Period(new(2024, 1, 1), new(2025, 1, 1)), new Period(new(2025, 1, 1), new(2026, 1, 1))), (windows.Months, windows.Before, windows.After));
    }

    [Fact]
    public void Of_AMonthThatIsStillRunning_TakesCompleteOnesOnly()
    {
        var windows = OutcomeWindows.Of(new(2026, 10, 20), TwoYears.WithRunning(0.8).Series);

        Assert.Equal((0, null, null, true), (windows.Months, windows.Before, windows.After, windows.HasBefore));
        Assert.Equal(new DateOnly(2026, 11, 1), windows.FirstAfter.Start);
    }

    [Fact]
    public void Of_AnActionOlderThanTheData_HasNothingBefore()
    {
        var windows = OutcomeWindows.Of(new(2024, 10, 1), TwoYears.Series);

        Assert.Equal((0, false), (windows.Months, windows.HasBefore));
    }

    [Fact]
    public void Of_ABreakBeforeTheAction_BeginsWithTheFirstWholeMonthAfterIt()
    {
        var windows = OutcomeWindows.Of(new(2026, 5, 1), TwoYears.WithBreak(new(2026, 2, 10)).Series);

        Assert.Equal((2, new Period(new(2026, 3, 1), new(2026, 5, 1))), (windows.Months, windows.Before));
        Assert.Equal([(OutcomeEdge.Break, new DateOnly(2026, 2, 10))], windows.Cuts);
    }

    [Fact]
    public void Of_ABreakAfterTheAction_EndsWithTheLastWholeMonthBeforeIt()
    {
        var windows = OutcomeWindows.Of(new(2026, 5, 1), TwoYears.WithBreak(new(2026, 8, 10)).Series);

        Assert.Equal((3, new Period(new(2026, 5, 1), new(2026, 8, 1))), (windows.Months, windows.After));
        Assert.Equal([(OutcomeEdge.Break, new DateOnly(2026, 8, 10))], windows.Cuts);
    }

    [Theory]
    [InlineData(2026, 5, 12)]
    [InlineData(2026, 6, 1)]
    public void Of_ABreakAtTheAction_SaysThatNothingIsCompared(int year, int month, int day)
    {
        var windows = OutcomeWindows.Of(new(2026, 5, 12), TwoYears.WithBreak(new(year, month, day)).Series);

        Assert.Equal(new DateOnly(year, month, day), windows.BreakBetween);
    }

    /// <summary>That month is of two questions: no month after is of one alone, however long one waits.</summary>
    [Theory]
    [InlineData(2026, 2, 15)]
    [InlineData(2026, 3, 1)]
    public void Of_ABreakInsideTheFirstMonthAfter_SaysThatNothingIsCompared(int year, int month, int day)
    {
        var windows = OutcomeWindows.Of(new(year, month, day), TwoYears.WithBreak(new(2026, 3, 10)).Series);

        Assert.Equal(new DateOnly(2026, 3, 10), windows.BreakBetween);
        Assert.Empty(windows.Cuts);
    }

    [Fact]
    public void Of_ANewBaselineBefore_BeginsWithTheMonthThatHoldsIt()
    {
        var windows = OutcomeWindows.Of(new(2026, 5, 1), TwoYears.WithRebase(new(2026, 2, 10), "Muutto").Series);

        Assert.Equal((3, new Period(new(2026, 2, 1), new(2026, 5, 1))), (windows.Months, windows.Before));
        Assert.Equal([(OutcomeEdge.Rebase, new DateOnly(2026, 2, 10))], windows.Cuts);
    }

    [Fact]
    public void Of_ANewBaselineBecauseOfTheAction_CutsNothing()
    {
        var windows = OutcomeWindows.Of(new(2026, 5, 12), TwoYears.WithRebase(new(2026, 6, 3), "Toimenpide").Series);

        Assert.Equal((5, new DateOnly(2026, 6, 3)), (windows.Months, windows.RebaseBetween));
        Assert.Empty(windows.Cuts);
    }
}
