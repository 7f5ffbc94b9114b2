using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Metrics;

public class CountChangesTests
{
    private static readonly MetricVersion Volume = A.Count(WellKnown.Responses);
    private static readonly Period Before = new(new(2024, 11, 1), new(2025, 11, 1));
    private static readonly Period After = new(new(2025, 11, 1), new(2026, 11, 1));

    [Theory]
    [InlineData(1000, 1000, 1000, ChangeVerdict.NotDistinct)]
    [InlineData(1000, 1000, 1010, ChangeVerdict.NotDistinct)]
    [InlineData(1000, 1000, 1100, ChangeVerdict.Distinct)]
    [InlineData(1000, 1100, 1000, ChangeVerdict.Distinct)]
    [InlineData(500, 1000, 1100, ChangeVerdict.Distinct)]
    public void Of_SteadyMonths_StandsOutWhenThePeriodsDiffer(double earlier, double old, double recent, ChangeVerdict expected) =>
        Assert.Equal(expected, Of(Months([.. Year(earlier, 20), .. Year(old, 20), .. Year(recent, 20)]))!.Verdict);

    /// <summary>The same difference of the sums, but months that go up and down by a third.</summary>
    [Fact]
    public void Of_UnsteadyMonths_AsksForMore()
    {
        double[] months = [.. Year(1000, 350), .. Year(1000, 350), .. Year(1100, 350)];

        Assert.Equal(ChangeVerdict.NotDistinct, Of(Months(months))!.Verdict);
    }

    [Fact]
    public void Of_OneMonthAgainstAnother_IsJudgedByAllOtherMonths()
    {
        var (september, october) = (Grain.Month.PeriodOf(new(2026, 9, 1)), Grain.Month.PeriodOf(new(2026, 10, 1)));
        double[] months = [.. Year(1000, 30), .. Year(1000, 30), .. Year(1000, 30)[..10], 1000, 700];

        Assert.Equal(ChangeVerdict.Distinct, Of(Months(months), september, october)!.Verdict);
        Assert.Null(Of(Months([1000, 700]), september, october));
    }

    [Fact]
    public void Of_ALeapYear_IsTakenAtTheSameLength()
    {
        var change = CountChanges.Of(
            Volume, Months([.. Year(1000, 20), .. Year(1000, 20), .. Year(1000, 20)]), new(new(2023, 11, 1), new(2024, 11, 1)), Before, new(366, 366), new(365, 365));

        Assert.Equal(0, change!.Value, 1e-9);
    }

    [Fact]
    public void Of_ChangeBelowTheSmallestMeaningful_IsSmall() => Assert.Equal(
        ChangeVerdict.DistinctButSmall,
        CountChanges.Of(Volume with { MinChange = 5000 }, Months([.. Year(1000, 20), .. Year(1100, 20)]), Before, After, new(1, 12_000), new(1, 13_200))!.Verdict);

    [Fact]
    public void Of_WhatCannotBeCompared_IsNone()
    {
        var months = Months([.. Year(1000, 20), .. Year(1000, 20)]);

        Assert.Null(CountChanges.Of(Volume, months, Before, After, Figure.Hidden, new(1, 5)));
        Assert.Null(CountChanges.Of(Volume, months, Before, After, new(1, 5), Figure.None));
        Assert.Null(Of(months, new(new(2024, 1, 1), new(2025, 1, 1)), After));
        Assert.Null(Of(months, new(new(2025, 1, 1), new(2026, 1, 1)), After));
        Assert.Null(Of(Months([]), Before, After));
        Assert.Throws<ArgumentException>(() => Of(months with { Grain = Grain.Week }));
    }

    [Fact]
    public void Of_MonthsBeforeABreak_TakeNoPart()
    {
        double[] wild = [.. Year(1000, 900), .. Year(1000, 20), .. Year(1100, 20)];

        Assert.Equal(ChangeVerdict.NotDistinct, Of(Months(wild))!.Verdict);
        Assert.Equal(ChangeVerdict.Distinct, Of(Months(wild) with { Breaks = [new DateOnly(2024, 11, 1)] })!.Verdict);
    }

    private static Change? Of(Series months, Period? before = null, Period? after = null) =>
        CountChanges.Of(Volume, months, before ?? Before, after ?? After, Sum(months, before ?? Before), Sum(months, after ?? After));

    private static Figure Sum(Series months, Period period) =>
        new(1, months.Points.Where(point => period.Contains(point.Period.Start)).Sum(point => point.Figure.Value ?? 0));

    /// <summary>Months that end in October 2026, each so many a day as if all had thirty days.</summary>
    private static Series Months(double[] counts) => new(Volume, FigureKind.Sum, Grain.Month, [.. counts.Select((count, i) =>
    {
        var period = Grain.Month.PeriodOf(new DateOnly(2026, 10, 1).AddMonths(i - counts.Length + 1));
        return new SeriesPoint(period, new Figure(1, count * period.Days / 30), Provisional: false);
    })], []);

    private static double[] Year(double level, double swing) => [.. Enumerable.Range(0, 12).Select(i => level + (i % 2 == 0 ? swing : -swing))];
}
