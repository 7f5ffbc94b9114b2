using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store.Sqlite;

/// <summary>Adds sheets to the stored cells, one at a time: a statement costs next to nothing here.</summary>
internal sealed class SqliteRollupTable : RollupTable
{
    private readonly Statement insert;
    private readonly Statement select;
    private readonly Statement update;
    private readonly Statement delete;
    private readonly Sheet merged = new();
    private readonly SheetWriter writer = new();

    /// <param name="connection">The connection.</param>
    /// <param name="table">The roll-ups, or another table of the same shape.</param>
    public SqliteRollupTable(StoreConnection connection, string table)
    {
        const string Key = "grain = ?1 AND unit_id = ?2 AND stage_id = ?3 AND segment_id = ?4 AND start = ?5";
        insert = connection.Prepare($"INSERT INTO {table} VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING");
        select = connection.Prepare($"SELECT sheet FROM {table} WHERE {Key}");
        update = connection.Prepare($"UPDATE {table} SET sheet = ?6 WHERE {Key}");
        delete = connection.Prepare($"DELETE FROM {table} WHERE {Key}");
    }

    public override void Add(in CellKey key, ReadOnlySpan<byte> delta, bool isPositive)
    {
        if (delta.IsEmpty && key.Grain != RollupGrain.Waiting)
        {
            return;
        }

        if (!isPositive || Bind(insert, key).Bind(6, delta).Run() == 0)
        {
            base.Add(key, delta, isPositive);
        }
    }

    public override void Add(in CellKey key, Sheet delta)
    {
        var positive = delta.Tidy();
        if (delta.IsEmpty)
        {
            return;
        }

        // Most cells of a batch are new: one statement then, three otherwise.
        if (positive && Bind(insert, key).Bind(6, SheetCodec.Encode(delta, writer)).Run() == 1)
        {
            return;
        }

        merged.Clear();
        if (Bind(select, key).Step())
        {
            SheetCodec.AddTo(merged, select.Blob(0));
        }

        select.Reset();
        merged.Add(delta);
        if (!merged.Tidy())
        {
            throw LessThanNothing(key);
        }

        if (merged.IsEmpty)
        {
            Bind(delete, key).Run();
        }
        else
        {
            Bind(update, key).Bind(6, SheetCodec.Encode(merged, writer)).Run();
        }
    }

    public override void Complete()
    {
    }

    public override void Dispose()
    {
        insert.Dispose();
        select.Dispose();
        update.Dispose();
        delete.Dispose();
    }

    private static Statement Bind(Statement statement, in CellKey key) =>
        statement.Bind(1, key.Grain).Bind(2, key.Unit).Bind(3, key.Stage).Bind(4, key.Segment).Bind(5, key.Start);
}
