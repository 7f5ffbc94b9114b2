namespace Dashboard.Data.Rollup;

/// <summary>Reads a sheet as <see cref="SheetWriter"/> writes it, without building anything: version by version, and count by count within each.</summary>
internal ref struct SheetReader(ReadOnlySpan<byte> encoded)
{
    private readonly ReadOnlySpan<byte> encoded = encoded;
    private int at;
    private int left;

    /// <summary>The metric version's id.</summary>
    public int Version { get; private set; }

    /// <summary>The answer's place.</summary>
    public int Cell { get; private set; }

    public long Count { get; private set; }

    /// <summary>Goes to the next version, past the counts that were not read. False at the end.</summary>
    public bool NextVersion()
    {
        while (NextCount())
        {
        }

        if (at == encoded.Length)
        {
            return false;
        }

        Version += (int)Varint.Read(encoded, ref at);
        left = (int)Varint.Read(encoded, ref at);
        Cell = 0;
        return true;
    }

    /// <summary>Goes to the version's next count. False at its end.</summary>
    public bool NextCount()
    {
        if (left == 0)
        {
            return false;
        }

        left--;
        var place = Varint.Read(encoded, ref at);
        Cell += (int)(place >> SheetWriter.CountBits);
        var less = place & SheetWriter.More;
        Count = 1 + (long)(less < SheetWriter.More ? less : less + Varint.Read(encoded, ref at));
        return true;
    }
}
