using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>How much the metrics of the catalogue are used, and by which units.</summary>
public sealed class MetricUseQuery(StoreDatabase database, StoreSnapshots snapshots, Protection protection, TimeProvider clock)
{
    private const string UnitsWithLevels = "SELECT DISTINCT unit_id FROM stock_value WHERE metric_id = ?1 AND day >= ?2 AND day < ?3";

    /// <summary>The protected default figure of every metric of the catalogue in the period, over all that the scope covers.</summary>
    /// <param name="scope">What the reader may see.</param>
    /// <param name="period">The period.</param>
    /// <param name="segment">Only responses of this segment, or <c>null</c> for all; levels have no segments.</param>
    /// <param name="cancellation">Ends the question.</param>
    public async Task<IReadOnlyDictionary<string, Figure>> FiguresAsync(Scope scope, Period period, Segment? segment, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        var slugs = view.Snapshot.Metrics.Slugs;
        var roots = scope.Roots(view.Snapshot.Units);
        using var reader = new Reader(await database.OpenReaderAsync(cancellation), view, slugs, protection, clock.Today());

        // Levels of several units are never added up.
        var stockUnit = segment is null && roots is [var only] ? only.Id : (int?)null;
        var figures = new SliceFigures(reader, new Slice([.. roots.Select(unit => unit.Id)], [0], reader.SegmentId(segment)), segment, stockUnit);
        return slugs.ToDictionary(
            slug => slug,
            slug => figures.FigureIn(slug, Figures.DefaultKind(reader.Runs.For(slug, period).Metric.Kind), period),
            StringComparer.Ordinal);
    }

    /// <summary>
    /// The units of the scope that have data of the metric of their own in the period, not only through units below them, in the tree's order;
    /// empty for a metric that the catalogue does not have. That a unit has data is no protected figure: its page says so too.
    /// </summary>
    /// <param name="scope">What the reader may see.</param>
    /// <param name="metric">The metric's slug.</param>
    /// <param name="period">The period.</param>
    /// <param name="cancellation">Ends the question.</param>
    public async Task<IReadOnlyList<Unit>> UnitsAsync(Scope scope, string metric, Period period, CancellationToken cancellation)
    {
        var view = await snapshots.ViewAsync(cancellation);
        if (view.Snapshot.Metrics.Newest(metric) is null)
        {
            return [];
        }

        await using var connection = await database.OpenReaderAsync(cancellation);
        using var moment = connection.BeginReading();
        // Of what an answer itself says, only what is published tells: of one who answered alone it would be known what they said.
        var grain = Protection.IsSaidByAnswer(metric) ? RollupGrain.Published : RollupGrain.OwnDays;
        var users = UsersOf(connection, grain, new MetricRuns(view, [metric]), period);
        users.UnionWith(UsersByLevels(connection, view.MetricIds[metric], period));
        var tree = view.Snapshot.Units;
        return [.. scope.Roots(tree).SelectMany(tree.Subtree).Where(unit => users.Contains(unit.Id))];
    }

    private static HashSet<int> UsersOf(StoreConnection connection, int grain, MetricRuns runs, Period period)
    {
        var users = new HashSet<int>();
        using var cells = TotalCells.Read(connection, grain, period);
        while (cells.Step())
        {
            if (!users.Contains(cells.Int(0)) && Has(cells.Blob(2), runs, DateOnly.FromDayNumber(cells.Int(1)), period))
            {
                users.Add(cells.Int(0));
            }
        }

        return users;
    }

    private static bool Has(ReadOnlySpan<byte> sheet, MetricRuns runs, DateOnly month, Period period)
    {
        var reader = new SheetReader(sheet);
        while (reader.NextVersion())
        {
            while (runs.SlotOf(reader.Version) >= 0 && reader.NextCount())
            {
                if (period.Contains(month.AddDays(DaySheet.DayOfMonth(reader.Cell))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static List<int> UsersByLevels(StoreConnection connection, int metric, Period period)
    {
        var units = new List<int>();
        using var rows = connection.Prepare(UnitsWithLevels);
        rows.Bind(1, metric).Bind(2, period.Start.DayNumber).Bind(3, period.End.DayNumber);
        while (rows.Step())
        {
            units.Add(rows.Int(0));
        }

        return units;
    }
}
