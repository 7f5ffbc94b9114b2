using System.Globalization;

namespace Dashboard.Core.Time;

/// <summary>The length of one point of a series. Weeks are ISO weeks (Monday first), tertials are four months.</summary>
public enum Grain
{
    /// <summary>One local day.</summary>
    Day,

    /// <summary>ISO week, Monday to Sunday.</summary>
    Week,

    /// <summary>Calendar month.</summary>
    Month,

    /// <summary>Calendar quarter.</summary>
    Quarter,

    /// <summary>Four months: January–April, May–August, September–December.</summary>
    Tertial,

    /// <summary>Calendar year.</summary>
    Year,
}

/// <summary>Calendar arithmetic of <see cref="Grain"/>.</summary>
public static class Grains
{
    /// <summary>The first day of the period of this grain that holds <paramref name="day"/>.</summary>
    public static DateOnly StartOf(this Grain grain, DateOnly day) => grain switch
    {
        Grain.Day => day,
        Grain.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => new DateOnly(day.Year, ((day.Month - 1) / grain.Months() * grain.Months()) + 1, 1),
    };

    /// <summary>The whole period of this grain that holds <paramref name="day"/>.</summary>
    public static Period PeriodOf(this Grain grain, DateOnly day)
    {
        var start = grain.StartOf(day);
        return new Period(start, grain.Add(start, 1));
    }

    /// <summary>Moves a start day by a number of grains, forwards or (negative) backwards.</summary>
    public static DateOnly Add(this Grain grain, DateOnly start, int count) => grain switch
    {
        Grain.Day => start.AddDays(count),
        Grain.Week => start.AddDays(7 * count),
        _ => start.AddMonths(grain.Months() * count),
    };

    /// <summary>The whole periods of this grain that touch <paramref name="range"/>, in order. The first and last may reach outside it.</summary>
    public static IEnumerable<Period> Split(this Grain grain, Period range)
    {
        for (var start = grain.StartOf(range.Start); start < range.End; start = grain.Add(start, 1))
        {
            yield return new Period(start, grain.Add(start, 1));
        }
    }

    /// <summary>The name used in URLs, files and the command line: day, week, month, quarter, tertial, year.</summary>
    public static string Slug(this Grain grain) => grain switch
    {
        Grain.Day => "day",
        Grain.Week => "week",
        Grain.Month => "month",
        Grain.Quarter => "quarter",
        Grain.Tertial => "tertial",
        _ => "year",
    };

    /// <summary>
    /// The name of a period of this grain in files, URLs and the command line: <c>2026-10-05</c>, <c>2026-W41</c> (ISO week), <c>2026-10</c>,
    /// <c>2026-Q4</c>, <c>2026-T3</c>, <c>2026</c>.
    /// </summary>
    public static string Label(this Grain grain, Period period)
    {
        var start = period.Start;
        return grain switch
        {
            Grain.Day => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Grain.Week => string.Create(
                CultureInfo.InvariantCulture,
                $"{ISOWeek.GetYear(start.ToDateTime(TimeOnly.MinValue)):0000}-W{ISOWeek.GetWeekOfYear(start.ToDateTime(TimeOnly.MinValue)):00}"),
            Grain.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{start.Year:0000}-Q{((start.Month - 1) / 3) + 1}"),
            Grain.Tertial => string.Create(CultureInfo.InvariantCulture, $"{start.Year:0000}-T{((start.Month - 1) / 4) + 1}"),
            _ => start.ToString("yyyy", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The grain of a <see cref="Slug"/>; <c>null</c> when there is none of that name.</summary>
    public static Grain? Parse(string? slug)
    {
        foreach (var grain in Enum.GetValues<Grain>())
        {
            if (string.Equals(grain.Slug(), slug, StringComparison.OrdinalIgnoreCase))
            {
                return grain;
            }
        }

        return null;
    }

    private static int Months(this Grain grain) => grain switch
    {
        Grain.Month => 1,
        Grain.Quarter => 3,
        Grain.Tertial => 4,
        _ => 12,
    };
}
