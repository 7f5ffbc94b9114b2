using System.Globalization;
using Dashboard.Core.Time;

namespace Dashboard.Core.Tests.Time;

public sealed class GrainLabelTests
{
    [Theory]
    [InlineData(Grain.Day, "2026-01-01", "2026-01-01")]
    [InlineData(Grain.Week, "2026-01-01", "2026-W01")]
    [InlineData(Grain.Week, "2027-01-01", "2026-W53")]
    [InlineData(Grain.Month, "2026-09-17", "2026-09")]
    [InlineData(Grain.Quarter, "2026-09-30", "2026-Q3")]
    [InlineData(Grain.Tertial, "2026-09-01", "2026-T3")]
    [InlineData(Grain.Year, "2026-09-01", "2026")]
    public void Label_OfThePeriodThatHoldsADay_IsItsStandardName(Grain grain, string day, string label) =>
        Assert.Equal(label, grain.Label(grain.PeriodOf(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture))));
}
