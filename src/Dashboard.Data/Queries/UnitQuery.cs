using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Answers the overview and unit pages: a unit's metrics, and those of the units below it.</summary>
public sealed class UnitQuery(StoreDatabase database, StoreSnapshots snapshots, Protection protection, TimeProvider clock)
{
    private static readonly string[] OfTheRate = [WellKnown.Responses, WellKnown.Asked, WellKnown.Visits];

    /// <exception cref="OutOfScopeException">The unit is outside the scope.</exception>
    public async Task<UnitAnswer> AskAsync(Scope scope, UnitQuestion question, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var tree = view.Snapshot.Units;
        if (tree.Find(question.Unit.Code) is not { } unit || !scope.Covers(tree, unit))
        {
            throw new OutOfScopeException(question.Unit.Code);
        }

        using var reader = new Reader(
            await database.OpenReaderAsync(cancellation), view, [.. question.Metrics, .. OfTheRate], protection, clock.Today(), question.Tree);
        return new UnitAnswer(
            Read(reader, unit, question),
            question.Children ? [.. tree.ChildrenOf(unit).Select(child => Read(reader, child, question))] : []);
    }

    private static UnitReading Read(Reader reader, Unit unit, UnitQuestion question)
    {
        var window = new Window(question.Period, question.Compare, question.Grain, question.Segment);
        var readings = Readings.Of(
            reader, question.Metrics, new Slice([unit.Id], [0], 0), stockUnit: unit.Id, targetUnit: unit, window, out var figures);
        return new UnitReading(unit, readings, question.Segment is null ? RateOf(reader, figures, question.Period) : null);
    }

    private static double? RateOf(Reader reader, SliceFigures figures, Period period)
    {
        var responses = SumOf(WellKnown.Responses);
        var asked = SumOf(WellKnown.Asked) is { } people and > 0 ? people : SumOf(WellKnown.Visits);
        return responses is { } answered && asked is { } reached and > 0 ? answered / reached : null;

        double? SumOf(string slug) => reader.View.MetricIds.ContainsKey(slug) ? figures.FigureIn(slug, FigureKind.Sum, period).Value : null;
    }
}
