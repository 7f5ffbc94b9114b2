namespace Dashboard.Data.Rollup;

/// <summary>
/// The tallies of all metric versions of one cell while they are added up: counts by metric version and answer place, in that order.
/// Counts may be negative here (a batch that takes rows back); a stored sheet has only positive ones.
/// </summary>
internal sealed class Sheet
{
    private const int CellBits = 20;

    private long[] keys = new long[16];
    private long[] counts = new long[16];

    /// <summary>Number of counts.</summary>
    public int Length { get; private set; }

    public bool IsEmpty => Length == 0;

    /// <summary>The metric version's id of the count at a place.</summary>
    public int Version(int at) => (int)(keys[at] >> CellBits);

    /// <summary>The answer's place of the count at a place.</summary>
    public int Cell(int at) => (int)(keys[at] & ((1 << CellBits) - 1));

    public long Count(int at) => counts[at];

    public void Clear() => Length = 0;

    /// <summary>Adds to one count.</summary>
    public void Add(int version, int cell, long count)
    {
        if ((uint)cell >= 1 << CellBits)
        {
            throw new ArgumentOutOfRangeException(nameof(cell), cell, "No metric has so many answers.");
        }

        var key = ((long)version << CellBits) | (long)cell;
        var at = Length;
        while (at > 0 && keys[at - 1] > key)
        {
            at--;
        }

        if (at > 0 && keys[at - 1] == key)
        {
            counts[at - 1] += count;
            return;
        }

        Reserve(Length + 1);
        Array.Copy(keys, at, keys, at + 1, Length - at);
        Array.Copy(counts, at, counts, at + 1, Length - at);
        (keys[at], counts[at]) = (key, count);
        Length++;
    }

    /// <summary>Adds all counts of another sheet.</summary>
    public void Add(Sheet other)
    {
        // From the back, so that the merged counts never overtake those not yet read.
        var fresh = KeysMissingOf(other);
        Reserve(Length + fresh);
        var (own, theirs, to) = (Length - 1, other.Length - 1, Length + fresh - 1);
        Length += fresh;
        while (theirs >= 0)
        {
            if (own >= 0 && keys[own] > other.keys[theirs])
            {
                (keys[to], counts[to--]) = (keys[own], counts[own--]);
            }
            else if (own >= 0 && keys[own] == other.keys[theirs])
            {
                (keys[to], counts[to--]) = (keys[own], counts[own--] + other.counts[theirs--]);
            }
            else
            {
                (keys[to], counts[to--]) = (other.keys[theirs], other.counts[theirs--]);
            }
        }
    }

    /// <summary>Drops counts of zero. Returns whether all that remain are positive.</summary>
    public bool Tidy()
    {
        var (kept, positive) = (0, true);
        for (var at = 0; at < Length; at++)
        {
            if (counts[at] != 0)
            {
                positive &= counts[at] > 0;
                (keys[kept], counts[kept]) = (keys[at], counts[at]);
                kept++;
            }
        }

        Length = kept;
        return positive;
    }

    private int KeysMissingOf(Sheet other)
    {
        var (missing, own) = (0, 0);
        for (var theirs = 0; theirs < other.Length; theirs++)
        {
            while (own < Length && keys[own] < other.keys[theirs])
            {
                own++;
            }

            if (own == Length || keys[own] != other.keys[theirs])
            {
                missing++;
            }
        }

        return missing;
    }

    private void Reserve(int length)
    {
        if (length > keys.Length)
        {
            Array.Resize(ref keys, Math.Max(length, keys.Length * 2));
            Array.Resize(ref counts, keys.Length);
        }
    }
}
