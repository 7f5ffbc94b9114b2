using Dashboard.Core.Statistics;
using Dashboard.Core.Time;

namespace Dashboard.Core.Metrics;

/// <summary>
/// Judges the change of a count. A count is complete and has no sampling variation; what is asked is whether the change stands out from how its
/// months usually vary, at least as much as chance alone makes counts vary.
/// </summary>
public static class CountChanges
{
    private const double Upper = 0.975;

    /// <summary>
    /// The change of a sum from one period to another, both taken at the later one's length in days, with the interval of
    /// <see cref="Differences.Counts"/>. The dispersion is that of the complete months up to the later period's end: those of each period
    /// around their own mean, and all others around theirs. Its uncertainty is that of Student's t with their degrees of freedom.
    /// </summary>
    /// <param name="metric">The metric, for the smallest meaningful change.</param>
    /// <param name="months">The metric's whole series of months; hidden and unknown ones take no part, nor do those before its last break.</param>
    /// <param name="before">The compared period.</param>
    /// <param name="after">The later period.</param>
    /// <param name="old">The compared period's sum.</param>
    /// <param name="recent">The later period's sum.</param>
    /// <returns>
    /// <c>null</c> when a sum is missing or hidden, the periods overlap, the compared period began before anything was counted, or too few months
    /// are known to say how they vary.
    /// </returns>
    /// <exception cref="ArgumentException">The series is not one of months.</exception>
    public static Change? Of(MetricVersion metric, Series months, Period before, Period after, Figure old, Figure recent)
    {
        if (months.Grain != Grain.Month)
        {
            throw new ArgumentException($"The dispersion is that of months; got a series of grain {months.Grain.Slug()}.", nameof(months));
        }

        if (old.Value is not { } x0 || recent.Value is not { } x1 || before.Intersect(after) is not null
            || months.Points is not [var first, ..] || before.Start < first.Period.Start
            || CountDispersion.Of(Groups(months, before, after)) is not { } dispersion)
        {
            return null;
        }

        var interval = Differences.Counts(
            new CountOver(x0, before.Days), new CountOver(x1, after.Days), dispersion.Phi, StudentT.Quantile(Upper, dispersion.DegreesOfFreedom));
        var value = x1 - (x0 * after.Days / before.Days);
        return new Change(value, interval, Figures.VerdictOf(value, interval, metric.MinChange));
    }

    private static List<IReadOnlyList<CountOver>> Groups(Series months, Period before, Period after)
    {
        var since = months.Breaks.LastOrDefault(day => day <= before.Start);
        return [.. months.Points
            .Where(point => point is { Provisional: false, Figure.Value: not null } && point.Period.Start >= since && point.Period.End <= after.End)
            .Select(point => (Group: GroupOf(point.Period, before, after), Count: new CountOver(point.Figure.Value!.Value, point.Period.Days)))
            .Where(month => month.Group >= 0)
            .GroupBy(month => month.Group, month => month.Count)
            .Select(group => group.ToList())];
    }

    /// <summary>0 for other months, 1 and 2 for those of the periods; −1 for a month that a period cuts.</summary>
    private static int GroupOf(Period month, Period before, Period after) =>
        month.Intersect(before) == month ? 1
        : month.Intersect(after) == month ? 2
        : month.Intersect(before) is null && month.Intersect(after) is null ? 0
        : -1;
}
