using System.Collections.Concurrent;
using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Data.Rollup;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>The quarters of comments of one version of the data, each read when it is first asked for.</summary>
internal sealed class CommentBook
{
    private readonly ConcurrentDictionary<DateOnly, CommentQuarter> quarters = [];
    private List<DateOnly>? known;

    /// <summary>The quarters of which anything is known; the period may be of a thousand years.</summary>
    /// <param name="connection">A connection that reads the book's version: see <see cref="StoreSnapshots.BeginReadingAsync"/>.</param>
    /// <param name="view">The view whose book it is.</param>
    /// <param name="period">Whole quarters.</param>
    /// <param name="minimum">k, always the same.</param>
    /// <param name="cancellation">Stops it between two quarters.</param>
    public List<CommentQuarter> Read(StoreConnection connection, StoreView view, Period period, int minimum, CancellationToken cancellation)
    {
        known ??= Known(connection);
        var responses = new MetricRuns(view, [WellKnown.Responses]);
        var read = new List<CommentQuarter>();
        foreach (var start in known.Where(period.Contains))
        {
            cancellation.ThrowIfCancellationRequested();
            read.Add(quarters.GetOrAdd(start, _ => CommentQuarter.Read(connection, responses, Grain.Quarter.PeriodOf(start), minimum)));
        }

        return read;
    }

    /// <summary>The first days of the quarters in which somebody has answered.</summary>
    private static List<DateOnly> Known(StoreConnection connection)
    {
        var known = new SortedSet<DateOnly>();
        using var months = connection.Prepare(
            """
            SELECT DISTINCT r.start FROM unit u
            CROSS JOIN rollup r ON r.grain = ?1 AND r.unit_id = u.id AND r.stage_id = 0 AND r.segment_id = 0
            """);
        months.Bind(1, RollupGrain.OwnDays);
        while (months.Step())
        {
            known.Add(Grain.Quarter.StartOf(DateOnly.FromDayNumber(months.Int(0))));
        }

        return [.. known];
    }
}
