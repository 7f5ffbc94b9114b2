using Dashboard.Data.Import;
using Dashboard.Data.Import.Reading;

namespace Dashboard.Data.Tests.Import.Reading;

public sealed class XlsxReaderTests
{
    private const string Header = """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>c</t></is></c></row>""";
    private const string Shared = "<si><t>a</t></si><si><r><t>b</t></r><rPh sb=\"0\" eb=\"1\"><t>hint</t></rPh><r><t xml:space=\"preserve\"> x</t></r></si>";

    [Fact]
    public void Read_FirstSheet_GivesTextsNumbersDatesAndFlags()
    {
        using var table = Open(Header + """
            <row r="3"><c r="A3" s="1"><v>45322</v></c><c r="B3" s="2"><v>45322.5868055556</v></c><c r="C3" s="3"><v>0.10000000000000001</v></c></row>
            <row r="4"><c r="A4" t="b"><v>1</v></c><c r="C4" t="str"><f>"x"</f><v>a,b</v></c></row>
            <row r="5"/>
            <row r="6"><c r="A6"><v>7</v></c><c r="B6" t="e"><v>#N/A</v></c></row>
            """);
        Assert.Equal(["a", "b x", "c"], table.Header);
        Assert.Equal("a,b x,c", table.HeaderText);
        Assert.True(table.Read());
        Assert.Equal(3, table.Line);
        Assert.Equal(["2024-01-31", "2024-01-31T14:05:00", "0.1"], Fields(table));
        Assert.True(table.Read());
        Assert.Equal(["true", "", "a,b"], Fields(table));
        Assert.Equal("true,,\"a,b\"", table.Raw());
        Assert.True(table.Read());
        Assert.Equal(6, table.Line);
        Assert.Equal(["7", "#N/A", ""], Fields(table));
        Assert.False(table.Read());
    }

    [Fact]
    public void Read_CellBeyondTheHeader_IsARowError()
    {
        using var table = Open(Header + """<row r="2"><c r="D2"><v>1</v></c></row>""");
        Assert.True(table.Read());
        Assert.Contains("3 fields as in the header, found 4", table.Error!.Expected.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_SkipRows_FindsTheHeaderBelow()
    {
        using var table = Open("""<row r="1"><c r="A1" t="inlineStr"><is><t>Report</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>id</t></is></c></row>""", 2);
        Assert.Equal(["id"], table.Header);
    }

    [Fact]
    public void Open_EmptySheet_SaysSo()
    {
        Assert.Contains("empty", Assert.Throws<ImportFileException>(() => Open("")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_BrokenXml_SaysTheWorkbookIsDamaged()
    {
        Assert.Contains("damaged", Assert.Throws<ImportFileException>(() => Open("<row r=\"1\"><c")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_DocumentTypeWithEntities_IsRefused()
    {
        var bytes = Workbook.Of(Header, "<!DOCTYPE x [<!ENTITY a \"b\">]><si><t>&a;</t></si>");
        Assert.Throws<ImportFileException>(() => TableFile.Open(new MemoryStream(bytes)));
    }

    [Fact]
    public void Read_ZipBomb_IsRefusedWithoutUnpackingIt()
    {
        using var table = Open(Header + string.Concat(Enumerable.Repeat($"<row><c><v>{new string('0', 1000)}</v></c></row>", 100_000)));
        var error = Assert.Throws<ImportFileException>(() =>
        {
            while (table.Read())
            {
            }
        });
        Assert.Contains("unpacks to more than", error.Message, StringComparison.Ordinal);
    }

    private static TableReader Open(string rows, int skip = 0) => TableFile.Open(new MemoryStream(Workbook.Of(rows, Shared)), skip);

    private static string[] Fields(TableReader table) => [.. Enumerable.Range(0, table.Header.Count).Select(i => table.Field(i).ToString())];
}
