using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Time;

public class PeriodTests
{
    private static readonly Period January = Of("2026-01-01", "2026-02-01");

    [Fact]
    public void Contains_ItsStartButNotItsEnd()
    {
        Assert.True(January.Contains(new DateOnly(2026, 1, 1)));
        Assert.True(January.Contains(new DateOnly(2026, 1, 31)));
        Assert.False(January.Contains(new DateOnly(2026, 2, 1)));
        Assert.False(January.Contains(new DateOnly(2025, 12, 31)));
    }

    [Fact]
    public void DaysAndLastDay_LeaveTheEndOut()
    {
        Assert.Equal(31, January.Days);
        Assert.Equal(new DateOnly(2026, 1, 31), January.LastDay);
    }

    [Theory]
    [InlineData("2026-01-01", "2026-01-01")]
    [InlineData("2026-01-02", "2026-01-01")]
    public void Constructor_AnEndThatIsNotAfterTheStart_IsRefused(string start, string end)
    {
        var error = Assert.Throws<ArgumentException>(() => Of(start, end));

        Assert.Contains(start, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Intersect_IsTheCommonPartOrNone()
    {
        Assert.Equal(Of("2026-01-15", "2026-02-01"), January.Intersect(Of("2026-01-15", "2026-03-01")));
        Assert.Equal(January, January.Intersect(Of("2025-01-01", "2027-01-01")));
        Assert.Null(January.Intersect(Of("2026-02-01", "2026-03-01")));
    }

    [Fact]
    public void Order_IsByStartThenByEnd()
    {
        var longer = Of("2026-01-01", "2026-03-01");
        var later = Of("2026-01-02", "2026-01-03");

        Assert.Equal([January, longer, later], new[] { later, longer, January }.Order());
        Assert.True(January < longer && longer < later && later > January && January <= longer && later >= longer);
    }

    [Fact]
    public void ToString_IsIsoWithAnExcludedEnd() => Assert.Equal("2026-01-01..2026-02-01", January.ToString());

    private static Period Of(string start, string end) => new(DateOnly.Parse(start, null), DateOnly.Parse(end, null));
}
