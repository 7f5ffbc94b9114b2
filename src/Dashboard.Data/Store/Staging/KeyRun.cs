namespace Dashboard.Data.Store.Staging;

/// <summary>The key of a row in a <see cref="KeyRun"/>.</summary>
/// <param name="Head">The key's first eight bytes as a number: most comparisons need no more.</param>
internal readonly record struct RowKey(ulong Head, int Start, int Length, int Day, long Row);

/// <summary>Keys that are sorted in memory, by their bytes and then by row.</summary>
internal sealed class KeyRun
{
    private RowKey[] keys = new RowKey[256];
    private byte[] bytes = new byte[8 * 1024];
    private ulong[] heads = [];
    private int[] order = [];
    private int used;

    public int Count { get; private set; }

    /// <summary>The key at a place of the order that they were sorted in.</summary>
    public RowKey this[int place] => keys[order[place]];

    public ReadOnlySpan<byte> BytesOf(in RowKey key) => bytes.AsSpan(key.Start, key.Length);

    public void Add(ReadOnlySpan<byte> key, int day, long row)
    {
        if (Count == keys.Length)
        {
            Array.Resize(ref keys, Count * 2);
        }

        if (used + key.Length > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, used + key.Length));
        }

        key.CopyTo(bytes.AsSpan(used));
        keys[Count++] = new RowKey(HeadOf(key), used, key.Length, day, row);
        used += key.Length;
    }

    /// <summary>Sorts the keys: by their heads, which is fast, and then those of equal heads among themselves.</summary>
    public void Sort()
    {
        Reserve(ref heads);
        Reserve(ref order);
        for (var place = 0; place < Count; place++)
        {
            (heads[place], order[place]) = (keys[place].Head, place);
        }

        heads.AsSpan(0, Count).Sort(order.AsSpan(0, Count));
        var byPlace = new ByPlace(keys, bytes);
        for (int first = 0, next; first < Count; first = next)
        {
            for (next = first + 1; next < Count && heads[next] == heads[first]; next++)
            {
            }

            if (next - first > 1)
            {
                order.AsSpan(first..next).Sort(byPlace);
            }
        }
    }

    public void Clear() => (Count, used) = (0, 0);

    public static ulong HeadOf(ReadOnlySpan<byte> key)
    {
        if (key.Length >= sizeof(ulong))
        {
            return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(key);
        }

        var head = 0UL;
        for (var i = 0; i < sizeof(ulong); i++)
        {
            head = (head << 8) | (i < key.Length ? key[i] : 0UL);
        }

        return head;
    }

    private void Reserve<T>(ref T[] array)
    {
        if (array.Length < Count)
        {
            array = new T[keys.Length];
        }
    }

    private sealed class ByPlace(RowKey[] keys, byte[] bytes) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            ref readonly var left = ref keys[x];
            ref readonly var right = ref keys[y];
            var order = bytes.AsSpan(left.Start, left.Length).SequenceCompareTo(bytes.AsSpan(right.Start, right.Length));
            return order != 0 ? order : left.Row.CompareTo(right.Row);
        }
    }
}
