using Dashboard.Data.Rollup;
using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Store;

/// <summary>What a tally counts.</summary>
internal readonly record struct TallyKey(int Unit, int Start, int End, int Stage, int Segment, int Version, int Cell)
{
    /// <summary>Reads a staged tally, the values in the order they were written.</summary>
    public static (TallyKey Key, TallyValue Value) Read(SpoolReader row, StagedIds ids)
    {
        var (start, end) = (row.Int(), row.Int());
        var (unit, stage, segment) = (ids.Unit(row.Int()), ids.Stage(row.Int()), ids.Segment(row.Int()));
        return (new(unit, start, end, stage, segment, row.Int(), row.Int()), new(row.Number(), row.Number() != 0));
    }

    public void Fold(RawRows fold, TallyValue value, int sign) =>
        fold.FoldTally(Unit, Start, Stage, Segment, Version, Cell, value.Count, value.InTotal, sign);

    public RowsStatement AddTo(RowsStatement statement) =>
        statement.Add(Unit).Add(Start).Add(End).Add(Stage).Add(Segment).Add(Version).Add(Cell);
}

/// <summary>What a later file can change of a tally.</summary>
internal readonly record struct TallyValue(long Count, bool InTotal);

/// <summary>A tally as the store holds it, or shall hold it.</summary>
/// <param name="Id">Its id; 0 as long as it is not stored.</param>
/// <param name="Batch">The batch that brought its value.</param>
/// <param name="Value">The value.</param>
internal readonly record struct HeldTally(long Id, long Batch, TallyValue Value);

/// <summary>The stored tallies of a source, looked up and written many at a time.</summary>
internal sealed class TallyTable : IDisposable
{
    private static readonly string[] Key = ["unit_id", "period_start", "period_end", "stage_id", "segment_id", "metric_version_id", "cell"];

    private readonly int source;
    private readonly RowsStatement select;
    private readonly RowsStatement write;
    private IReadOnlyList<TallyKey> asked = [];
    private Dictionary<TallyKey, HeldTally> found = [];

    public TallyTable(StoreConnection connection, int source)
    {
        this.source = source;
        select = connection.PrepareRows(
            $"""
            SELECT g.number, t.id, t.batch_id, t.count, t.in_total FROM given g
            CROSS JOIN tally_row t ON t.source_id = g.source_id AND {string.Join(" AND ", Key.Select(column => $"t.{column} = g.{column}"))}
            """,
            ["number", "source_id", .. Key],
            row => found[asked[row.Int(0)]] = new HeldTally(row.Long(1), row.Long(2), new TallyValue(row.Long(3), row.Long(4) != 0)));
        write = connection.InsertRows(
            "tally_row",
            ["source_id", .. Key, "count", "in_total", "batch_id"],
            $"""
            ON CONFLICT (source_id, {string.Join(", ", Key)})
            DO UPDATE SET count = excluded.count, in_total = excluded.in_total, batch_id = excluded.batch_id
            """);
    }

    /// <summary>Returns those of the tallies that are stored.</summary>
    public Dictionary<TallyKey, HeldTally> Find(IReadOnlyList<TallyKey> keys)
    {
        (asked, found) = (keys, new(keys.Count));
        foreach (var (number, key) in keys.Index())
        {
            key.AddTo(select.Add(number).Add(source)).End();
        }

        select.Complete();
        return found;
    }

    /// <summary>Writes tallies, each key once.</summary>
    public void Write(IEnumerable<(TallyKey Key, HeldTally Tally)> tallies)
    {
        foreach (var (key, tally) in tallies)
        {
            key.AddTo(write.Add(source)).Add(tally.Value.Count).Add(tally.Value.InTotal ? 1 : 0).Add(tally.Batch).End();
        }

        write.Complete();
    }

    public void Dispose()
    {
        select.Dispose();
        write.Dispose();
    }
}
