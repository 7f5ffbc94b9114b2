using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;

namespace Dashboard.Testing.Attack;

/// <summary>How well a hidden number of people is known.</summary>
/// <param name="Cell">Whose number.</param>
/// <param name="Least">They are at least so many.</param>
/// <param name="Most">They are at most so many.</param>
/// <param name="Width">By how much both must differ.</param>
public sealed record KnownRange(HiddenCell Cell, double Least, double Most, long Width);

/// <summary>
/// Knows every block of some metrics, which is more than all figures tell (each is a sum of blocks), how many answered anything on each day at
/// each place, and that nobody counts less than nothing: computes between what and what a hidden number lies. Each place is attacked for itself:
/// no block is of two.
/// </summary>
/// <param name="county">The county.</param>
/// <param name="metrics">The metrics of which it combines what it knows.</param>
public sealed class RangeAttacker(RandomCounty county, IReadOnlyList<string> metrics)
{
    private readonly string[] questions = [.. metrics.Where(metric => metric != WellKnown.Responses)];
    private readonly Dictionary<string, Blocks> blocks =
        metrics.Union([WellKnown.Responses]).ToDictionary(metric => metric, metric => new Blocks(metric, county.Rows, county.Minimum));

    /// <summary>The hidden numbers of groups that are known more closely than they may be.</summary>
    /// <param name="kind">The kind of the groups.</param>
    /// <param name="random">Chooses among the cells.</param>
    /// <param name="cellsAPlace">How many cells of each place are tried.</param>
    public IEnumerable<KnownRange> Recover(SegmentKind kind, Random random, int cellsAPlace)
    {
        var cells = metrics.SelectMany(metric => HiddenCells.Of(county, metric, kind, county.Minimum))
            .Where(cell => cell is { Class: null, Slice: { IsOwn: true, Stage: not null, Segment: not null } })
            .ToLookup(cell => new Place(cell.Slice.Unit, cell.Slice.Stage == SeenSlice.NoStage ? null : cell.Slice.Stage));
        foreach (var place in cells)
        {
            var candidates = place.Select(cell => (Cell: cell, Width: WidthOf(cell, place.Key, kind))).Where(cell => cell.Width > 0).ToArray();
            random.Shuffle(candidates);
            var people = new People(
                county.Rows.Where(row => Place.Of(row) == place.Key), [.. county.Rows.Select(row => Blocks.GroupOf(row, kind)).Distinct()], questions);
            var known = new Simplex(people.Count, [.. Sums(place.Key, kind, people)]);
            foreach (var (cell, width) in candidates.Take(cellsAPlace))
            {
                var (least, most) = known.Range(people.Of(cell.Slice.Period.Contains, cell.Slice.Segment!.Value, cell.Metric));
                if (most - least < width - 1e-6)
                {
                    yield return new KnownRange(cell, Math.Round(least, 3), Math.Round(most, 3), width);
                }
            }
        }
    }

    private IEnumerable<(IReadOnlyCollection<int> Of, long Value)> Sums(Place place, SegmentKind kind, People people)
    {
        foreach (var (metric, ofMetric) in blocks)
        {
            foreach (var block in ofMetric.Of(null).Where(block => block.Place == place))
            {
                yield return (people.Of(day => block.Has(place, day), null, metric), ofMetric.PeopleOf(block).Count());
            }

            foreach (var run in ofMetric.Of(kind).Where(block => block.Place == place && metrics.Contains(metric)))
            {
                foreach (var group in people.Groups.Where(group => run.Shown!.Contains(group) || ofMetric.PeopleOf(run).All(row => Blocks.GroupOf(row, kind) != group)))
                {
                    yield return (
                        people.Of(day => run.Has(place, day), group, metric),
                        ofMetric.PeopleOf(run).Count(row => Blocks.GroupOf(row, kind) == group));
                }
            }
        }
    }

    /// <summary>
    /// What a cell may be in a run of which the days' and the groups' numbers are known and nothing else is as wide as the smallest of four
    /// numbers (Fréchet): those on its days, on the others, of its group, of the others. Of these the numbers by day are exact by design, so that
    /// more than them or k cannot be asked; and where all of a run are of one group, that is told of each. A cell of several runs of its metric is
    /// not tried; of the number of responses, where that is known too, the runs add up.
    /// </summary>
    private long WidthOf(HiddenCell cell, Place place, SegmentKind kind)
    {
        var own = WidthOf(cell.Metric, cell.Slice, place, kind);
        return own.Count > 1 ? 0 : new[]
        {
            county.Minimum, own.Sum(), metrics.Contains(WellKnown.Responses) ? WidthOf(WellKnown.Responses, cell.Slice, place, kind).Sum() : long.MaxValue,
        }.Min();
    }

    /// <summary>The smallest of the four numbers in each run that has days of a cell; of answers that wait for a run, how many may be the cell's.</summary>
    private List<long> WidthOf(string metric, SeenSlice cell, Place place, SegmentKind kind)
    {
        var runs = blocks[metric].Of(kind).Where(run => run.Place == place).ToList();
        var widths = runs.Where(run => cell.Period.Start <= run.ToldOn && cell.Period.LastDay >= run.From).Select(run =>
        {
            var people = blocks[metric].PeopleOf(run).ToList();
            var group = people.Count(row => Blocks.GroupOf(row, kind) == cell.Segment!.Value);
            var (inside, outside) = (Answered(run.From, run.ToldOn, isInside: true), Answered(run.From, run.ToldOn, isInside: false));
            return new[] { inside, outside, group, people.Count - group }.Min();
        }).ToList();
        var waiting = Answered(runs.Count == 0 ? DateOnly.MinValue : runs[^1].ToldOn.AddDays(1), DateOnly.MaxValue, isInside: true);
        return waiting > 0 ? [.. widths, waiting] : widths;

        long Answered(DateOnly from, DateOnly to, bool isInside) => county.Rows.Count(row =>
            Place.Of(row) == place && LocalTime.DateOf(row.AnsweredAt) is var day && day >= from && day <= to && cell.Period.Contains(day) == isInside);
    }

    /// <summary>The unknowns of one place: of each day and group how many answered which of the metrics.</summary>
    private sealed class People
    {
        private readonly List<DateOnly> days;
        private readonly IReadOnlyList<string> metrics;

        public People(IEnumerable<ResponseRow> rows, IReadOnlyList<string> groups, IReadOnlyList<string> metrics)
        {
            (Groups, this.metrics) = (groups, metrics);
            days = [.. rows.Select(row => LocalTime.DateOf(row.AnsweredAt)).Distinct().Order()];
        }

        public IReadOnlyList<string> Groups { get; }

        public int Count => days.Count * Groups.Count * Masks;

        private int Masks => 1 << metrics.Count;

        public IReadOnlyCollection<int> Of(Func<DateOnly, bool> isOf, string? group, string metric)
        {
            var bit = metric == WellKnown.Responses ? 0 : 1 << metrics.ToList().IndexOf(metric);
            var masks = Enumerable.Range(0, Masks).Where(mask => (mask & bit) == bit).ToList();
            return
            [
                .. Enumerable.Range(0, days.Count).Where(day => isOf(days[day])).SelectMany(day => Enumerable.Range(0, Groups.Count)
                    .Where(at => group is null || Groups[at] == group)
                    .SelectMany(at => masks.Select(mask => (((day * Groups.Count) + at) * Masks) + mask))),
            ];
        }
    }
}
