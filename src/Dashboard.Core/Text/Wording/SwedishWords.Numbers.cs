using Dashboard.Core.Charts;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

internal sealed partial class SwedishWords : Words
{
    private static readonly string[] Months =
    [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december",
    ];

    public override string? DifferenceUnit(ValueFormat format, bool one) => format switch
    {
        ValueFormat.Percent => one ? "procentenhet" : "procentenheter",
        ValueFormat.Points => "poäng",
        ValueFormat.Hours => "h",
        _ => null,
    };

    public override string Date(DateOnly day) => Invariant($"{day.Day}.{day.Month}.{day.Year}");

    public override string DateRange(DateOnly first, DateOnly last) => $"{Date(first)}–{Date(last)}";

    public override string PeriodName(DateOnly start, Grain grain) => grain switch
    {
        Grain.Day => Date(start),
        Grain.Week => "vecka " + WeekOf(start),
        Grain.Month => Invariant($"{Months[start.Month - 1]} {start.Year}"),
        Grain.Quarter => Invariant($"kvartal {QuarterOf(start)}/{start.Year}"),
        Grain.Tertial => Invariant($"tertial {TertialOf(start)}/{start.Year}"),
        _ => Invariant($"år {start.Year}"),
    };

    public override string ShortPeriod(DateOnly start, Grain grain) => grain switch
    {
        Grain.Day => Date(start),
        Grain.Week => "v. " + WeekOf(start),
        Grain.Month => Invariant($"{start.Month}/{start.Year}"),
        Grain.Quarter => Invariant($"Q{QuarterOf(start)}/{start.Year}"),
        Grain.Tertial => Invariant($"T{TertialOf(start)}/{start.Year}"),
        _ => Invariant($"{start.Year}"),
    };

    public override string InPeriod(DateOnly start, Grain grain, bool withYear) => grain switch
    {
        Grain.Day => "den " + Date(start),
        Grain.Week => "vecka " + WeekOf(start),
        Grain.Month => "i " + Months[start.Month - 1] + (withYear ? Invariant($" {start.Year}") : ""),
        Grain.Quarter => Invariant($"under kvartal {QuarterOf(start)}/{start.Year}"),
        Grain.Tertial => Invariant($"under tertial {TertialOf(start)}/{start.Year}"),
        _ => Invariant($"år {start.Year}"),
    };
}
