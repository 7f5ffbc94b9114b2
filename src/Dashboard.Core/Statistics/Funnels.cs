namespace Dashboard.Core.Statistics;

/// <summary>One unit's counts for a funnel.</summary>
/// <param name="Name">The unit.</param>
/// <param name="N">Its answers, at least 1.</param>
/// <param name="Positive">Positive answers; for NPS the promoters.</param>
/// <param name="Negative">For NPS the detractors; not read for shares.</param>
public sealed record FunnelInput(string Name, long N, long Positive, long Negative = 0);

/// <summary>
/// Funnels: how far units may lie from the pooled value by chance alone, given their number of answers. Order never means rank.
/// Source of limits and over-dispersion: Spiegelhalter DJ, Stat Med 2005;24:1185–1202 and BMJ Qual Saf 2005;14:347–351.
/// </summary>
public static class Funnels
{
    private const double Winsorised = 0.1;

    /// <summary>A funnel of shares, fractions, around the pooled share.</summary>
    /// <exception cref="ArgumentException">There is no unit, or a unit's counts are impossible; the unit is named.</exception>
    public static Funnel Shares(IReadOnlyList<FunnelInput> units)
    {
        Check(units, unit => unit.Positive >= 0 && unit.Positive <= unit.N, "0 ≤ positive ≤ n");
        var centre = (double)units.Sum(unit => unit.Positive) / units.Sum(unit => unit.N);
        return Build(units, centre, ShareDeviation(centre), unit => (double)unit.Positive / unit.N, n => ShareLimits(centre, n));
    }

    /// <summary>A funnel of net promoter scores, points, around the pooled score.</summary>
    /// <exception cref="ArgumentException">There is no unit, or a unit's counts are impossible; the unit is named.</exception>
    public static Funnel Nps(IReadOnlyList<FunnelInput> units)
    {
        Check(
            units,
            unit => unit.Positive >= 0 && unit.Negative >= 0 && unit.Positive <= unit.N - unit.Negative,
            "0 ≤ positive, 0 ≤ negative, positive + negative ≤ n");
        double n = units.Sum(unit => unit.N);
        var promoters = units.Sum(unit => unit.Positive) / n;
        var detractors = units.Sum(unit => unit.Negative) / n;
        return Build(
            units,
            100 * (promoters - detractors),
            NpsDeviation(promoters, detractors),
            unit => 100.0 * (unit.Positive - unit.Negative) / unit.N,
            at => NpsLimits(promoters, detractors, at));
    }

    /// <summary>
    /// The limits of a share at one n: p₀ ± z√(p₀q₀/n). They are not cut at 0 and 1: with few answers they lie outside, which means that
    /// no share could stand out there.
    /// </summary>
    /// <param name="centre">The pooled share p₀, 0–1.</param>
    /// <param name="n">Number of answers, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is not greater than 0.</exception>
    public static FunnelLimits ShareLimits(double centre, double n) => Limits(centre, ShareDeviation(centre), n);

    /// <summary>The limits of a net promoter score at one n: centre ± z·100√((p₀ + d₀ − (p₀ − d₀)²)/n), clamped to −100…100.</summary>
    /// <param name="promoters">The pooled share of promoters p₀, 0–1.</param>
    /// <param name="detractors">The pooled share of detractors d₀, 0–1.</param>
    /// <param name="n">Number of answers, greater than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is not greater than 0.</exception>
    public static FunnelLimits NpsLimits(double promoters, double detractors, double n)
    {
        var limits = Limits(100 * (promoters - detractors), NpsDeviation(promoters, detractors), n);
        return limits with { Limits95 = Intervals.Clamp(limits.Limits95, 100), Limits998 = Intervals.Clamp(limits.Limits998, 100) };
    }

    private static double ShareDeviation(double p) => Math.Sqrt(Math.Max(0, p * (1 - p)));

    private static double NpsDeviation(double p, double d) => 100 * Math.Sqrt(Math.Max(0, p + d - ((p - d) * (p - d))));

    private static FunnelLimits Limits(double centre, double deviation, double n)
    {
        if (!(n > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, "A funnel's limits need at least one answer.");
        }

        var error = deviation / Math.Sqrt(n);
        return new FunnelLimits(
            n,
            new Interval(centre - (Intervals.Z95 * error), centre + (Intervals.Z95 * error)),
            new Interval(centre - (Intervals.Z998 * error), centre + (Intervals.Z998 * error)));
    }

    private static Funnel Build(
        IReadOnlyList<FunnelInput> units,
        double centre,
        double deviation,
        Func<FunnelInput, double> valueOf,
        Func<double, FunnelLimits> limitsAt)
    {
        var placed = new FunnelUnit[units.Count];
        for (var i = 0; i < placed.Length; i++)
        {
            var (unit, value) = (units[i], valueOf(units[i]));
            var limits = limitsAt(unit.N);
            placed[i] = new FunnelUnit(unit.Name, unit.N, value, limits, PositionOf(value, limits));
        }

        return new Funnel(centre, Phi(placed, centre, deviation), placed);
    }

    private static FunnelPosition PositionOf(double value, FunnelLimits limits) =>
        value > limits.Limits998.High ? FunnelPosition.Above998
        : value < limits.Limits998.Low ? FunnelPosition.Below998
        : value > limits.Limits95.High ? FunnelPosition.Above95
        : value < limits.Limits95.Low ? FunnelPosition.Below95
        : FunnelPosition.Within;

    /// <summary>
    /// Over-dispersion φ = Σz²/I of the units' z scores, after the lowest and highest tenth are drawn in to the 10th and 90th percentile
    /// (linear between values). About 1 when units differ as chance alone would make them. <c>null</c> with fewer than two units, or when
    /// all answers are alike.
    /// </summary>
    private static double? Phi(FunnelUnit[] units, double centre, double deviation)
    {
        if (units.Length < 2 || !(deviation > 0))
        {
            return null;
        }

        var scores = units.Select(unit => (unit.Value - centre) * Math.Sqrt(unit.N) / deviation).Order().ToArray();
        var (low, high) = (Percentile(scores, Winsorised), Percentile(scores, 1 - Winsorised));
        return scores.Average(z => Math.Pow(Math.Clamp(z, low, high), 2));
    }

    private static double Percentile(double[] sorted, double q)
    {
        var at = (sorted.Length - 1) * q;
        var below = (int)at;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
    }

    private static void Check(IReadOnlyList<FunnelInput> units, Func<FunnelInput, bool> possible, string expected)
    {
        if (units.Count == 0)
        {
            throw new ArgumentException("A funnel needs at least one unit.", nameof(units));
        }

        foreach (var unit in units)
        {
            if (unit.N < 1 || !possible(unit))
            {
                throw new ArgumentException(
                    $"Unit {unit.Name} has n {unit.N}, positive {unit.Positive}, negative {unit.Negative}; expected n ≥ 1 and {expected}.",
                    nameof(units));
            }
        }
    }
}
