using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Testing;
using Dashboard.Testing.Attack;

namespace Dashboard.Data.Tests.Privacy;

/// <summary>Every figure that the queries of a store give somebody who may see the whole tree.</summary>
internal sealed class StoreDoors
{
    private readonly TestStore store;
    private readonly StoreSnapshot snapshot;
    private readonly Random random;
    private readonly List<Seen> seen = [];

    private StoreDoors(TestStore store, StoreSnapshot snapshot, int seed) => (this.store, this.snapshot, random) = (store, snapshot, new Random(seed));

    /// <summary>Goes through every door.</summary>
    /// <param name="store">The store.</param>
    /// <param name="seed">Of what is left to chance: ranges, grains, groups.</param>
    /// <param name="isBrief">Only through those of the units and paths, which tell each day of each unit and stage.</param>
    public static async Task<IReadOnlyList<Seen>> LookAsync(TestStore store, int seed, bool isBrief)
    {
        var doors = new StoreDoors(store, await store.SnapshotAsync(), seed);
        await doors.LookAtUnitsAsync();
        await doors.LookAtPathsAsync();
        if (!isBrief)
        {
            await doors.LookAtSeriesAsync();
            await doors.LookAtRangesAsync();
        }

        return doors.seen;
    }

    private IEnumerable<Segment?> Segments => snapshot.Segments.Cast<Segment?>().Prepend(null);

    private async Task LookAtUnitsAsync()
    {
        foreach (var unit in snapshot.Units.All)
        {
            foreach (var segment in Segments)
            {
                foreach (var grain in segment is null ? Enum.GetValues<Grain>() : [random.Next(2) == 0 ? Grain.Day : Any<Grain>()])
                {
                    var (period, compare, tree) = (Range(), Range(), random.Next(4) == 0 ? TreeTime.Then : TreeTime.Today);
                    var answer = await store.Get<UnitQuery>().AskAsync(
                        Scope.WholeTree, new UnitQuestion(unit, Asked.Metrics, period, compare, grain, segment, Tree: tree), CancellationToken.None);
                    foreach (var reading in answer.Children.Append(answer.Unit))
                    {
                        See("unit", new SeenSlice(reading.Unit.Code, false, null, segment, period, tree == TreeTime.Then), compare, reading.Metrics);
                    }

                    foreach (var (metric, own) in answer.Own)
                    {
                        var (slice, kind) = (new SeenSlice(unit.Code, true, null, segment, period), answer.Unit.Metrics[metric].Kind);
                        seen.AddRange(Seen.In("own", slice, metric, kind, own.Current));
                        seen.AddRange(own.Previous is { } previous ? Seen.In("own", slice with { Period = compare }, metric, kind, previous) : []);
                    }
                }
            }
        }
    }

    private async Task LookAtPathsAsync()
    {
        foreach (var (path, segment) in snapshot.Paths.SelectMany(path => Segments.Select(segment => (path, segment))))
        {
            foreach (var grain in new[] { Grain.Day, Any<Grain>() })
            {
                var (period, compare) = (Range(), Range());
                var answer = await store.Get<PathQuery>().AskAsync(
                    Scope.WholeTree, new PathQuestion(path, Asked.Metrics, period, compare, grain, segment), CancellationToken.None);
                foreach (var stage in answer.Stages)
                {
                    See("path", new SeenSlice("county", false, stage.Stage.Code, segment, period), compare, stage.Metrics);
                }
            }
        }
    }

    private async Task LookAtSeriesAsync()
    {
        foreach (var unit in snapshot.Units.All)
        {
            foreach (var stage in snapshot.Paths.SelectMany(path => path.Stages.Select(stage => stage.Code)).Append(SeenSlice.WholePath).Prepend(null))
            {
                foreach (var metric in Asked.Metrics)
                {
                    await LookAtSeriesAsync(unit, stage, metric, Grain.Day, null);
                    await LookAtSeriesAsync(unit, stage, metric, Any<Grain>(), snapshot.Segments[random.Next(snapshot.Segments.Count)]);
                }
            }
        }
    }

    private async Task LookAtSeriesAsync(Unit unit, string? stage, string metric, Grain grain, Segment? segment)
    {
        var figure = metric == WellKnown.Help && random.Next(2) == 0 ? FigureKind.Mean : (FigureKind?)null;
        var tree = random.Next(4) == 0 ? TreeTime.Then : TreeTime.Today;
        var question = new SeriesQuestion(
            metric, figure, unit.Code, stage is null ? null : "hip", stage == SeenSlice.WholePath ? null : stage, grain, Segment: segment,
            Tree: tree);
        var series = (await store.Get<SeriesQuery>().AskAsync(Scope.WholeTree, question, CancellationToken.None)).Whole;
        See("series", new SeenSlice(unit.Code, false, stage, segment, Range(), tree == TreeTime.Then), metric, series);
    }

