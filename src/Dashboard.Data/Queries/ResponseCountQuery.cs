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

    /// <summary>Those of every unit: the whole months of the period, which many periods share, and the days at its ends.</summary>
    private async Task<IReadOnlyDictionary<int, long>> CountAsync(StoreView view, Period period, CancellationToken cancellation)
    {
        var (first, last) = WholeMonths(period);
        var months = await view.Answers.OfAsync((nameof(ResponseCountQuery), Grain.Month), () => MonthsAsync(view, cancellation));
        var counts = new Dictionary<int, long>();
        foreach (var (unit, ofUnit) in months)
        {
            foreach (var (month, count) in ofUnit)
            {
                if (month >= first.DayNumber && month < last.DayNumber)
                {
                    counts[unit] = counts.GetValueOrDefault(unit) + count;
                }
            }
        }

        var runs = RunsOf(view);
        await using var connection = await database.OpenReaderAsync(cancellation);
        foreach (var ends in (Period[])[.. Days(period.Start, first), .. Days(last, period.End)])
        {
            ReadDays(RollupGrain.OwnDays, ends);
            ReadDays(RollupGrain.Days, ends);
        }

        return counts;

        void ReadDays(int grain, Period days)
        {
            var tree = view.Snapshot.Units;
            using var cells = TotalCells.Read(connection, grain, days);
            while (cells.Step())
            {
                var unit = cells.Int(0);

                // Where units hang below, the days of the whole subtree are read, not the unit's own.
                if (!(grain == RollupGrain.OwnDays && tree.ChildrenOf(tree[unit]).Any()))
                {
                    counts[unit] = counts.GetValueOrDefault(unit) + Count(cells.Blob(2), runs, DateOnly.FromDayNumber(cells.Int(1)), days);
                }
            }
        }
    }

    /// <summary>Those of every unit in every month that has any, by the number of its first day.</summary>
    private async Task<Dictionary<int, List<(int Month, long Count)>>> MonthsAsync(StoreView view, CancellationToken cancellation)
    {
        var runs = RunsOf(view);
        await using var connection = await database.OpenReaderAsync(cancellation);
        var months = new Dictionary<int, List<(int Month, long Count)>>();
        using var cells = TotalCells.Read(connection, RollupGrain.Month, new Period(DateOnly.MinValue, DateOnly.MaxValue));
        while (cells.Step())
        {
            if (!months.TryGetValue(cells.Int(0), out var ofUnit))
            {
                months.Add(cells.Int(0), ofUnit = []);
            }

            ofUnit.Add((cells.Int(1), Count(cells.Blob(2), runs, default, days: null)));
        }

        return months;
    }

    private static MetricRuns RunsOf(StoreView view) => new(view, [WellKnown.Responses]);

    private static IEnumerable<Period> Days(DateOnly from, DateOnly to) => from < to ? [new Period(from, to)] : [];

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
