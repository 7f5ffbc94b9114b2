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
/// Reads the tallies of one slice. All of its months are read at once: they are few, most hold the whole subtree, and every figure and series
/// of a page needs them. A period that cuts a month, a day or a week is added up from the days. Which cells are stored, and which are added up
/// here from the units' own days, <see cref="RollupGrain"/> says.
/// </summary>
internal sealed class SliceReader : IDisposable
{
    private readonly Statement cells;
    private readonly Statement cellsBelow;
    private readonly Statement askedBelow;
    private readonly MetricRuns runs;
    private readonly UnitTree tree;
    private readonly UnitHistory? history;

    /// <param name="connection">The connection.</param>
    /// <param name="runs">The metrics asked for.</param>
    /// <param name="tree">Today's tree.</param>
    /// <param name="history">The trees of all days to read by, or <c>null</c> for today's.</param>
    public SliceReader(StoreConnection connection, MetricRuns runs, UnitTree tree, UnitHistory? history = null)
    {
        (this.runs, this.tree, this.history) = (runs, tree, history);
        cells = connection.Prepare(
            """
            SELECT start, sheet FROM rollup
            WHERE grain = ?1 AND unit_id = ?2 AND stage_id = ?3 AND segment_id = ?4 AND start >= ?5 AND start < ?6
            """);

        // The units of a subtree at once: on a server each statement is a way there and back.
        cellsBelow = connection.Prepare(
            """
            SELECT r.start, r.sheet FROM unit_closure t
            CROSS JOIN rollup r ON r.grain = ?1 AND r.unit_id = t.unit_id AND r.stage_id = ?3 AND r.segment_id = ?4 AND r.start >= ?5 AND r.start < ?6
            WHERE t.ancestor_id = ?2
            """);
        askedBelow = connection.Prepare(
            """
            SELECT r.sheet FROM unit_closure t
            CROSS JOIN rollup r ON r.grain = ?1 AND r.unit_id = t.unit_id AND r.stage_id = ?3
            WHERE t.ancestor_id = ?2
            """);
    }

    /// <summary>The slots of which there are answers, published or still waiting for others.</summary>
    public IReadOnlySet<int> Asked(Slice slice)
    {
        var found = new HashSet<int>();
        foreach (var unit in slice.Units)
        {
            foreach (var stage in slice.Stages)
            {
                askedBelow.Bind(1, RollupGrain.Asked).Bind(2, unit).Bind(3, stage);
                while (askedBelow.Step())
                {
                    var sheet = new SheetReader(askedBelow.Blob(0));
                    while (sheet.NextVersion())
                    {
                        found.Add(runs.SlotOf(sheet.Version));
                    }
                }

                askedBelow.Reset();
            }
        }

        return found;
    }

    /// <summary>The tallies of all months that have any, by their first day; those a period cuts may hold its days only.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="within">The only period that is asked of, or <c>null</c>.</param>
    public SortedList<DateOnly, TallySet> Months(Slice slice, Period? within)
    {
        var (from, to) = within is { } asked ? (asked.Start, asked.End) : (DateOnly.MinValue, DateOnly.MaxValue);
        if (history is not null)
        {
            return Days(slice, from, to, day => Grain.Month.StartOf(day));
        }

        var found = new SortedList<DateOnly, TallySet>();
        foreach (var unit in slice.Units)
        {
            if (RollupGrain.HasMonth(HasUnitsBelow(unit), slice.Segment ?? 0))
            {
                Read(cells, RollupGrain.Month, unit, slice, from, to, (month, sheet) => SetOf(found, month).Add(sheet, runs));
            }
            else
            {
                ReadDays(cells, RollupGrain.Published, unit, slice, from, to, day => SetOf(found, Grain.Month.StartOf(day)));
            }
        }

        RemoveEmpty(found);
        return found;
    }

    /// <summary>The tallies of a range of days, added up by <paramref name="startOf"/> the part that a day belongs to; parts without any are left out.</summary>
    public SortedList<DateOnly, TallySet> Days(Slice slice, DateOnly from, DateOnly to, Func<DateOnly, DateOnly> startOf)
    {
        var found = new SortedList<DateOnly, TallySet>();
        if (from >= to)
        {
            return found;
        }

        if (history is null)
        {
            foreach (var unit in slice.Units)
            {
                var (statement, grain) = RollupGrain.HasDays(HasUnitsBelow(unit), slice.Segment ?? 0)
                    ? (cells, RollupGrain.Days)
                    : (cellsBelow, RollupGrain.Published);
                ReadDays(statement, grain, unit, slice, from, to, day => SetOf(found, startOf(day)));
            }
        }
        else
        {
            // Each unit's own days for as long as it hung below the slice's units.
            foreach (var span in slice.Units.SelectMany(unit => history.Below(unit, new Period(from, to))))
            {
                ReadDays(cells, RollupGrain.Published, span.UnitId, slice, span.Days.Start, span.Days.End, day => SetOf(found, startOf(day)));
            }
        }

        RemoveEmpty(found);
        return found;
    }

    public void Dispose()
    {
        cells.Dispose();
        cellsBelow.Dispose();
        askedBelow.Dispose();
    }

    private bool HasUnitsBelow(int unit) => tree.ChildrenOf(tree[unit]).Any();

    private static void RemoveEmpty(SortedList<DateOnly, TallySet> sets)
    {
        foreach (var empty in sets.Where(part => part.Value.IsEmpty).Select(part => part.Key).ToList())
        {
            sets.Remove(empty);
        }
    }

    private void ReadDays(
        Statement statement, int grain, int unit, Slice slice, DateOnly from, DateOnly to, Func<DateOnly, TallySet> setOf)
    {
        var days = new TallySet?[DaySheet.MostDays];
        Read(statement, grain, unit, slice, Grain.Month.StartOf(from), to, (month, sheet) =>
        {
            for (var i = 0; i < days.Length; i++)
            {
                var day = month.DayNumber + i;
                days[i] = day >= from.DayNumber && day < to.DayNumber ? setOf(month.AddDays(i)) : null;
            }

            TallySet.AddDays(sheet, runs, days);
        });
    }

    private static void Read(Statement statement, int grain, int unit, Slice slice, DateOnly from, DateOnly to, MonthReader read)
    {
        if (slice.Segment is not { } segment)
        {
            return;
        }

        foreach (var stage in slice.Stages)
        {
            statement.Bind(1, grain).Bind(2, unit).Bind(3, stage).Bind(4, segment).Bind(5, from.DayNumber).Bind(6, to.DayNumber);
            while (statement.Step())
            {
                read(DateOnly.FromDayNumber(statement.Int(0)), statement.Blob(1));
            }

            statement.Reset();
        }
    }

    private TallySet SetOf(SortedList<DateOnly, TallySet> sets, DateOnly start)
    {
        if (!sets.TryGetValue(start, out var set))
        {
            sets.Add(start, set = new TallySet(runs.Count));
        }

        return set;
    }

    private delegate void MonthReader(DateOnly month, ReadOnlySpan<byte> sheet);
}
