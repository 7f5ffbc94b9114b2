namespace Dashboard.Data.Rollup;

/// <summary>Sums of sheets by slice and month. They are kept encoded, which takes a tenth of the memory.</summary>
internal sealed class SheetSums
{
    private readonly Dictionary<SliceMonth, byte[]> sums = [];
    private readonly Sheet sum = new();
    private byte[] buffer = new byte[4096];

    public bool Has(SliceMonth key) => sums.ContainsKey(key);

    /// <summary>Adds a sheet; its counts may be negative.</summary>
    public void Add(SliceMonth key, Sheet sheet)
    {
        if (sums.TryGetValue(key, out var before))
        {
            Read(before);
            sum.Add(sheet);
            sums[key] = Encode(sum);
        }
        else
        {
            sums.Add(key, Encode(sheet));
        }
    }

    /// <summary>The sums in order; each is valid until the next.</summary>
    public IEnumerable<(SliceMonth Key, Sheet Sheet)> All()
    {
        foreach (var (key, bytes) in sums.OrderBy(entry => entry.Key))
        {
            Read(bytes);
            yield return (key, sum);
        }
    }

    private byte[] Encode(Sheet sheet) => SheetCodec.Encode(sheet, ref buffer).ToArray();

    private void Read(byte[] bytes)
    {
        sum.Clear();
        SheetCodec.AddTo(sum, bytes);
    }
}
