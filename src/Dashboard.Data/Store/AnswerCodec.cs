using System.Buffers.Binary;
using Dashboard.Data.Rollup;

namespace Dashboard.Data.Store;

/// <summary>What an answer of a response holds.</summary>
internal enum AnswerForm
{
    /// <summary>The answer's place in its version's answers.</summary>
    Cell,

    /// <summary>The number of a count.</summary>
    Number,

    /// <summary>The hours of a duration.</summary>
    Hours,
}

/// <summary>An answer as a response keeps it.</summary>
internal readonly record struct StoredAnswer(int Version, AnswerForm Form, long Number, double Hours);

/// <summary>
/// A response's answers as they are stored: for each, the metric version's id and the form in one <see cref="Varint"/>, then the place or the
/// number as a <see cref="Varint"/>, or the hours as eight bytes. Two bytes an answer where a catalogue has up to 31 versions.
/// </summary>
internal static class AnswerCodec
{
    /// <summary>The most bytes one answer takes.</summary>
    public const int MaxLength = 2 * Varint.MaxLength;

    /// <summary>Writes the answer and returns the bytes used.</summary>
    public static int Write(Span<byte> output, StoredAnswer answer)
    {
        var length = Varint.Write(output, ((ulong)answer.Version << 2) | (ulong)answer.Form);
        if (answer.Form != AnswerForm.Hours)
        {
            return length + Varint.Write(output[length..], (ulong)answer.Number);
        }

        BinaryPrimitives.WriteDoubleLittleEndian(output[length..], answer.Hours);
        return length + sizeof(double);
    }

    /// <summary>Reads the answer at <paramref name="at"/> and moves past it.</summary>
    public static StoredAnswer Read(ReadOnlySpan<byte> input, ref int at)
    {
        var head = Varint.Read(input, ref at);
        var (version, form) = ((int)(head >> 2), (AnswerForm)(head & 3));
        if (form != AnswerForm.Hours)
        {
            return new StoredAnswer(version, form, (long)Varint.Read(input, ref at), 0);
        }

        var hours = BinaryPrimitives.ReadDoubleLittleEndian(input[at..]);
        at += sizeof(double);
        return new StoredAnswer(version, form, 0, hours);
    }
}
