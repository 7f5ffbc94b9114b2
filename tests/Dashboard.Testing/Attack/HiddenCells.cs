using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Import;

namespace Dashboard.Testing.Attack;

/// <summary>A number that nobody should come to know: of fewer than k people who are told apart by where, when and of which group they are.</summary>
/// <param name="Slice">Where, when, of which group.</param>
/// <param name="Metric">Who answered what.</param>
/// <param name="Class">Only those of whom this is the answer; <c>null</c> for all: how many they are.</param>
/// <param name="Value">The number, not zero.</param>
public sealed record HiddenCell(SeenSlice Slice, string Metric, int? Class, long Value);

/// <summary>
/// The cells that must stay hidden: all sets of 1 to k − 1 people who answered a metric in one unit (its own, or with those below it), at one
/// stage, at none or anywhere, in any range of days, of one group or of all. Hidden are how many they are and how many of them gave each answer.
/// Not hidden is how many of k people or more gave an answer: that is what figures are for. Of the number of responses only cells of one group
/// are hidden: the others are exact by design §4.5.
/// </summary>
public static class HiddenCells
{
    /// <summary>The cells of a metric, by a kind of groups.</summary>
    /// <param name="county">The county.</param>
    /// <param name="metric">The metric.</param>
    /// <param name="kind">The kind of groups.</param>
    /// <param name="minimum">k.</param>
    public static IEnumerable<HiddenCell> Of(RandomCounty county, string metric, SegmentKind kind, int minimum)
    {
        var above = county.Codes.ToDictionary(unit => unit, unit => county.Codes.Where(other => county.Subtree(other).Contains(unit)).ToList());
        return county.Rows.Where(row => Asked.ClassOf(row, metric) is not null)
            .SelectMany(row => Slices(row, above[row.Unit], kind).Select(slice => (slice, row)))
            .Where(entry => metric != WellKnown.Responses || entry.slice.Segment is not null)
            .GroupBy(entry => entry.slice, entry => entry.row)
            .SelectMany(slice => Ranges(slice.Key, [.. slice], metric, minimum));
    }

    /// <summary>All ranges from one day with an answer to another in which fewer than k people answered.</summary>
    private static IEnumerable<HiddenCell> Ranges(SeenSlice slice, List<ResponseRow> people, string metric, int minimum)
    {
        var days = people.GroupBy(row => LocalTime.DateOf(row.AnsweredAt)).OrderBy(day => day.Key).ToList();
        for (var first = 0; first < days.Count; first++)
        {
            var together = new List<ResponseRow>();
            for (var last = first; last < days.Count && together.Count + days[last].Count() < minimum; last++)
            {
                together.AddRange(days[last]);
                foreach (var cell in Cells(slice with { Period = new Period(days[first].Key, days[last].Key.AddDays(1)) }, together, metric))
                {
                    yield return cell;
                }
            }
        }
    }

    private static IEnumerable<HiddenCell> Cells(SeenSlice slice, List<ResponseRow> people, string metric)
    {
        yield return new HiddenCell(slice, metric, null, people.Count);
        foreach (var answer in people.GroupBy(row => Asked.ClassOf(row, metric)!.Value).Where(_ => Asked.Classes(metric) > 1))
        {
            yield return new HiddenCell(slice, metric, answer.Key, answer.Count());
        }
    }

    private static IEnumerable<SeenSlice> Slices(ResponseRow row, IReadOnlyList<string> above, SegmentKind kind) =>
        from unit in above.Select(unit => (Code: unit, IsOwn: false)).Append((Code: row.Unit, IsOwn: true))
        from stage in new[] { null, row.Stage ?? SeenSlice.NoStage }
        from segment in RandomCounty.IsTallied(row) ? new Segment?[] { null } : [null, new Segment(kind, Blocks.GroupOf(row, kind))]
        select new SeenSlice(unit.Code, unit.IsOwn, stage, segment, default);
}
