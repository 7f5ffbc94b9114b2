using System.Buffers.Binary;

namespace Dashboard.Data.Store.Sqlite.Files;

/// <summary>What a page of a b-tree holds.</summary>
internal enum TreePageKind : byte
{
    KeyInterior = 2,
    TableInterior = 5,
    KeyLeaf = 10,
    TableLeaf = 13,
}

/// <summary>A page of a b-tree that is being filled, as the "SQLite Database File Format" lays it out: its cells grow from the end.</summary>
/// <param name="kind">What it holds.</param>
/// <param name="start">Where its header stands: behind the file's own on the first page.</param>
internal sealed class TreePage(TreePageKind kind, int start = 0)
{
    /// <summary>The largest there is: no row of the store needs more than one.</summary>
    public const int Size = 1 << 16;

    private readonly byte[] bytes = new byte[Size];
    private readonly int firstPointer = start + HeaderSize(kind);
    private int content = Size;

    /// <summary>Cells so far.</summary>
    public int Count { get; private set; }

    /// <summary>The whole page.</summary>
    public Span<byte> Bytes => bytes;

    /// <summary>How many cells of a length a page has room for.</summary>
    public static int RoomFor(TreePageKind kind, int cellLength) => (Size - HeaderSize(kind)) / (sizeof(ushort) + cellLength);

    /// <summary>Adds a cell behind the others; false when the page has no room for it.</summary>
    public bool TryAdd(ReadOnlySpan<byte> cell)
    {
        var pointer = firstPointer + (sizeof(ushort) * Count);
        if (pointer + sizeof(ushort) + cell.Length > content)
        {
            return false;
        }

        content -= cell.Length;
        cell.CopyTo(bytes.AsSpan(content));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(pointer), (ushort)content);
        Count++;
        return true;
    }

    /// <summary>Takes the last cell out again.</summary>
    public byte[] TakeLast()
    {
        Count--;
        var end = Count == 0 ? Size : BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(firstPointer + (sizeof(ushort) * (Count - 1))));
        var cell = bytes[content..end];
        content = end;
        return cell;
    }

    /// <summary>Writes the header, once all cells are there.</summary>
    /// <param name="right">Of an interior page the child behind all cells.</param>
    public void Complete(uint right = 0)
    {
        var header = bytes.AsSpan(start, HeaderSize(kind));
        header.Clear();
        header[0] = (byte)kind;
        BinaryPrimitives.WriteUInt16BigEndian(header[3..], (ushort)Count);

        // A page without cells has its end here, which is written as 0.
        BinaryPrimitives.WriteUInt16BigEndian(header[5..], unchecked((ushort)content));
        if (right > 0)
        {
            BinaryPrimitives.WriteUInt32BigEndian(header[8..], right);
        }
    }

    /// <summary>Makes it empty.</summary>
    public void Clear() => (Count, content) = (0, Size);

    private static int HeaderSize(TreePageKind kind) => kind is TreePageKind.KeyLeaf or TreePageKind.TableLeaf ? 8 : 12;
}
