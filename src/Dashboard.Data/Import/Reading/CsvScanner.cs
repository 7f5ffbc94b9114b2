using System.Text;

namespace Dashboard.Data.Import.Reading;

/// <summary>How the scan of one record ended.</summary>
internal enum CsvScan
{
    /// <summary>No more bytes.</summary>
    End,

    /// <summary>A whole record.</summary>
    Record,

    /// <summary>Text follows a closing quote.</summary>
    TextAfterQuote,

    /// <summary>A quote is not closed before the record limit or the end of the file.</summary>
    OpenQuote,

    /// <summary>The record is longer than the limit.</summary>
    TooLong,
}

/// <summary>Finds records and fields in a stream of bytes. A scan only looks; the caller then takes the record, or its first line.</summary>
internal sealed class CsvScanner(Stream stream, int limit) : IDisposable
{
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private readonly ByteWindow bytes = new(stream, limit);
    private readonly List<CsvField> fields = [];
    private int recordLength;
    private int takenLength;
    private int takenLineEnd;
    private bool quoted;

    /// <summary>The separator of fields.</summary>
    public byte Delimiter { get; private set; } = (byte)',';

    /// <summary>The physical line of the next byte, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Bytes taken so far.</summary>
    public long BytesConsumed => bytes.Taken;

    /// <summary>Fields of the scanned record.</summary>
    public int FieldCount => fields.Count;

    /// <summary>The scanned record without its line end.</summary>
    public ReadOnlySpan<byte> Record => bytes.From(0)[..recordLength];

    /// <summary>The record taken last; valid until the next scan.</summary>
    public ReadOnlySpan<byte> Taken => bytes.Behind(takenLength, takenLength + takenLineEnd);

    /// <summary>Whether the scanned record holds nothing but white space.</summary>
    public bool IsBlank => FieldCount == 1 && !quoted && Record.Trim(" \t"u8).IsEmpty;

    /// <summary>Whether the scanned record has a line break inside.</summary>
    public bool RecordSpansLines => quoted && Record.IndexOfAny(LineFeed, CarriageReturn) >= 0;

    /// <summary>A field of the scanned record.</summary>
    public CsvField FieldAt(int index) => fields[index];

    /// <summary>Looks at the next record.</summary>
    public CsvScan Scan()
    {
        fields.Clear();
        quoted = false;
        recordLength = 0;
        if (!bytes.Has(0))
        {
            return CsvScan.End;
        }

        if (TryScanPlainRecord())
        {
            return CsvScan.Record;
        }

        for (var at = 0; ; at++)
        {
            var broken = bytes.Has(at) && bytes[at] == Quote ? ScanQuoted(ref at) : ScanPlain(ref at);
            if (broken is { } scan)
            {
                return scan;
            }

            if (!bytes.Has(at) || bytes[at] != Delimiter)
            {
                recordLength = at;
                return at > limit ? CsvScan.TooLong : CsvScan.Record;
            }
        }
    }

    /// <summary>Moves behind the scanned record and its line end.</summary>
    public void TakeRecord()
    {
        var lines = quoted ? CountLineBreaks(Record) : 0;
        takenLength = recordLength;
        takenLineEnd = LineEndAt(recordLength);
        bytes.Take(takenLength + takenLineEnd);
        Line += lines + (takenLineEnd > 0 ? 1 : 0);
    }

    /// <summary>Moves behind the first physical line and returns at most the record limit of it.</summary>
    public byte[] TakeFirstLine()
    {
        var at = 0;
        byte[]? cut = null;
        while (true)
        {
            var found = bytes.From(at).IndexOfAny(LineFeed, CarriageReturn);
            if (found >= 0)
            {
                at += found;
                break;
            }

            at = bytes.Length;
            if (bytes.Fill())
            {
                continue;
            }

            if (bytes.Ended)
            {
                break;
            }

            cut ??= bytes.From(0)[..Math.Min(limit, at)].ToArray();
            bytes.Take(at);
            at = 0;
        }

        var line = cut ?? bytes.From(0)[..at].ToArray();
        var lineEnd = LineEndAt(at);
        bytes.Take(at + lineEnd);
        Line += lineEnd > 0 ? 1 : 0;
        return line;
    }

