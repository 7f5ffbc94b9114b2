using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Statistics;

public class XmrTests
{
    private static readonly XmrOptions Default = new();

    /// <summary>Twelve values around 10: mean 10, every moving range 2, limits 4.68 and 15.32, two-sigma lines 6.4533 and 13.5467.</summary>
    private static readonly double?[] Steady = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

    private static readonly Gen<double?[]> Series =
        Gen.Choose(-50, 50).Select(value => value > 45 ? null : (double?)value / 4).ArrayOf();

    [Fact]
    public void Limits_AreTheMeanPlusMinus266MeanMovingRanges()
    {
        var point = Calculate(Default, Steady).Points[0];

        Assert.Equal(10, point.Mean!.Value, 1e-12);
        Assert.Equal(10 - (2.66 * 2), point.Lower!.Value, 1e-12);
        Assert.Equal(10 + (2.66 * 2), point.Upper!.Value, 1e-12);
        Assert.Equal(10 - (2.66 * 2 * 2 / 3), point.NearLower!.Value, 1e-12);
        Assert.Equal(10 + (2.66 * 2 * 2 / 3), point.NearUpper!.Value, 1e-12);
    }

    [Fact]
    public void Empty_HasNoPointsAndNoVerdict()
    {
        var chart = Calculate(Default with { Target = 1 });

        Assert.Empty(chart.Points);
        Assert.Null(chart.Variation);
        Assert.Null(chart.Assurance);
        Assert.Equal(0, chart.LastGroupCount);
    }

    [Fact]
    public void AllMissing_KeepsThePlacesWithoutLimits()
    {
        var chart = Calculate(Default with { Target = 1 }, null, null, null);

        Assert.Equal(3, chart.Points.Count);
        Assert.All(chart.Points, point => Assert.True(point is { Value: null, Mean: null, Lower: null, Rule: XmrRule.None }));
        Assert.Null(chart.Variation);
        Assert.Null(chart.Assurance);
    }

