using System.Collections.Concurrent;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Folds tallies of raw rows into the units' own days. Rows come in any order. They are added up on a thread of their own, which also encodes
/// the cells, while the caller's writes to the database. What is shown of them, <see cref="Publication"/> makes of own days.
/// </summary>
/// <param name="folder">Where rows wait that do not fit in memory.</param>
internal sealed class RollupFold(string folder) : IDisposable
{
    private const int MostReady = 512;

    private readonly CountPlaces places = new();
    private readonly FoldSpool rows = new(folder);
    private readonly BlockingCollection<CellBlock> ready = new(MostReady);
    private readonly CancellationTokenSource stop = new();
    private CellBlock block = new();
    private Task? adding;
    private int[] units = [];

    /// <summary>Room for the tallies of a row that is to be added.</summary>
    public RowTallies Row() => new(places);

    /// <summary>Adds the tallies of a row of a unit.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="day">The day's number.</param>
    /// <param name="stage">The stage, 0 for none; the row counts without a stage too.</param>
    /// <param name="segments">The segments that it counts in, 0 for all.</param>
    /// <param name="tallies">What to add, negative what to take back; it is copied.</param>
    public void Add(int unit, int day, int stage, ReadOnlySpan<int> segments, RowTallies tallies)
    {
        stop.Token.ThrowIfCancellationRequested();
        rows.Add(unit, day, stage, segments, tallies);
    }

    /// <summary>Begins to add up, on another thread. No rows are added from now on.</summary>
    public void Begin()
    {
        units = [.. rows.Units.Order()];
        adding = Task.Run(() =>
        {
            try
            {
                AddUp();
                ready.Add(block, stop.Token);
            }
            finally
            {
                ready.CompleteAdding();
            }
        });
    }

    /// <summary>Writes the own days of all rows that were added. Returns the units that have any.</summary>
    public IReadOnlyCollection<int> WriteTo(RollupTable cells)
    {
        if (adding is null)
        {
            Begin();
        }

        foreach (var next in ready.GetConsumingEnumerable())
        {
            next.WriteTo(cells);
        }

        adding!.GetAwaiter().GetResult();
        cells.Complete();
        return units;
    }

    public void Dispose()
    {
        stop.Cancel();
        if (adding is not null)
        {
            Task.WaitAny(adding);
        }

        rows.Dispose();
        ready.Dispose();
        stop.Dispose();
    }

    private void AddUp()
    {
        var (spare, codec) = (new Stack<MonthCounts>(), new MonthCodec(places));
        foreach (var unit in units)
        {
            var own = new SliceCounts(places, spare);
            foreach (var chunk in rows.Take(unit))
            {
                UnitFold.Add(chunk.Span, own);
            }

            foreach (var (key, counts) in own.Take())
            {
                Emit(new CellKey(RollupGrain.OwnDays, unit, key.Stage, key.Segment, key.Month), codec.Days(counts), codec.IsPositive);
            }
        }
    }

    private void Emit(in CellKey key, ReadOnlySpan<byte> sheet, bool isPositive)
    {
        if (sheet.IsEmpty)
        {
            return;
        }

        if (!block.TryAdd(key, sheet, isPositive))
        {
            ready.Add(block, stop.Token);
            block = new CellBlock();
            block.TryAdd(key, sheet, isPositive);
        }
    }
}
