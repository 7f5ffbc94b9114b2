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

/// <summary>Where a field lies within its record, without its outer quotes.</summary>
internal readonly record struct CsvField(int Start, int Length, bool HasDoubledQuotes);

/// <summary>Finds records and fields in a stream of bytes. A scan only looks; the caller then takes the record, or its first line.</summary>
internal sealed class CsvScanner(Stream stream, int limit) : IDisposable
{
    private const byte Quote = (byte)'"';
    private const byte LineFeed = (byte)'\n';
    private const byte CarriageReturn = (byte)'\r';

    private byte[] buffer = new byte[128 * 1024];
    private int start;
    private int end;
    private bool ended;
    private CsvField[] fields = new CsvField[64];
    private int recordLength;
    private int takenStart;
    private int takenLength;
    private bool quoted;

    /// <summary>The separator of fields.</summary>
    public byte Delimiter { get; private set; } = (byte)',';

    /// <summary>The physical line of the next byte, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Bytes taken so far.</summary>
    public long BytesConsumed { get; private set; }

    /// <summary>Fields of the scanned record.</summary>
    public int FieldCount { get; private set; }

    /// <summary>The scanned record without its line end.</summary>
    public ReadOnlySpan<byte> Record => buffer.AsSpan(start, recordLength);

    /// <summary>The record taken last; valid until the next scan.</summary>
    public ReadOnlySpan<byte> Taken => buffer.AsSpan(takenStart, takenLength);

    /// <summary>Whether the scanned record holds nothing but white space.</summary>
    public bool IsBlank => FieldCount == 1 && !quoted && Record.Trim(" \t"u8).IsEmpty;

    /// <summary>Whether the scanned record has a line break inside.</summary>
    public bool RecordSpansLines => quoted && Record.IndexOfAny(LineFeed, CarriageReturn) >= 0;

    /// <summary>A field of the scanned record.</summary>
    public CsvField FieldAt(int index) => fields[index];

    /// <summary>Looks at the next record.</summary>
    public CsvScan Scan()
    {
        FieldCount = 0;
        quoted = false;
        recordLength = 0;
        if (!Has(0))
        {
            return CsvScan.End;
        }

        var at = 0;
        while (true)
        {
            if (Has(at) && buffer[start + at] == Quote)
            {
                if (ScanQuoted(ref at) is { } broken)
                {
                    return broken;
                }
            }
            else
            {
                var from = at;
                while (!FindEndOfField(ref at))
                {
                    if (!Fill())
                    {
                        if (!ended)
                        {
                            return CsvScan.TooLong;
                        }

                        break;
                    }
                }

                AddField(new CsvField(from, at - from, false));
            }

            if (!Has(at) || buffer[start + at] != Delimiter)
            {
                recordLength = at;
                return at > limit ? CsvScan.TooLong : CsvScan.Record;
            }

            at++;
        }
    }

    /// <summary>Moves behind the scanned record and its line end.</summary>
    public void TakeRecord()
    {
        var lines = quoted ? CountLineBreaks(Record) : 0;
        // Looking for the byte after a CR may move the buffer, so the record's place is noted last.
        var lineEnd = LineEndAt(recordLength);
        takenStart = start;
        takenLength = recordLength;
        Advance(recordLength + lineEnd);
        Line += lines + (lineEnd > 0 ? 1 : 0);
    }

    /// <summary>Moves behind the first physical line and returns at most the record limit of it.</summary>
    public byte[] TakeFirstLine()
    {
        var at = 0;
        byte[]? cut = null;
        while (true)
        {
            var found = buffer.AsSpan(start + at, end - start - at).IndexOfAny(LineFeed, CarriageReturn);
            if (found >= 0)
            {
                at += found;
                break;
            }

            at = end - start;
            if (Fill())
            {
                continue;
            }

            if (ended)
            {
                break;
            }

            cut ??= buffer.AsSpan(start, Math.Min(limit, at)).ToArray();
            Advance(at);
            at = 0;
        }

        var line = cut ?? buffer.AsSpan(start, at).ToArray();
        var lineEnd = LineEndAt(at);
        Advance(at + lineEnd);
        Line += lineEnd > 0 ? 1 : 0;
        return line;
    }

