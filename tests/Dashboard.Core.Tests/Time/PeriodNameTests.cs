using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Time;

public sealed class PeriodNameTests
{
    [Theory]
    [InlineData("2026", "2026-01-01..2027-01-01", "2026")]
    [InlineData("2026-T1", "2026-01-01..2026-05-01", "2026-T1")]
    [InlineData("2026-t3", "2026-09-01..2027-01-01", "2026-T3")]
    [InlineData("2026-Q3", "2026-07-01..2026-10-01", "2026-Q3")]
    [InlineData(" 2026-09 ", "2026-09-01..2026-10-01", "2026-09")]
    [InlineData("2026-W01", "2025-12-29..2026-01-05", "2026-W01")]
    [InlineData("2026-W53", "2026-12-28..2027-01-04", "2026-W53")]
    [InlineData("2026-02-28", "2026-02-28..2026-03-01", "2026-02-28")]
    [InlineData("2026-07-01..2026-10-01", "2026-07-01..2026-10-01", "2026-Q3")]
    [InlineData("2026-07-01..2026-09-30", "2026-07-01..2026-09-30", "2026-07-01..2026-09-30")]
    public void Parse_Name_GivesItsPeriodAndBack(string name, string period, string shortest)
    {
        var parsed = PeriodName.Parse(name)!.Value;

        Assert.Equal(period, parsed.ToString());
        Assert.Equal(shortest, PeriodName.Of(parsed));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("26")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-T4")]
    [InlineData("2025-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026-02-30")]
    [InlineData("1789")]
    [InlineData("2026-10-01..2026-07-01")]
    [InlineData("2026-10-01..2026-10-01")]
    [InlineData("2026-07..2026-09")]
    [InlineData("2026-07-01..2026-08-01..2026-09-01")]
    public void Parse_NoName_GivesNothing(string? name) => Assert.Null(PeriodName.Parse(name));
}
