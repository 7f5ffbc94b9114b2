using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Answers the <c>series</c> verb and its API twin: one metric over time.</summary>
public sealed class SeriesQuery(StoreDatabase database, StoreSnapshots snapshots, Protection protection, TimeProvider clock)
{
    /// <exception cref="UnknownNameException">The question names something that is not there or outside the scope, or the store has no units yet.</exception>
    /// <exception cref="ImpossibleQuestionException">A figure that the metric's kind lacks, a stage without its path, or an empty range.</exception>
    public async Task<SeriesAnswer> AskAsync(Scope scope, SeriesQuestion question, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var metric = view.Snapshot.Metrics.Newest(question.Metric)
            ?? throw Names.Unknown("metric", question.Metric, view.Snapshot.Metrics.Slugs);
        var kind = question.Figure ?? Figures.DefaultKind(metric.Kind);
        if (!Figures.Allows(metric.Kind, kind))
        {
            var allowed = string.Join(", ", Figures.Allowed(metric.Kind).Select(figure => figure.Slug()));
            throw new ImpossibleQuestionException("figure", $"Metric '{metric.Slug}' has no figure '{kind.Slug()}'; it has: {allowed}.");
        }

        var units = UnitsOf(scope, question, view);
        var stages = StagesOf(question, view);
        if (question.Segment is { } segment && !view.SegmentIds.ContainsKey(segment))
        {
            throw Names.Unknown("segment", segment.ToString(), view.Snapshot.Segments.Select(known => known.ToString()));
        }

        using var reader = new Reader(await database.OpenReaderAsync(cancellation), view, [metric.Slug], protection, clock.Today(), question.Tree);
        var stockUnit = stages is [0] && question.Segment is null && units is [var unit] ? unit : (int?)null;
        var figures = new SliceFigures(reader, new Slice(units, stages, reader.SegmentId(question.Segment)), question.Segment, stockUnit);
        var range = RangeOf(question, figures, metric.Slug, clock.Today());
        var whole = figures.SeriesOf(metric.Slug, kind, question.Grain);
        var asked = range is null ? whole : figures.SeriesOf(metric.Slug, kind, question.Grain, range);
        return new SeriesAnswer(WithMoves(asked, units, view.Snapshot.History), WithMoves(whole, units, view.Snapshot.History));
    }

    private static Series WithMoves(Series series, IEnumerable<int> units, UnitHistory history)
    {
        if (series.Points.Count == 0)
        {
            return series;
        }

        var whole = new Period(series.Points[0].Period.Start, series.Points[^1].Period.End);
        return series with { Moves = [.. units.SelectMany(unit => history.Moves(unit, whole)).Distinct().Order()] };
    }

    private static IReadOnlyList<int> UnitsOf(Scope scope, SeriesQuestion question, StoreView view)
    {
        var tree = view.Snapshot.Units;
        if (question.Unit is not { } code)
        {
            var path = view.Snapshot.FindPath(question.Path);
            return (path is null ? scope.Roots(tree) : scope.RootsOn(tree, path)) is [_, ..] roots
                ? [.. roots.Select(root => root.Id)]
                : throw new UnknownNameException("The store has no units yet; import units first.");
        }

        // A unit outside the scope is unknown there, in the same words as one that is nowhere.
        return tree.Find(code) is { } unit && scope.Covers(tree, unit)
            ? [unit.Id]
            : throw Names.Unknown("unit", code, tree.All.Where(known => scope.Covers(tree, known)).Select(known => known.Code));
    }

    private static IReadOnlyList<int> StagesOf(SeriesQuestion question, StoreView view)
    {
        if (question.Path is not { } code)
        {
            return question.Stage is null
                ? [0]
                : throw new ImpossibleQuestionException("path", $"Stage '{question.Stage}' is named without its path; name the path too.");
        }

        var path = view.Snapshot.FindPath(code) ?? throw Names.Unknown("path", code, view.Snapshot.Paths.Select(known => known.Code));
        if (question.Stage is not { } stage)
        {
            return view.StagesOf(path);
        }

        var found = path.Find(stage)
            ?? throw Names.Unknown($"stage of path '{path.Code}' called", stage, path.Stages.Select(known => known.Code));
        return [found.Id];
    }

    /// <summary>The range asked for; an open start is the first data, an open end tomorrow. <c>null</c> when both are open.</summary>
    private static Period? RangeOf(SeriesQuestion question, SliceFigures figures, string slug, DateOnly today)
    {
        if (question.From is null && question.To is null)
        {
            return null;
        }

        var to = question.To ?? today.AddDays(1);
        var from = question.From ?? figures.Span(slug)?.First ?? to.AddDays(-1);
        return from < to
            ? new Period(from, to)
            : throw new ImpossibleQuestionException("from", $"There is no period from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}: it would end before it starts.");
    }
}
