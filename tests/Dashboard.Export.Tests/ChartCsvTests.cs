using System.Text;
using Dashboard.Core.Charts;
using Dashboard.Testing;

namespace Dashboard.Export.Tests;

public sealed class ChartCsvTests
{
    [Fact]
    public void Write_Chart_BeginsWithByteOrderMark() => Assert.Equal([0xEF, 0xBB, 0xBF], Bytes(ChartSamples.Line())[..3]);

    [Fact]
    public void Write_Chart_CarriesItsSource() => Assert.Equal(
        [
            "\"# Tieto jatkosta heikkeni & \"\"muu\"\" <ennallaan>\"",
            "\"# Vastasi 4 tai 5, % · kuukausittain\"",
            "\"# Yksikkö: Kirurgia & \"\"muut\"\" <yksiköt>\"",
            "# Jakso: 1.1.2026–31.10.2026",
            "# n = 412",
            "\"# Määritelmä: Vastasi 4 tai 5, osuus\"",
            "# Säännöt: mdc-2018",
            "# Tiedot luettu: 1.11.2026",
            "# Esimerkkiaineisto",
        ],
        Lines(ChartSamples.Line()).TakeWhile(line => line.TrimStart('"').StartsWith('#')));

    [Fact]
    public void Write_Cells_AreRawNumbersOrTheirText() =>
        Assert.Equal(["Kuukausi,\"Arvo, %\",n", "1/2026,0.784,412", "2/2026,ei näytetä (alle 5 vastaajaa),", ""], Lines(ChartSamples.Line())[^4..]);

    [Fact]
    public void Write_LinesEndInCarriageReturnAndLineFeed()
    {
        var text = Encoding.UTF8.GetString(Bytes(ChartSamples.Control()));

        Assert.Equal(text.Count(letter => letter == '\n'), text.Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+358 40", "'+358 40")]
    [InlineData("-x", "'-x")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("+3", "+3")]
    [InlineData("−3", "−3")]
    [InlineData("a=b", "a=b")]
    public void Write_TextThatASpreadsheetWouldRun_GetsAnApostrophe(string cell, string expected) =>
        Assert.Equal(expected, Row(new ChartCell(cell)));

    [Theory]
    [InlineData(-0.25, "-0.25")]
    [InlineData(1234567.5, "1234567.5")]
    [InlineData(double.NaN, "ei ole")]
    public void Write_Number_IsInvariant(double number, string expected) => Assert.Equal(expected, Row(new ChartCell("ei ole", number)));

    [Fact]
    public void Write_TitleOfSeveralLines_StaysOneComment() =>
        Assert.Equal("# a b", Lines(ChartSamples.Line() with { Title = "a\r\nb" })[0]);

    [Fact]
    public void Write_Stream_IsLeftOpen()
    {
        using var stream = new MemoryStream();
        ChartCsv.Write(ChartSamples.Line(), stream);

        Assert.True(stream.CanWrite);
    }

    private static string Row(ChartCell cell) => Lines(ChartSamples.Line() with { Table = new ChartTable(["x"], [[cell]]) })[^2];

    private static string[] Lines(ChartModel chart) => Encoding.UTF8.GetString(Bytes(chart)).TrimStart('\uFEFF').Split("\r\n");

    private static byte[] Bytes(ChartModel chart)
    {
        using var stream = new MemoryStream();
        ChartCsv.Write(chart, stream);
        return stream.ToArray();
    }
}
