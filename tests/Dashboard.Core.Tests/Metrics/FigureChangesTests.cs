using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Tests.Metrics;

public class FigureChangesTests
{
    [Fact]
    public void Share_IsNewLessOldWithNewcombesInterval()
    {
        var change = Figures.Change(A.Share(), FigureKind.Share, Tally.Of([48, 32]), Tally.Of([56, 14]));

        Assert.Equal(0.2, change!.Value, 1e-12);
        Assert.Equal(Differences.Shares(48, 80, 56, 70), change.Interval);
        Assert.Equal(ChangeVerdict.Distinct, change.Verdict);
    }

    [Theory]
    [InlineData(50, 52, 100, ChangeVerdict.NotDistinct)]
    [InlineData(5000, 5200, 10_000, ChangeVerdict.DistinctButSmall)]
    [InlineData(5000, 5300, 10_000, ChangeVerdict.Distinct)]
    [InlineData(5300, 5000, 10_000, ChangeVerdict.Distinct)]
    [InlineData(8000, 8300, 10_000, ChangeVerdict.Distinct)]
    public void Verdict_NeedsAnIntervalWithoutZeroAndTheSmallestMeaningfulChange(long before, long after, long n, ChangeVerdict expected)
    {
        var metric = A.Share() with { MinChange = 0.03 };

        var change = Figures.Change(metric, FigureKind.Share, Tally.Of([before, n - before]), Tally.Of([after, n - after]));

        Assert.Equal(expected, change!.Verdict);
    }

    [Fact]
    public void Categories_LeftOutAnswers_StayOut()
    {
        var change = Figures.Change(A.Categories(), FigureKind.Negative, Tally.Of([5, 0, 5, 90]), Tally.Of([15, 0, 5, 10]));

        Assert.Equal(-0.25, change!.Value, 1e-12);
        Assert.Equal(Differences.Shares(5, 10, 5, 20), change.Interval);
    }

    [Fact]
    public void Nps_HasTheAdjustedWaldInterval()
    {
        var metric = A.Nps() with { MinChange = 2 };

        var change = Figures.Change(metric, FigureKind.Nps, Tally.Of([30, 0, 0, 0, 0, 0, 0, 30, 0, 40]), Tally.Of([20, 0, 0, 0, 0, 0, 0, 30, 0, 50]));

        Assert.Equal(20, change!.Value, 1e-12);
        Assert.Equal(-2.55159598282726, change.Interval.Low, 1e-9);
        Assert.Equal(41.3865474391379, change.Interval.High, 1e-9);
        Assert.Equal(ChangeVerdict.NotDistinct, change.Verdict);
    }

    [Fact]
    public void Mean_IsJudgedByWelchAlone_BecauseTheSmallestChangeIsASharesOwn()
    {
        var metric = A.Scale() with { MinChange = 0.5 };

        var change = Figures.Change(metric, FigureKind.Mean, Tally.Of([100, 100, 100, 100, 100]), Tally.Of([50, 50, 100, 150, 150]));

        Assert.Equal(0.6, change!.Value, 1e-12);
        Assert.Equal(ChangeVerdict.Distinct, change.Verdict);
        Assert.Equal(ChangeVerdict.DistinctButSmall, Figures.Change(
            metric, FigureKind.TopTwo, Tally.Of([100, 100, 100, 100, 100]), Tally.Of([50, 50, 100, 150, 150]))!.Verdict);
    }

    [Fact]
    public void WithinLimit_IsADifferenceOfShares()
    {
        var before = DurationCells.Duration(1, 24).Merge(DurationCells.Duration(100, 24));
        var after = DurationCells.Duration(2, 24).Merge(DurationCells.Duration(3, 24));

        Assert.Equal(Differences.Shares(1, 2, 2, 2), Figures.Change(A.Duration(24), FigureKind.WithinLimit, before, after)!.Interval);
        Assert.Null(Figures.Change(A.Duration(24), FigureKind.Median, before, after));
    }

    [Fact]
    public void Sums_AreNotComparedHere() =>
        Assert.Null(Figures.Change(A.Count(), FigureKind.Sum, CountCells.Event(5), CountCells.Event(9)));

    [Fact]
    public void AnEmptySide_HasNoChange()
    {
        Assert.Null(Figures.Change(A.Share(), FigureKind.Share, Tally.Empty, Tally.Of([5, 5])));
        Assert.Null(Figures.Change(A.Nps(), FigureKind.Nps, Tally.Answer(10), Tally.Empty));
        Assert.Null(Figures.Change(A.Categories(), FigureKind.Positive, Tally.Answer(3, 4), Tally.Answer(0)));
    }

    [Fact]
    public void Mean_WithoutAnySpread_HasNoChange() =>
        Assert.Null(Figures.Change(A.Scale(), FigureKind.Mean, Tally.Answer(3, 8), Tally.Answer(4, 8)));
}
