using System.IO.Compression;
using Microsoft.Extensions.Caching.Memory;

namespace Dashboard.Components.Bodies;

/// <summary>
/// Bodies that were drawn of the store as it is, packed, the longest unread of them leaving first. With the next version of the store all
/// of them are gone.
/// </summary>
/// <param name="megabytes">How much room they may take; with 0 none is kept.</param>
internal sealed class BodyShelf(int megabytes) : IDisposable
{
    private const int BytesPerMegabyte = 1024 * 1024;
    private const double LeavingTogether = 0.1;

    private readonly Lock gate = new();
    private MemoryCache? bodies;
    private long version;

    /// <summary>The body of a name; <c>null</c> when it must be drawn.</summary>
    /// <param name="of">The version of the store.</param>
    /// <param name="name">All that it was drawn from beside the store.</param>
    public PageBody? Find(long of, string name) => Shelf(of)?.Get<Packed>(name)?.Unpack();

    /// <summary>Keeps a body; not when the store has changed meanwhile.</summary>
    /// <inheritdoc cref="Find"/>
    public void Put(long of, string name, PageBody body)
    {
        if (Shelf(of) is { } shelf)
        {
            var packed = Packed.Of(body);
            shelf.Set(name, packed, new MemoryCacheEntryOptions { Size = packed.Bytes.Length + (sizeof(char) * name.Length) });
        }
    }

    public void Dispose() => bodies?.Dispose();

    /// <summary>The bodies of a version; <c>null</c> of one that is over, and where none are kept.</summary>
    private MemoryCache? Shelf(long of)
    {
        if (megabytes == 0)
        {
            return null;
        }

        lock (gate)
        {
            if (bodies is null || of > version)
            {
                bodies?.Dispose();
                bodies = new MemoryCache(new MemoryCacheOptions { SizeLimit = (long)megabytes * BytesPerMegabyte, CompactionPercentage = LeavingTogether });
                version = of;
            }

            return of == version ? bodies : null;
        }
    }

    /// <summary>A body takes a tenth of its room packed, and unpacking it a fraction of a millisecond.</summary>
    private sealed record Packed(byte[] Bytes, ShownComments? Comments)
    {
        public static Packed Of(PageBody body)
        {
            using var memory = new MemoryStream();
            using (var writer = new BinaryWriter(new DeflateStream(memory, CompressionLevel.Fastest)))
            {
                writer.Write(body.Parts.Count);
                foreach (var part in body.Parts)
                {
                    writer.Write(part is null);
                    writer.Write(part ?? "");
                }
            }

            return new Packed(memory.ToArray(), body.Comments);
        }

        public PageBody Unpack()
        {
            using var reader = new BinaryReader(new BufferedStream(new DeflateStream(new MemoryStream(Bytes), CompressionMode.Decompress)));
            var parts = new string?[reader.ReadInt32()];
            for (var i = 0; i < parts.Length; i++)
            {
                var isToken = reader.ReadBoolean();
                var part = reader.ReadString();
                parts[i] = isToken ? null : part;
            }

            return new PageBody(parts, Comments);
        }
    }
}
