using Dashboard.Core.Actions;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Open;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Data.Queries;

/// <summary>A store as residents see it.</summary>
/// <param name="Snapshot">The store.</param>
/// <param name="Sight">What of it they see.</param>
public sealed record OpenStore(StoreSnapshot Snapshot, OpenSight Sight);

/// <summary>
/// Answers everybody who has not signed in: the one way below every public page and file. What is not published cannot be asked for, here by
/// <see cref="OpenSight"/> and below by the scope of <see cref="Access.Public"/>, which every question takes.
/// </summary>
public sealed class OpenQuery(StoreSnapshots snapshots, UnitQuery units, SeriesQuery series, OutcomeQuery outcomes, PublicUnits named, TimeProvider clock)
{
    private OpenStore? current;

    /// <summary>The store as it is now.</summary>
    public async ValueTask<OpenStore> OpenAsync(CancellationToken cancellation)
    {
        var snapshot = await snapshots.CurrentAsync(cancellation);
        var known = current;
        return known?.Snapshot == snapshot ? known : current = new OpenStore(snapshot, new OpenSight(snapshot.Metrics, snapshot.Units, named));
    }

    /// <summary>
    /// The reading of the last complete period that anybody answered in, its series of complete periods up to there alone, from the last change
    /// of the question on: a line across it would compare what is not the same. <c>null</c> where there is none, or the metric is not shown.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="slug">The metric.</param>
    /// <param name="grain">The length of a period.</param>
    /// <param name="most">The most periods of the series.</param>
    /// <param name="cancellation">Stops the question.</param>
    public async Task<(MetricReading Reading, Period Period)?> ReadAsync(
        OpenStore store, Unit unit, string slug, Grain grain, int most, CancellationToken cancellation)
    {
        if (store.Sight.Find(unit, slug) is not { } metric)
        {
            return null;
        }

        var before = grain.PeriodOf(grain.StartOf(clock.Today()).AddDays(-1));
        var reading = await AskAsync(before);
        var points = reading.Series.Points.Where(point => !point.Provisional).ToList();
        points = points[..(points.FindLastIndex(point => point.Figure.Suppressed || point.Figure.Value is not null) + 1)];
        if (points.Count == 0)
        {
            return null;
        }

        var last = points[^1].Period;
        var begins = reading.Series.Breaks.Where(broken => broken < last.End).DefaultIfEmpty(DateOnly.MinValue).Max();
        points = points.FindAll(point => point.Period.End > begins);
        var whole = last == before ? reading : await AskAsync(last);
        return (whole with { Target = null, Series = whole.Series with { Points = points[Math.Max(0, points.Count - most)..] } }, last);

        async Task<MetricReading> AskAsync(Period period) =>
            (await units.AskAsync(Access.Public.FiguresOf(metric), new UnitQuestion(unit, [metric.Slug], period, null, grain, Children: false), cancellation)).Unit.Metrics[metric.Slug];
    }

    /// <summary>Open data: the complete periods of every published series of some units and metrics.</summary>
    /// <param name="store">The store.</param>
    /// <param name="of">The units, each as the store shows it.</param>
    /// <param name="metrics">The metrics.</param>
    /// <param name="grain">The length of a period.</param>
    /// <param name="periods">The periods, in order; those that still run are left out.</param>
    /// <param name="cancellation">Stops the question.</param>
    public async Task<OpenTable> TableAsync(
        OpenStore store, IReadOnlyList<Unit> of, IReadOnlyList<MetricVersion> metrics, Grain grain, IReadOnlyList<Period> periods, CancellationToken cancellation)
    {
        var complete = periods.Where(period => period.End <= clock.Today()).ToList();
        var found = new List<OpenSeries>();
        foreach (var (unit, metric) in of.SelectMany(unit => metrics.Where(metric => store.Sight.Find(unit, metric.Slug) is not null), (unit, metric) => (unit, metric)))
        {
            var whole = (await series.AskAsync(Access.Public.FiguresOf(metric), new SeriesQuestion(metric.Slug, Unit: unit.Code, Grain: grain), cancellation)).Whole;
            found.Add(new OpenSeries(unit, metric, whole.Points.Where(point => !point.Provisional).ToDictionary(point => point.Period.Start, point => point.Figure))
            {
                Breaks = whole.Breaks.Select(day => grain.StartOf(day)).ToHashSet(),
            });
        }

        return new OpenTable(grain, complete, of, metrics, found);
    }

    /// <summary>
    /// What came after an action, where its metric is published of its unit; of a stage of a path, which is of many units, only where it is
    /// published of all. <c>null</c> of everything else, and of an action that residents are not told of.
    /// </summary>
    public async Task<ActionOutcome?> OutcomeAsync(OpenStore store, UnitAction action, ChartContext context, CancellationToken cancellation)
    {
        var unit = store.Snapshot.Units[action.UnitId];
        return store.Snapshot.Publications.Last(action.Id)?.Tells(action) == true && store.Sight.Find(unit, action.Metric) is { } metric
            && Access.Public.FiguresOf(metric) is var scope && (action.Place is null || store.Snapshot.Units.Roots.All(root => scope.Covers(store.Snapshot.Units, root)))
            ? (await outcomes.AskAsync(scope, action, context, cancellation))?.Outcome
            : null;
    }
}
