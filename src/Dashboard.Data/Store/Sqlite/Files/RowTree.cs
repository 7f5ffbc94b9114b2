using System.Buffers.Binary;

namespace Dashboard.Data.Store.Sqlite.Files;

/// <summary>The rows of a table, written in the order of their ids.</summary>
/// <param name="file">The file.</param>
/// <param name="mostChildren">How many pages hang below one at most, from 2; 0 for as many as there is room for.</param>
internal sealed class RowTree(NewSqliteFile file, int mostChildren = 0)
{
    /// <summary>The most bytes of a row: a larger one would go on in other pages.</summary>
    public const int MostRow = TreePage.Size - 35;

    // A child's page, and the id of its last row.
    private const int MostInterior = sizeof(uint) + 9;

    private readonly TreePage leaf = new(TreePageKind.TableLeaf);
    private readonly List<Child> leaves = [];
    private long last;

    /// <summary>Adds a row, see <see cref="RecordWriter.Row"/>; its id is larger than all before.</summary>
    /// <exception cref="ArgumentException">The row is too large.</exception>
    public void Add(long id, ReadOnlySpan<byte> row)
    {
        if (row.Length > MostRow)
        {
            throw new ArgumentException("The row is larger than a page takes.", nameof(row));
        }

        if (!leaf.TryAdd(row))
        {
            Write();
            leaf.TryAdd(row);
        }

        last = id;
    }

    /// <summary>Writes the rest. Returns the page at which the table begins.</summary>
    public uint Complete()
    {
        Write();
        var level = leaves;
        while (level.Count > 1)
        {
            level = Above(level);
        }

        return level[0].Page;
    }

    private void Write()
    {
        leaf.Complete();
        leaves.Add(new Child(file.Append(leaf), last));
        leaf.Clear();
    }

    /// <summary>The pages above some pages, each with about as many children.</summary>
    private List<Child> Above(List<Child> children)
    {
        var most = mostChildren > 0 ? mostChildren : TreePage.RoomFor(TreePageKind.TableInterior, MostInterior);
        var pages = 1 + ((children.Count - 1) / most);
        var level = new List<Child>(pages);
        Span<byte> cell = stackalloc byte[MostInterior];
        for (var page = 0; page < pages; page++)
        {
            var interior = new TreePage(TreePageKind.TableInterior);
            var (from, to) = ((int)((long)children.Count * page / pages), (int)((long)children.Count * (page + 1) / pages) - 1);
            for (var child = from; child < to; child++)
            {
                BinaryPrimitives.WriteUInt32BigEndian(cell, children[child].Page);
                interior.TryAdd(cell[..(sizeof(uint) + RecordWriter.Varint(cell[sizeof(uint)..], (ulong)children[child].Last))]);
            }

            interior.Complete(children[to].Page);
            level.Add(new Child(file.Append(interior), children[to].Last));
        }

        return level;
    }

    private readonly record struct Child(uint Page, long Last);
}
