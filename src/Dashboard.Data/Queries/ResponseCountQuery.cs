using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>Counts the responses of all units at once, for the tree's list. The total of responses is exact by design §4.5.</summary>
public sealed class ResponseCountQuery(StoreDatabase database, StoreSnapshots snapshots)
{
    /// <summary>Responses in the period of every unit of the scope, subtree included; units without any are left out.</summary>
    public async Task<IReadOnlyDictionary<int, long>> AskAsync(Scope scope, Period period, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var all = await view.Answers.OfAsync((nameof(ResponseCountQuery), period), () => CountAsync(view, period, cancellation));
        var tree = view.Snapshot.Units;
        return scope.IsWholeTree ? all : scope.Roots(tree).SelectMany(tree.Subtree).Where(unit => all.ContainsKey(unit.Id)).ToDictionary(unit => unit.Id, unit => all[unit.Id]);
    }

    /// <summary>Those of every unit.</summary>
    private async Task<IReadOnlyDictionary<int, long>> CountAsync(StoreView view, Period period, CancellationToken cancellation)
    {
        var runs = new MetricRuns(view, [WellKnown.Responses]);
        var tree = view.Snapshot.Units;
        await using var connection = await database.OpenReaderAsync(cancellation);
        var counts = new Dictionary<int, long>();
        var (first, last) = WholeMonths(period);
        Read(RollupGrain.Month, first, last);
        ReadDays(period.Start, first);
        ReadDays(last, period.End);
        return counts;

        void ReadDays(DateOnly from, DateOnly to)
        {
            Read(RollupGrain.OwnDays, from, to);
            Read(RollupGrain.Days, from, to);
        }

        void Read(int grain, DateOnly from, DateOnly to)
        {
            if (from >= to)
            {
                return;
            }

            using var cells = TotalCells.Read(connection, grain, new Period(from, to));
            while (cells.Step())
            {
                var unit = cells.Int(0);

                // Where units hang below, the days of the whole subtree are read, not the unit's own.
                if (!(grain == RollupGrain.OwnDays && tree.ChildrenOf(tree[unit]).Any()))
                {
                    var days = grain == RollupGrain.Month ? (Period?)null : new Period(from, to);
                    counts[unit] = counts.GetValueOrDefault(unit) + Count(cells.Blob(2), runs, DateOnly.FromDayNumber(cells.Int(1)), days);
                }
            }
        }
    }

    // Without a whole month inside, both ends are the period's end: then all of it is read by days.
    private static (DateOnly First, DateOnly Last) WholeMonths(Period period)
    {
        var first = Grain.Month.StartOf(period.Start.AddDays(-1)).AddMonths(1);
        var last = Grain.Month.StartOf(period.End);
        return first < last ? (first, last) : (period.End, period.End);
    }

    /// <summary>The responses of a cell: of a month, or of the days of a period.</summary>
    private static long Count(ReadOnlySpan<byte> sheet, MetricRuns runs, DateOnly month, Period? days)
    {
        var reader = new SheetReader(sheet);
        var total = 0L;
        while (reader.NextVersion())
        {
            while (runs.SlotOf(reader.Version) >= 0 && reader.NextCount())
            {
                var (cell, counts) = days is null
                    ? (reader.Cell, true)
                    : (DaySheet.Cell(reader.Cell), days.Value.Contains(month.AddDays(DaySheet.DayOfMonth(reader.Cell))));
                total += counts && cell == CountCells.Sum ? reader.Count : 0;
            }
        }

        return total;
    }
}
