using System.Text;
using Dashboard.Data.Import.Reading;

namespace Dashboard.Data.Tests.Import.Reading;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "1:a|b 2:1|2")]
    [InlineData("\uFEFFa;b\r\n1;2", "1:a|b 2:1|2")]
    [InlineData("a\tb\r1\t2\r", "1:a|b 2:1|2")]
    [InlineData(" a , b \n", "1:a|b")]
    [InlineData("\"x, \"\"y\"\"\",1\n", "1:x, \"y\"|1")]
    [InlineData("\"two\nlines\",1\n2,3\n", "1:two\nlines|1 3:2|3")]
    [InlineData("1\n\n2\n", "1:1 2: 3:2")]
    [InlineData("1\n2,3,4\n", "1:1 2:2|3|4")]
    [InlineData("2026-01-01;0,5\n", "1:2026-01-01|0,5")]
    [InlineData("\n\na;b,c\n", "1: 2: 3:a|b,c")]
    [InlineData("a,b,c;d\n", "1:a|b|c;d")]
    [InlineData("", "")]
    public void Read_AnyTable_GivesRowsWithTheirLines(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Read(Encoding.UTF8.GetBytes(text)).Select(row => $"{row.Line}:{string.Join('|', row.Fields)}")));

    [Theory]
    [InlineData("1\n\"2\n", 2, "closing quote")]
    [InlineData("1\n\"2\"x\n", 2, "after a closing quote")]
    [InlineData("1\n2\n3\0\n", 3, "damaged")]
    public void Read_BrokenRow_SaysWhere(string text, long line, string expected) => AssertBroken(Encoding.UTF8.GetBytes(text), line, expected);

    [Fact]
    public void Read_NotUtf8_SaysWhere()
    {
        AssertBroken(Encoding.Latin1.GetBytes("a,1\nää,2\n"), 2, "UTF-8");
        AssertBroken(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("1\n2\n")).ToArray(), 1, "UTF-8");
    }

    private static void AssertBroken(byte[] bytes, long line, string expected)
    {
        var fault = Assert.Throws<CsvRowException>(() => Read(bytes));
        Assert.Equal(line, fault.Error.Line);
        Assert.Contains(expected, fault.Error.Expected.ToString(), StringComparison.Ordinal);
    }

    private static List<CsvRow> Read(byte[] bytes) => [.. CsvRows.Read(new MemoryStream(bytes))];
}
