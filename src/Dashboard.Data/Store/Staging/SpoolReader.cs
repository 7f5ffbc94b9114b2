using System.Buffers.Binary;
using System.Text;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store.Staging;

/// <summary>Reads what a <see cref="SpoolWriter"/> wrote, row by row and each row's values in the order they were written.</summary>
internal sealed class SpoolReader : IDisposable
{
    private const int LengthSize = sizeof(int);

    private readonly FileStream? file;
    private byte[] buffer;
    private int start;
    private int end;
    private int at;

    /// <summary>Reads a file.</summary>
    public SpoolReader(string path)
    {
        file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0, FileOptions.SequentialScan);
        buffer = new byte[64 * 1024];
    }

    /// <summary>Reads a block of whole rows.</summary>
    public SpoolReader(byte[] block) => (buffer, end) = (block, block.Length);

    /// <summary>Goes to the next row. False at the end of the file.</summary>
    public bool Next()
    {
        if (!Fill(LengthSize))
        {
            return false;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(buffer.AsSpan(start));
        start += LengthSize;
        if (!Fill(length))
        {
            throw new InvalidDataException("A staged row ends early.");
        }

        at = start;
        start += length;
        return true;
    }

    public long Number() => (long)Varint.Read(buffer, ref at);

    public int Int() => checked((int)Number());

    public long? Optional() => Number() is var number and > 0 ? number - 1 : null;

    /// <summary>Valid until the next row.</summary>
    public ReadOnlySpan<byte> Bytes() => Take(Int());

    public string? Text() => Int() is var length and > 0 ? Encoding.UTF8.GetString(Take(length - 1)) : null;

    public void Dispose() => file?.Dispose();

    private ReadOnlySpan<byte> Take(int length)
    {
        at += length;
        return buffer.AsSpan(at - length, length);
    }

    private bool Fill(int length)
    {
        if (end - start >= length)
        {
            return true;
        }

        if (file is null)
        {
            return false;
        }

        var rest = buffer.AsSpan(start, end - start);
        var target = length > buffer.Length ? new byte[length] : buffer;
        rest.CopyTo(target);
        (buffer, start, end) = (target, 0, rest.Length);
        while (end < length)
        {
            var read = file.Read(buffer, end, buffer.Length - end);
            if (read == 0)
            {
                return false;
            }

            end += read;
        }

        return true;
    }
}
