using System.Numerics;

namespace Dashboard.Data.Store.Staging;

/// <summary>Some of a batch's rows, by their numbers from 1: one bit a row.</summary>
internal sealed class RowSet(long rows)
{
    private readonly ulong[] bits = new ulong[(rows / 64) + 1];

    /// <summary>How many rows are in it.</summary>
    public long Count { get; private set; }

    /// <summary>Another set of the same rows.</summary>
    public RowSet Copy()
    {
        var copy = new RowSet((bits.Length - 1) * 64L) { Count = Count };
        bits.CopyTo(copy.bits, 0);
        return copy;
    }

    public void Add(long row)
    {
        ref var part = ref bits[row / 64];
        var bit = 1UL << (int)(row % 64);
        Count += (part & bit) == 0 ? 1 : 0;
        part |= bit;
    }

    /// <summary>Its rows in order.</summary>
    public IEnumerable<long> Rows()
    {
        for (var part = 0; part < bits.Length; part++)
        {
            for (var rest = bits[part]; rest != 0; rest &= rest - 1)
            {
                yield return (part * 64L) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    public bool Contains(long row) => (bits[row / 64] & (1UL << (int)(row % 64))) != 0;
}
