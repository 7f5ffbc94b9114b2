using Dashboard.Components;
using Dashboard.Core.Alerts;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Data.Queries;

namespace Dashboard.Doors.Alerts;

/// <summary>
/// Finds the signals of what somebody follows, in the figures that their pages show. Lives for one look at the data: a unit that several follow is
/// read once, because protected figures are the same for all; who sees the unit is asked for each of them.
/// </summary>
internal sealed class AlertFinder(UnitQuery units, ContactQuery contacts, SourceWatch sources, StoreSnapshots snapshots, TimeProvider clock)
{
    private readonly Dictionary<string, Found> read = new(StringComparer.Ordinal);
    private IReadOnlyList<AlertSignal>? silent;

    /// <summary>The metrics that may be followed: those that a unit's page draws as control charts.</summary>
    public static IReadOnlyList<string> Metrics(MetricCatalogue metrics) =>
        [.. MetricChoice.Scores(metrics).Append(WellKnown.Responses).Where(slug => metrics.Newest(slug) is not null)];

    /// <summary>All that is so now; a signal that several subscriptions ask for stands in it once.</summary>
    public async Task<IReadOnlyList<AlertSignal>> FindAsync(Access access, IReadOnlyList<AlertSubscription> subscriptions, CancellationToken cancellation)
    {
        var snapshot = await snapshots.CurrentAsync(cancellation);
        var found = new List<AlertSignal>();
        foreach (var subscription in subscriptions)
        {
            if (snapshot.Units.Find(subscription.Unit) is { } unit && access.Scope.Covers(snapshot.Units, unit))
            {
                var here = await ReadAsync(unit, snapshot, cancellation);
                found.AddRange(here.Signals.Where(signal => subscription.Covers(signal)
                    && (subscription.Metric is not null || !signal.Kind.IsOfMetric() || here.Headlines.Contains(signal.Subject!))));
            }
        }

        if (access.MayFollow(AlertKind.SourceSilent) && subscriptions.Any(subscription => subscription.Kinds.Contains(AlertKind.SourceSilent)))
        {
            found.AddRange(silent ??= [.. (await sources.ListAsync(cancellation)).Select(SignalRules.SourceSilent).OfType<AlertSignal>()]);
        }

        return [.. found.Where(signal => access.MaySee(signal, snapshot.Units)).Distinct()];
    }

    private async Task<Found> ReadAsync(Unit unit, StoreSnapshot snapshot, CancellationToken cancellation)
    {
        if (!read.TryGetValue(unit.Code, out var known))
        {
            read[unit.Code] = known = await OfUnitAsync(unit, snapshot, cancellation);
        }

        return known;
    }

    private async Task<Found> OfUnitAsync(Unit unit, StoreSnapshot snapshot, CancellationToken cancellation)
    {
        var today = clock.Today();
        var until = snapshot.DataUntil is { } last && last < today ? last.AddDays(1) : today;
        var scope = Scope.Of(unit.Code);
        var metrics = Metrics(snapshot.Metrics);
        var months = await units.AskAsync(scope, Question(unit, metrics, Grain.Month, until), cancellation);
        var quarters = await units.AskAsync(scope, Question(unit, metrics, Grain.Quarter, until), cancellation);
        var waiting = await contacts.AskAsync(scope, ContactQuestion.UpTo(today, unit), cancellation);
        return new Found(
            [
                .. Asked(months).Select(reading => SignalRules.SpecialCause(unit, reading, until)).OfType<AlertSignal>(),
                .. Asked(quarters).Select(reading => SignalRules.TargetLost(unit, reading, until)).OfType<AlertSignal>(),
                .. new[] { SignalRules.ContactWaiting(unit, waiting, today) }.OfType<AlertSignal>(),
            ],
            [.. MetricChoice.Headlines(months.Unit.Metrics, snapshot.Metrics).Select(reading => reading.Metric.Slug)]);
    }

    /// <summary>Of the last complete period of a grain, at whose end the target is looked up.</summary>
    private static UnitQuestion Question(Unit unit, IReadOnlyList<string> metrics, Grain grain, DateOnly until)
    {
        var end = grain.StartOf(until);
        return new UnitQuestion(unit, metrics, new Period(grain.Add(end, -1), end), Compare: null, grain, Children: false);
    }

    private static IEnumerable<MetricReading> Asked(UnitAnswer answer) => answer.Unit.Metrics.Values.Where(reading => reading.Asked);

    /// <param name="Signals">What is so in a unit.</param>
    /// <param name="Headlines">Its headline metrics.</param>
    private sealed record Found(IReadOnlyList<AlertSignal> Signals, IReadOnlyList<string> Headlines);
}
