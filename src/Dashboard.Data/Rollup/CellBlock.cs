using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Rollup;

/// <summary>Encoded cells on their way from one thread to another: so many at once that neither waits for each of them.</summary>
internal sealed class CellBlock
{
    private const int Size = 64 * 1024;

    private readonly List<Cell> cells = [];
    private byte[] bytes = [];
    private int used;

    /// <summary>Adds a cell. False when the block is full; the first cell always finds room.</summary>
    public bool TryAdd(in CellKey key, ReadOnlySpan<byte> sheet, bool isPositive)
    {
        if (bytes.Length == 0)
        {
            bytes = new byte[Math.Max(Size, sheet.Length)];
        }

        if (used + sheet.Length > bytes.Length)
        {
            return false;
        }

        sheet.CopyTo(bytes.AsSpan(used));
        used += sheet.Length;
        cells.Add(new Cell(key, used, isPositive));
        return true;
    }

    public void WriteTo(RollupTable table)
    {
        var start = 0;
        foreach (var cell in cells)
        {
            table.Add(cell.Key, bytes.AsSpan(start..cell.End), cell.IsPositive);
            start = cell.End;
        }
    }

    /// <summary>Writes the cells to a file, from which <see cref="Copy"/> takes them.</summary>
    public void WriteTo(SpoolWriter file)
    {
        var start = 0;
        foreach (var (key, end, isPositive) in cells)
        {
            file.Number(key.Grain).Number(key.Unit).Number(key.Stage).Number(key.Segment).Number(key.Start).Number(isPositive ? 1 : 0);
            file.Bytes(bytes.AsSpan(start..end)).EndRow();
            start = end;
        }
    }

    /// <summary>Copies the cells of a file.</summary>
    public static void Copy(SpoolReader file, RollupTable table)
    {
        while (file.Next())
        {
            var key = new CellKey(file.Int(), file.Int(), file.Int(), file.Int(), file.Int());
            var isPositive = file.Number() != 0;
            table.Add(key, file.Bytes(), isPositive);
        }
    }

    private readonly record struct Cell(CellKey Key, int End, bool IsPositive);
}
