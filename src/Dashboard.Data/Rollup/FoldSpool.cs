using Dashboard.Data.Store.Staging;

namespace Dashboard.Data.Rollup;

/// <summary>
/// The tallies of rows that wait to be folded, kept unit by unit in the order they came: in memory as long as they are few, else in a
/// temporary file. So a fold needs the memory of one unit, whatever the order and the number of its rows.
/// </summary>
internal sealed class FoldSpool(string folder) : IDisposable
{
    private const int ChunkSize = 16 * 1024;
    private const long MostInMemory = 32L * 1024 * 1024;

    private readonly Dictionary<int, Rows> units = [];
    private long inMemory;
    private TemporaryFile? place;
    private FileStream? file;

    /// <summary>The units that have rows.</summary>
    public IReadOnlyCollection<int> Units => units.Keys;

    /// <summary>Keeps the tallies of a row.</summary>
    public void Add(int unit, int day, int stage, ReadOnlySpan<int> segments, RowTallies tallies)
    {
        if (!units.TryGetValue(unit, out var rows))
        {
            units.Add(unit, rows = new Rows());
        }

        var output = rows.Room(FoldRow.MaxLength(segments.Length, tallies.Answers.Length), out var filled);
        rows.Used += FoldRow.Write(output, day, stage, segments, tallies);
        inMemory += filled;
        if (inMemory > MostInMemory)
        {
            Spill();
        }
    }

    /// <summary>
    /// The chunks of a unit's rows in the order they came; each is valid until the next. They are forgotten with that. Once no more rows come, units
    /// may be taken by several threads.
    /// </summary>
    public IEnumerable<ReadOnlyMemory<byte>> Take(int unit)
    {
        Rows? rows;
        lock (units)
        {
            units.Remove(unit, out rows);
        }

        var buffer = Array.Empty<byte>();
        foreach (var chunk in rows!.Full)
        {
            if (chunk.Bytes is { } held)
            {
                yield return held.AsMemory(0, chunk.Length);
                continue;
            }

            buffer = buffer.Length < chunk.Length ? new byte[chunk.Length] : buffer;
            RandomAccess.Read(file!.SafeFileHandle, buffer.AsSpan(0, chunk.Length), chunk.Offset);
            yield return buffer.AsMemory(0, chunk.Length);
        }

        yield return rows.Last.AsMemory(0, rows.Used);
    }

    public void Dispose()
    {
        file?.Dispose();
        place?.Dispose();
    }

    private void Spill()
    {
        place ??= new TemporaryFile(folder);
        file ??= new FileStream(place.FilePath, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 20);
        foreach (var rows in units.Values)
        {
            for (var i = rows.Spilled; i < rows.Full.Count; i++)
            {
                var chunk = rows.Full[i];
                rows.Full[i] = chunk with { Bytes = null, Offset = file.Position };
                file.Write(chunk.Bytes!, 0, chunk.Length);
            }

            rows.Spilled = rows.Full.Count;
        }

        file.Flush();
        inMemory = 0;
    }

    private readonly record struct Chunk(byte[]? Bytes, int Length, long Offset);

    private sealed class Rows
    {
        public List<Chunk> Full { get; } = [];

        public int Spilled { get; set; }

        public byte[] Last { get; private set; } = new byte[512];

        public int Used { get; set; }

        public Span<byte> Room(int length, out int filled)
        {
            filled = 0;
            if (Used + length > Last.Length)
            {
                if (Last.Length < ChunkSize)
                {
                    // Most batches bring a unit a few rows: it begins small.
                    var last = Last;
                    Array.Resize(ref last, Math.Max(last.Length * 4, Used + length));
                    Last = last;
                }
                else
                {
                    Full.Add(new Chunk(Last, Used, 0));
                    filled = Used;
                    Last = new byte[Math.Max(ChunkSize, length)];
                    Used = 0;
                }
            }

            return Last.AsSpan(Used);
        }
    }
}
