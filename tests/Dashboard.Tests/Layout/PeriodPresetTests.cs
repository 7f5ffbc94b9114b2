using System.Globalization;
using Dashboard.Core.Time;
using Dashboard.Layout;

namespace Dashboard.Tests.Layout;

public sealed class PeriodPresetTests
{
    [Theory]
    [InlineData(PeriodPreset.Last30Days, "2026-11-21", "2026-10-23", "2026-11-21")]
    [InlineData(PeriodPreset.Month, "2026-11-21", "2026-10-01", "2026-10-31")]
    [InlineData(PeriodPreset.Month, "2026-01-01", "2025-12-01", "2025-12-31")]
    [InlineData(PeriodPreset.Quarter, "2026-11-21", "2026-07-01", "2026-09-30")]
    [InlineData(PeriodPreset.Tertial, "2026-11-21", "2026-01-01", "2026-08-31")]
    [InlineData(PeriodPreset.Tertial, "2026-05-01", "2026-01-01", "2026-04-30")]
    [InlineData(PeriodPreset.Tertial, "2026-04-30", "2025-01-01", "2025-12-31")]
    [InlineData(PeriodPreset.YearToDate, "2026-11-21", "2026-01-01", "2026-11-21")]
    [InlineData(PeriodPreset.YearToDate, "2026-01-01", "2026-01-01", "2026-01-01")]
    [InlineData(PeriodPreset.Last12Months, "2026-11-21", "2025-11-01", "2026-10-31")]
    public void Preset_SeenFromADay_TakesCompletePeriods(PeriodPreset preset, string today, string first, string last)
    {
        var period = preset.Resolve(Day(today));

        Assert.Equal((Day(first), Day(last)), (period.Start, period.LastDay));
    }

    [Theory]
    [InlineData(CompareTo.YearBefore, "2026-01-01", "2026-08-31", "2025-01-01", "2025-08-31")]
    [InlineData(CompareTo.Previous, "2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28")]
    [InlineData(CompareTo.Previous, "2025-11-01", "2026-10-31", "2024-11-01", "2025-10-31")]
    [InlineData(CompareTo.Previous, "2026-10-23", "2026-11-21", "2026-09-23", "2026-10-22")]
    [InlineData(CompareTo.YearBefore, "2024-02-28", "2024-02-28", "2023-02-28", "2023-02-28")]
    [InlineData(CompareTo.YearBefore, "2024-02-29", "2024-02-29", "2023-02-28", "2023-02-28")]
    public void Compared_MovesWholeMonthsByMonthsAndOtherRangesByDays(CompareTo compare, string first, string last, string expectedFirst, string expectedLast)
    {
        var compared = compare.Of(new Period(Day(first), Day(last).AddDays(1)));

        Assert.Equal((Day(expectedFirst), Day(expectedLast)), (compared!.Value.Start, compared.Value.LastDay));
    }

    [Fact]
    public void Compared_WithNothing_IsNothing() => Assert.Null(CompareTo.Nothing.Of(new Period(new(2026, 1, 1), new(2026, 2, 1))));

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
