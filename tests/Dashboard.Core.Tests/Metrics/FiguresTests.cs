using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Metrics;

public class FiguresTests
{
    [Theory]
    [InlineData(MetricKind.Nps, FigureKind.Nps)]
    [InlineData(MetricKind.Scale, FigureKind.TopTwo)]
    [InlineData(MetricKind.Share, FigureKind.Share)]
    [InlineData(MetricKind.Categories, FigureKind.Positive)]
    [InlineData(MetricKind.Count, FigureKind.Sum)]
    [InlineData(MetricKind.Stock, FigureKind.Last)]
    [InlineData(MetricKind.Duration, FigureKind.WithinLimit)]
    public void DefaultKind_IsTheFirstThatTheKindAllows(MetricKind kind, FigureKind expected)
    {
        Assert.Equal(expected, Figures.DefaultKind(kind));
        Assert.True(Figures.Allows(kind, expected));
    }

    [Fact]
    public void Allows_EveryFigureBelongsToExactlyOneKind() =>
        Assert.All(Enum.GetValues<FigureKind>(), figure =>
            Assert.Single(Enum.GetValues<MetricKind>(), kind => Figures.Allows(kind, figure)));

    [Fact]
    public void Slug_IsReadBackInAnyCase()
    {
        Assert.Equal(
            ["nps", "top-two", "mean", "share", "positive", "negative", "sum", "last", "within-limit", "median", "p90"],
            Enum.GetValues<FigureKind>().Select(figure => figure.Slug()));
        Assert.All(Enum.GetValues<FigureKind>(), figure => Assert.Equal(figure, Figures.Parse(figure.Slug().ToUpperInvariant())));
        Assert.Null(Figures.Parse("average"));
        Assert.Null(Figures.Parse(null));
    }

    [Theory]
    [InlineData(FigureKind.Positive, Direction.Up, Direction.Up)]
    [InlineData(FigureKind.Negative, Direction.Up, Direction.Down)]
    [InlineData(FigureKind.Negative, Direction.Down, Direction.Up)]
    [InlineData(FigureKind.Negative, Direction.Neutral, Direction.Neutral)]
    public void DirectionOf_TheNegativeShare_GoesAgainstThePositiveOne(FigureKind figure, Direction metric, Direction expected) =>
        Assert.Equal(expected, Figures.DirectionOf(A.Categories() with { Direction = metric }, figure));

    [Theory]
    [InlineData(FigureKind.WithinLimit, Direction.Up)]
    [InlineData(FigureKind.Median, Direction.Down)]
    [InlineData(FigureKind.Percentile90, Direction.Down)]
    public void DirectionOf_Hours_GoesAgainstTheShareWithinTheLimit(FigureKind figure, Direction expected) =>
        Assert.Equal(expected, Figures.DirectionOf(A.Duration(), figure));

    [Fact]
    public void Nps_IsPromotersLessDetractorsInPoints()
    {
        var figure = Figures.Compute(A.Nps(), Tally.Of([0, 0, 0, 5, 0, 5, 10, 20, 10, 20, 30]), FigureKind.Nps);

        var interval = Intervals.Nps(20, 30, 50);
        Assert.Equal(new Figure(100, 30, interval.Low, interval.High), figure);
    }

    [Fact]
    public void TopTwo_IsTheShareOfFourAndFive()
    {
        var figure = Figures.Compute(A.Scale(), Tally.Of([5, 5, 10, 30, 50]), FigureKind.TopTwo);

        var interval = Intervals.Wilson(80, 100);
        Assert.Equal(new Figure(100, 0.8, interval.Low, interval.High), figure);
    }

    /// <summary>By hand: Σx = 40, Σx² = 150, so the variance is (150 − 40²/12)/11 = 1.515152; t(11) = 2.200985 in any t table.</summary>
    [Fact]
    public void Mean_TakesAnswersAsOneToFive()
    {
        var figure = Figures.Compute(A.Scale(), Tally.Of([1, 2, 3, 4, 2]), FigureKind.Mean);

        Assert.Equal(12, figure.N);
        Assert.Equal(40.0 / 12, figure.Value!.Value, 1e-12);
        Assert.Equal((40.0 / 12) - (2.200985 * Math.Sqrt(1.515152 / 12)), figure.Low!.Value, 1e-6);
        Assert.Equal((40.0 / 12) + (2.200985 * Math.Sqrt(1.515152 / 12)), figure.High!.Value, 1e-6);
    }

    [Fact]
    public void Mean_OfOneAnswer_HasNoInterval() =>
        Assert.Equal(new Figure(1, 4), Figures.Compute(A.Scale(), Tally.Answer(3), FigureKind.Mean));

    [Fact]
    public void Share_CountsYesAndNo()
    {
        var figure = Figures.Compute(A.Share(), Tally.Of([3, 1]), FigureKind.Share);

        Assert.Equal((4, 0.75), (figure.N, figure.Value));
    }

    [Fact]
    public void Categories_LeftOutAnswers_AreNotInTheDenominator()
    {
        var tally = Tally.Of([60, 25, 15, 900]);

        Assert.Equal((100, 0.60), (Figures.Compute(A.Categories(), tally, FigureKind.Positive) is var p ? (p.N, p.Value) : default));
        Assert.Equal((100, 0.15), (Figures.Compute(A.Categories(), tally, FigureKind.Negative) is var n ? (n.N, n.Value) : default));
    }

    [Fact]
    public void Categories_OnlyLeftOutAnswers_AreNoAnswers() =>
        Assert.Equal(Figure.None, Figures.Compute(A.Categories(), Tally.Answer(3, 7), FigureKind.Positive));

