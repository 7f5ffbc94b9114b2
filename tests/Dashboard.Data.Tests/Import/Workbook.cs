using System.IO.Compression;
using System.Text;

namespace Dashboard.Data.Tests.Import;

/// <summary>Writes small workbooks part by part, so that tests can say exactly what stands in a cell.</summary>
internal static class Workbook
{
    public const string Styles = """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
          <numFmts><numFmt numFmtId="164" formatCode="d\.m\.yyyy\ h:mm"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts>
          <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>
        </styleSheet>
        """;

    /// <summary>A workbook whose first sheet has the rows given as worksheet XML.</summary>
    public static byte[] Of(string sheetRows, string? sharedTexts = null)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                  <sheets><sheet name="Data" sheetId="7" r:id="rId2"/><sheet name="Other" sheetId="1" r:id="rId1"/></sheets>
                </workbook>
                """);
            Write(archive, "xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                  <Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/>
                </Relationships>
                """);
            Write(archive, "xl/styles.xml", Styles);
            Write(archive, "xl/worksheets/sheet1.xml", Sheet("""<row r="1"><c r="A1" t="inlineStr"><is><t>wrong sheet</t></is></c></row>"""));
            Write(archive, "xl/worksheets/sheet2.xml", Sheet(sheetRows));
            if (sharedTexts is not null)
            {
                Write(archive, "xl/sharedStrings.xml", $"""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{sharedTexts}</sst>""");
            }
        }

        return stream.ToArray();
    }

    private static string Sheet(string rows) =>
        $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""";

    private static void Write(ZipArchive archive, string name, string text)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
