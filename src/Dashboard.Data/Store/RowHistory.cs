using System.Text.Json;
using Dashboard.Data.Import;

namespace Dashboard.Data.Store;

/// <summary>Keeps what a batch replaces, and which rows it says as the store holds them, so that any batch can be undone exactly.</summary>
internal sealed class RowHistory(StoreConnection connection, long batch) : IDisposable
{
    private const int MostRanges = 1 << 20;

    private readonly Dictionary<ImportKind, List<(long First, long Last)>> same = [];
    private RowsStatement? older;

    /// <summary>Keeps the values of a tally, event or level that this batch replaces.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="row">Its id.</param>
    /// <param name="broughtBy">The batch that brought the values; those of this very batch need not be kept.</param>
    /// <param name="values">The values, written as JSON.</param>
    public void Replaced<T>(ImportKind kind, long row, long broughtBy, T values)
    {
        if (broughtBy == batch)
        {
            return;
        }

        older ??= connection.InsertRows("older_row", ["kind", "row_id", "batch_id", "content"]);
        older.Add(kind.ToString()).Add(row).Add(broughtBy).Add(JsonSerializer.Serialize(values)).End();
    }

    /// <summary>Notes that the batch says of a row what an earlier batch has said.</summary>
    public void Same(ImportKind kind, long row, long broughtBy)
    {
        if (broughtBy == batch)
        {
            return;
        }

        if (!same.TryGetValue(kind, out var ranges))
        {
            same.Add(kind, ranges = []);
        }

        // Files repeat rows in the order in which they came before: most rows only make a range longer.
        if (ranges is [.., var last] && row == last.Last + 1)
        {
            ranges[^1] = (last.First, row);
            return;
        }

        if (ranges.Count == MostRanges)
        {
            Write(kind, ranges);
        }

        ranges.Add((row, row));
    }

    /// <summary>Writes what is still held.</summary>
    public void Complete()
    {
        older?.Complete();
        foreach (var (kind, ranges) in same)
        {
            Write(kind, ranges);
        }
    }

    public void Dispose() => older?.Dispose();

    private void Write(ImportKind kind, List<(long First, long Last)> ranges)
    {
        using var insert = connection.InsertRows(
            "same_rows",
            ["kind", "batch_id", "first_id", "last_id"],
            "ON CONFLICT (kind, batch_id, first_id) DO UPDATE SET last_id = excluded.last_id WHERE excluded.last_id > same_rows.last_id");
        foreach (var (first, last) in Merged(ranges))
        {
            insert.Add(kind.ToString()).Add(batch).Add(first).Add(last).End();
        }

        insert.Complete();

        ranges.Clear();
    }

    private static IEnumerable<(long First, long Last)> Merged(List<(long First, long Last)> ranges)
    {
        ranges.Sort();
        (long First, long Last)? open = null;
        foreach (var range in ranges)
        {
            if (open is { } before && range.First <= before.Last + 1)
            {
                open = (before.First, Math.Max(before.Last, range.Last));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = range;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