    [Fact]
    public void Sum_HasEventsAsNAndNoInterval() =>
        Assert.Equal(
            new Figure(2, 12), Figures.Compute(A.Count(), CountCells.Event(7).Merge(CountCells.Event(5)), FigureKind.Sum));

    [Fact]
    public void Sum_OfEventsWithoutAny_IsZero_WithoutEventsThereIsNone()
    {
        Assert.Equal(new Figure(1, 0), Figures.Compute(A.Count(), CountCells.Event(0), FigureKind.Sum));
        Assert.Equal(Figure.None, Figures.Compute(A.Count(), Tally.Empty, FigureKind.Sum));
    }

    [Fact]
    public void WithinLimit_IsAShareOfAllDurations()
    {
        var figure = Figures.Compute(A.Duration(24), Durations(24, 1, 2, 3, 100), FigureKind.WithinLimit);

        Assert.Equal((4, 0.75), (figure.N, figure.Value));
    }

    [Fact]
    public void WithinLimit_WithoutALimit_HasNoValue() =>
        Assert.Equal(new Figure(2, null), Figures.Compute(A.Duration(null), Durations(null, 1, 2), FigureKind.WithinLimit));

    [Fact]
    public void MedianAndPercentile_AreAtMostTwoPercentOff()
    {
        double[] hours = [.. Enumerable.Range(1, 101).Select(i => i * 0.7)];
        var tally = Durations(24, hours);

        var median = Figures.Compute(A.Duration(), tally, FigureKind.Median);
        var ninety = Figures.Compute(A.Duration(), tally, FigureKind.Percentile90);

        Assert.Equal(51 * 0.7, median.Value!.Value, 0.02 * 51 * 0.7);
        Assert.Equal(91 * 0.7, ninety.Value!.Value, 0.02 * 91 * 0.7);
        Assert.Equal(41 * 0.7, median.Low!.Value, 0.02 * 41 * 0.7);
        Assert.Equal(61 * 0.7, median.High!.Value, 0.02 * 61 * 0.7);
    }

    [Fact]
    public void Median_OfAnEvenNumber_LiesHalfwayBetweenTheMiddleTwo() =>
        Assert.Equal(30, Figures.Compute(A.Duration(), Durations(24, 10, 20, 40, 80), FigureKind.Median).Value!.Value, 0.6);

    [Fact]
    public void Median_OfFiveDurations_HasNoInterval()
    {
        var figure = Figures.Compute(A.Duration(), Durations(24, 1, 2, 3, 4, 5), FigureKind.Median);

        Assert.Equal(3, figure.Value!.Value, 0.06);
        Assert.Null(figure.Low);
        Assert.Null(figure.High);
    }

    [Fact]
    public void EmptyTally_IsNone() => Assert.All(
        new[] { A.Nps(), A.Scale(), A.Share(), A.Categories(), A.Count(), A.Stock(), A.Duration() },
        metric => Assert.Equal(Figure.None, Figures.Compute(metric, Tally.Empty, Figures.DefaultKind(metric.Kind))));

    [Fact]
    public void AFigureOfAnotherKind_IsRefusedWithThoseItHas()
    {
        var error = Assert.Throws<ArgumentException>(() => Figures.Compute(A.Scale(), Tally.Empty, FigureKind.Nps));

        Assert.Contains("top-two, mean", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATallyOfAnotherMetric_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => Figures.Compute(A.Scale(), Tally.Answer(5), FigureKind.TopTwo));
        Assert.Throws<ArgumentException>(() => Figures.Compute(A.Stock(), Tally.Answer(0), FigureKind.Last));
    }

    [Fact]
    public void SampledFigures_LieInTheirBoundsAndIntervals() => Property.Holds(Gen.Choose(0, 40).ArrayOf(5), counts =>
    {
        var tally = Tally.Of([.. counts.Select(count => (long)count)]);
        var share = Figures.Compute(A.Scale(), tally, FigureKind.TopTwo);
        var mean = Figures.Compute(A.Scale(), tally, FigureKind.Mean);
        return tally.IsEmpty || (share.Value is >= 0 and <= 1 && share.Low >= 0 && share.High <= 1
            && share.Low <= share.Value && share.Value <= share.High
            && mean.Value is >= 1 and <= 5 && (mean.N == 1 || (mean.Low <= mean.Value && mean.Value <= mean.High)));
    });

    [Fact]
    public void Nps_StaysWithinAHundredAndRisesWithAPromoter() => Property.Holds(Gen.Choose(0, 40).ArrayOf(11), counts =>
    {
        var tally = Tally.Of([.. counts.Select(count => (long)count)]);
        var before = Figures.Compute(A.Nps(), tally, FigureKind.Nps);
        var after = Figures.Compute(A.Nps(), tally.Merge(Tally.Answer(10)), FigureKind.Nps);
        return tally.IsEmpty
            || (before.Low >= -100 && before.High <= 100 && before.Low <= before.High && after.Value >= before.Value && after.Low >= before.Low);
    });

    [Fact]
    public void MoreAnswersOfTheSameKind_NarrowTheInterval() => Property.Holds(Gen.Choose(1, 40).Two(), pair =>
    {
        var once = Tally.Of([pair.Item1, pair.Item2]);
        var twice = once.Merge(once);
        return Width(Figures.Compute(A.Share(), twice, FigureKind.Share)) < Width(Figures.Compute(A.Share(), once, FigureKind.Share));
    });

    private static double Width(Figure figure) => figure.High!.Value - figure.Low!.Value;

    private static Tally Durations(double? limit, params double[] hours) =>
        hours.Aggregate(Tally.Empty, (tally, duration) => tally.Merge(DurationCells.Duration(duration, limit)));
}
