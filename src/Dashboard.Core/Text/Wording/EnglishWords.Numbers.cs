using Dashboard.Core.Charts;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class EnglishWords : Words
{
    private static readonly string[] Months =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    public override string? DifferenceUnit(ValueFormat format, bool one) => format switch
    {
        ValueFormat.Percent => "pp",
        ValueFormat.Points => one ? "point" : "points",
        ValueFormat.Hours => "h",
        _ => null,
    };

    public override string Date(DateOnly day) => Invariant($"{day.Day} {Months[day.Month - 1][..3]} {day.Year}");

    public override string DateRange(DateOnly first, DateOnly last) => $"{Date(first)} – {Date(last)}";

    public override string PeriodName(DateOnly start, Grain grain) => grain switch
    {
        Grain.Day => Date(start),
        Grain.Week => "week " + WeekOf(start),
        Grain.Month => Invariant($"{Months[start.Month - 1]} {start.Year}"),
        Grain.Quarter => Invariant($"quarter {QuarterOf(start)}/{start.Year}"),
        Grain.Tertial => Invariant($"tertial {TertialOf(start)}/{start.Year}"),
        _ => Invariant($"{start.Year}"),
    };

    public override string ShortPeriod(DateOnly start, Grain grain) => grain switch
    {
        Grain.Day => Date(start),
        Grain.Week => "wk " + WeekOf(start),
        Grain.Month => Invariant($"{start.Month}/{start.Year}"),
        Grain.Quarter => Invariant($"Q{QuarterOf(start)}/{start.Year}"),
        Grain.Tertial => Invariant($"T{TertialOf(start)}/{start.Year}"),
        _ => Invariant($"{start.Year}"),
    };

    public override string InPeriod(DateOnly start, Grain grain, bool withYear) => grain switch
    {
        Grain.Day => "on " + Date(start),
        Grain.Month => "in " + Months[start.Month - 1] + (withYear ? Invariant($" {start.Year}") : ""),
        _ => "in " + PeriodName(start, grain),
    };
}
