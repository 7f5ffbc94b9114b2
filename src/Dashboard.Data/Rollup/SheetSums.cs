namespace Dashboard.Data.Rollup;

/// <summary>Sums of sheets by slice and month. They are kept encoded, which takes a tenth of the memory.</summary>
internal sealed class SheetSums
{
    private readonly Dictionary<SliceMonth, byte[]> sums = [];
    private readonly Sheet sum = new();
    private readonly Sheet part = new();
    private readonly SheetWriter writer = new();

    /// <summary>Adds an encoded sheet; its counts may be negative.</summary>
    public void Add(SliceMonth key, ReadOnlySpan<byte> sheet)
    {
        if (sums.TryGetValue(key, out var before))
        {
            Read(before, sum);
            Read(sheet, part);
            sum.Add(part);
            sum.Tidy();
            sums[key] = SheetCodec.Encode(sum, writer).ToArray();
        }
        else
        {
            sums.Add(key, sheet.ToArray());
        }
    }

    /// <summary>The sums in order; each is valid until the next.</summary>
    public IEnumerable<(SliceMonth Key, Sheet Sheet)> All()
    {
        foreach (var (key, bytes) in sums.OrderBy(entry => entry.Key))
        {
            Read(bytes, sum);
            yield return (key, sum);
        }
    }

    private static void Read(ReadOnlySpan<byte> encoded, Sheet into)
    {
        into.Clear();
        SheetCodec.AddTo(into, encoded);
    }
}
