using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Time;

namespace Dashboard.Core.Participation;

/// <summary>Judges how occasions of taking part changed, of all events or of those of one floor.</summary>
public static class OccasionChanges
{
    /// <summary>
    /// The change of the occasions from one period to another as <see cref="CountChanges.Of"/> judges counts: by how the months of just these
    /// events vary, at least as chance alone makes counts vary.
    /// </summary>
    /// <param name="participants">The metric that counts occasions, for the smallest meaningful change.</param>
    /// <param name="events">The events, all since <paramref name="since"/>; those of other days take no part.</param>
    /// <param name="since">The first day on which events were counted: a month without events before it is not one of none.</param>
    /// <param name="before">The compared period.</param>
    /// <param name="after">The later period.</param>
    /// <param name="today">Months that end after it are still running and take no part in how the months vary.</param>
    /// <returns><c>null</c> when the compared period began before anything was counted, when the periods overlap, or when too few months are known.</returns>
    public static Change? Of(
        MetricVersion participants, IReadOnlyList<ParticipationEvent> events, DateOnly since, Period before, Period after, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(events);
        var first = Grain.Month.StartOf(since);
        if (first >= after.End)
        {
            return null;
        }

        var months = Grain.Month.Split(new Period(first, after.End)).Select(cut => Grain.Month.PeriodOf(cut.Start)).Distinct()
            .Select(month => new SeriesPoint(month, Occasions(events, month), Provisional: month.LastDay > today)).ToList();
        return CountChanges.Of(
            participants,
            new Series(participants, FigureKind.Sum, Grain.Month, months, []),
            before,
            after,
            Occasions(events, before),
            Occasions(events, after));
    }

    private static Figure Occasions(IReadOnlyList<ParticipationEvent> events, Period period)
    {
        var held = events.Where(one => period.Contains(one.Date)).ToList();
        return new Figure(held.Count, held.Sum(one => (double)one.Participants));
    }
}
