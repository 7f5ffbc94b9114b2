using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Charts.Builders;

/// <summary>The funnel of units side by side: its chart, and whatever says in words where a unit lies, read the same one.</summary>
/// <param name="Shown">The units that take part, in the order given: those with a figure, in the order of the funnel's.</param>
/// <param name="Funnel">The funnel.</param>
/// <param name="LimitsAt">Its limits at a number of answers.</param>
internal sealed record UnitFunnel(List<ChildReading> Shown, Funnel Funnel, Func<double, FunnelLimits> LimitsAt)
{
    private const int FewestMixed = 5;

    /// <summary><c>null</c> when fewer than two units have a figure, or the metric is neither a share nor NPS.</summary>
    public static UnitFunnel? Of(List<ChildReading> units)
    {
        var shown = units.FindAll(unit => Input(unit) is not null);
        return shown.Count < 2 ? null : shown[0].Reading.Kind == FigureKind.Nps ? OfPoints(shown) : OfShares(shown);
    }

    /// <summary>
    /// Whether more than chance separates the units: Spiegelhalter's φ is about 1 ± √(2/I) when chance alone does; two such errors above it is more.
    /// </summary>
    public bool IsOverDispersed => Funnel.Phi > 1 + (2 * Math.Sqrt(2.0 / Funnel.Units.Count));

    /// <summary>The units outside the outer limits.</summary>
    public List<FunnelUnit> Outside { get; } =
        [.. Funnel.Units.Where(unit => unit.Position is FunnelPosition.Above998 or FunnelPosition.Below998)];

    /// <summary>Whether most units lie outside: different services are compared, and it says little which of them do.</summary>
    public bool IsMixed => IsOverDispersed && Funnel.Units.Count >= FewestMixed && Outside.Count * 2 > Funnel.Units.Count;

    /// <summary>
    /// What a place in the funnel means: a signal outside the outer limits only, and neither better nor worse where most units lie there.
    /// </summary>
    public Signal SignalOf(FunnelPosition position, Direction direction)
    {
        var (above, below) = direction switch
        {
            _ when IsMixed => (Signal.Special, Signal.Special),
            Direction.Up => (Signal.Better, Signal.Worse),
            Direction.Down => (Signal.Worse, Signal.Better),
            _ => (Signal.Special, Signal.Special),
        };
        return position switch
        {
            FunnelPosition.Above998 => above,
            FunnelPosition.Below998 => below,
            _ => Signal.None,
        };
    }

    /// <summary>What a figure brings into a funnel; <c>null</c> where it has no place in one.</summary>
    public static FunnelInput? Input(string name, Figure figure, FigureKind kind, AnswerParts? parts) => figure is not { N: > 0 and { } n, Value: { } value } ? null
        : kind.IsShare() ? new FunnelInput(name, n, (long)Math.Round(value * n))
        : kind == FigureKind.Nps && parts is not null ? new FunnelInput(name, n, parts.Positive, parts.Negative)
        : null;

    private static FunnelInput? Input(ChildReading unit) => Input(unit.Name, unit.Reading.Current, unit.Reading.Kind, unit.Reading.Parts);

    private static UnitFunnel OfShares(List<ChildReading> units)
    {
        var funnel = Funnels.Shares(units.ConvertAll(unit => Input(unit)!));
        return new UnitFunnel(units, funnel, n => Funnels.ShareLimits(funnel.Centre, n));
    }

    private static UnitFunnel OfPoints(List<ChildReading> units)
    {
        var inputs = units.ConvertAll(unit => Input(unit)!);
        double n = inputs.Sum(unit => unit.N);
        var (promoters, detractors) = (inputs.Sum(unit => unit.Positive) / n, inputs.Sum(unit => unit.Negative) / n);
        return new UnitFunnel(units, Funnels.Nps(inputs), at => Funnels.NpsLimits(promoters, detractors, at));
    }
}
