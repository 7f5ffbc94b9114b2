namespace Dashboard.Data.Rollup;

/// <summary>
/// A sheet as it is stored. For each metric version, by rising id: id less the one before, number of counts, then for each count the answer's
/// place (less the one before) and the count, all as <see cref="Varint"/>. Equal sheets have equal bytes.
/// </summary>
internal static class SheetCodec
{
    /// <summary>Encodes a tidy sheet into <paramref name="buffer"/>, which grows as needed.</summary>
    public static ReadOnlySpan<byte> Encode(Sheet sheet, ref byte[] buffer)
    {
        var needed = sheet.Length * 4 * Varint.MaxLength;
        if (buffer.Length < needed)
        {
            buffer = new byte[needed];
        }

        var (length, lastVersion) = (0, 0);
        for (var at = 0; at < sheet.Length;)
        {
            var version = sheet.Version(at);
            var end = at;
            while (end < sheet.Length && sheet.Version(end) == version)
            {
                end++;
            }

            length += Varint.Write(buffer.AsSpan(length), (ulong)(version - lastVersion));
            length += Varint.Write(buffer.AsSpan(length), (ulong)(end - at));
            lastVersion = version;
            for (var lastCell = 0; at < end; at++)
            {
                length += Varint.Write(buffer.AsSpan(length), (ulong)(sheet.Cell(at) - lastCell));
                length += Varint.Write(buffer.AsSpan(length), (ulong)sheet.Count(at));
                lastCell = sheet.Cell(at);
            }
        }

        return buffer.AsSpan(0, length);
    }

    /// <summary>Adds an encoded sheet to <paramref name="into"/>.</summary>
    public static void AddTo(Sheet into, ReadOnlySpan<byte> encoded)
    {
        var reader = new SheetReader(encoded);
        while (reader.NextVersion())
        {
            while (reader.NextCount())
            {
                into.Add(reader.Version, reader.Cell, reader.Count);
            }
        }
    }
}

/// <summary>Reads an encoded sheet without building anything: version by version, and count by count within each.</summary>
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
        Cell += (int)Varint.Read(encoded, ref at);
        Count = (long)Varint.Read(encoded, ref at);
        return true;
    }
}
