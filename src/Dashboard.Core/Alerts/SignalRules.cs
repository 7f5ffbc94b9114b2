using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Feedback;
using Dashboard.Core.Imports;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Core.Alerts;

/// <summary>Finds what is worth a message in the protected figures that pages show.</summary>
public static class SignalRules
{
    /// <summary>
    /// What the control chart of a metric's months says at its last complete one, by the same rules as on the unit's page: a special cause since
    /// the first month of the stretch that is flagged in the same direction. <c>null</c> for usual variation, and with too few months for a verdict.
    /// A month of which only a part has been delivered takes no part, nor in the limits: it would make a run of the months before it.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <param name="reading">The metric there, with its months.</param>
    /// <param name="until">The first day without data: a month that reaches beyond it is not complete.</param>
    public static AlertSignal? SpecialCause(Unit unit, MetricReading reading, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(reading);
        var end = Grain.Month.StartOf(until);
        var months = new Period(Grain.Month.Add(end, -1), end);
        var series = ControlSeries.Of(Complete(reading, until), new ChartContext(Language.Fi, unit.Code, months, until, Demo: false) { Drawn = months });
        if (series is not { Variation: { } variation and not Variation.CommonCause, Last: { } last } || last.Point.Period.End != end)
        {
            return null;
        }

        var first = series.Slots.TakeWhile(slot => slot.Point.Period.Start <= last.Point.Period.Start).Where(slot => slot.Value is not null).Reverse()
            .TakeWhile(slot => slot.Group == last.Group && slot.Variation == variation).Last();
        return new AlertSignal(AlertKind.SpecialCause, unit.Code, reading.Metric.Slug, variation, first.Point.Period.Start);
    }

    /// <summary>
    /// A target that was met in a quarter and is missed in the last complete one, with the whole interval of either (see <see cref="GoalStates"/>):
    /// lost since the first quarter that missed it. Quarters whose sample does not tell lie between without a word. Held against the target of now,
    /// so that a raised target loses nothing.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <param name="reading">The metric there, with its quarters, and the target of now.</param>
    /// <param name="until">The first day without data: a quarter that reaches beyond it is not complete.</param>
    public static AlertSignal? TargetLost(Unit unit, MetricReading reading, DateOnly until)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(reading);
        var direction = Figures.DirectionOf(reading.Metric, reading.Kind);
        var from = reading.Series.Breaks.Count == 0 ? DateOnly.MinValue : reading.Series.Breaks.Max();
        var quarters = reading.Series.Points.Where(point => point.Period.Start >= from && point.Period.End <= until)
            .Select(point => (point.Period, State: GoalStates.Of(point.Figure, reading.Target, direction)))
            .Reverse().ToList();
        if (direction == Direction.Neutral || quarters is not [(var newest, GoalState.NotMet), ..] || newest.End != Grain.Quarter.StartOf(until))
        {
            return null;
        }

        var missed = quarters.TakeWhile(quarter => quarter.State != GoalState.Met).ToList();
        return missed.Count == quarters.Count ? null : new AlertSignal(
            AlertKind.TargetLost, unit.Code, reading.Metric.Slug, null, missed.Last(quarter => quarter.State == GoalState.NotMet).Period.Start);
    }

    /// <summary>
    /// Whether somebody waits who asked at least 14 days ago: exactly as much as the feedback page tells, where a hidden count is one of somebody and
    /// a count of nobody is shown.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <param name="contacts">All who have ever asked there.</param>
    /// <param name="today">Today, which is the day since when it is so, as far as is known.</param>
    public static AlertSignal? ContactWaiting(Unit unit, ContactRequests contacts, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(contacts);
        return contacts is { WaitingLong: > 0 } or { WaitingLong: null, Requested: not null }
            ? new AlertSignal(AlertKind.ContactWaiting, unit.Code, null, null, today)
            : null;
    }

    /// <summary>A source that is far beyond its usual rhythm, since its last delivery that was accepted. <c>null</c> for one that is only late, or has no rhythm yet.</summary>
    /// <param name="source">How it stands.</param>
    public static AlertSignal? SourceSilent(SourceHealth source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source is { State: SourceState.Silent, AwaitedSince: { } since }
            ? new AlertSignal(AlertKind.SourceSilent, "", source.Source, null, LocalTime.DateOf(since))
            : null;
    }

    private static MetricReading Complete(MetricReading reading, DateOnly until) => reading.Series.Points.All(point => point.Provisional || point.Period.End <= until)
        ? reading
        : reading with { Series = reading.Series with { Points = [.. reading.Series.Points.Select(point => point with { Provisional = point.Provisional || point.Period.End > until })] } };
}
