using System.Globalization;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Time;

/// <summary>Europe/Helsinki: UTC+2, UTC+3 from the last Sunday of March to the last Sunday of October.</summary>
public class LocalTimeTests
{
    [Theory]
    [InlineData("2026-01-14T21:59:59Z", "2026-01-14")]
    [InlineData("2026-01-14T22:00:00Z", "2026-01-15")]
    [InlineData("2026-07-14T20:59:59Z", "2026-07-14")]
    [InlineData("2026-07-14T21:00:00Z", "2026-07-15")]
    [InlineData("2026-07-15T09:00:00+14:00", "2026-07-14")]
    public void DateOf_IsTheDateInHelsinki(string instant, string date) =>
        Assert.Equal(DateOnly.Parse(date, null), LocalTime.DateOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-01-15T12:00", "2026-01-15T12:00+02:00")]
    [InlineData("2026-07-15T12:00", "2026-07-15T12:00+03:00")]
    [InlineData("2026-03-29T02:59", "2026-03-29T02:59+02:00")]
    [InlineData("2026-03-29T03:30", "2026-03-29T04:30+03:00")]
    [InlineData("2026-03-29T04:00", "2026-03-29T04:00+03:00")]
    [InlineData("2026-10-25T03:30", "2026-10-25T03:30+03:00")]
    [InlineData("2026-10-25T04:00", "2026-10-25T04:00+02:00")]
    public void At_GoesThroughDaylightSaving(string wallClock, string instant)
    {
        var actual = LocalTime.At(DateTime.Parse(wallClock, CultureInfo.InvariantCulture));

        var expected = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        Assert.Equal((expected.DateTime, expected.Offset), (actual.DateTime, actual.Offset));
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Local)]
    public void At_TakesTheWallClockWhateverItsKind(DateTimeKind kind) =>
        Assert.Equal(
            new DateTimeOffset(2026, 7, 15, 12, 0, 0, TimeSpan.FromHours(3)), LocalTime.At(new DateTime(2026, 7, 15, 12, 0, 0, kind)));

    [Fact]
    public void Today_IsTheClocksDateInHelsinki() =>
        Assert.Equal(new DateOnly(2026, 1, 15), new StandingClock(new DateTimeOffset(2026, 1, 14, 22, 30, 0, TimeSpan.Zero)).Today());

    [Theory]
    [InlineData("2026-01-14T22:30Z", "2026-01-15T22:00Z")]
    [InlineData("2026-03-28T22:00Z", "2026-03-29T21:00Z")]
    [InlineData("2026-10-24T21:00Z", "2026-10-25T22:00Z")]
    public void Tomorrow_BeginsAtMidnightInHelsinki(string now, string tomorrow) => Assert.Equal(
        DateTimeOffset.Parse(tomorrow, CultureInfo.InvariantCulture),
        new StandingClock(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture)).Tomorrow());

    private sealed class StandingClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
