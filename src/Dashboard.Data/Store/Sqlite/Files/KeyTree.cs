using System.Buffers.Binary;

namespace Dashboard.Data.Store.Sqlite.Files;

/// <summary>The keys of a table without row ids, written in their order. A key that parts two pages stands in neither, but between them above.</summary>
/// <param name="file">The file.</param>
/// <param name="mostChildren">How many pages hang below one at most, from 2; 0 for as many as there is room for.</param>
internal sealed class KeyTree(NewSqliteFile file, int mostChildren = 0)
{
    /// <summary>The most bytes of a key: a larger one would go on in other pages.</summary>
    public const int MostKey = ((TreePage.Size - 12) * 64 / 255) - 23;

    private readonly TreePage leaf = new(TreePageKind.KeyLeaf);
    private readonly List<uint> leaves = [];
    private readonly List<byte[]> between = [];
    private byte[]? parting;

    /// <summary>Adds a key, see <see cref="RecordWriter.Key"/>; it comes after all before.</summary>
    /// <exception cref="ArgumentException">The key is too large.</exception>
    public void Add(ReadOnlySpan<byte> key)
    {
        if (key.Length > MostKey)
        {
            throw new ArgumentException("The key is larger than a page takes.", nameof(key));
        }

        if (parting is not null)
        {
            between.Add(parting);
            parting = null;
            Write();
        }

        if (!leaf.TryAdd(key))
        {
            parting = key.ToArray();
        }
    }

    /// <summary>Writes the rest. Returns the page at which the table begins.</summary>
    public uint Complete()
    {
        if (parting is { } last)
        {
            // Nothing follows it that it could part from the others: the one before it does that.
            between.Add(leaf.TakeLast());
            Write();
            leaf.TryAdd(last);
        }

        Write();
        var (level, keys) = (leaves, between);
        while (level.Count > 1)
        {
            (level, keys) = Above(level, keys);
        }

        return level[0];
    }

    private void Write()
    {
        leaf.Complete();
        leaves.Add(file.Append(leaf));
        leaf.Clear();
    }

    /// <summary>The pages above some pages, each with about as many children, and the keys between them.</summary>
    private (List<uint> Pages, List<byte[]> Between) Above(List<uint> children, List<byte[]> keys)
    {
        var longest = sizeof(uint) + keys.Max(key => key.Length);
        var most = mostChildren > 0 ? mostChildren : TreePage.RoomFor(TreePageKind.KeyInterior, longest);
        var pages = 1 + ((children.Count - 1) / most);
        var (level, above) = (new List<uint>(pages), new List<byte[]>(pages));
        var cell = new byte[longest];
        for (var page = 0; page < pages; page++)
        {
            var interior = new TreePage(TreePageKind.KeyInterior);
            var (from, to) = ((int)((long)children.Count * page / pages), (int)((long)children.Count * (page + 1) / pages) - 1);
            for (var child = from; child < to; child++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(cell, children[child]);
                keys[child].CopyTo(cell, sizeof(uint));
                interior.TryAdd(cell.AsSpan(0, sizeof(uint) + keys[child].Length));
            }

            interior.Complete(children[to]);
            level.Add(file.Append(interior));
            if (page < pages - 1)
            {
                above.Add(keys[to]);
            }
        }

        return (level, above);
    }
}
