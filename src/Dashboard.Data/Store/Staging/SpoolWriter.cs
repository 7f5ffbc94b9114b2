using System.Buffers.Binary;
using System.Text;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store.Staging;

/// <summary>Writes rows one after another, into a file or for another to take: four bytes for the length of a row, then its values in an agreed order.</summary>
internal sealed class SpoolWriter : IDisposable
{
    private const int BlockSize = 256 * 1024;
    private const int LengthSize = sizeof(int);

    private readonly FileStream? file;
    private readonly Action<byte[]>? written;
    private byte[] buffer = new byte[2 * BlockSize];
    private int rowStart;
    private int used = LengthSize;

    /// <param name="path">The file to make, or <c>null</c>.</param>
    /// <param name="written">Takes each block of whole rows, as it is written.</param>
    public SpoolWriter(string? path, Action<byte[]>? written = null)
    {
        this.written = written;
        file = path is null ? null : new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
    }

    /// <summary>Rows written so far.</summary>
    public long Rows { get; private set; }

    public SpoolWriter Number(long value)
    {
        Reserve(Varint.MaxLength);
        used += Varint.Write(buffer.AsSpan(used), (ulong)value);
        return this;
    }

    /// <summary>A number that may be missing; it must not be negative.</summary>
    public SpoolWriter Optional(long? value) => Number(value is { } number ? number + 1 : 0);

    public SpoolWriter Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        Reserve(value.Length);
        value.CopyTo(buffer.AsSpan(used));
        used += value.Length;
        return this;
    }

    /// <summary>A text that may be missing.</summary>
    public SpoolWriter Text(string? value)
    {
        if (value is null)
        {
            return Number(0);
        }

        var length = Encoding.UTF8.GetByteCount(value);
        Number(length + 1);
        Reserve(length);
        used += Encoding.UTF8.GetBytes(value, buffer.AsSpan(used));
        return this;
    }

    public void EndRow()
    {
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(rowStart), used - rowStart - LengthSize);
        Rows++;
        if (used >= BlockSize)
        {
            Write(used);
            used = 0;
        }

        rowStart = used;
        Reserve(LengthSize);
        used += LengthSize;
    }

    /// <summary>Writes the last rows and ends the file.</summary>
    public void Complete()
    {
        Write(rowStart);
        file?.Dispose();
    }

    public void Dispose() => file?.Dispose();

    private void Write(int length)
    {
        file?.Write(buffer, 0, length);
        written?.Invoke(buffer[..length]);
    }

    private void Reserve(int length)
    {
        if (used + length > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, used + length));
        }
    }
}
