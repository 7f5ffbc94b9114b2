using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Answers the path page: each stage's metrics, of the responses that name the stage and that the scope lets be added up there.</summary>
public sealed class PathQuery(StoreDatabase database, StoreSnapshots snapshots, Protection protection, TimeProvider clock)
{
    /// <exception cref="UnknownNameException">The store has no such path.</exception>
    public async Task<PathAnswer> AskAsync(Scope scope, PathQuestion question, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var path = view.Snapshot.FindPath(question.Path.Code)
            ?? throw Names.Unknown("path", question.Path.Code, view.Snapshot.Paths.Select(known => known.Code));
        IReadOnlyList<int> units = [.. scope.RootsOn(view.Snapshot.Units, path).Select(unit => unit.Id)];
        var asked = (
            typeof(PathAnswer), path.Id, string.Join(',', units), string.Join('\n', question.Metrics), question.Period, question.Compare, question.Grain, question.Segment);
        return await view.Answers.OfAsync(asked, () => AnswerAsync(view, path, units, question, cancellation));
    }

    private async Task<PathAnswer> AnswerAsync(StoreView view, ServicePath path, IReadOnlyList<int> units, PathQuestion question, CancellationToken cancellation)
    {
        using var reader = new Reader(await database.OpenReaderAsync(cancellation), view, question.Metrics, protection, clock.Today());
        return new PathAnswer(path, [.. path.Stages.Select(stage => Read(reader, stage, units, question))]);
    }

    private static StageReading Read(Reader reader, Stage stage, IReadOnlyList<int> units, PathQuestion question)
    {
        var window = new Window(question.Period, question.Compare, question.Grain, question.Segment);
        Unit? owner = stage.OwnerUnitId is { } id ? reader.View.Snapshot.Units[id] : null;
        var readings = stage.IsExternal
            ? question.Metrics.Where(reader.View.MetricIds.ContainsKey).Distinct(StringComparer.Ordinal)
                .ToDictionary(slug => slug, slug => Readings.NotAsked(reader, slug, window), StringComparer.Ordinal)
            : Readings.Of(reader, question.Metrics, new Slice(units, [stage.Id], 0), stockUnit: null, owner, window, out _);
        return new StageReading(stage, owner, readings);
    }
}
