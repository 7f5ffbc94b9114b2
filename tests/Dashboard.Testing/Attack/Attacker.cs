using Dashboard.Core.Metrics;
using Dashboard.Core.Time;

namespace Dashboard.Testing.Attack;

/// <summary>
/// Knows the program, the tree, the rule of blocks, on which days somebody answered where, and every figure; computes what follows from the
/// figures by adding and multiplying. Unknown is how many people of each group gave each answer at each place on each day.
/// </summary>
public sealed class Attacker
{
    private readonly RandomCounty county;
    private readonly Dictionary<Place, (DateOnly Day, int At)[]> days;
    private readonly Dictionary<SegmentKind, string[]> groups;
    private readonly int count;

    /// <param name="county">The county.</param>
    public Attacker(RandomCounty county)
    {
        this.county = county;
        var known = county.Rows.Select(row => (Place: Place.Of(row), Day: LocalTime.DateOf(row.AnsweredAt))).Distinct().ToList();
        count = known.Count;
        days = known.OrderBy(day => day.Place.Unit).ThenBy(day => day.Place.Stage).ThenBy(day => day.Day).Select((day, at) => (day.Place, day.Day, At: at))
            .GroupBy(day => day.Place).ToDictionary(place => place.Key, place => place.Select(day => (day.Day, day.At)).ToArray());
        groups = Enum.GetValues<SegmentKind>().ToDictionary(kind => kind, kind => county.Rows.Select(row => Blocks.GroupOf(row, kind)).Distinct().ToArray());
    }

    /// <summary>The hidden cells that can be computed.</summary>
    /// <param name="seen">All figures, with the blocks that each is of.</param>
    /// <param name="minimum">The k by which a cell is hidden.</param>
    /// <param name="families">The metrics that are put together because their answers are of the same people; first the one that all of them answer.</param>
    public IReadOnlyList<HiddenCell> Recover(
        IEnumerable<(Seen Seen, IReadOnlyList<Block> Blocks)> seen, int minimum, IEnumerable<IReadOnlyList<string>> families)
    {
        var shown = seen.Where(figure => figure.Seen.Value is not null && figure.Blocks.Count > 0).ToLookup(figure => figure.Seen.Metric);
        var found = new List<HiddenCell>();
        foreach (var family in families)
        {
            var figures = family.SelectMany(metric => shown[metric]).ToList();
            foreach (var kind in Enum.GetValues<SegmentKind>())
            {
                var known = new LinearSpan(count * groups[kind].Length * Asked.Classes(family[0]));
                foreach (var sum in figures.Where(figure => figure.Seen.Slice.Segment is not { } segment || segment.Kind == kind)
                    .DistinctBy(figure => Identity(figure.Seen, figure.Blocks))
                    .Select(figure => Sum(figure.Seen, figure.Blocks, kind)).OrderBy(sum => sum.Count))
                {
                    known.Add(sum);
                }

                found.AddRange(HiddenCells.Of(county, family[0], kind, minimum).Where(cell => known.Contains(Sum(cell, kind))));
            }
        }

        return found;
    }

    /// <summary>The same for figures that say the same: most do.</summary>
    private static (string, Part, Segment?, string) Identity(Seen seen, IReadOnlyList<Block> blocks) => (
        seen.Metric, seen.Part, seen.Slice.Segment,
        string.Join(' ', blocks.Select(block => $"{block.Place.Unit}/{block.Place.Stage}/{block.From.DayNumber}/{block.ToldOn.DayNumber}")));

    private List<(int At, int Weight)> Sum(Seen seen, IReadOnlyList<Block> blocks, SegmentKind kind) => Sum(
        blocks.SelectMany(block => days[block.Place].Where(day => block.Has(block.Place, day.Day))).Select(day => day.At),
        seen.Metric, kind, seen.Slice.Segment, ofClass => Asked.Weight(seen.Metric, seen.Part, ofClass));

    private List<(int At, int Weight)> Sum(HiddenCell cell, SegmentKind kind)
    {
        var below = county.Subtree(cell.Slice.Unit);
        return Sum(
            days.Where(place => cell.Slice.Covers(place.Key, below))
                .SelectMany(place => place.Value.Where(day => cell.Slice.Period.Contains(day.Day))).Select(day => day.At),
            cell.Metric, kind, cell.Slice.Segment,
            ofClass => cell.Class is null ? Asked.Weight(cell.Metric, Part.People, ofClass) : ofClass == cell.Class ? 1 : 0);
    }

    private List<(int At, int Weight)> Sum(IEnumerable<int> ofDays, string metric, SegmentKind kind, Segment? segment, Func<int, int> weight)
    {
        var classes = Enumerable.Range(0, Asked.Classes(metric)).Where(ofClass => weight(ofClass) != 0).ToList();
        var ofGroups = Enumerable.Range(0, groups[kind].Length).Where(group => segment is null || groups[kind][group] == segment.Value).ToList();
        return [.. ofDays.Order().SelectMany(day => ofGroups
            .SelectMany(group => classes.Select(ofClass => ((((day * groups[kind].Length) + group) * Asked.Classes(metric)) + ofClass, weight(ofClass)))))];
    }
}
