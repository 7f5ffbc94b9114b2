namespace Dashboard.Data.Store.Staging;

/// <summary>The key of a row in a <see cref="KeyRun"/>.</summary>
/// <param name="Head">The key's first eight bytes as a number: most comparisons need no more.</param>
internal readonly record struct RowKey(ulong Head, int Start, int Length, int Day, long Row);

/// <summary>Keys that are sorted in memory, by their bytes and then by row.</summary>
internal sealed class KeyRun
{
    private RowKey[] keys = new RowKey[256];
    private byte[] bytes = new byte[8 * 1024];
    private int used;

    public int Count { get; private set; }

    public RowKey this[int place] => keys[place];

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

    public void Sort() => keys.AsSpan(0, Count).Sort(new Order(bytes));

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

    private readonly struct Order(byte[] bytes) : IComparer<RowKey>
    {
        public int Compare(RowKey x, RowKey y)
        {
            if (x.Head != y.Head)
            {
                return x.Head < y.Head ? -1 : 1;
            }

            var order = bytes.AsSpan(x.Start, x.Length).SequenceCompareTo(bytes.AsSpan(y.Start, y.Length));
            return order != 0 ? order : x.Row.CompareTo(y.Row);
        }
    }
}
