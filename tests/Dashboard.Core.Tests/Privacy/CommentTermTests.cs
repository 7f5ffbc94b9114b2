using Dashboard.Core.Privacy;

namespace Dashboard.Core.Tests.Privacy;

public sealed class CommentTermTests
{
    [Theory]
    [InlineData(36, "2026-11-22", "2023-10-01")]
    [InlineData(36, "2026-12-31", "2023-10-01")]
    [InlineData(36, "2027-01-01", "2024-01-01")]
    [InlineData(1, "2026-01-31", "2025-10-01")]
    [InlineData(1, "2026-03-31", "2026-01-01")]
    [InlineData(1200, "0050-01-01", "0001-01-01")]
    public void KeptFrom_AQuarterGoesItsMonthsAfterItsEnd(int months, string today, string from) => Assert.Equal(
        DateOnly.ParseExact(from, "yyyy-MM-dd", null), new CommentTerm(months).KeptFrom(DateOnly.ParseExact(today, "yyyy-MM-dd", null)));

    [Fact]
    public void KeptFrom_WithoutATerm_IsNone() => Assert.Null(new CommentTerm(0).KeptFrom(new DateOnly(2026, 11, 22)));

    [Fact]
    public void Create_NegativeMonths_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new CommentTerm(-1));
}
