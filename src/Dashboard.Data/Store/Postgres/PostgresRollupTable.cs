using Dashboard.Data.Rollup;
using Npgsql;

namespace Dashboard.Data.Store.Postgres;

/// <summary>Adds sheets to the stored cells, some hundreds at a time: a statement costs a way to the server and back here.</summary>
/// <param name="connection">The connection.</param>
/// <param name="table">The roll-ups, or another table of the same shape.</param>
internal sealed class PostgresRollupTable(PostgresStoreConnection connection, string table) : RollupTable
{
    private const int BlockSize = 1_000;
    private const string Key = "grain, unit_id, stage_id, segment_id, start";
    private const string Keys = $"unnest($1, $2, $3, $4, $5) k ({Key})";
    private const string Cells = $"unnest($1, $2, $3, $4, $5, $6) k ({Key}, sheet)";
    private const string SameKey =
        "r.grain = k.grain AND r.unit_id = k.unit_id AND r.stage_id = k.stage_id AND r.segment_id = k.segment_id AND r.start = k.start";

    private readonly NpgsqlCommand insert = connection.Command($"INSERT INTO {table} SELECT * FROM {Cells} ON CONFLICT DO NOTHING RETURNING {Key}");
    private readonly NpgsqlCommand select = connection.Command(
        $"SELECT k.grain, k.unit_id, k.stage_id, k.segment_id, k.start, r.sheet FROM {Keys} JOIN {table} r ON {SameKey}");
    private readonly NpgsqlCommand update = connection.Command($"UPDATE {table} r SET sheet = k.sheet FROM {Cells} WHERE {SameKey}");
    private readonly NpgsqlCommand delete = connection.Command($"DELETE FROM {table} r USING {Keys} WHERE {SameKey}");
    private readonly Statement write = connection.Prepare($"INSERT INTO {table} VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    private readonly Dictionary<CellKey, Sheet> held = [];
    private readonly Stack<Sheet> spare = new();
    private readonly RowBlock rows = new();
    private readonly SheetWriter writer = new();

    public override void Add(in CellKey key, ReadOnlySpan<byte> delta, bool isPositive)
    {
        if (key.Grain == RollupGrain.Waiting)
        {
            write.Bind(1, key.Grain).Bind(2, key.Unit).Bind(3, key.Stage).Bind(4, key.Segment).Bind(5, key.Start).Bind(6, delta).Run();
        }
        else if (!delta.IsEmpty)
        {
            base.Add(key, delta, isPositive);
        }
    }

    public override void Add(in CellKey key, Sheet delta)
    {
        if (!held.TryGetValue(key, out var sheet))
        {
            held.Add(key, sheet = spare.TryPop(out var used) ? used : new Sheet());
        }

        sheet.Add(delta);
        if (held.Count == BlockSize)
        {
            Complete();
        }
    }

    public override void Complete()
    {
        // Most cells of a batch are new: one statement then, up to four otherwise.
        var fresh = new List<CellKey>(held.Count);
        foreach (var (key, sheet) in held)
        {
            if (sheet.Tidy() && !sheet.IsEmpty)
            {
                fresh.Add(key);
            }
        }

        foreach (var inserted in Insert(fresh))
        {
            GiveBack(inserted);
        }

        MergeStored();
        Write();
        foreach (var key in held.Keys)
        {
            GiveBack(key);
        }
    }

    public override void Dispose()
    {
        insert.Dispose();
        select.Dispose();
        update.Dispose();
        delete.Dispose();
        write.Dispose();
    }

    private List<CellKey> Insert(List<CellKey> cells)
    {
        if (cells.Count > 0)
        {
            // In the order of the key, so that each page of the index is touched once.
            cells.Sort();
            Bind(insert, cells, withSheets: true);
            connection.Read(insert, rows);
        }

        var inserted = new List<CellKey>(rows.Count);
        while (rows.Next())
        {
            inserted.Add(KeyOf(rows));
        }

        rows.Clear();
        return inserted;
    }

    private void MergeStored()
    {
        foreach (var key in held.Where(cell => cell.Value.IsEmpty).Select(cell => cell.Key).ToList())
        {
            GiveBack(key);
        }

        if (held.Count == 0)
        {
            return;
        }

        Bind(select, [.. held.Keys], withSheets: false);
        connection.Read(select, rows);
        while (rows.Next())
        {
            SheetCodec.AddTo(held[KeyOf(rows)], rows.Bytes(5));
        }

        rows.Clear();
    }

    private void Write()
    {
        var (changed, emptied) = (new List<CellKey>(), new List<CellKey>());
        foreach (var (key, sheet) in held)
        {
            if (!sheet.Tidy())
            {
                throw LessThanNothing(key);
            }

            (sheet.IsEmpty ? emptied : changed).Add(key);
        }

        Run(update, changed, withSheets: true);
        Run(delete, emptied, withSheets: false);
    }

    private void Run(NpgsqlCommand command, List<CellKey> cells, bool withSheets)
    {
        if (cells.Count > 0)
        {
            Bind(command, cells, withSheets);
            connection.Run(command);
        }
    }

    private void Bind(NpgsqlCommand command, List<CellKey> cells, bool withSheets)
    {
        command.Parameters.Clear();
        Add(cells.ConvertAll(cell => cell.Grain));
        Add(cells.ConvertAll(cell => cell.Unit));
        Add(cells.ConvertAll(cell => cell.Stage));
        Add(cells.ConvertAll(cell => cell.Segment));
        Add(cells.ConvertAll(cell => cell.Start));
        if (withSheets)
        {
            Add(cells.ConvertAll(cell => SheetCodec.Encode(held[cell], writer).ToArray()));
        }

        void Add<T>(List<T> values) => command.Parameters.Add(new NpgsqlParameter<List<T>> { TypedValue = values });
    }

    private void GiveBack(CellKey key)
    {
        held.Remove(key, out var sheet);
        sheet!.Clear();
        spare.Push(sheet);
    }

    private static CellKey KeyOf(RowBlock row) => new((int)row.Long(0), (int)row.Long(1), (int)row.Long(2), (int)row.Long(3), (int)row.Long(4));
}