    [Fact]
    public void SinglePoint_HasAMeanAndNoLimits()
    {
        var chart = Calculate(Default with { Target = 1 }, 3);

        Assert.True(chart.Points.Single() is { Mean: 3, Lower: null, Upper: null, NearLower: null, Rule: XmrRule.None });
        Assert.Equal(Variation.CommonCause, chart.Variation);
        Assert.Null(chart.Assurance);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.7)]
    [InlineData(82.3)]
    [InlineData(0)]
    [InlineData(-1e-9)]
    public void ConstantSeries_GivesNoSignal(double value)
    {
        foreach (var screen in new[] { false, true })
        {
            var chart = Calculate(Default with { Screen = screen, Target = value }, [.. Enumerable.Repeat((double?)value, 40)]);

            Assert.All(chart.Points, point => Assert.Equal(XmrRule.None, point.Rule));
            Assert.Equal(chart.Points[0].Lower, chart.Points[0].Upper);
        }
    }

    /// <summary>The mean is 3.7, which is 3.6999999999999997 in binary: the fourth point must not seem to lie above it.</summary>
    [Fact]
    public void ADecimalThatLiesOnTheMean_BreaksARun() =>
        Assert.All(
            Calculate(Default, 4.1, 3.8, 4.1, 3.7, 3.9, 3.9, 3.8, 2.3).Points, point => Assert.DoesNotContain(XmrRule.Run, point.Rules));

    [Fact]
    public void Outside_IsStrict()
    {
        var fixedLimits = Default with { FixAfter = 12 };

        Assert.Equal(XmrRule.None, Calculate(fixedLimits, [.. Steady, 10 + (2.66 * 2)]).Points[^1].Rule);
        Assert.Equal(XmrRule.Outside, Calculate(fixedLimits, [.. Steady, 15.3201]).Points[^1].Rule);
        Assert.Equal(XmrRule.Outside, Calculate(fixedLimits, [.. Steady, 4.6799]).Points[^1].Rule);
    }

    [Fact]
    public void FixAfter_LaterPointsMoveNoLimit()
    {
        var chart = Calculate(Default with { FixAfter = 12 }, [.. Steady, 100, 100]);

        Assert.All(chart.Points, point => Assert.Equal(10, point.Mean!.Value, 1e-12));
        Assert.All(chart.Points, point => Assert.Equal(15.32, point.Upper!.Value, 1e-12));
    }

    [Fact]
    public void FixAfter_CountsValuesOfEachGroup()
    {
        var chart = Calculate(Default with { FixAfter = 2, RebaseAt = [4] }, 1, null, 3, 50, 11, 13, 50);

        Assert.Equal([2, 2, 2, 2, 12, 12, 12], chart.Points.Select(point => point.Mean!.Value));
    }

    [Fact]
    public void FixAfter_MorePointsThanThereAre_UsesThemAll() =>
        Assert.Equal(Calculate(Default, Steady).Points[0].Upper, Calculate(Default with { FixAfter = 99 }, Steady).Points[0].Upper);

    [Fact]
    public void Screen_LeavesALargeMovingRangeOutOnceAndKeepsTheMean()
    {
        double?[] values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

        Assert.Equal(Calculate(Default, values).Points[0].Mean, Calculate(Default with { Screen = true }, values).Points[0].Mean);
        Assert.Equal(2.66 * 2, (Calculate(Default with { Screen = true }, values).Points[0] is var point ? point.Upper - point.Lower : null)!.Value, 1e-9);
    }

    [Fact]
    public void Rebase_LimitsRunsAndTrendsStayInsideTheirGroup()
    {
        double?[] rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

        Assert.All(Calculate(Default, rising).Points, point => Assert.Contains(XmrRule.Trend, point.Rules));
        var split = Calculate(Default with { RebaseAt = [6] }, rising);
        Assert.All(split.Points, point => Assert.Equal(XmrRule.None, point.Rule));
        Assert.Equal([3.5, 9.5], split.Points.Select(point => point.Mean!.Value).Distinct());
        Assert.Equal([0, 1], split.Points.Select(point => point.Group).Distinct());
        Assert.Equal(6, split.LastGroupCount);
    }

    [Fact]
    public void Rebase_AtTheStartTwiceOrOutOfOrder_IsTheSame() =>
        Assert.Equal(
            Calculate(Default with { RebaseAt = [4, 8] }, Steady).Points.Select(point => (point.Group, point.Mean)),
            Calculate(Default with { RebaseAt = [8, 0, 4, 8] }, Steady).Points.Select(point => (point.Group, point.Mean)));

    [Fact]
    public void Missing_KeepsItsLimitsAndBreaksNothing()
    {
        var chart = Calculate(Default, 1, 2, null, 3, 4, null, 5, 6, 7);

        Assert.Equal(
            [true, true, false, true, true, false, true, true, true], chart.Points.Select(point => point.Rules.Contains(XmrRule.Trend)));
        Assert.All(chart.Points, point => Assert.NotNull(point.Upper));
    }

    [Fact]
    public void Run_OfSeven_FlagsBackToItsFirstPointAndAPointOnTheMeanBreaksIt()
    {
        double?[] seven = [2, 1, 2, 1, 2, 1, 2];
        double?[] broken = [2, 1, 2, 0, 1, 2, 1, 2];

        Assert.Equal(
            Enumerable.Repeat(true, 7), Around(0, seven).Take(7).Select(point => point.Rules.Contains(XmrRule.Run)));
        Assert.All(Around(0, broken).Take(8), point => Assert.DoesNotContain(XmrRule.Run, point.Rules));
    }

    [Fact]
    public void TwoOfThree_2018_LeavesOutPointsBeyondThreeSigma_2023_CountsThem()
    {
        double?[] values = [.. Steady, 14, 16, 11];
        var options = Default with { FixAfter = 12 };

        var old = Calculate(options with { Rules = RuleSet.Mdc2018 }, values).Points;
        var recent = Calculate(options with { Rules = RuleSet.Mdc2023 }, values).Points;

        Assert.Equal([XmrRule.None, XmrRule.Outside, XmrRule.None], old.TakeLast(3).Select(point => point.Rule));
        Assert.Equal([XmrRule.TwoOfThree, XmrRule.Outside, XmrRule.None], recent.TakeLast(3).Select(point => point.Rule));
        Assert.Equal([XmrRule.Outside, XmrRule.TwoOfThree], recent[^2].Rules);
    }

    [Fact]
    public void Precedence_IsOutsideTrendTwoOfThreeRun()
    {
        double?[] values = [.. Steady, 11, 12, 13, 13.6, 14, 15, 16, 14, 13.9];
        var points = Calculate(Default with { FixAfter = 12 }, values).Points;

        Assert.Equal([XmrRule.Outside, XmrRule.Trend, XmrRule.Run], points[^3].Rules);
        Assert.Equal([XmrRule.Trend, XmrRule.TwoOfThree, XmrRule.Run], points[^4].Rules);
        Assert.Equal([XmrRule.TwoOfThree, XmrRule.Run], points[^1].Rules);
        Assert.Equal([XmrRule.Trend, XmrRule.Run], points[13].Rules);
        Assert.All(points.Where(point => point.Rules.Count > 0), point => Assert.Equal(point.Rules.Min(), point.Rule));
    }

    [Theory]
    [InlineData(Direction.Up, Variation.Improvement, Variation.Concern)]
    [InlineData(Direction.Down, Variation.Concern, Variation.Improvement)]
    [InlineData(Direction.Neutral, Variation.Neutral, Variation.Neutral)]
    public void Variation_FollowsTheDirection(Direction direction, Variation high, Variation low)
    {
        var options = Default with { FixAfter = 12, Direction = direction };

        Assert.Equal(high, Calculate(options, [.. Steady, 99]).Variation);
        Assert.Equal(low, Calculate(options, [.. Steady, -99]).Variation);
    }

    [Fact]
    public void Variation_OfATrend_IsTheWayItGoesNotTheSideItLiesOn()
    {
        var points = Calculate(Default, 1, 2, 3, 4, 5, 6, 7).Points;

        Assert.Equal((XmrRule.Outside, Variation.Concern), (points[0].Rule, points[0].Variation));
        Assert.All(points.Skip(1).Take(5), point => Assert.Equal((XmrRule.Trend, Variation.Improvement), (point.Rule, point.Variation)));
    }

    [Fact]
    public void Trend_ATurningPoint_BelongsToTheFirstTrend() =>
        Assert.Equal([1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1], XmrRules.Trends([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]));

    [Fact]
    public void Variation_IsThatOfTheLastValue()
    {
        var options = Default with { FixAfter = 12 };

        Assert.Equal(Variation.CommonCause, Calculate(options, [.. Steady, 99, 10]).Variation);
        Assert.Equal(Variation.Improvement, Calculate(options, [.. Steady, 99, null, null]).Variation);
    }

    [Fact]
    public void Assurance_UsesTheLastGroupAndIsStrict()
    {
        double?[] values = [.. Steady, .. Steady.Select(value => value + 100)];
        var options = Default with { RebaseAt = [12] };

        Assert.Equal(Assurance.Pass, Calculate(options with { Target = 104 }, values).Assurance);
        Assert.Equal(Assurance.Inconsistent, Calculate(options with { Target = 110 }, values).Assurance);
        Assert.Equal(Assurance.Fail, Calculate(options with { Target = 116 }, values).Assurance);
        Assert.Equal(Assurance.Inconsistent, Calculate(Default with { Target = 4 }, 4, 4, 4).Assurance);
    }

    [Fact]
    public void HasVerdict_FromFifteenValuesOfTheLastGroup()
    {
        double?[] values = [.. Steady, 9, 11, 9, 11];

        Assert.True(Calculate(Default, values).HasVerdict);
        Assert.True(Calculate(Default with { RebaseAt = [1] }, values).HasVerdict);
        Assert.False(Calculate(Default with { RebaseAt = [2] }, values).HasVerdict);
        Assert.False(Calculate(Default with { RebaseAt = [1] }, [.. values[..15], null]).HasVerdict);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.MaxValue)]
    public void NotANumber_NamesItsIndex(double value)
    {
        var error = Assert.Throws<ArgumentException>(() => Calculate(Default, 1, 2, value));

        Assert.Contains("index 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImpossibleOptions_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => Calculate(Default with { FixAfter = 0 }, 1, 2));
        Assert.Throws<ArgumentException>(() => Calculate(Default with { RebaseAt = [2] }, 1, 2));
        Assert.Throws<ArgumentException>(() => Calculate(Default with { RebaseAt = [-1] }, 1, 2));
    }

    [Fact]
    public void Missing_SaysTheSameOfTheOthersAsIfItHadNeverStoodThere() => Property.Holds(Series, values =>
        Calculate(Default, values).Points.Where(point => point.Value is not null)
            .SequenceEqual(Calculate(Default, [.. values.Where(value => value is not null)]).Points));

    [Fact]
    public void UpsideDown_MirrorsLimitsAndTurnsImprovementIntoConcern() => Property.Holds(Series, values =>
    {
        var upright = Calculate(Default, values);
        var mirrored = Calculate(Default with { Direction = Direction.Down }, [.. values.Select(value => -value)]);
        return upright.Variation == mirrored.Variation
            && upright.Points.Zip(mirrored.Points).All(pair =>
                pair.First.Variation == pair.Second.Variation
                && pair.First.Rules.SequenceEqual(pair.Second.Rules)
                && (pair.First.Upper is null || Math.Abs(pair.First.Upper.Value + pair.Second.Lower!.Value) < 1e-9));
    });

    [Fact]
    public void OtherUnits_ChangeNoVerdict() => Property.Holds(Series, values =>
        Calculate(Default, values).Points.Select(point => (point.Rule, point.Variation))
            .SequenceEqual(Calculate(Default, [.. values.Select(value => (value * 3) + 700)]).Points.Select(point => (point.Rule, point.Variation))));

    [Fact]
    public void Precedence_IsTheFirstOfTheRulesThatAPointMeets() => Property.Holds(Series, values =>
        Calculate(Default with { Rules = RuleSet.Mdc2023 }, values).Points.All(point =>
            point.Rules.SequenceEqual(point.Rules.Order()) && point.Rule == (point.Rules is [var first, ..] ? first : XmrRule.None)
            && (point.Rule == XmrRule.None) == (point.Variation == Variation.CommonCause)));

    [Theory]
    [InlineData(Direction.Up)]
    [InlineData(Direction.Down)]
    public void Target_OnALimit_IsMetOrMissedByChance(Direction direction)
    {
        var limits = Calculate(Default, Steady).Points[0];

        Assert.Equal(Assurance.Inconsistent, Calculate(Default with { Direction = direction, Target = limits.Upper }, Steady).Assurance);
        Assert.Equal(Assurance.Inconsistent, Calculate(Default with { Direction = direction, Target = limits.Lower }, Steady).Assurance);
    }

    [Fact]
    public void FixAfter_One_TakesTheFirstValueAsMeanAndHasNoLimits()
    {
        var chart = Calculate(Default with { FixAfter = 1 }, 3, 5, 7);

        Assert.All(chart.Points, point => Assert.Equal(3, point.Mean));
        Assert.All(chart.Points, point => Assert.Null(point.Upper));
    }

    [Fact]
    public void Tie_WithANumberThatIsNotExactInBinary_IsOnTheLineHoweverSmallTheOthersAre()
    {
        // The mean is 0.3 by decimal reckoning; in binary 0.1 + 0.2 is not.
        double?[] values = [0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.1 + 0.2, 0.6, 0, 1e-9, 0.6 - 1e-9];

        Assert.All(Calculate(Default, values).Points.Take(8), point => Assert.DoesNotContain(XmrRule.Run, point.Rules));
    }

    [Fact]
    public void Tie_OfSevenValuesAHairAboveTheMean_IsNoRun()
    {
        // The mean is 0.3 by decimal reckoning; in binary 0.1 + 0.2 lies above it.
        double?[] values = [.. Enumerable.Repeat((double?)(0.1 + 0.2), 7), .. Enumerable.Range(0, 40).Select(i => (double?)(i % 2 * 0.6))];
        Assert.True(values[0] > Calculate(Default, values).Points[0].Mean);

        Assert.All(Calculate(Default, values).Points.Take(7), point => Assert.DoesNotContain(XmrRule.Run, point.Rules));
    }

    [Fact]
    public void Trend_OfSevenEqualValues_IsNone() =>
        Assert.All(Calculate(Default, 1, 9, 2, 8, 5, 5, 5, 5, 5, 5, 5, 5, 1, 9).Points, point => Assert.DoesNotContain(XmrRule.Trend, point.Rules));

    [Fact]
    public void TwoOfThree_APointOfTwoWindows_StaysFlagged()
    {
        // 14 lies beyond two sigma of Steady; it is in the windows (14, 11, 14) and (11, 14, 14).
        var points = Calculate(Default with { FixAfter = 12 }, [.. Steady, 9, 14, 11, 14, 14, 9]).Points;

        Assert.Equal([13, 15, 16], Enumerable.Range(0, points.Count).Where(i => points[i].Rules.Contains(XmrRule.TwoOfThree)));
    }

    [Fact]
    public void RuleSets_HaveTheirNames()
    {
        Assert.Equal("mdc-2018", RuleSet.Mdc2018.Slug());
        Assert.Equal("mdc-2023", RuleSet.Mdc2023.Slug());
    }

    /// <summary>The points around a mean of exactly zero: as many opposite points follow, far apart from each other.</summary>
    private static IReadOnlyList<XmrPoint> Around(double mean, double?[] values) =>
        Calculate(Default, [.. values, mean, .. values.Select(value => -value)]).Points;

    private static XmrChart Calculate(XmrOptions options, params double?[] values) => Xmr.Calculate(values, options);
}
