using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;

namespace Dashboard.Testing.Attack;

/// <summary>What each figure of a county must be: a sum of whole blocks.</summary>
/// <param name="county">The county.</param>
/// <param name="rows">Who has answered so far.</param>
public sealed class Oracle(RandomCounty county, IReadOnlyList<ResponseRow> rows)
{
    private readonly Dictionary<string, Blocks> blocks = Asked.Metrics.ToDictionary(metric => metric, metric => new Blocks(metric, rows, county.Minimum));

    private static readonly Part[] Roles = [Part.People, Part.Positive, Part.Neutral, Part.Negative];

    /// <summary>The blocks that a figure is of.</summary>
    public IReadOnlyList<Block> BlocksOf(Seen seen)
    {
        var (slice, today) = (seen.Slice, county.Subtree(seen.Slice.Unit));
        return [.. blocks[seen.Metric].Of(slice.Segment?.Kind).Where(block =>
            slice.Period.Contains(block.ToldOn)
            && county.RunOf(seen.Metric, block.Version) == county.RunOf(seen.Metric, slice.Period)
            && slice.Covers(block.Place, slice.IsThen ? county.Subtree(slice.Unit, block.ToldOn) : today)
            && (slice.Segment is null || block.Shown!.Contains(slice.Segment.Value)))];
    }

    /// <summary>The blocks of a metric at a place.</summary>
    public IReadOnlyList<Block> BlocksOf(string metric, Place place) => [.. blocks[metric].Of(null).Where(block => block.Place == place)];

    /// <summary>Every block of some metrics by itself, with all parts of its answers: more than all figures tell.</summary>
    public IEnumerable<(Seen Seen, IReadOnlyList<Block> Blocks)> Everything(IEnumerable<string> metrics) =>
        from metric in metrics
        from kind in Enum.GetValues<SegmentKind>().Cast<SegmentKind?>().Prepend(null)
        from block in blocks[metric].Of(kind)
        from segment in kind is { } ofGroups ? block.Shown!.Select(value => new Segment(ofGroups, value)).Cast<Segment?>() : new Segment?[] { null }
        let slice = new SeenSlice(block.Place.Unit, true, block.Place.Stage ?? SeenSlice.NoStage, segment, Grain.Day.PeriodOf(block.ToldOn))
        from part in metric == WellKnown.Answered14Days ? Roles.Append(Part.Answered) : Roles
        select (new Seen("block", slice, metric, part, Value(slice.Segment, metric, part, [block])), (IReadOnlyList<Block>)[block]);

    /// <summary>What is wrong with a figure; <c>null</c> when it is the sum of its blocks.</summary>
    /// <param name="seen">The figure.</param>
    /// <param name="of">Its blocks.</param>
    public string? FaultOf(Seen seen, IReadOnlyList<Block> of)
    {
        var sum = Value(seen.Slice.Segment, seen.Metric, seen.Part, of);
        return sum == (seen.Value ?? 0) ? null : $"{seen} should be {sum}";
    }

    private long Value(Segment? segment, string metric, Part part, IReadOnlyList<Block> of) => of.SelectMany(blocks[metric].PeopleOf)
        .Where(row => segment is null || Blocks.GroupOf(row, segment.Kind) == segment.Value)
        .Sum(row => Asked.Weight(metric, part, Asked.ClassOf(row, metric)!.Value));
}
