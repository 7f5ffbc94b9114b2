namespace Dashboard.Data.Import.Reading;

/// <summary>The bytes of a stream that have been read and not yet taken: as many as a record needs, up to a limit.</summary>
internal sealed class ByteWindow(Stream stream, int limit) : IDisposable
{
    private byte[] buffer = new byte[128 * 1024];
    private int start;
    private int end;

    /// <summary>Whether the stream has no more bytes.</summary>
    public bool Ended { get; private set; }

    /// <summary>How many bytes have been taken.</summary>
    public long Taken { get; private set; }

    /// <summary>How many bytes wait.</summary>
    public int Length => end - start;

    /// <summary>A waiting byte.</summary>
    public byte this[int at] => buffer[start + at];

    /// <summary>The waiting bytes from a place on; valid until more are read.</summary>
    public ReadOnlySpan<byte> From(int at) => buffer.AsSpan(start + at, end - start - at);

    /// <summary>The bytes just taken; valid until more are read.</summary>
    public ReadOnlySpan<byte> Behind(int length, int offset) => buffer.AsSpan(start - offset, length);

    /// <summary>Whether there is a byte at a place, reading on when needed. False at the end of the stream and at the limit.</summary>
    public bool Has(int at)
    {
        while (at >= Length)
        {
            if (!Fill())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes bytes.</summary>
    public void Take(int count)
    {
        start += count;
        Taken += count;
    }

    /// <summary>Reads more bytes behind those that wait; false at the end of the stream or when the limit is reached.</summary>
    public bool Fill()
    {
        // A line end of two bytes may follow a record of exactly the limit.
        if (Ended || Length > limit + 2)
        {
            return false;
        }

        if (start > 0 && end == buffer.Length)
        {
            buffer.AsSpan(start, Length).CopyTo(buffer);
            (start, end) = (0, Length);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        Ended = read == 0;
        end += read;
        return read > 0;
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();
}
