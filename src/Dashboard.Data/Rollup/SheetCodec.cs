namespace Dashboard.Data.Rollup;

/// <summary>A sheet as it is stored, see <see cref="SheetWriter"/>. Equal sheets have equal bytes.</summary>
internal static class SheetCodec
{
    /// <summary>Encodes a tidy sheet. The bytes are valid until the writer's next.</summary>
    public static ReadOnlySpan<byte> Encode(Sheet sheet, SheetWriter writer)
    {
        writer.Clear();
        for (var at = 0; at < sheet.Length;)
        {
            var version = sheet.Version(at);
            var end = at;
            while (end < sheet.Length && sheet.Version(end) == version)
            {
                end++;
            }

            writer.Begin(version, end - at);
            for (; at < end; at++)
            {
                writer.Add(sheet.Cell(at), sheet.Count(at));
            }
        }

        return writer.Written;
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
