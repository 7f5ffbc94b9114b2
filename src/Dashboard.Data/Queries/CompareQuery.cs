using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Answers the compare page: one metric of units from anywhere in the tree, as of one moment and with the same protection as elsewhere.</summary>
public sealed class CompareQuery(StoreDatabase database, StoreSnapshots snapshots, Protection protection, TimeProvider clock)
{
    /// <returns>A reading for each unit, in the order asked; without its series, which nobody draws here.</returns>
    /// <exception cref="OutOfScopeException">A unit is outside the scope, or no longer in the tree.</exception>
    public async Task<IReadOnlyList<UnitReading>> AskAsync(Scope scope, CompareQuestion question, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var tree = view.Snapshot.Units;
        var units = question.Units.Select(unit => scope.Require(tree, unit)).ToList();
        using var reader = new Reader(await database.OpenReaderAsync(cancellation), view, [question.Metric], protection, clock.Today());
        var window = new Window(question.Period, question.Compare, Grain: null, question.Segment);
        var answer = new List<UnitReading>(units.Count);
        foreach (var unit in units)
        {
            cancellation.ThrowIfCancellationRequested();
            var readings = Readings.Of(reader, [question.Metric], new Slice([unit.Id], [0], 0), stockUnit: unit.Id, targetUnit: unit, window, out _);
            answer.Add(new UnitReading(unit, readings, ResponseRate: null));
        }

        return answer;
    }
}
