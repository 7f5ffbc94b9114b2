using Dashboard.Data.Operations;
using Dashboard.Data.Store;

namespace Dashboard.Data.Rollup;

/// <summary>
/// Folds tallies of raw rows into the units' own days and publishes them. Rows come in any order. They are added up on other threads,
/// which also encode the cells, while the caller's writes to the database. Units that have own days already are published in the end, by
/// <see cref="Publication"/>: together with those.
/// </summary>
/// <param name="folder">Where rows wait that do not fit in memory.</param>
internal sealed class RollupFold(string folder) : IDisposable
{
    private readonly CountPlaces places = new();
    private readonly FoldSpool rows = new(folder);
    private readonly CellQueue ready = new(folder);
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<int, int> changed = [];
    private Task? adding;

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

    /// <summary>The units that have rows.</summary>
    public IReadOnlyCollection<int> Units { get; private set; } = [];

    /// <summary>Begins to add up, on another thread. No rows are added from now on.</summary>
    public void Begin(PublicationBasis by)
    {
        Units = [.. rows.Units.Order()];
        adding = OwnThread.Run(() =>
        {
            try
            {
                AddUp(by);
            }
            finally
            {
                ready.Complete();
                rows.Dispose();
            }
        });
    }

    /// <summary>Writes the cells of all rows that were added.</summary>
    /// <param name="connection">The writer.</param>
    /// <param name="table">The roll-ups, or another table of the same shape.</param>
    public void WriteTo(StoreConnection connection, string table = RollupTable.Name)
    {
        if (adding is null)
        {
            Begin(PublicationBasis.Read(connection, table));
        }

        using (var cells = connection.Rollups(table))
        {
            ready.WriteTo(cells, adding!);
            cells.Complete();
        }

        Publication.Refresh(connection, changed);
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

    private void AddUp(PublicationBasis by)
    {
        var (spare, cells) = (new SpareCounts(), new CellBlocks(HandOn));
        foreach (var unit in Units.Where(by.Settled.Contains))
        {
            var own = OwnOf(unit, spare, cells);
            changed.Add(unit, own.Keys.Min(key => key.Month));
            own.Clear();
        }

        var units = by.Ancestry.InTreeOrder(Units.Where(unit => !by.Settled.Contains(unit)));
        using var ahead = new WorkAhead<int, Folded>(units, unit => FoldUnit(unit, by.Rules, spare));
        new TreeFold(places, spare, by.Ancestry, cells.Add).Run(units, _ =>
        {
            var unit = ahead.Next();
            unit.Cells.ForEach(HandOn);
            return unit.Published;
        });
        cells.Complete();
    }

    private Folded FoldUnit(int unit, PublicationRules rules, SpareCounts spare)
    {
        var folded = new List<CellBlock>();
        var cells = new CellBlocks(folded.Add);
        var own = OwnOf(unit, spare, cells);
        var published = new UnitPublication(places, rules, spare).Of(unit, own, new WaitingAnswers(places), 0, cells.Add);
        cells.Complete();
        return new Folded(folded, published);
    }

    /// <summary>Adds up a unit's own days, which are its cells too.</summary>
    private SliceCounts OwnOf(int unit, SpareCounts spare, CellBlocks cells)
    {
        var (own, codec) = (new SliceCounts(places, spare), new MonthCodec(places));
        foreach (var chunk in rows.Take(unit))
        {
            UnitFold.Add(chunk.Span, own);
        }

        foreach (var key in own.Keys.Order())
        {
            var days = codec.Days(own.Find(key)!);
            cells.Add(new CellKey(RollupGrain.OwnDays, unit, key.Stage, key.Segment, key.Month), days, codec.IsPositive);
        }

        return own;
    }

    private void HandOn(CellBlock block)
    {
        stop.Token.ThrowIfCancellationRequested();
        ready.Add(block);
    }

    /// <summary>What a unit has of its own.</summary>
    /// <param name="Cells">Its own days, and what of them waits.</param>
    /// <param name="Published">What of them is published.</param>
    private sealed record Folded(List<CellBlock> Cells, SliceCounts Published);
}
