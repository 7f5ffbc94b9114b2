using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Dashboard.Core.Imports;

namespace Dashboard.Data.Import.Reading;

/// <summary>
/// Reads CSV of any size in constant memory: UTF-8 with or without byte order mark; comma, semicolon or tab; LF, CRLF or CR; quoted fields with
/// line breaks and doubled quotes. A row with a broken quote is one error: reading goes on at the next physical line after the one on which
/// the row started, so that the rows that follow are not lost.
/// </summary>
internal sealed class CsvReader : TableReader
{
    private readonly CsvScanner scanner;
    private char[] characters = new char[4096];
    private int[] ends = new int[64];
    private int[] starts = new int[64];
    private string raw = "";
    private bool rawIsLazy;

    /// <summary>Opens the stream and reads the header after <paramref name="skipLines"/> physical lines.</summary>
    /// <exception cref="ImportFileException">There is no header that can be read.</exception>
    public CsvReader(Stream stream, int skipLines = 0)
    {
        scanner = new CsvScanner(stream, RecordLimit);
        try
        {
            ReadHeader(skipLines);
        }
        catch
        {
            scanner.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override long BytesRead => scanner.BytesConsumed;

    /// <summary>The separator found in the header line.</summary>
    public char Delimiter => (char)scanner.Delimiter;

    /// <inheritdoc/>
    public override bool Read()
    {
        Error = null;
        while (true)
        {
            Line = scanner.Line;
            switch (scanner.Scan())
            {
                case CsvScan.End:
                    return false;
                case CsvScan.Record when scanner.IsBlank:
                    scanner.TakeRecord();
                    continue;
                case CsvScan.Record:
                    TakeRecord();
                    return true;
                case var broken:
                    TakeBroken(Whole(broken));
                    return true;
            }
        }
    }

    /// <inheritdoc/>
    protected override ReadOnlySpan<char> Cell(int column) => characters.AsSpan(starts[column], ends[column] - starts[column]);

    /// <inheritdoc/>
    public override string Raw() => rawIsLazy ? Encoding.UTF8.GetString(scanner.Taken) : raw;

    /// <inheritdoc/>
    public override void Dispose() => scanner.Dispose();

    private void ReadHeader(int skipLines)
    {
        scanner.SkipByteOrderMark();
        if (!scanner.StartsWith(RejectedColumns.FirstColumn))
        {
            for (var i = 0; i < skipLines; i++)
            {
                scanner.TakeFirstLine();
            }
        }

        scanner.SkipBlankLines();
        scanner.DetectDelimiter();
        Line = scanner.Line;
        var scan = scanner.Scan();
        if (scan == CsvScan.End)
        {
            throw ImportFileException.Of(FileFaultKind.NoHeader);
        }

        if (scan != CsvScan.Record)
        {
            throw scan == CsvScan.TooLong
                ? ImportFileException.Of(FileFaultKind.LongHeader, $"{Line}", $"{RecordLimit / 1024}")
                : ImportFileException.Of(FileFaultKind.BrokenHeader, $"{Line}");
        }

        Decode();
        if (Error is not null)
        {
            throw ImportFileException.Of(FileFaultKind.HeaderNotUtf8, $"{Line}");
        }

        var header = new string[scanner.FieldCount];
        for (var i = 0; i < header.Length; i++)
        {
            header[i] = Cell(i).ToString();
        }

        TakeHeader(header, Encoding.UTF8.GetString(scanner.Record));
        scanner.TakeRecord();
    }

    private void TakeRecord()
    {
        var spansLines = scanner.RecordSpansLines;
        if (scanner.FieldCount != Header.Count)
        {
            if (spansLines)
            {
                // A stray quote that happened to find a partner further down: only the line it stands on is at fault.
                TakeBroken(FieldCount(scanner.FieldCount, overLines: true));
                return;
            }

            Error = new RowError(Line, null, null, FieldCount(scanner.FieldCount));
        }
        else
        {
            Decode();
        }

        rawIsLazy = true;
        scanner.TakeRecord();
    }

    private void TakeBroken(Expectation expected)
    {
        var line = scanner.TakeFirstLine();
        rawIsLazy = false;
        raw = Encoding.UTF8.GetString(line);
        Error = new RowError(Line, null, RowError.Cut(raw), expected);
    }

    private void Decode()
    {
        var record = scanner.Record;
        var count = scanner.FieldCount;
        if (characters.Length < record.Length)
        {
            characters = new char[Math.Max(record.Length, characters.Length * 2)];
        }

        if (ends.Length < count)
        {
            starts = new int[Math.Max(count, starts.Length * 2)];
            ends = new int[starts.Length];
        }

        var ascii = Ascii.ToUtf16(record, characters, out _) == OperationStatus.Done;
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var field = scanner.FieldAt(i);
            if (ascii)
            {
                starts[i] = field.Start;
                ends[i] = field.Start + field.Length;
            }
            else
            {
                var status = Utf8.ToUtf16(record.Slice(field.Start, field.Length), characters.AsSpan(at), out _, out var written, false);
                if (status != OperationStatus.Done)
                {
                    var value = Encoding.UTF8.GetString(record.Slice(field.Start, field.Length));
                    Error = new RowError(Line, i < Header.Count ? Header[i] : null, RowError.Cut(value), new(Wanted.Utf8SavedAs));
                    return;
                }

                starts[i] = at;
                ends[i] = at += written;
            }

            if (field.HasDoubledQuotes)
            {
                ends[i] = starts[i] + Undouble(characters.AsSpan(starts[i]..ends[i]));
            }
        }

        if (record.Contains((byte)0))
        {
            Error = new RowError(Line, null, null, new(Wanted.NoNul));
        }
    }

    private static int Undouble(Span<char> text)
    {
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            text[length++] = text[i];
            if (text[i] == '"')
            {
                i++;
            }
        }

        return length;
    }
}
