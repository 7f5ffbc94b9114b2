using System.Numerics;
using System.Runtime.Intrinsics;

namespace Dashboard.Data.Import.Reading;

/// <summary>Where a field lies within its record, without its outer quotes.</summary>
internal readonly record struct CsvField(int Start, int Length, bool HasDoubledQuotes);

/// <summary>Finds the fields of a record that has no quotes.</summary>
internal static class CsvFields
{
    /// <summary>Adds the fields in their order, looking at 32 bytes at a time.</summary>
    public static void Split(ReadOnlySpan<byte> record, byte delimiter, List<CsvField> fields)
    {
        var (from, at) = (0, 0);
        for (; at + Vector256<byte>.Count <= record.Length; at += Vector256<byte>.Count)
        {
            var delimiters = Vector256.Equals(Vector256.Create(record[at..]), Vector256.Create(delimiter)).ExtractMostSignificantBits();
            for (; delimiters != 0; delimiters &= delimiters - 1)
            {
                from = Add(fields, from, at + BitOperations.TrailingZeroCount(delimiters));
            }
        }

        for (; at < record.Length; at++)
        {
            if (record[at] == delimiter)
            {
                from = Add(fields, from, at);
            }
        }

        Add(fields, from, record.Length);
    }

    /// <summary>Adds a field and returns where the next begins.</summary>
    private static int Add(List<CsvField> fields, int from, int to)
    {
        fields.Add(new CsvField(from, to - from, false));
        return to + 1;
    }
}
