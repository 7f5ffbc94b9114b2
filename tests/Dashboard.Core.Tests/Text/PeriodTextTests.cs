using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Text;

public class PeriodTextTests
{
    [Theory]
    [InlineData("2026-10-01", "2026-11-01", "lokakuu 2026", "oktober 2026", "October 2026")]
    [InlineData("2026-07-01", "2026-10-01", "3. neljännes 2026", "kvartal 3/2026", "quarter 3/2026")]
    [InlineData("2026-05-01", "2026-09-01", "2. tertiaali 2026", "tertial 2/2026", "tertial 2/2026")]
    [InlineData("2026-01-01", "2027-01-01", "vuosi 2026", "år 2026", "2026")]
    [InlineData("2026-10-12", "2026-10-19", "viikko 42/2026", "vecka 42/2026", "week 42/2026")]
    [InlineData("2026-10-12", "2026-10-13", "12.10.2026", "12.10.2026", "12 Oct 2026")]
    [InlineData("2025-11-01", "2026-11-01", "1.11.2025–31.10.2026", "1.11.2025–31.10.2026", "1 Nov 2025 – 31 Oct 2026")]
    public void Name_WholePeriods_HaveTheirOwnNames(string start, string end, string fi, string sv, string en)
    {
        var period = new Period(Day(start), Day(end));

        Assert.Equal(fi, PeriodText.Name(period, Language.Fi));
        Assert.Equal(sv, PeriodText.Name(period, Language.Sv));
        Assert.Equal(en, PeriodText.Name(period, Language.En));
    }

    [Theory]
    [InlineData(Grain.Day, "12.10.2026", "12.10.2026", "12 Oct 2026")]
    [InlineData(Grain.Week, "vk 42/2026", "v. 42/2026", "wk 42/2026")]
    [InlineData(Grain.Month, "10/2026", "10/2026", "10/2026")]
    [InlineData(Grain.Quarter, "Q4/2026", "Q4/2026", "Q4/2026")]
    [InlineData(Grain.Tertial, "T3/2026", "T3/2026", "T3/2026")]
    [InlineData(Grain.Year, "2026", "2026", "2026")]
    public void OnAxis_EachGrain_IsShort(Grain grain, string fi, string sv, string en)
    {
        var period = grain.PeriodOf(new DateOnly(2026, 10, 12));

        Assert.Equal(fi, PeriodText.OnAxis(period, grain, Language.Fi));
        Assert.Equal(sv, PeriodText.OnAxis(period, grain, Language.Sv));
        Assert.Equal(en, PeriodText.OnAxis(period, grain, Language.En));
    }

    [Theory]
    [InlineData(Grain.Day, "12.10.2026", "den 12.10.2026", "on 12 Oct 2026")]
    [InlineData(Grain.Week, "viikolla 42/2026", "vecka 42/2026", "in week 42/2026")]
    [InlineData(Grain.Month, "lokakuussa 2026", "i oktober 2026", "in October 2026")]
    [InlineData(Grain.Quarter, "4. neljänneksellä 2026", "under kvartal 4/2026", "in quarter 4/2026")]
    [InlineData(Grain.Tertial, "3. tertiaalilla 2026", "under tertial 3/2026", "in tertial 3/2026")]
    [InlineData(Grain.Year, "vuonna 2026", "år 2026", "in 2026")]
    public void In_EachGrain_IsInflected(Grain grain, string fi, string sv, string en)
    {
        var period = grain.PeriodOf(new DateOnly(2026, 10, 12));

        Assert.Equal(fi, PeriodText.In(period, grain, Language.Fi));
        Assert.Equal(sv, PeriodText.In(period, grain, Language.Sv));
        Assert.Equal(en, PeriodText.In(period, grain, Language.En));
    }

    [Fact]
    public void In_EveryFinnishMonth_EndsInTheInessive() => Assert.All(
        Enumerable.Range(1, 12),
        month => Assert.EndsWith("kuussa", PeriodText.In(Grain.Month.PeriodOf(new(2026, month, 1)), Grain.Month, Language.Fi, new DateOnly(2026, 12, 31)), StringComparison.Ordinal));

    [Fact]
    public void In_AMonthLessThanAYearBack_NeedsNoYear()
    {
        var october = Grain.Month.PeriodOf(new DateOnly(2026, 10, 1));

        Assert.Equal("lokakuussa", PeriodText.In(october, Grain.Month, Language.Fi, new DateOnly(2026, 11, 21)));
        Assert.Equal("lokakuussa 2026", PeriodText.In(october, Grain.Month, Language.Fi, new DateOnly(2027, 10, 1)));
    }

    [Fact]
    public void OnAxis_FirstDaysOfJanuary_BelongToTheWeeksYear()
    {
        var week = Grain.Week.PeriodOf(new DateOnly(2027, 1, 1));

        Assert.Equal("vk 53/2026", PeriodText.OnAxis(week, Grain.Week, Language.Fi));
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
