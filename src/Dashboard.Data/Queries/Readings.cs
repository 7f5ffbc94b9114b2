using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Data.Queries;

/// <summary>The periods and the grain of a page's question.</summary>
/// <param name="Period">The period of the figures.</param>
/// <param name="Compare">The period they are compared with, or <c>null</c>.</param>
/// <param name="Grain">The grain of the series; <c>null</c> for readings without their series.</param>
/// <param name="Segment">Only responses of this segment, or <c>null</c> for all.</param>
internal sealed record Window(Period Period, Period? Compare, Grain? Grain, Segment? Segment);

/// <summary>Puts together what a page says about a unit's or a stage's metrics.</summary>
internal static class Readings
{
    /// <summary>The readings of the metrics that the catalogue has.</summary>
    /// <param name="reader">What the question shares.</param>
    /// <param name="slugs">The metrics asked for.</param>
    /// <param name="slice">All responses of the unit or stage.</param>
    /// <param name="stockUnit">The unit whose levels are read, or <c>null</c>.</param>
    /// <param name="targetUnit">The unit whose targets hold, or <c>null</c>.</param>
    /// <param name="window">Periods, grain and segment.</param>
    /// <param name="asked">The figures of the slice, of the window's segment where there is one.</param>
    public static IReadOnlyDictionary<string, MetricReading> Of(
        Reader reader, IEnumerable<string> slugs, Slice slice, int? stockUnit, Unit? targetUnit, Window window, out SliceFigures asked)
    {
        var all = new SliceFigures(reader, slice, null, stockUnit);
        var ofSegment = asked = window.Segment is null
            ? all
            : new SliceFigures(reader, slice with { Segment = reader.SegmentId(window.Segment) }, window.Segment, null);
        return slugs.Where(slug => reader.View.MetricIds.ContainsKey(slug)).Distinct(StringComparer.Ordinal)
            .ToDictionary(slug => slug, slug => Of(reader, slug, ofSegment, all, targetUnit, window), StringComparer.Ordinal);
    }

    /// <summary>A reading of a metric that nobody can be asked here: the stage's owner is outside the county.</summary>
    public static MetricReading NotAsked(Reader reader, string slug, Window window)
    {
        var metric = reader.Runs.For(slug, window.Period).Metric;
        var kind = Figures.DefaultKind(metric.Kind);
        return new MetricReading(
            metric, kind, Figure.None, null, null, Nothing(metric, kind, window), Target: null, Asked: false, BreakAt: null);
    }

    private static MetricReading Of(Reader reader, string slug, SliceFigures asked, SliceFigures all, Unit? targetUnit, Window window)
    {
        var run = reader.Runs.For(slug, window.Period);
        var kind = Figures.DefaultKind(run.Metric.Kind);
        var current = asked.FigureIn(slug, kind, window.Period);
        var from = window.Compare is { } earlier && earlier.Start < window.Period.Start ? earlier.Start : window.Period.Start;
        var breaks = all.BreaksIn(slug, new Period(from, window.Period.End));
        var knownFrom = window.Compare is { } partly && all.First is { } first && first > partly.Start && first < partly.End ? first : (DateOnly?)null;
        var previous = window.Compare is { } compare && reader.Runs.For(slug, compare).Slot == run.Slot && !(kind == FigureKind.Sum && knownFrom is not null)
            ? asked.FigureIn(slug, kind, compare)
            : (Figure?)null;
        return new MetricReading(
            run.Metric,
            kind,
            current,
            previous,
            breaks.Count == 0 && previous is { } before ? ChangeOf(slug, kind, run, asked, window, before, current) : null,
            window.Grain is { } grain ? asked.SeriesOf(slug, kind, grain) : Nothing(run.Metric, kind, window),
            targetUnit is null ? null : reader.View.Snapshot.Targets.For(slug, targetUnit, reader.View.Snapshot.Units, window.Period.LastDay),
            all.IsAsked(slug),
            breaks.Count == 0 ? null : breaks[^1])
        {
            KnownFrom = kind == FigureKind.Last ? null : knownFrom,
            Parts = current is { Suppressed: false, Value: not null } ? Figures.Parts(run.Metric, asked.TallyIn(slug, window.Period)) : null,
        };
    }

    private static Series Nothing(MetricVersion metric, FigureKind kind, Window window) => new(metric, kind, window.Grain ?? Grain.Month, [], []);

    // A change of figures of which one is hidden would give the hidden one away.
    private static Core.Statistics.Change? ChangeOf(
        string slug, FigureKind kind, MetricRun run, SliceFigures asked, Window window, Figure before, Figure current) =>
        kind == FigureKind.Last || before.Suppressed || current.Suppressed ? null
        : kind == FigureKind.Sum
            ? CountChanges.Of(run.Metric, asked.SeriesOf(slug, kind, Grain.Month), window.Compare!.Value, window.Period, before, current)
            : Figures.Change(run.Metric, kind, asked.TallyIn(slug, window.Compare!.Value), asked.TallyIn(slug, window.Period));
}
