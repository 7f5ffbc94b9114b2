using System.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Import.Reading;

namespace Dashboard.Data.Tests.Import.Reading;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", ',')]
    [InlineData("a;b\n1;2\n", ';')]
    [InlineData("a\tb\n1\t2\n", '\t')]
    [InlineData("\"a,x\";b\n1;2\n", ';')]
    [InlineData("a\n1\n", ',')]
    public void Header_Separator_IsDetectedOutsideQuotes(string text, char expected)
    {
        using var reader = Open(text);
        Assert.Equal(expected, reader.Delimiter);
    }

    [Theory]
    [InlineData("a,b\n1,2\n3,4\n")]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n")]
    [InlineData("a,b\r1,2\r3,4")]
    [InlineData("\uFEFFa,b\n1,2\n3,4")]
    [InlineData("\n\na,b\n\n1,2\n  \n3,4\n\n")]
    public void Read_AnyLineEnd_GivesTheSameRows(string text)
    {
        Assert.Equal([["1", "2"], ["3", "4"]], Rows(text).Select(row => row.Fields));
    }

    [Fact]
    public void Read_QuotedFields_KeepsLineBreaksSeparatorsAndQuotes()
    {
        var row = Assert.Single(Rows("a,b,c\r\n\"one\r\ntwo\",\"x,\"\"y\"\"\",\"\"\n"));
        Assert.Equal(["one\r\ntwo", "x,\"y\"", ""], row.Fields);
    }

    [Fact]
    public void Read_QuoteInsideUnquotedField_IsText()
    {
        Assert.Equal(["5\" pipe", "x"], Assert.Single(Rows("a,b\n5\" pipe,x\n")).Fields);
    }

    [Fact]
    public void Read_NonAsciiText_IsDecoded()
    {
        Assert.Equal(["päivystys – \"hätä\"", "😀"], Assert.Single(Rows("a,b\n\"päivystys – \"\"hätä\"\"\",😀\n")).Fields);
    }

    [Fact]
    public void Line_AfterQuotedLineBreaksAndBlankLines_IsThePhysicalLine()
    {
        Assert.Equal([3, 6, 8], Rows("a,b\n\n\"x\n\ny\",2\r\n3,4\r\r5,6").Select(row => row.Line));
    }

    [Theory]
    [InlineData("a,b\n1,\"open\n2,x\n3,y\n")]
    [InlineData("a,b\n1,\"closed\" too early\n2,x\n3,y\n")]
    [InlineData("a,b\n1,\"open\n2,\"x\"\n3,y\n")]
    [InlineData("a,b\n1,\"open\n2,x\n3,\"y\"\n")]
    public void Read_BrokenQuote_LosesOnlyItsOwnLine(string text)
    {
        var rows = Rows(text).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal(2, rows[0].Error!.Line);
        Assert.Contains("quote", rows[0].Error!.Expected.ToString(), StringComparison.Ordinal);
        Assert.Equal(text.Split('\n')[1], rows[0].Raw);
        Assert.Equal([["2", "x"], ["3", "y"]], rows.Skip(1).Select(row => row.Fields));
        Assert.Equal([3, 4], rows.Skip(1).Select(row => row.Line));
    }

    [Fact]
    public void Read_WrongNumberOfFields_IsAnErrorThatTellsBothNumbers()
    {
        var rows = Rows("a,b\n1\n1,2,3\n4,5\n").ToList();
        Assert.Contains("2 fields as in the header, found 1", rows[0].Error!.Expected.ToString(), StringComparison.Ordinal);
        Assert.Contains("found 3", rows[1].Error!.Expected.ToString(), StringComparison.Ordinal);
        Assert.Equal(["4", "5"], rows[2].Fields);
    }

    [Fact]
    public void Read_BytesThatAreNotUtf8_NameLineAndColumn()
    {
        byte[] bytes = [.. "name,b\n"u8, .. "p"u8, 0xE4, .. "iv\u00E4,2\n"u8, .. "ok,3\n"u8];
        var rows = Rows(new MemoryStream(bytes)).ToList();
        Assert.Equal((2, "name"), (rows[0].Error!.Line, rows[0].Error!.Column));
        Assert.Contains("not UTF-8: save as CSV UTF-8", rows[0].Error!.Expected.ToString(), StringComparison.Ordinal);
        Assert.Equal(["ok", "3"], rows[1].Fields);
    }

    [Fact]
    public void Read_NulCharacter_IsARowError()
    {
        Assert.Contains("NUL", Rows("a,b\n1,\0\n").Single().Error!.Expected.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    public void Read_RowBeyondTheLimit_IsAnErrorAndTheNextRowIsRead(string quote)
    {
        var rows = Rows($"a,b\n{quote}{new string('x', 3 * TableReader.RecordLimit)},1\n2,3\n").ToList();
        Assert.Equal(2, rows.Count);
        Assert.Equal(2, rows[0].Error!.Line);
        Assert.True(rows[0].Raw.Length <= TableReader.RecordLimit);
        Assert.Equal((3, "2"), (rows[1].Line, rows[1].Fields[0]));
    }

    [Fact]
    public void Read_RowLargerThanTheBuffer_IsRead()
    {
        var text = new string('x', 600_000);
        var rows = Rows($"a,b\n1,\"{text}\"\n2,{text}\n").ToList();
        Assert.Equal([text, text], rows.Select(row => row.Fields[1]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF")]
    public void Open_NoHeader_SaysTheFileIsEmpty(string text)
    {
        Assert.Contains("empty", Assert.Throws<ImportFileException>(() => Open(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_HeaderWithBrokenQuote_SaysSo()
    {
        Assert.Contains("broken quote", Assert.Throws<ImportFileException>(() => Open("a,\"b\n1,2\n")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_HeaderWithoutEnd_SaysItIsTooLong()
    {
        var message = Assert.Throws<ImportFileException>(() => Open(new string('x', 2 << 20))).Message;
        Assert.Contains("longer than 1024 KiB", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SkipLines_FindsTheHeaderBelow()
    {
        using var reader = new CsvReader(Stream("Report, of \"May\n\nid;x\n1;2\n"), 2);
        Assert.Equal(["id", "x"], reader.Header);
        Assert.True(reader.Read());
        Assert.Equal(4, reader.Line);
    }

    [Fact]
    public void Open_RejectedFile_HasNoLinesToSkip()
    {
        using var reader = new CsvReader(Stream("rejected_line,id\n1,2\n"), 2);
        Assert.Equal(["rejected_line", "id"], reader.Header);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(1000)]
    public void Read_StreamInSmallPieces_GivesTheSameRows(int piece)
    {
        const string Text = "a,b\r\n\"x\r\n\"\"y\"\"\",ä\r\n1,\"2\"\r\n\"broken\"x,1\r\n3,4";
        var expected = Rows(Text).Select(row => (row.Line, string.Join('|', row.Fields), row.Raw)).ToList();
        var actual = Rows(new PieceStream(Encoding.UTF8.GetBytes(Text), piece)).Select(row => (row.Line, string.Join('|', row.Fields), row.Raw));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Read_LongFile_TakesNoMoreMemoryThanAShortOne()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var reader = new CsvReader(new EndlessRows(64 << 20));
        var rows = 0;
        while (reader.Read())
        {
            rows += reader.Field(1) is "päivä" ? 1 : 0;
        }

        Assert.Equal((64 << 20) / EndlessRows.Row.Length, rows);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 << 20);
    }

    private static CsvReader Open(string text) => new(Stream(text));

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<ReadRow> Rows(string text) => Rows(Stream(text));

    private static IEnumerable<ReadRow> Rows(Stream stream)
    {
        using var reader = new CsvReader(stream);
        while (reader.Read())
        {
            string[] fields = reader.Error is null ? [.. Enumerable.Range(0, reader.Header.Count).Select(i => reader.Field(i).ToString())] : [];
            yield return new ReadRow(reader.Line, fields, reader.Error, reader.Raw());
        }
    }

    private sealed record ReadRow(long Line, string[] Fields, RowError? Error, string Raw);

    /// <summary>A header and the same row until the file has its length, without holding it.</summary>
    private sealed class EndlessRows(long length) : MemoryStream
    {
        public static readonly byte[] Row = Encoding.UTF8.GetBytes("123456,\"päivä\"\n");
        private readonly long end = length / Row.Length * Row.Length;
        private long at = -4;

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = 0;
            for (; read < count && at < end; read++, at++)
            {
                buffer[offset + read] = at < 0 ? "a,b\n"u8[(int)at + 4] : Row[at % Row.Length];
            }

            return read;
        }
    }

    private sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));
    }
}
