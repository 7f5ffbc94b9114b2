using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

/// <summary>Dates and periods as people read them. Ends are written included, though a <see cref="Period"/> leaves its end out.</summary>
public static class PeriodText
{
    /// <summary>A day: <c>1.11.2025</c>, in English <c>1 Nov 2025</c>.</summary>
    public static string Date(DateOnly day, Language language) => Words.In(language).Date(day);

    /// <summary>
    /// A period in words: a whole month, quarter, tertial, year or ISO week by its name (<c>lokakuu 2026</c>), else its first and last day
    /// (<c>1.11.2025–31.10.2026</c>).
    /// </summary>
    public static string Name(Period period, Language language)
    {
        var words = Words.In(language);
        return GrainOf(period) is { } grain ? words.PeriodName(period.Start, grain)
            : words.DateRange(period.Start, period.LastDay);
    }

    /// <summary>A period of a series in short, as an axis writes it: <c>10/2026</c>, <c>vk 42/2026</c>, <c>T1/2026</c>.</summary>
    public static string OnAxis(Period period, Grain grain, Language language) => Words.In(language).ShortPeriod(period.Start, grain);

    /// <summary>
    /// When something was so: <c>lokakuussa 2026</c>. With <paramref name="made"/> the year of a month less than a year back is left out:
    /// <c>lokakuussa</c>.
    /// </summary>
    public static string In(Period period, Grain grain, Language language, DateOnly? made = null)
    {
        var withYear = made is not { } today || MonthsOf(today) - MonthsOf(period.Start) >= 12;
        return Words.In(language).InPeriod(period.Start, grain, withYear);
    }

    private static int MonthsOf(DateOnly day) => (12 * day.Year) + day.Month;

    /// <summary>The grain of which the period is exactly one; <c>null</c> when it is none.</summary>
    private static Grain? GrainOf(Period period)
    {
        foreach (var grain in Enum.GetValues<Grain>())
        {
            if (grain.PeriodOf(period.Start) == period)
            {
                return grain;
            }
        }

        return null;
    }
}
