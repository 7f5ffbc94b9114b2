using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;

namespace Dashboard.Data.Queries;

/// <summary>Protected figures, series and readings of one slice.</summary>
/// <param name="reader">What the question shares.</param>
/// <param name="slice">The slice.</param>
/// <param name="segment">The segment of the slice, or <c>null</c>.</param>
/// <param name="stockUnit">The unit whose levels are read, or <c>null</c> where levels have no place: stages and segments.</param>
internal sealed class SliceFigures(Reader reader, Slice slice, Segment? segment, int? stockUnit)
{
    private readonly SliceTallies tallies = new(reader.Slices, reader.Runs, slice);
    private readonly Dictionary<string, IReadOnlyList<Level>> levels = new(StringComparer.Ordinal);
    private IReadOnlySet<int>? waiting;
    private SliceTallies? everybody;

    /// <summary>The first month with data of any metric that is asked for, or <c>null</c>.</summary>
    public DateOnly? First => tallies.First;

    /// <summary>The months from the first to the last with data, or <c>null</c> when the metric was never asked here.</summary>
    public (DateOnly First, DateOnly Last)? Span(string slug)
    {
        var spans = reader.Runs.Of(slug).Select(run => tallies.Span(run.Slot)).OfType<(DateOnly First, DateOnly Last)>()
            .Concat(LevelsOf(slug) is [var first, ..] known ? [(first.Day, known[^1].Day)] : []).ToList();
        return spans.Count == 0 ? null : (spans.Min(span => span.First), spans.Max(span => span.Last));
    }

    /// <summary>
    /// Whether the metric was ever asked here: there are answers, published or waiting for others. Of what an answer itself says, those that wait
    /// do not tell: of one who answered alone it would be known what they said.
    /// </summary>
    public bool IsAsked(string slug) =>
        Span(slug) is not null || (!Protection.IsSaidByAnswer(slug) && reader.Runs.Of(slug).Any(run => Waiting.Contains(run.Slot)));

    private IReadOnlySet<int> Waiting => waiting ??= reader.Slices.Asked(slice);

    /// <summary>The unprotected tally of a metric in a period, of the newest run's part.</summary>
    public Tally TallyIn(string slug, Period period) =>
        reader.Settled(slug, period) is { } settled ? tallies.In(settled)[reader.Runs.For(slug, period).Slot] : Tally.Empty;

    /// <summary>The same of all of the period, settled or not.</summary>
    public Tally TallyOf(string slug, Period period) => tallies.In(period)[reader.Runs.For(slug, period).Slot];

    /// <summary>The protected figure of a period.</summary>
    public Figure FigureIn(string slug, FigureKind kind, Period period) => kind == FigureKind.Last
        ? Levels.At(LevelsOf(slug), period)
        : FigureOf(slug, kind, period, TallyIn(slug, period), IsAnybodyIn(period));

    /// <summary>The series over a range, or from the first data to today where none is given.</summary>
    public Series SeriesOf(string slug, FigureKind kind, Grain grain, Period? range = null)
    {
        var newest = reader.Runs.Of(slug)[^1].Metric;
        if (range is null && (Span(slug) is not { } span || span.First > reader.Today))
        {
            return new Series(newest, kind, grain, [], []) { Rebases = RebasesOf(slug) };
        }

        // All metrics of the slice share one range, so that their points are added up once.
        var first = kind == FigureKind.Last && LevelsOf(slug) is [var level, ..] ? level.Day : tallies.First;
        var whole = range ?? new Period(first!.Value, reader.Today.AddDays(1));
        var points = Points(slug, kind, grain, whole);
        if (range is null)
        {
            // It begins with the metric's own first data.
            points = points.SkipWhile(point => point.Figure == Figure.None || point.Figure is { N: 0 });
        }

        var list = points.Select(point => new SeriesPoint(point.Period, point.Figure, IsRunning(slug, point.Period))).ToList();
        return new Series(
            list.Count == 0 ? newest : reader.Runs.For(slug, list[^1].Period).Metric,
            kind,
            grain,
            list,
            list.Count == 0 ? [] : BreaksIn(slug, new Period(list[0].Period.Start, list[^1].Period.End))) { Rebases = RebasesOf(slug) };
    }

