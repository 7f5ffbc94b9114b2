using System.Globalization;

namespace Dashboard.Doors.Imports;

/// <summary>What tells whether a file was written to.</summary>
/// <param name="Bytes">How large it was.</param>
/// <param name="Written">When it was last written to.</param>
internal sealed record FileStamp(long Bytes, DateTime Written)
{
    /// <summary>A file as it is now; <c>null</c> when it has gone.</summary>
    public static FileStamp? Of(FileInfo file)
    {
        try
        {
            file.Refresh();
            return new(file.Length, file.LastWriteTimeUtc);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>A stamp that was written down; <c>null</c> when it is none.</summary>
    public static FileStamp? Parse(string text) =>
        text.Split(' ') is [var bytes, var ticks]
        && long.TryParse(bytes, NumberStyles.None, CultureInfo.InvariantCulture, out var size)
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var written)
            ? new(size, new DateTime(written, DateTimeKind.Utc))
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Bytes} {Written.Ticks}");
}
