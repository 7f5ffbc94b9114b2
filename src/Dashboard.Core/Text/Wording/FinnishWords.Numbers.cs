using Dashboard.Core.Charts;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class FinnishWords : Words
{
    private static readonly string[] Months =
    [
        "tammikuu", "helmikuu", "maaliskuu", "huhtikuu", "toukokuu", "kesäkuu",
        "heinäkuu", "elokuu", "syyskuu", "lokakuu", "marraskuu", "joulukuu",
    ];

    public override string? DifferenceUnit(ValueFormat format, bool one) => format switch
    {
        ValueFormat.Percent => "%-yks.",
        ValueFormat.Points => one ? "piste" : "pistettä",
        ValueFormat.Hours => "h",
        _ => null,
    };

    public override string Date(DateOnly day) => Invariant($"{day.Day}.{day.Month}.{day.Year}");

    public override string DateRange(DateOnly first, DateOnly last) => $"{Date(first)}–{Date(last)}";

    public override string PeriodName(DateOnly start, Grain grain) => grain switch
    {
        Grain.Day => Date(start),
        Grain.Week => "viikko " + WeekOf(start),
        Grain.Month => Invariant($"{Months[start.Month - 1]} {start.Year}"),
        Grain.Quarter => Invariant($"{QuarterOf(start)}. neljännes {start.Year}"),
        Grain.Tertial => Invariant($"{TertialOf(start)}. tertiaali {start.Year}"),
        _ => Invariant($"vuosi {start.Year}"),
    };

    public override string ShortPeriod(DateOnly start, Grain grain) => grain switch
    {
        Grain.Day => Date(start),
        Grain.Week => "vk " + WeekOf(start),
        Grain.Month => Invariant($"{start.Month}/{start.Year}"),
        Grain.Quarter => Invariant($"Q{QuarterOf(start)}/{start.Year}"),
        Grain.Tertial => Invariant($"T{TertialOf(start)}/{start.Year}"),
        _ => Invariant($"{start.Year}"),
    };

    public override string InPeriod(DateOnly start, Grain grain, bool withYear) => grain switch
    {
        Grain.Day => Date(start),
        Grain.Week => "viikolla " + WeekOf(start),
        Grain.Month => Months[start.Month - 1] + "ssa" + (withYear ? Invariant($" {start.Year}") : ""),
        Grain.Quarter => Invariant($"{QuarterOf(start)}. neljänneksellä {start.Year}"),
        Grain.Tertial => Invariant($"{TertialOf(start)}. tertiaalilla {start.Year}"),
        _ => Invariant($"vuonna {start.Year}"),
    };
}