    /// <summary>Moves behind a byte order mark.</summary>
    public void SkipByteOrderMark()
    {
        if (StartsWith("\uFEFF"))
        {
            Advance(3);
        }
    }

    /// <summary>Whether the next bytes are this text, with or without an opening quote.</summary>
    public bool StartsWith(string text)
    {
        var expected = System.Text.Encoding.UTF8.GetBytes(text);
        Has(expected.Length);
        var next = buffer.AsSpan(start, end - start);
        return next.StartsWith(expected) || (next is [Quote, .. var rest] && rest.StartsWith(expected));
    }

    /// <summary>Moves behind one physical line.</summary>
    public void SkipLine() => TakeFirstLine();

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
        for (var inQuotes = false; Has(at) && (inQuotes || buffer[start + at] is not (LineFeed or CarriageReturn)); at++)
        {
            inQuotes ^= buffer[start + at] == Quote;
        }

        Delimiter = (byte)DetectDelimiter(System.Text.Encoding.UTF8.GetString(buffer, start, at));
    }

    /// <summary>The separator that a header has most of, outside quotes; a comma when it has none.</summary>
    public static char DetectDelimiter(string header)
    {
        const string Candidates = ",;\t";
        var counts = new int[Candidates.Length];
        var inQuotes = false;
        foreach (var letter in header)
        {
            inQuotes ^= letter == '"';
            var candidate = inQuotes ? -1 : Candidates.IndexOf(letter, StringComparison.Ordinal);
            if (candidate >= 0)
            {
                counts[candidate]++;
            }
        }

        return Candidates[Array.IndexOf(counts, counts.Max())];
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private CsvScan? ScanQuoted(ref int at)
    {
        quoted = true;
        var from = ++at;
        var doubled = false;
        while (true)
        {
            var found = buffer.AsSpan(start + at, end - start - at).IndexOf(Quote);
            if (found < 0)
            {
                at = end - start;
                if (!Fill())
                {
                    return CsvScan.OpenQuote;
                }

                continue;
            }

            at += found + 1;
            if (!Has(at) || buffer[start + at] != Quote)
            {
                break;
            }

            doubled = true;
            at++;
        }

        AddField(new CsvField(from, at - 1 - from, doubled));
        if (!Has(at))
        {
            return ended ? null : CsvScan.TooLong;
        }

        var next = buffer[start + at];
        return next == Delimiter || next is LineFeed or CarriageReturn ? null : CsvScan.TextAfterQuote;
    }

    private bool FindEndOfField(ref int at)
    {
        var found = buffer.AsSpan(start + at, end - start - at).IndexOfAny(Delimiter, LineFeed, CarriageReturn);
        at = found >= 0 ? at + found : end - start;
        return found >= 0;
    }

    private void AddField(CsvField field)
    {
        if (FieldCount == fields.Length)
        {
            Array.Resize(ref fields, fields.Length * 2);
        }

        fields[FieldCount++] = field;
    }

    private int LineEndAt(int at)
    {
        if (!Has(at))
        {
            return 0;
        }

        return buffer[start + at] switch
        {
            LineFeed => 1,
            CarriageReturn => Has(at + 1) && buffer[start + at + 1] == LineFeed ? 2 : 1,
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

    private void Advance(int count)
    {
        start += count;
        BytesConsumed += count;
    }

    private bool Has(int at)
    {
        while (start + at >= end)
        {
            if (!Fill())
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads more bytes behind those that are there; <c>false</c> at the end of the stream or when the record limit is reached.</summary>
    private bool Fill()
    {
        // A line end of two bytes may follow a record of exactly the limit.
        if (ended || end - start > limit + 2)
        {
            return false;
        }

        if (start > 0 && end == buffer.Length)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            end -= start;
            start = 0;
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        ended = read == 0;
        end += read;
        return read > 0;
    }
}
