using System.Globalization;
using Dashboard.Doors;

namespace Dashboard.Tests.Doors;

public sealed class PointDateTests
{
    [Theory]
    [InlineData("2026-02-28", "2026-02-28T00:00")]
    [InlineData("2026-02", "2026-02-01T00:00")]
    [InlineData("2026", "2026-01-01T00:00")]
    [InlineData("2026-Q4", "2026-10-01T00:00")]
    [InlineData("2026-T2", "2026-05-01T00:00")]
    [InlineData("2026-W01", "2025-12-29T00:00")]
    [InlineData("2026-W53", "2026-12-28T00:00")]
    [InlineData("2026-02-28T14:05", "2026-02-28T14:05")]
    [InlineData("2026-02-28 14:05:00", "2026-02-28T14:05")]
    [InlineData("2026-02-28T14:05:00.000+02:00", "2026-02-28T12:05")]
    [InlineData("2026-02-28T14:05:00Z", "2026-02-28T14:05")]
    public void Read_DateOrPeriod_IsWhenItBegins(string text, string expected) =>
        Assert.Equal(expected, PointDate.Read(text)?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13")]
    [InlineData("2026-Q5")]
    [InlineData("2026-T0")]
    [InlineData("2025-W53")]
    [InlineData("2026-Q")]
    [InlineData("0000")]
    [InlineData("28.2.2026")]
    [InlineData("02/28/2026")]
    [InlineData("12")]
    public void Read_NoDate_IsNull(string text) => Assert.Null(PointDate.Read(text));
}
