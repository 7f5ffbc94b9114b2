using Dashboard.Core.Text;

namespace Dashboard.Core.Tests.Text;

public sealed class DateReadingTests
{
    [Theory]
    [InlineData("22.11.2026")]
    [InlineData(" 2026-11-22 ")]
    [InlineData("22. 11. 2026")]
    [InlineData("22 Nov 2026")]
    [InlineData("22 November 2026")]
    public void Day_AsPeopleAndFilesWriteIt_IsRead(string typed) => Assert.Equal(new DateOnly(2026, 11, 22), DateReading.Day(typed));

    [Theory]
    [InlineData(Language.Fi)]
    [InlineData(Language.Sv)]
    [InlineData(Language.En)]
    public void Day_AsThePagesWriteIt_IsRead(Language language) =>
        Assert.All(Enumerable.Range(1, 12), month => Assert.Equal(new DateOnly(2026, month, 3), DateReading.Day(PeriodText.Date(new(2026, month, 3), language))));

    [Theory]
    [InlineData("")]
    [InlineData("huomenna")]
    [InlineData("31.2.2026")]
    [InlineData("11/22/2026")]
    [InlineData("3/4/2026")]
    [InlineData("22.11.26")]
    public void Day_OfNoDay_IsNull(string typed) => Assert.Null(DateReading.Day(typed));
}
