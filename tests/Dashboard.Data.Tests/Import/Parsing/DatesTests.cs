using System.Globalization;
using Dashboard.Data.Import.Parsing;

namespace Dashboard.Data.Tests.Import.Parsing;

public sealed class DatesTests
{
    [Theory]
    [InlineData("2026-01-31", "2026-01-31T00:00:00+02:00")]
    [InlineData("2026-06-01", "2026-06-01T00:00:00+03:00")]
    [InlineData("2026-06-01T14:05", "2026-06-01T14:05:00+03:00")]
    [InlineData("2026-06-01 14:05:06.25", "2026-06-01T14:05:06.25+03:00")]
    [InlineData("2026-06-01T14:05:06Z", "2026-06-01T14:05:06+00:00")]
    [InlineData("2026-06-01T14:05:06-0530", "2026-06-01T14:05:06-05:30")]
    [InlineData("2026-06-01T14:05+05:45", "2026-06-01T14:05:00+05:45")]
    [InlineData("2026-10-25T03:30", "2026-10-25T03:30:00+03:00")]
    [InlineData("2026-10-25T05:00", "2026-10-25T05:00:00+02:00")]
    [InlineData("2026-03-29T03:30", "2026-03-29T04:30:00+03:00")]
    public void TryInstant_IsoText_IsHelsinkiTimeUnlessItHasAnOffset(string text, string expected)
    {
        Assert.True(new Dates().TryInstant(text, out var instant));
        var wanted = DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture);
        Assert.Equal((wanted, wanted.Offset), (instant, instant.Offset));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-1-31")]
    [InlineData("31.1.2026")]
    [InlineData("2026-01-31T")]
    [InlineData("2026-01-31T24:00")]
    [InlineData("2026-01-31T14:60")]
    [InlineData("2026-01-31T14:05:61")]
    [InlineData("2026-01-31T14:05:06.")]
    [InlineData("2026-01-31T14:05x")]
    [InlineData("2026-01-31T14:05+15:00")]
    [InlineData("2026-01-31T14:05+02:0")]
    [InlineData("0001-01-01T00:00+14:00")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("٢٠٢٦-01-31")]
    public void TryInstant_AnythingElse_IsRefused(string text)
    {
        Assert.False(new Dates().TryInstant(text, out _));
    }
}
