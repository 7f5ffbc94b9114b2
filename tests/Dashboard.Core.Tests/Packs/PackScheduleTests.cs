using System.Globalization;
using Dashboard.Core.Packs;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Packs;

public sealed class PackScheduleTests
{
    [Theory]
    [InlineData(ReadyPack.Monthly, "2026-11-02T06:59+02:00", "2026-10-01")]
    [InlineData(ReadyPack.Monthly, "2026-11-02T07:00+02:00", "2026-11-02")]
    [InlineData(ReadyPack.Monthly, "2026-11-01T12:00+02:00", "2026-10-01")]
    [InlineData(ReadyPack.Monthly, "2026-08-03T07:00+03:00", "2026-08-03")]
    [InlineData(ReadyPack.Monthly, "2026-08-03T06:59+03:00", "2026-07-01")]
    [InlineData(ReadyPack.Quarterly, "2026-12-31T12:00+02:00", "2026-10-01")]
    [InlineData(ReadyPack.Quarterly, "2027-01-01T07:00+02:00", "2027-01-01")]
    public void DueAt_AMoment_IsTheLastFirstWeekdayAtSeven(ReadyPack pack, string now, string due) =>
        Assert.Equal(Day(due), Of(pack, "2026-01-01T00:00+02:00").DueAt(At(now)));

    [Theory]
    [InlineData("2026-11-02T07:01+02:00", "2026-11-15T12:00+02:00", null)]
    [InlineData("2026-11-02T06:59+02:00", "2026-11-15T12:00+02:00", "2026-11-02")]
    [InlineData("2026-11-02T07:01+02:00", "2026-12-01T07:00+02:00", "2026-12-01")]
    public void DueAt_BeforeItWasSetUp_IsNothing(string created, string now, string? due) =>
        Assert.Equal(due is null ? null : Day(due), Of(ReadyPack.Monthly, created).DueAt(At(now)));

    [Theory]
    [InlineData(ReadyPack.Monthly, "2026-11-02T06:59+02:00", "2026-11-02")]
    [InlineData(ReadyPack.Monthly, "2026-11-02T07:00+02:00", "2026-12-01")]
    [InlineData(ReadyPack.Quarterly, "2026-10-01T07:00+03:00", "2027-01-01")]
    public void NextAfter_AMoment_IsLater(ReadyPack pack, string now, string next) =>
        Assert.Equal(Day(next), Of(pack, "2026-01-01T00:00+02:00").NextAfter(At(now)));

    [Theory]
    [InlineData(ReadyPack.Monthly, "2026-11-02", "2026-10-01..2026-11-01")]
    [InlineData(ReadyPack.Monthly, "2026-01-01", "2025-12-01..2026-01-01")]
    [InlineData(ReadyPack.Quarterly, "2026-10-01", "2026-07-01..2026-10-01")]
    [InlineData(ReadyPack.Quarterly, "2026-12-31", "2026-07-01..2026-10-01")]
    public void LastComplete_OfADay_IsTheOneBefore(ReadyPack pack, string today, string period) =>
        Assert.Equal(period, pack.LastComplete(Day(today)).ToString());

    private static PackSchedule Of(ReadyPack pack, string created) =>
        new(1, pack, "county", Language.Fi, ReportAudience.Internal, [], new PackStamp("anna", At(created)));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static DateOnly Day(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
