using Dashboard.Core.Charts;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal abstract partial class Words
{
    /// <summary>The unit of a difference, or null; <paramref name="one"/> is whether the number is exactly one, without decimals.</summary>
    public abstract string? DifferenceUnit(ValueFormat format, bool one);

    public abstract string Date(DateOnly day);

    public abstract string DateRange(DateOnly first, DateOnly last);

    public abstract string PeriodName(DateOnly start, Grain grain);

    public abstract string ShortPeriod(DateOnly start, Grain grain);

    public abstract string InPeriod(DateOnly start, Grain grain, bool withYear);

    protected static int QuarterOf(DateOnly day) => ((day.Month - 1) / 3) + 1;

    protected static int TertialOf(DateOnly day) => ((day.Month - 1) / 4) + 1;

    /// <summary>Week and year by ISO 8601: the year is that of the week's Thursday.</summary>
    protected static string WeekOf(DateOnly monday) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{System.Globalization.ISOWeek.GetWeekOfYear(monday.ToDateTime(default))}/{monday.AddDays(3).Year}");

    protected static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
