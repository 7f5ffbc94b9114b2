namespace Dashboard.Data.Rollup;

/// <summary>
/// Encodes a sheet. For each metric version, by rising id: id less the one before, number of counts, then each count; all as
/// <see cref="Varint"/>. A count is its answer's place (less the one before) times four, and in the last two bits how much less than the
/// count is one, or three when it is more: then what is above four follows. So most counts of days are one byte.
/// </summary>
internal sealed class SheetWriter
{
    /// <summary>The last two bits when the count does not fit in them.</summary>
    public const int More = 3;

    public const int CountBits = 2;

    private const int MaxCountLength = 2 * Varint.MaxLength;

    private byte[] buffer = new byte[4096];
    private int used;
    private int lastVersion;
    private int lastCell;

    /// <summary>Whether no count was negative.</summary>
    public bool IsPositive { get; private set; } = true;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, used);

    public void Clear()
    {
        (used, lastVersion) = (0, 0);
        IsPositive = true;
    }

    /// <summary>Begins a version with its number of counts; nothing is written of one that has none.</summary>
    public void Begin(int version, int counts)
    {
        if (counts == 0)
        {
            return;
        }

        var needed = used + (2 * Varint.MaxLength) + (counts * MaxCountLength);
        if (buffer.Length < needed)
        {
            Array.Resize(ref buffer, Math.Max(needed, buffer.Length * 2));
        }

        used += Varint.Write(buffer.AsSpan(used), (ulong)(version - lastVersion));
        used += Varint.Write(buffer.AsSpan(used), (ulong)counts);
        (lastVersion, lastCell) = (version, 0);
    }

    /// <summary>Writes the version's next count, which is not zero.</summary>
    public void Add(int cell, long count)
    {
        var place = (ulong)(cell - lastCell) << CountBits;
        var less = (ulong)(count - 1);
        lastCell = cell;
        if (place < 0x80 && less < More)
        {
            buffer[used++] = (byte)(place | less);
        }
        else
        {
            AddLong(place, less, count);
        }
    }

    /// <summary>Writes the version's next counts: those of an answer by days, see <see cref="DaySheet"/>.</summary>
    public void AddDays(int cell, MonthCounts.AnswerDays days)
    {
        // Nearly all counts that are written come this way, a hundred million of a large batch: what changes with each is not in the object.
        var (output, at, last) = (buffer, used, lastCell);
        foreach (var (day, count) in days)
        {
            var here = DaySheet.Place(cell, day);
            var place = (ulong)(here - last) << CountBits;
            var less = (ulong)(count - 1);
            last = here;
            if (place < 0x80 && less < More)
            {
                output[at++] = (byte)(place | less);
            }
            else
            {
                used = at;
                AddLong(place, less, count);
                at = used;
            }
        }

        (used, lastCell) = (at, last);
    }

    private void AddLong(ulong place, ulong less, long count)
    {
        used += Varint.Write(buffer.AsSpan(used), place | Math.Min(less, More));
        if (less >= More)
        {
            used += Varint.Write(buffer.AsSpan(used), less - More);
            IsPositive &= count > 0;
        }
    }
}
