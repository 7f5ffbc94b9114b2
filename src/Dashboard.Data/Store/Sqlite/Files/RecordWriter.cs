using System.Buffers.Binary;

namespace Dashboard.Data.Store.Sqlite.Files;

/// <summary>Writes a row as SQLite stores it: its length, the types of its values, and the values.</summary>
internal sealed class RecordWriter
{
    private const int MostVarint = 9;

    /// <summary>The length of a record's types is written in one byte.</summary>
    private const int MostTypes = 127;

    private readonly byte[] types = new byte[MostTypes + MostVarint];
    private byte[] values = new byte[1024];
    private byte[] cell = new byte[1024];
    private int typesLength;
    private int valuesLength;

    /// <summary>Begins a row.</summary>
    public RecordWriter Begin()
    {
        (typesLength, valuesLength) = (1, 0);
        return this;
    }

    /// <summary>Adds a value that is missing, or stands elsewhere: a table's <c>INTEGER PRIMARY KEY</c> is the number of its row.</summary>
    public RecordWriter Null()
    {
        types[typesLength++] = 0;
        return this;
    }

    public RecordWriter Number(long? value) => value is { } number ? Number(number) : Null();

    public RecordWriter Number(long value)
    {
        // Types 8 and 9 are the numbers 0 and 1 themselves; 1 to 6 are numbers of so many bytes.
        if (value is 0 or 1)
        {
            types[typesLength++] = (byte)(8 + value);
            return this;
        }

        var (type, length) = value switch
        {
            >= sbyte.MinValue and <= sbyte.MaxValue => (1, 1),
            >= short.MinValue and <= short.MaxValue => (2, 2),
            >= -(1 << 23) and < 1 << 23 => (3, 3),
            >= int.MinValue and <= int.MaxValue => (4, 4),
            >= -(1L << 47) and < 1L << 47 => (5, 6),
            _ => (6, 8),
        };
        types[typesLength++] = (byte)type;
        BinaryPrimitives.WriteInt64BigEndian(Room(sizeof(long)), value << (64 - (8 * length)));
        valuesLength += length;
        return this;
    }

    /// <summary>Adds a text in UTF-8.</summary>
    public RecordWriter Text(ReadOnlySpan<byte> value) => Bytes(value, 13);

    public RecordWriter Blob(ReadOnlySpan<byte> value) => Bytes(value, 12);

    /// <summary>The row of a table. Valid until the next.</summary>
    /// <exception cref="InvalidOperationException">The row has more values than the store's tables have.</exception>
    public ReadOnlySpan<byte> Row(long id)
    {
        var at = WriteLength();
        at += Varint(cell.AsSpan(at), (ulong)id);
        return Finish(at);
    }

    /// <summary>The key of a table without row ids. Valid until the next.</summary>
    public ReadOnlySpan<byte> Key() => Finish(WriteLength());

    /// <summary>A number as SQLite writes it: seven bits a byte, highest first. It is below 2⁵⁶.</summary>
    public static int Varint(Span<byte> output, ulong value)
    {
        var length = 1;
        for (var rest = value >> 7; rest > 0; rest >>= 7)
        {
            length++;
        }

        for (var at = length - 1; at >= 0; at--, value >>= 7)
        {
            output[at] = (byte)((value & 0x7F) | (at == length - 1 ? 0u : 0x80u));
        }

        return length;
    }

    private RecordWriter Bytes(ReadOnlySpan<byte> value, int type)
    {
        typesLength += Varint(types.AsSpan(typesLength), (ulong)((2L * value.Length) + type));
        value.CopyTo(Room(value.Length));
        valuesLength += value.Length;
        return this;
    }

    private Span<byte> Room(int length)
    {
        if (valuesLength + length > values.Length)
        {
            Array.Resize(ref values, Math.Max(values.Length * 2, valuesLength + length));
        }

        return values.AsSpan(valuesLength);
    }

    private int WriteLength()
    {
        if (typesLength > MostTypes)
        {
            throw new InvalidOperationException("The row has too many values.");
        }

        var length = typesLength + valuesLength;
        if (cell.Length < length + (2 * MostVarint))
        {
            cell = new byte[(length + (2 * MostVarint)) * 2];
        }

        types[0] = (byte)typesLength;
        return Varint(cell, (ulong)length);
    }

    private ReadOnlySpan<byte> Finish(int at)
    {
        types.AsSpan(0, typesLength).CopyTo(cell.AsSpan(at));
        values.AsSpan(0, valuesLength).CopyTo(cell.AsSpan(at + typesLength));
        return cell.AsSpan(0, at + typesLength + valuesLength);
    }
}
