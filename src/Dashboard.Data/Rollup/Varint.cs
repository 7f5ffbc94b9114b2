namespace Dashboard.Data.Rollup;

/// <summary>Whole numbers in as few bytes as they need: seven bits a byte, lowest first (LEB128).</summary>
internal static class Varint
{
    public const int MaxLength = 10;

    /// <summary>Writes the number and returns the bytes used.</summary>
    public static int Write(Span<byte> output, ulong value)
    {
        var length = 0;
        while (value >= 0x80)
        {
            output[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        output[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads a number and moves <paramref name="at"/> past it.</summary>
    /// <exception cref="InvalidDataException">The bytes end inside the number, or it does not fit 64 bits.</exception>
    public static ulong Read(ReadOnlySpan<byte> input, ref int at)
    {
        // Most are small.
        if ((uint)at < (uint)input.Length && input[at] is var only and < 0x80)
        {
            at++;
            return only;
        }

        return ReadLong(input, ref at);
    }

    private static ulong ReadLong(ReadOnlySpan<byte> input, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (at >= input.Length)
            {
                throw new InvalidDataException("The bytes end inside a number.");
            }

            var part = input[at++];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("A number is longer than 64 bits.");
    }
}
