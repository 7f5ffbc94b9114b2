using System.Collections.Concurrent;
using Dashboard.Core.Time;
using Dashboard.Data.Store;

namespace Dashboard.Data.Queries;

/// <summary>
/// The comments of one version of the data, those of each unit and quarter read when they are first asked for: a unit's page costs what its own
/// comments cost, however many others there are.
/// </summary>
internal sealed class CommentBook
{
    private readonly ConcurrentDictionary<int, CommentBlocks> blocks = [];
    private readonly ConcurrentDictionary<(int Unit, DateOnly Quarter), CommentQuarter> quarters = [];
    private CommentSlots? slots;

    /// <summary>The quarters of some units of which anything is known; the period may be of a thousand years.</summary>
    /// <param name="connection">A connection that reads the book's version: see <see cref="StoreSnapshots.BeginReadingAsync"/>.</param>
    /// <param name="view">The view whose book it is.</param>
    /// <param name="units">The units, each of its own.</param>
    /// <param name="period">Whole quarters.</param>
    /// <param name="keptFrom">The first day whose comments are kept, always the same.</param>
    /// <param name="minimum">k, always the same.</param>
    /// <param name="cancellation">Stops it between two units.</param>
    public List<CommentQuarter> Read(
        StoreConnection connection, StoreView view, IEnumerable<int> units, Period period, DateOnly keptFrom, int minimum, CancellationToken cancellation)
    {
        slots ??= new CommentSlots(view);
        var read = new List<CommentQuarter>();
        using var rows = CommentQuarter.Prepare(connection);
        foreach (var unit in units)
        {
            cancellation.ThrowIfCancellationRequested();
            var told = blocks.GetOrAdd(unit, _ => CommentBlocks.Read(connection, slots, unit));
            foreach (var start in told.Quarters.Where(period.Contains))
            {
                read.Add(quarters.GetOrAdd((unit, start), _ => CommentQuarter.Read(rows, told, unit, Grain.Quarter.PeriodOf(start), keptFrom, minimum)));
            }
        }

        return read;
    }
}