    private async Task LookAtRangesAsync()
    {
        foreach (var period in Enumerable.Range(0, 12).Select(_ => Range()))
        {
            foreach (var metric in Asked.Metrics)
            {
                var (compare, segment) = (Range(), random.Next(2) == 0 ? null : snapshot.Segments[random.Next(snapshot.Segments.Count)]);
                foreach (var reading in await store.Get<CompareQuery>().AskAsync(
                    Scope.WholeTree, new CompareQuestion([.. snapshot.Units.All], metric, period, compare, segment), CancellationToken.None))
                {
                    See("compare", new SeenSlice(reading.Unit.Code, false, null, segment, period), compare, reading.Metrics);
                }
            }

            foreach (var unit in snapshot.Units.All)
            {
                await LookAtGroupsAsync(unit, period);
                await LookAtContactsAsync(unit, period);
            }

            foreach (var (metric, figure) in await store.Get<MetricUseQuery>().FiguresAsync(Scope.WholeTree, period, null, CancellationToken.None))
            {
                if (Asked.Metrics.Contains(metric))
                {
                    var kind = Figures.DefaultKind(snapshot.Metrics.Newest(metric)!.Kind);
                    seen.AddRange(Seen.In("catalogue", new SeenSlice("county", false, null, null, period), metric, kind, figure));
                }
            }
        }
    }

    private async Task LookAtGroupsAsync(Unit unit, Period period)
    {
        var answer = await store.Get<SegmentQuery>().AskAsync(Scope.WholeTree, new SegmentQuestion(unit, Asked.Metrics, period), CancellationToken.None);
        foreach (var metric in Asked.Metrics)
        {
            foreach (var group in Enum.GetValues<SegmentKind>().SelectMany(kind => answer.Of(metric, kind)))
            {
                var slice = new SeenSlice(unit.Code, false, null, group.Segment, period);
                seen.AddRange(Seen.In("groups", slice, metric, Figures.DefaultKind(snapshot.Metrics.Newest(metric)!.Kind), group.Figure));
                seen.AddRange(Seen.In("groups", slice, metric, group.Parts));
            }
        }
    }

    private async Task LookAtContactsAsync(Unit unit, Period period)
    {
        var segment = random.Next(3) == 0 ? snapshot.Segments[random.Next(snapshot.Segments.Count)] : null;
        var contacts = await store.Get<ContactQuery>().AskAsync(Scope.WholeTree, new ContactQuestion(unit, period, segment), CancellationToken.None);
        var slice = new SeenSlice(unit.Code, false, null, segment, period);
        var median = contacts.MedianHours.Suppressed ? null : contacts.MedianHours.N;

        // All requests are old, and groups that are hidden here are merely not shown twice: the series of both metrics tell them.
        seen.AddRange(new (string Metric, Part Part, long? Value)[]
        {
            (WellKnown.Answered14Days, Part.People, contacts.Requested),
            (WellKnown.Answered14Days, Part.Answered, contacts.Answered),
            (WellKnown.Answered14Days, Part.Waiting, contacts.WaitingLong),
            (WellKnown.HandlingHours, Part.People, median),
        }.Where(count => count.Value is not null).Select(count => new Seen("contacts", slice, count.Metric, count.Part, count.Value)));
        seen.AddRange(Seen.In("contacts", slice, WellKnown.Answered14Days, FigureKind.Positive, contacts.InTime));
    }

    private void See(string door, SeenSlice slice, Period compare, IReadOnlyDictionary<string, MetricReading> readings)
    {
        foreach (var (metric, reading) in readings)
        {
            seen.AddRange(Seen.In(door, slice, metric, reading.Kind, reading.Current));
            seen.AddRange(Seen.In(door, slice, metric, reading.Parts));
            seen.AddRange(reading.Previous is { } previous ? Seen.In(door, slice with { Period = compare }, metric, reading.Kind, previous) : []);
            See(door, slice, metric, reading.Series);
        }
    }

    private void See(string door, SeenSlice slice, string metric, Series series) => seen.AddRange(
        series.Points.SelectMany(point => Seen.In(door, slice with { Period = point.Period }, metric, series.Figure, point.Figure)));

    /// <summary>A range of one's own: every other is a single day.</summary>
    private Period Range()
    {
        var start = RandomCounty.First.AddDays(random.Next(-5, 180));
        return new Period(start, start.AddDays(random.Next(2) == 0 ? 1 : random.Next(2, 120)));
    }

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
