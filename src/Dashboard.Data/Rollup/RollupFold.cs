using System.Collections.Concurrent;
using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Folds tallies of raw rows into the roll-ups: a unit's own days, its months, and the days and months of every unit above it. Rows come in
/// any order. They are added up on a thread of their own, which also encodes the cells, while the caller's writes to the database.
/// </summary>
internal sealed class RollupFold(StoreConnection connection, UnitAncestry ancestry, string table = RollupTable.Name) : IDisposable
{
    private const int MostReady = 4096;

    private readonly FoldSpool rows = new(connection.StagingFolder);
    private readonly RollupTable cells = connection.Rollups(table);
    private readonly BlockingCollection<Cell> ready = new(MostReady);
    private readonly CancellationTokenSource stop = new();
    private byte[] buffer = new byte[4096];
    private Task? adding;

    /// <summary>Adds the tallies of a row of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="day">The day's number.</param>
    /// <param name="stage">The stage, 0 for none; the row counts without a stage too.</param>
    /// <param name="segments">The segments that it counts in, 0 for all.</param>
    /// <param name="tallies">What to add, negative what to take back; it is copied.</param>
    public void Add(int unit, int day, int stage, ReadOnlySpan<int> segments, Sheet tallies)
    {
        stop.Token.ThrowIfCancellationRequested();
        rows.Add(unit, day, stage, segments, tallies);
    }

    /// <summary>
    /// Begins to add up, on another thread. From now on no rows are added but by <paramref name="addRows"/>, which runs there first.
    /// </summary>
    public void Begin(Action addRows) => adding = Task.Run(() =>
    {
        try
        {
            addRows();
            new TreeFold(rows, ancestry, Encode).Run();
        }
        finally
        {
            ready.CompleteAdding();
        }
    });

    /// <summary>Writes the cells that are ready, without waiting for others.</summary>
    public void WriteReady()
    {
        while (ready.TryTake(out var cell))
        {
            cells.Add(cell.Key, cell.Sheet, cell.IsPositive);
        }
    }

    /// <summary>Writes the cells of all rows that were added. A second call does nothing.</summary>
    public void Complete()
    {
        if (adding is null)
        {
            Begin(() => { });
        }

        foreach (var cell in ready.GetConsumingEnumerable())
        {
            cells.Add(cell.Key, cell.Sheet, cell.IsPositive);
        }

        adding!.GetAwaiter().GetResult();
        cells.Complete();
    }

    public void Dispose()
    {
        stop.Cancel();
        if (adding is not null)
        {
            Task.WaitAny(adding);
        }

        rows.Dispose();
        cells.Dispose();
        ready.Dispose();
        stop.Dispose();
    }

    private void Encode(CellKey key, Sheet sheet)
    {
        var positive = sheet.Tidy();
        if (!sheet.IsEmpty)
        {
            ready.Add(new Cell(key, SheetCodec.Encode(sheet, ref buffer).ToArray(), positive), stop.Token);
        }
    }

    private readonly record struct Cell(CellKey Key, byte[] Sheet, bool IsPositive);
}
