using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Features.BoardPack;

namespace Dashboard.Tests.Features.BoardPack;

public sealed class TypedPeriodTests
{
    [Theory]
    [InlineData("2026-Q3", "2026-07-01..2026-10-01")]
    [InlineData("2026-09", "2026-09-01..2026-10-01")]
    [InlineData("1.7.2026–30.9.2026", "2026-07-01..2026-10-01")]
    [InlineData("1 Jul 2026 - 15 Jul 2026", "2026-07-01..2026-07-16")]
    [InlineData("2026-07-01..2026-07-16", "2026-07-01..2026-07-16")]
    [InlineData("30.9.2026–1.7.2026", null)]
    [InlineData("syksy", null)]
    [InlineData("", null)]
    public void Read_OfWhatPeopleType_IsThePeriod(string typed, string? expected) => Assert.Equal(expected, TypedPeriod.Read(typed)?.ToString());

    [Theory]
    [InlineData("2026-Q3", Language.Fi)]
    [InlineData("2026-07-05..2026-08-20", Language.Fi)]
    [InlineData("2026-07-05..2026-08-20", Language.Sv)]
    [InlineData("2026-07-05..2026-08-20", Language.En)]
    public void Write_IsReadAgainAsTheSame(string name, Language language)
    {
        var period = PeriodName.Parse(name)!.Value;

        Assert.Equal(period, TypedPeriod.Read(TypedPeriod.Write(period, language)));
    }

    [Theory]
    [InlineData("2026-Q3", "2026-10-01..2027-01-01")]
    [InlineData("2026-01", "2026-02-01..2026-03-01")]
    [InlineData("2026-07-05..2026-07-15", "2026-07-15..2026-07-25")]
    public void After_IsAsLongInMonthsOrDays(string name, string expected) => Assert.Equal(expected, TypedPeriod.After(PeriodName.Parse(name)!.Value).ToString());

    [Fact]
    public void Move_OfAYearByAQuarter_IsTheYearUpToTheNextQuarter() =>
        Assert.Equal("2026-01-01..2027-01-01", TypedPeriod.Move(PeriodName.Parse("2025-10-01..2026-10-01")!.Value, PeriodName.Parse("2026-Q3")!.Value).ToString());
}
