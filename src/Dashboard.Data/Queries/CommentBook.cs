using System.Collections.Concurrent;
using Dashboard.Core.Time;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>The quarters of comments of one version of the data, each read when it is first asked for.</summary>
internal sealed class CommentBook
{
    private readonly ConcurrentDictionary<DateOnly, CommentQuarter> quarters = [];
    private CommentBlocks? blocks;

    /// <summary>The quarters of which anything is known; the period may be of a thousand years.</summary>
    /// <param name="connection">A connection that reads the book's version: see <see cref="StoreSnapshots.BeginReadingAsync"/>.</param>
    /// <param name="view">The view whose book it is.</param>
    /// <param name="period">Whole quarters.</param>
    /// <param name="keptFrom">The first day whose comments are kept, always the same.</param>
    /// <param name="minimum">k, always the same.</param>
    /// <param name="cancellation">Stops it between two quarters.</param>
    public List<CommentQuarter> Read(
        StoreConnection connection, StoreView view, Period period, DateOnly keptFrom, int minimum, CancellationToken cancellation)
    {
        blocks ??= CommentBlocks.Read(connection, view);
        var read = new List<CommentQuarter>();
        foreach (var start in blocks.Quarters.Where(period.Contains))
        {
            cancellation.ThrowIfCancellationRequested();
            read.Add(quarters.GetOrAdd(start, _ => CommentQuarter.Read(connection, blocks, Grain.Quarter.PeriodOf(start), keptFrom, minimum)));
        }

        return read;
    }
}
