using System.Text;
using Dashboard.Core.Imports;

namespace Dashboard.Data.Import.Reading;

/// <summary>A row of a small table.</summary>
/// <param name="Line">The physical line on which it starts, from 1.</param>
/// <param name="Fields">Its fields, trimmed; one empty field for a blank line.</param>
public sealed record CsvRow(long Line, IReadOnlyList<string> Fields);

/// <summary>A row cannot be read as CSV.</summary>
public sealed class CsvRowException(RowError error) : Exception(error.ToString())
{
    /// <summary>Where, and what was expected.</summary>
    public RowError Error { get; } = error;
}

/// <summary>
/// Reads small tables whose header may be absent and whose rows may differ in length, as people give them to a verb: UTF-8 with or without
/// byte order mark; comma, semicolon or tab, whichever the first line has most of; LF, CRLF or CR; quoted fields.
/// </summary>
public static class CsvRows
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The rows in order, blank lines included; one at a time, so that a caller may stop at a limit of its own.</summary>
    /// <exception cref="CsvRowException">While reading: a row has a broken quote, is too long or is not UTF-8.</exception>
    public static IEnumerable<CsvRow> Read(Stream stream)
    {
        using var scanner = new CsvScanner(stream, TableReader.RecordLimit);
        scanner.SkipByteOrderMark();
        var isFirst = true;
        while (true)
        {
            if (isFirst)
            {
                scanner.DetectDelimiter();
            }

            var line = scanner.Line;
            var scan = scanner.Scan();
            if (scan == CsvScan.End)
            {
                yield break;
            }

            if (scan != CsvScan.Record)
            {
                throw new CsvRowException(new RowError(line, null, null, TableReader.Whole(scan)));
            }

            // A blank line does not tell the separator.
            isFirst &= scanner.IsBlank;
            yield return new CsvRow(line, Fields(scanner, line));
            scanner.TakeRecord();
        }
    }

    private static string[] Fields(CsvScanner scanner, long line)
    {
        var fields = new string[scanner.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = scanner.FieldAt(i);
            var text = Decode(scanner.Record.Slice(field.Start, field.Length), line);
            fields[i] = (field.HasDoubledQuotes ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text).Trim();
        }

        return fields;
    }

    private static string Decode(ReadOnlySpan<byte> bytes, long line)
    {
        try
        {
            return bytes.Contains((byte)0)
                ? throw new CsvRowException(new RowError(line, null, null, new(Wanted.Utf8Whole)))
                : Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new CsvRowException(new RowError(line, null, RowError.Cut(Encoding.UTF8.GetString(bytes)), new(Wanted.Utf8)));
        }
    }
}
