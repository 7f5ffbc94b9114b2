using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Core.Time;

/// <summary>Periods by the names that files, addresses and the command line have for them, see <see cref="Grains.Label"/>.</summary>
public static partial class PeriodName
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>What a name may look like, for messages.</summary>
    public const string Expected = "2026, 2026-T2 (January–April is T1), 2026-Q3, 2026-09, 2026-W41, or 2026-07-01..2026-10-01 (without its last day)";

    /// <summary>
    /// The period of a name: a year (<c>2026</c>), tertial (<c>2026-T2</c>), quarter (<c>2026-Q3</c>), month (<c>2026-09</c>), ISO week
    /// (<c>2026-W41</c>), day (<c>2026-09-30</c>), or days from one up to another that does not belong to it (<c>2026-07-01..2026-10-01</c>).
    /// Letters may be small. <c>null</c> for anything else, and outside 1990–2100.
    /// </summary>
    public static Period? Parse(string? name)
    {
        var text = (name ?? "").Trim().ToUpperInvariant();
        if (text.Split("..") is [var from, var to])
        {
            return Day(from) is { } start && Day(to) is { } end && end > start ? new Period(start, end) : null;
        }

        if (Day(text) is { } day)
        {
            return Grain.Day.PeriodOf(day);
        }

        return Named().Match(text) is { Success: true } match && int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) is var year and >= FirstYear and <= LastYear
            ? OfYear(year, match.Groups["part"].Value)
            : null;
    }

    /// <summary>The shortest name of a period: that of the grain it is exactly one of, the longest first; else its two days.</summary>
    public static string Of(Period period)
    {
        foreach (var grain in new[] { Grain.Year, Grain.Tertial, Grain.Quarter, Grain.Month, Grain.Week, Grain.Day })
        {
            if (grain.PeriodOf(period.Start) == period)
            {
                return grain.Label(period);
            }
        }

        return period.ToString();
    }

    private static Period? OfYear(int year, string part) => part switch
    {
        "" => Grain.Year.PeriodOf(new DateOnly(year, 1, 1)),
        ['Q', var number] => number is >= '1' and <= '4' ? Grain.Quarter.PeriodOf(new DateOnly(year, (3 * (number - '1')) + 1, 1)) : null,
        ['T', var number] => number is >= '1' and <= '3' ? Grain.Tertial.PeriodOf(new DateOnly(year, (4 * (number - '1')) + 1, 1)) : null,
        ['W', ..] => int.Parse(part.AsSpan(1), CultureInfo.InvariantCulture) is var week && week >= 1 && week <= ISOWeek.GetWeeksInYear(year)
            ? Grain.Week.PeriodOf(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday)))
            : null,
        _ => int.Parse(part, CultureInfo.InvariantCulture) is var month and >= 1 and <= 12 ? Grain.Month.PeriodOf(new DateOnly(year, month, 1)) : null,
    };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear ? day : null;

    [GeneratedRegex("^(?<year>[0-9]{4})(-(?<part>Q[0-9]|T[0-9]|W[0-9]{2}|[0-9]{2}))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex Named();
}
