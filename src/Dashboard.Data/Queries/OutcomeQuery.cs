using Dashboard.Core.Actions;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Data.Queries;

/// <summary>The series of an action's metric, and what came after the action.</summary>
/// <param name="Series">The months of the whole series, where the action is measured.</param>
/// <param name="Outcome">What came after it; <c>null</c> while it is not done.</param>
/// <param name="Compared">The reading of the months after the action, compared with those before; of the last year while it is not done, or where nothing is compared.</param>
public sealed record OutcomeAnswer(Series Series, ActionOutcome? Outcome, MetricReading Compared);

/// <summary>Answers what came after an action. It asks what the pages ask, so that it is told what they are told.</summary>
public sealed class OutcomeQuery(StoreSnapshots snapshots, SeriesQuery series, UnitQuery units, PathQuery paths, TimeProvider clock)
{
    /// <summary>The answer; <c>null</c> where the action names no metric, or its stage is outside the county.</summary>
    /// <param name="scope">Whose figures may be asked for.</param>
    /// <param name="action">The action.</param>
    /// <param name="context">The rules of the control chart.</param>
    /// <param name="cancellation">Stops the question.</param>
    /// <exception cref="OutOfScopeException">The action's unit is outside the scope.</exception>
    public async Task<OutcomeAnswer?> AskAsync(Scope scope, UnitAction action, ChartContext context, CancellationToken cancellation)
    {
        var snapshot = await snapshots.CurrentAsync(cancellation);
        var unit = scope.Require(snapshot.Units, snapshot.Units[action.UnitId]);
        var (path, stage) = PlaceOf(snapshot, action);
        if (action.Metric is not { } metric || stage is { IsExternal: true })
        {
            return null;
        }

        var whole = (await series.AskAsync(
            scope, new SeriesQuestion(metric, Unit: path is null ? unit.Code : null, Path: path?.Code, Stage: stage?.Code), cancellation)).Whole;
        var windows = action.DoneOn is { } day ? OutcomeWindows.Of(day, whole) : null;
        var today = clock.Today();
        var after = windows?.After ?? new Period(Grain.Month.StartOf(today).AddYears(-1), today.AddDays(1));
        var reading = path is null
            ? (await units.AskAsync(scope, new UnitQuestion(unit, [metric], after, windows?.Before, Children: false), cancellation)).Unit.Metrics[metric]
            : (await paths.AskAsync(scope, new PathQuestion(path, [metric], after, windows?.Before), cancellation))
                .Stages.First(read => read.Stage.Id == stage!.Id).Metrics[metric];
        return new OutcomeAnswer(
            whole,
            windows is null ? null : ActionOutcome.Of(windows, whole, windows.Before is null ? null : reading, context) with
            {
                IsOfOwnUnits = path is not null && !scope.SeesAllOn(snapshot.Units, path),
            },
            reading);
    }

    /// <summary>Where the action is measured; nowhere on a path for one of the unit as a whole.</summary>
    private static (ServicePath? Path, Stage? Stage) PlaceOf(StoreSnapshot snapshot, UnitAction action) =>
        action.Place?.MeasuredAt(action.Metric) is not { } id
            ? (null, null)
            : snapshot.Paths.SelectMany(path => path.Stages, (path, stage) => ((ServicePath?)path, (Stage?)stage)).First(place => place.Item2!.Id == id);
}
