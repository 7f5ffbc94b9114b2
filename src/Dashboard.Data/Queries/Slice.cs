using Dashboard.Core.Time;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>What a question asks about: the subtrees of some units, all responses or those of some stages, all or one segment.</summary>
/// <param name="Units">The units; with those below them.</param>
/// <param name="Stages">The stages; 0 alone for all responses.</param>
/// <param name="Segment">The segment; 0 for all, <c>null</c> when the store has none of that name and so nothing to tell.</param>
internal sealed record Slice(IReadOnlyList<int> Units, IReadOnlyList<int> Stages, int? Segment);

/// <summary>
/// Reads the tallies of one slice. All of its months are read at once: they are few, each holds the whole subtree, and every figure and series
/// of a page needs them. A period that cuts a month adds the days of the cut part; those are a unit's own, so the subtree's are merged
/// through the closure (for a unit high in the tree that is the dearer part of a question).
/// </summary>
internal sealed class SliceReader : IDisposable
{
    private const string Cell = "r.stage_id = ?2 AND r.segment_id = ?3 AND r.start >= ?4 AND r.start < ?5";

    private readonly Statement months;
    private readonly Statement days;
    private readonly MetricRuns runs;

    public SliceReader(StoreConnection connection, MetricRuns runs)
    {
        this.runs = runs;
        months = connection.Prepare($"SELECT r.start, r.sheet FROM rollup r WHERE r.grain = {RollupGrain.Month} AND r.unit_id = ?1 AND {Cell}");
        days = connection.Prepare(
            $"""
            SELECT r.start, r.sheet FROM unit_closure c
            CROSS JOIN rollup r ON r.grain = {RollupGrain.Day} AND r.unit_id = c.unit_id AND {Cell}
            WHERE c.ancestor_id = ?1
            """);
    }

    /// <summary>The tallies of all months that have any, by their first day.</summary>
    public SortedList<DateOnly, TallySet> Months(Slice slice) => Read(months, slice, DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>The tallies of the days of a range that have any.</summary>
    public SortedList<DateOnly, TallySet> Days(Slice slice, DateOnly from, DateOnly to) => Read(days, slice, from, to);

    public void Dispose()
    {
        months.Dispose();
        days.Dispose();
    }

    private SortedList<DateOnly, TallySet> Read(Statement rows, Slice slice, DateOnly from, DateOnly to)
    {
        var found = new SortedList<DateOnly, TallySet>();
        if (slice.Segment is not { } segment || from >= to)
        {
            return found;
        }

        foreach (var unit in slice.Units)
        {
            foreach (var stage in slice.Stages)
            {
                rows.Bind(1, unit).Bind(2, stage).Bind(3, segment).Bind(4, from.DayNumber).Bind(5, to.DayNumber);
                while (rows.Step())
                {
                    var start = DateOnly.FromDayNumber(rows.Int(0));
                    if (!found.TryGetValue(start, out var tallies))
                    {
                        found.Add(start, tallies = new TallySet(runs.Count));
                    }

                    tallies.Add(rows.Blob(1), runs);
                }

                rows.Reset();
            }
        }

        return found;
    }
}
