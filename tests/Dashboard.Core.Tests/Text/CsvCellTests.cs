using Dashboard.Core.Text;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Text;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("=cmd()", "'=cmd()")]
    [InlineData("+358 40", "'+358 40")]
    [InlineData("-1+1", "'-1+1")]
    [InlineData("-1 +cmd", "'-1 +cmd")]
    [InlineData("-", "'-")]
    [InlineData("-.", "'-.")]
    [InlineData("-∞", "'-∞")]
    [InlineData("-Infinity", "'-Infinity")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("'-1", "''-1")]
    public void Safe_TextThatASpreadsheetWouldRun_GetsAnApostrophe(string text, string expected) => Assert.Equal(expected, CsvCell.Safe(text));

    [Theory]
    [InlineData("")]
    [InlineData("a=b")]
    [InlineData("'hei'")]
    [InlineData("-12.5")]
    [InlineData("-12,5")]
    [InlineData("+3")]
    [InlineData("-.5")]
    [InlineData("-1e-3")]
    [InlineData("−3")]
    [InlineData("2026-01-02")]
    public void Safe_NumberOrOtherText_StaysAsItIs(string text) => Assert.Equal(text, CsvCell.Safe(text));

    [Fact]
    public void Original_OfSafe_IsTheText() => Property.Holds(
        Gen.Elements("'=+-@＠\t\n1.,aA\"; ".ToCharArray()).ArrayOf(),
        letters => CsvCell.Original(CsvCell.Safe(new string(letters))).ToString() == new string(letters));

    [Theory]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    public void Of_TextWithASeparatorOrQuotes_IsQuoted(string text, string expected) => Assert.Equal(expected, CsvCell.Of(text));
}
