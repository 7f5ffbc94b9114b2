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
        var runs = new MetricRuns(view, [WellKnown.Responses]);
        var tree = view.Snapshot.Units;
        var visible = scope.Roots(tree).SelectMany(tree.Subtree).Select(unit => unit.Id).ToHashSet();
        await using var connection = await database.OpenReaderAsync(cancellation);
        var counts = new Dictionary<int, long>();
        var (first, last) = WholeMonths(period);
        using var rows = connection.Prepare(
            $"""
            SELECT u.id, r.sheet FROM unit u CROSS JOIN rollup r ON r.grain = {RollupGrain.Month} AND r.unit_id = u.id
                AND r.stage_id = 0 AND r.segment_id = 0 AND r.start >= ?2 AND r.start < ?3
            UNION ALL
            {DaysBetween("?1", "?2")}
            UNION ALL
            {DaysBetween("?3", "?4")}
            """);
        rows.Bind(1, period.Start.DayNumber).Bind(2, first.DayNumber).Bind(3, last.DayNumber).Bind(4, period.End.DayNumber);
        while (rows.Step())
        {
            if (visible.Contains(rows.Int(0)))
            {
                counts[rows.Int(0)] = counts.GetValueOrDefault(rows.Int(0)) + Count(rows.Blob(1), runs);
            }
        }

        return counts;
    }

    private static string DaysBetween(string from, string to) =>
        $"""
        SELECT c.ancestor_id, r.sheet FROM unit_closure c CROSS JOIN rollup r ON r.grain = {RollupGrain.Day} AND r.unit_id = c.unit_id
            AND r.stage_id = 0 AND r.segment_id = 0 AND r.start >= {from} AND r.start < {to}
        """;

    // Without a whole month inside, both ends are the period's end: then all of it is read by days.
    private static (DateOnly First, DateOnly Last) WholeMonths(Period period)
    {
        var first = Grain.Month.StartOf(period.Start.AddDays(-1)).AddMonths(1);
        var last = Grain.Month.StartOf(period.End);
        return first < last ? (first, last) : (period.End, period.End);
    }

    private static long Count(ReadOnlySpan<byte> sheet, MetricRuns runs)
    {
        var reader = new SheetReader(sheet);
        var total = 0L;
        while (reader.NextVersion())
        {
            while (runs.SlotOf(reader.Version) >= 0 && reader.NextCount())
            {
                total += reader.Cell == CountCells.Sum ? reader.Count : 0;
            }
        }

        return total;
    }
}