    /// <summary>New baselines are of one unit, whole or at one stage, whatever the segment; sums over several have none.</summary>
    private IReadOnlyList<Rebase> RebasesOf(string slug) => slice is { Units: [var unit], Stages: [var stage] }
        ? reader.View.Snapshot.Notes.Standing(slug, unit, stage == 0 ? null : stage)
        : [];

    /// <summary>First days of runs that start inside the period, not on its first day.</summary>
    public IReadOnlyList<DateOnly> BreaksIn(string slug, Period period) =>
        [.. reader.Runs.Of(slug).Skip(1).Select(run => run.From).Where(from => from > period.Start && from < period.End)];

    private IEnumerable<(Period Period, Figure Figure)> Points(string slug, FigureKind kind, Grain grain, Period range) => kind == FigureKind.Last
        ? Levels.Points(LevelsOf(slug), grain, range)
        : tallies.Points(grain, range).Zip(Everybody.Points(grain, range), (point, all) => (point.Period, FigureOf(
            slug,
            kind,
            point.Period,
            reader.Settled(slug, point.Period) == point.Period ? point.Tallies[reader.Runs.For(slug, point.Period).Slot] : TallyIn(slug, point.Period),
            IsAnybodyIn(all.Tallies, point.Period))));

    /// <summary>Whether answers of the period may wait for others though none are published: nobody is not said then.</summary>
    public bool MayWait(string slug, Period period) =>
        reader.Protection.MinimumRespondents > 1 && TallyOf(slug, period).IsEmpty && IsAnybodyIn(period);

    /// <summary>Whether anybody answered anything in the period, of whatever segment: how many do is told exactly.</summary>
    private bool IsAnybodyIn(Period period) => IsAnybodyIn(Everybody.In(period), period);

    private bool IsAnybodyIn(TallySet set, Period period) => set.Has(reader.Runs.For(WellKnown.Responses, period).Slot);

    /// <summary>The slice without its segment.</summary>
    private SliceTallies Everybody => everybody ??= slice.Segment == 0 ? tallies : new SliceTallies(reader.Slices, reader.Runs, slice with { Segment = 0 });

    /// <summary>Whether answers to the metric are told in blocks, and some may wait here.</summary>
    private bool IsInBlocks(string slug, MetricVersion metric) => reader.Protection.MinimumRespondents > 1
        && (slug == WellKnown.Responses ? segment is not null : Protection.Covers(metric) && IsAsked(slug));

    /// <summary>The protected figure of a tally of the period, the slice's own or a part of it.</summary>
    /// <param name="slug">The metric.</param>
    /// <param name="kind">What is read from it.</param>
    /// <param name="period">The period.</param>
    /// <param name="tally">What is published.</param>
    /// <param name="anybody">Whether anybody answered anything in the period: then nothing published may be answers that wait for others.</param>
    public Figure FigureOf(string slug, FigureKind kind, Period period, Tally tally, bool anybody)
    {
        var metric = reader.Runs.For(slug, period).Metric;
        if (!Figures.Allows(metric.Kind, kind))
        {
            return Figure.None;
        }

        if (tally.IsEmpty && anybody && IsInBlocks(slug, metric))
        {
            return Figure.Hidden;
        }

        if (tally.IsEmpty && slug == WellKnown.Responses && IsKnown(slug, period))
        {
            return new Figure(0, 0);
        }

        return reader.Protection.Apply(metric, Figures.Compute(metric, tally, kind), segment);
    }

    /// <summary>Whether the period lies where responses are known: then none at all is a zero, elsewhere it is not known.</summary>
    private bool IsKnown(string slug, Period period) =>
        Span(slug) is { } span && reader.View.Snapshot.DataUntil is { } until && period.End > span.First && period.Start <= until;

    private bool IsRunning(string slug, Period period) => period.End > reader.Today || reader.Settled(slug, period) != period;

    private IReadOnlyList<Level> LevelsOf(string slug)
    {
        if (stockUnit is not { } unit || reader.Runs.Of(slug)[^1].Metric.Kind != MetricKind.Stock)
        {
            return [];
        }

        if (!levels.TryGetValue(slug, out var found))
        {
            levels.Add(slug, found = reader.Stocks.Read(unit, reader.View.MetricIds[slug]));
        }

        return found;
    }
}
