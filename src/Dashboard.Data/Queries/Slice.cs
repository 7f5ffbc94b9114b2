using Dashboard.Core.Time;
using Dashboard.Core.Units;
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
    private readonly Statement ownDays;
    private readonly MetricRuns runs;
    private readonly UnitHistory? history;

    /// <param name="connection">The connection.</param>
    /// <param name="runs">The metrics asked for.</param>
    /// <param name="history">The trees of all days to read by, or <c>null</c> for today's.</param>
    public SliceReader(StoreConnection connection, MetricRuns runs, UnitHistory? history = null)
    {
        this.runs = runs;
        this.history = history;
        months = connection.Prepare($"SELECT r.start, r.sheet FROM rollup r WHERE r.grain = {RollupGrain.Month} AND r.unit_id = ?1 AND {Cell}");
        days = connection.Prepare(
            $"""
            SELECT r.start, r.sheet FROM unit_closure c
            CROSS JOIN rollup r ON r.grain = {RollupGrain.Day} AND r.unit_id = c.unit_id AND {Cell}
            WHERE c.ancestor_id = ?1
            """);
        ownDays = connection.Prepare($"SELECT r.start, r.sheet FROM rollup r WHERE r.grain = {RollupGrain.Day} AND r.unit_id = ?1 AND {Cell}");
    }

    /// <summary>The tallies of all months that have any, by their first day.</summary>
    public SortedList<DateOnly, TallySet> Months(Slice slice) => history is null
        ? Read(months, slice, DateOnly.MinValue, DateOnly.MaxValue)
        : ReadThen(slice, DateOnly.MinValue, DateOnly.MaxValue, day => Grain.Month.StartOf(day));

    /// <summary>The tallies of the days of a range that have any.</summary>
    public SortedList<DateOnly, TallySet> Days(Slice slice, DateOnly from, DateOnly to) => history is null
        ? Read(days, slice, from, to)
        : ReadThen(slice, from, to, day => day);

    public void Dispose()
    {
        months.Dispose();
        days.Dispose();
        ownDays.Dispose();
    }

    private SortedList<DateOnly, TallySet> Read(Statement rows, Slice slice, DateOnly from, DateOnly to)
    {
        var found = new SortedList<DateOnly, TallySet>();
        if (slice.Segment is { } segment && from < to)
        {
            foreach (var unit in slice.Units)
            {
                Read(rows, unit, slice.Stages, segment, from, to, day => day, found);
            }
        }

        return found;
    }

    /// <summary>Each unit's own days for as long as it hung below the slice's units.</summary>
    private SortedList<DateOnly, TallySet> ReadThen(Slice slice, DateOnly from, DateOnly to, Func<DateOnly, DateOnly> startOf)
    {
        var found = new SortedList<DateOnly, TallySet>();
        if (slice.Segment is { } segment && from < to)
        {
            foreach (var span in slice.Units.SelectMany(unit => history!.Below(unit, new Period(from, to))))
            {
                Read(ownDays, span.UnitId, slice.Stages, segment, span.Days.Start, span.Days.End, startOf, found);
            }
        }

        return found;
    }

    private void Read(
        Statement rows, int unit, IReadOnlyList<int> stages, int segment, DateOnly from, DateOnly to, Func<DateOnly, DateOnly> startOf,
        SortedList<DateOnly, TallySet> into)
    {
        foreach (var stage in stages)
        {
            rows.Bind(1, unit).Bind(2, stage).Bind(3, segment).Bind(4, from.DayNumber).Bind(5, to.DayNumber);
            while (rows.Step())
            {
                var start = startOf(DateOnly.FromDayNumber(rows.Int(0)));
                if (!into.TryGetValue(start, out var tallies))
                {
                    into.Add(start, tallies = new TallySet(runs.Count));
                }

                tallies.Add(rows.Blob(1), runs);
            }

            rows.Reset();
        }
    }
}
