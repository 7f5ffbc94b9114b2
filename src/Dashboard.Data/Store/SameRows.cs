using Dashboard.Data.Import;

namespace Dashboard.Data.Store;

/// <summary>Which rows later batches have said as the store held them: when the batch that brought such a row is undone, it is theirs.</summary>
internal sealed class SameRows
{
    private readonly List<(long Batch, List<(long First, long Last)> Ranges)> later = [];

    /// <summary>What batches after one have said of rows of a kind.</summary>
    public static SameRows After(StoreConnection connection, ImportKind kind, long batch)
    {
        var same = new SameRows();
        using var rows = connection.Prepare(
            "SELECT batch_id, first_id, last_id FROM same_rows WHERE kind = ?1 AND batch_id > ?2 ORDER BY batch_id, first_id");
        rows.Bind(1, kind.ToString()).Bind(2, batch);
        while (rows.Step())
        {
            if (same.later is not [.., var last] || last.Batch != rows.Long(0))
            {
                same.later.Add(last = (rows.Long(0), []));
            }

            last.Ranges.Add((rows.Long(1), rows.Long(2)));
        }

        return same;
    }

    /// <summary>The first batch before <paramref name="end"/> that has said a row, or <c>null</c>.</summary>
    public long? FirstOf(long row, long end = long.MaxValue)
    {
        foreach (var (batch, ranges) in later)
        {
            if (batch >= end)
            {
                return null;
            }

            var at = ranges.BinarySearch((row, long.MaxValue));
            var before = at < 0 ? ~at - 1 : at;
            if (before >= 0 && ranges[before].Last >= row)
            {
                return batch;
            }
        }

        return null;
    }

    /// <summary>Takes a row out of what all batches have said.</summary>
    public static void Forget(StoreConnection connection, ImportKind kind, long row)
    {
        var ranges = new List<(long Batch, long First, long Last)>();
        using (var select = connection.Prepare("SELECT batch_id, first_id, last_id FROM same_rows WHERE kind = ?1 AND first_id <= ?2 AND last_id >= ?2"))
        {
            select.Bind(1, kind.ToString()).Bind(2, row);
            while (select.Step())
            {
                ranges.Add((select.Long(0), select.Long(1), select.Long(2)));
            }
        }

        using var delete = connection.Prepare("DELETE FROM same_rows WHERE kind = ?1 AND batch_id = ?2 AND first_id = ?3");
        using var insert = connection.Prepare(
            "INSERT INTO same_rows (kind, batch_id, first_id, last_id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING");
        foreach (var (batch, first, last) in ranges)
        {
            delete.Bind(1, kind.ToString()).Bind(2, batch).Bind(3, first).Run();
            foreach (var (from, to) in new[] { (first, row - 1), (row + 1, last) }.Where(part => part.Item1 <= part.Item2))
            {
                insert.Bind(1, kind.ToString()).Bind(2, batch).Bind(3, from).Bind(4, to).Run();
            }
        }
    }
}
