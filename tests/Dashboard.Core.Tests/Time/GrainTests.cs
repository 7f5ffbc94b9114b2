using Dashboard.Core.Time;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Time;

public class GrainTests
{
    private static readonly Gen<DateOnly> Days = Gen.Choose(0, 40_000).Select(days => new DateOnly(1970, 1, 1).AddDays(days));

    [Theory]
    [InlineData(Grain.Day, "2026-11-21", "2026-11-21", "2026-11-22")]
    [InlineData(Grain.Week, "2026-11-22", "2026-11-16", "2026-11-23")]
    [InlineData(Grain.Week, "2026-11-23", "2026-11-23", "2026-11-30")]
    [InlineData(Grain.Month, "2024-02-29", "2024-02-01", "2024-03-01")]
    [InlineData(Grain.Quarter, "2026-12-31", "2026-10-01", "2027-01-01")]
    [InlineData(Grain.Tertial, "2026-04-30", "2026-01-01", "2026-05-01")]
    [InlineData(Grain.Tertial, "2026-05-01", "2026-05-01", "2026-09-01")]
    [InlineData(Grain.Tertial, "2026-12-31", "2026-09-01", "2027-01-01")]
    [InlineData(Grain.Year, "2026-06-01", "2026-01-01", "2027-01-01")]
    public void PeriodOf_IsTheWholePeriodThatHoldsTheDay(Grain grain, string day, string start, string end) =>
        Assert.Equal(new Period(Date(start), Date(end)), grain.PeriodOf(Date(day)));

    /// <summary>ISO 8601: the week of 1 January belongs to the year that holds its Thursday.</summary>
    [Theory]
    [InlineData("2021-01-01", "2020-12-28")]
    [InlineData("2024-12-31", "2024-12-30")]
    [InlineData("2027-01-03", "2026-12-28")]
    public void Week_CrossesTheYearAsIsoWeeksDo(string day, string monday)
    {
        Assert.Equal(Date(monday), Grain.Week.StartOf(Date(day)));
        Assert.Equal(DayOfWeek.Monday, Grain.Week.StartOf(Date(day)).DayOfWeek);
    }

    [Fact]
    public void PeriodOf_EveryDayOfEveryGrain_HoldsItsDayAndStartsItself() => Property.Holds(Days, day =>
        Enum.GetValues<Grain>().All(grain =>
        {
            var period = grain.PeriodOf(day);
            return period.Contains(day) && grain.StartOf(period.Start) == period.Start && grain.StartOf(period.LastDay) == period.Start
                && grain.StartOf(period.End) == period.End;
        }));

    [Fact]
    public void Add_BackAndForth_Returns() => Property.Holds(Days, day =>
        Enum.GetValues<Grain>().All(grain => grain.Add(grain.Add(grain.StartOf(day), 5), -5) == grain.StartOf(day)));

    [Fact]
    public void Split_GivesTheWholePeriodsThatTouchTheRange()
    {
        var split = Grain.Tertial.Split(new Period(Date("2026-04-30"), Date("2026-09-02"))).ToList();

        Assert.Equal(["2026-01-01..2026-05-01", "2026-05-01..2026-09-01", "2026-09-01..2027-01-01"], split.Select(period => period.ToString()));
    }

    [Fact]
    public void Split_ARangeThatEndsWhereAPeriodStarts_LeavesItOut() =>
        Assert.Single(Grain.Month.Split(new Period(Date("2026-01-31"), Date("2026-02-01"))));

    [Fact]
    public void Slug_IsReadBackInAnyCase()
    {
        Assert.All(Enum.GetValues<Grain>(), grain => Assert.Equal(grain, Grains.Parse(grain.Slug().ToUpperInvariant())));
        Assert.Null(Grains.Parse("fortnight"));
        Assert.Null(Grains.Parse(null));
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, null);
}
