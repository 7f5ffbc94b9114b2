using Dashboard.Core.Metrics;
using Dashboard.Data.Import;

namespace Dashboard.Testing.Attack;

/// <summary>What each figure of a county must be: a sum of whole blocks.</summary>
/// <param name="county">The county.</param>
/// <param name="rows">Who has answered so far.</param>
public sealed class Oracle(RandomCounty county, IReadOnlyList<ResponseRow> rows)
{
    private readonly Dictionary<string, Blocks> blocks = Asked.Metrics.ToDictionary(metric => metric, metric => new Blocks(metric, rows, county.Minimum));

    /// <summary>The blocks that a figure is of.</summary>
    public IReadOnlyList<Block> BlocksOf(Seen seen)
    {
        var (slice, below) = (seen.Slice, county.Subtree(seen.Slice.Unit));
        return [.. blocks[seen.Metric].Of(slice.Segment?.Kind).Where(block =>
            slice.Period.Contains(block.ToldOn)
            && slice.Covers(block.Place, below)
            && (slice.Segment is null || block.Shown!.Contains(slice.Segment.Value)))];
    }

    /// <summary>What is wrong with a figure; <c>null</c> when it is the sum of its blocks.</summary>
    /// <param name="seen">The figure.</param>
    /// <param name="of">Its blocks.</param>
    public string? FaultOf(Seen seen, IReadOnlyList<Block> of)
    {
        var segment = seen.Slice.Segment;
        var sum = of.SelectMany(blocks[seen.Metric].PeopleOf)
            .Where(row => segment is null || Blocks.GroupOf(row, segment.Kind) == segment.Value)
            .Sum(row => Asked.Weight(seen.Metric, seen.Part, Asked.ClassOf(row, seen.Metric)!.Value));
        return sum == (seen.Value ?? 0) ? null : $"{seen} should be {sum}";
    }
}
