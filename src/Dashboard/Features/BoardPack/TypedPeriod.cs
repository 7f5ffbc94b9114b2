using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Features.BoardPack;

/// <summary>Periods as people type them: by their names, or as a first and a last day.</summary>
internal static class TypedPeriod
{
    private static readonly string[] Dashes = ["–", " - ", "—"];

    /// <summary>The period of <c>2026-Q3</c> or <c>1.7.2026–30.9.2026</c>, whose last day belongs to it; <c>null</c> where it is none.</summary>
    public static Period? Read(string text)
    {
        if (PeriodName.Parse(text) is { } named)
        {
            return named;
        }

        return text.Split(Dashes, StringSplitOptions.TrimEntries) is [var first, var last]
            && DateReading.Day(first) is { } start && DateReading.Day(last) is { } end && end >= start
                ? PeriodName.Parse(FormattableString.Invariant($"{start:yyyy-MM-dd}..{end.AddDays(1):yyyy-MM-dd}"))
                : null;
    }

    /// <summary>The period as one would type it again.</summary>
    public static string Write(Period period, Language language)
    {
        var name = PeriodName.Of(period);
        return name.Contains("..", StringComparison.Ordinal)
            ? $"{PeriodText.Date(period.Start, language)}–{PeriodText.Date(period.LastDay, language)}"
            : name;
    }

    /// <summary>
    /// The period that comes next: of whole months as many months, else as many days.
    /// </summary>
    public static Period After(Period period) => Move(period, period);

    /// <summary>A period moved as far as another one is long.</summary>
    public static Period Move(Period period, Period by)
    {
        if (by.Start.Day != 1 || by.End.Day != 1)
        {
            return new Period(period.Start.AddDays(by.Days), period.End.AddDays(by.Days));
        }

        var months = (12 * (by.End.Year - by.Start.Year)) + by.End.Month - by.Start.Month;
        var end = period.End.AddMonths(months);
        var start = period.Start.AddMonths(months);
        return new Period(start, end > start ? end : start.AddDays(period.Days));
    }
}