    /// <summary>Moves behind a byte order mark.</summary>
    public void SkipByteOrderMark()
    {
        if (bytes.Has(2) && bytes.From(0).StartsWith("\uFEFF"u8))
        {
            bytes.Take(3);
        }
    }

    /// <summary>Whether the next bytes are this text, with or without an opening quote.</summary>
    public bool StartsWith(string text)
    {
        var expected = Encoding.UTF8.GetBytes(text);
        bytes.Has(expected.Length);
        var next = bytes.From(0);
        return next.StartsWith(expected) || (next is [Quote, .. var rest] && rest.StartsWith(expected));
    }

    /// <summary>Moves behind lines without text.</summary>
    public void SkipBlankLines()
    {
        while (Scan() == CsvScan.Record && IsBlank)
        {
            TakeRecord();
        }
    }

    /// <summary>Takes the separator of the header that comes next.</summary>
    public void DetectDelimiter()
    {
        var at = 0;
        for (var inQuotes = false; bytes.Has(at) && (inQuotes || bytes[at] is not (LineFeed or CarriageReturn)); at++)
        {
            inQuotes ^= bytes[at] == Quote;
        }

        Delimiter = (byte)CsvDelimiter.Of(Encoding.UTF8.GetString(bytes.From(0)[..at]));
    }

    /// <inheritdoc/>
    public void Dispose() => bytes.Dispose();

    /// <summary>Scans a record that lies within what has been read and has no quote, as nearly all do.</summary>
    private bool TryScanPlainRecord()
    {
        var waiting = bytes.From(0);
        var end = waiting.IndexOfAny(LineFeed, CarriageReturn, Quote);
        if (end < 0 || end > limit || waiting[end] == Quote)
        {
            return false;
        }

        CsvFields.Split(waiting[..end], Delimiter, fields);
        recordLength = end;
        return true;
    }

    private CsvScan? ScanPlain(ref int at)
    {
        var from = at;
        while (true)
        {
            var found = bytes.From(at).IndexOfAny(Delimiter, LineFeed, CarriageReturn);
            at = found >= 0 ? at + found : bytes.Length;
            if (found >= 0 || (!bytes.Fill() && bytes.Ended))
            {
                fields.Add(new CsvField(from, at - from, false));
                return null;
            }

            if (bytes.Length == at)
            {
                return CsvScan.TooLong;
            }
        }
    }

    private CsvScan? ScanQuoted(ref int at)
    {
        quoted = true;
        var from = ++at;
        var doubled = false;
        while (true)
        {
            var found = bytes.From(at).IndexOf(Quote);
            if (found < 0)
            {
                at = bytes.Length;
                if (!bytes.Fill())
                {
                    return CsvScan.OpenQuote;
                }

                continue;
            }

            at += found + 1;
            if (!bytes.Has(at) || bytes[at] != Quote)
            {
                break;
            }

            doubled = true;
            at++;
        }

        fields.Add(new CsvField(from, at - 1 - from, doubled));
        if (!bytes.Has(at))
        {
            return bytes.Ended ? null : CsvScan.TooLong;
        }

        var next = bytes[at];
        return next == Delimiter || next is LineFeed or CarriageReturn ? null : CsvScan.TextAfterQuote;
    }

    private int LineEndAt(int at)
    {
        if (!bytes.Has(at))
        {
            return 0;
        }

        return bytes[at] switch
        {
            LineFeed => 1,
            CarriageReturn => bytes.Has(at + 1) && bytes[at + 1] == LineFeed ? 2 : 1,
            _ => 0,
        };
    }

    private static int CountLineBreaks(ReadOnlySpan<byte> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == LineFeed || (text[i] == CarriageReturn && (i + 1 == text.Length || text[i + 1] != LineFeed)))
            {
                count++;
            }
        }

        return count;
    }
}
