using Dashboard.Core.Time;

namespace Dashboard.Layout;

/// <summary>The ready-made periods of the period bar.</summary>
public enum PeriodPreset
{
    Last30Days,
    Month,
    Quarter,
    Tertial,
    YearToDate,
    Last12Months,
}

/// <summary>What the period is compared with.</summary>
public enum CompareTo
{
    YearBefore,
    Previous,
    Nothing,
}

/// <summary>Calendar of the presets. Only complete months, quarters and tertials are taken: a running one would look like a drop.</summary>
public static class PeriodPresets
{
    public static IReadOnlyList<PeriodPreset> All { get; } = Enum.GetValues<PeriodPreset>();

    public static string Slug(this PeriodPreset preset) => preset switch
    {
        PeriodPreset.Last30Days => "30d",
        PeriodPreset.Month => "month",
        PeriodPreset.Quarter => "quarter",
        PeriodPreset.Tertial => "tertial",
        PeriodPreset.YearToDate => "ytd",
        _ => "12m",
    };

    public static PeriodPreset? Parse(string? slug) =>
        All.Cast<PeriodPreset?>().FirstOrDefault(preset => string.Equals(preset!.Value.Slug(), slug, StringComparison.OrdinalIgnoreCase));

    /// <summary>The dates of a preset, seen from a day.</summary>
    public static Period Resolve(this PeriodPreset preset, DateOnly today) => preset switch
    {
        PeriodPreset.Last30Days => new Period(today.AddDays(-29), today.AddDays(1)),
        PeriodPreset.Month => LastComplete(Grain.Month, today, 1),
        PeriodPreset.Quarter => LastComplete(Grain.Quarter, today, 1),
        PeriodPreset.Tertial => TertialToDate(today),
        PeriodPreset.YearToDate => new Period(Grain.Year.StartOf(today), today.AddDays(1)),
        _ => LastComplete(Grain.Month, today, 12),
    };

    public static string Slug(this CompareTo compare) => compare switch
    {
        CompareTo.Previous => "previous",
        CompareTo.Nothing => "none",
        _ => "year",
    };

    public static CompareTo? ParseCompare(string? slug) => Enum.GetValues<CompareTo>()
        .Cast<CompareTo?>().FirstOrDefault(compare => string.Equals(compare!.Value.Slug(), slug, StringComparison.OrdinalIgnoreCase));

    /// <summary>The compared period: whole months move by months, other ranges by days.</summary>
    public static Period? Of(this CompareTo compare, Period period) => compare switch
    {
        CompareTo.Nothing => null,
        CompareTo.YearBefore => YearBefore(period),
        _ when period.Start.Day == 1 && period.End.Day == 1 => new Period(period.Start.AddMonths(-Months(period)), period.Start),
        _ => new Period(period.Start.AddDays(-period.Days), period.Start),
    };

    /// <summary>The same dates; 28 February of a leap year, whose end has no twin, keeps its length.</summary>
    private static Period YearBefore(Period period)
    {
        var (start, end) = (period.Start.AddYears(-1), period.End.AddYears(-1));
        return new Period(start, end > start ? end : start.AddDays(period.Days));
    }

    private static Period LastComplete(Grain grain, DateOnly today, int count)
    {
        var end = grain.StartOf(today);
        return new Period(grain.Add(end, -count), end);
    }

    /// <summary>The county reports January–April, January–August and January–December.</summary>
    private static Period TertialToDate(DateOnly today)
    {
        var end = Grain.Tertial.StartOf(today);
        return new Period(Grain.Year.StartOf(end.AddDays(-1)), end);
    }

    private static int Months(Period period) => ((period.End.Year - period.Start.Year) * 12) + period.End.Month - period.Start.Month;
}
