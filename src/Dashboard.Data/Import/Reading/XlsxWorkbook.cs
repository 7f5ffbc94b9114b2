using System.Globalization;
using System.IO.Compression;
using System.Xml;
using Dashboard.Core.Imports;

namespace Dashboard.Data.Import.Reading;

/// <summary>What is needed of a workbook to read the cells of its first sheet.</summary>
/// <param name="FirstSheet">The entry of the first sheet.</param>
/// <param name="SharedTexts">Texts that cells refer to by number.</param>
/// <param name="DateStyles">For each cell style, whether its number is a date.</param>
/// <param name="StartsIn1904">Whether day 0 of dates is 1904-01-01.</param>
internal sealed record XlsxWorkbook(string FirstSheet, IReadOnlyList<string> SharedTexts, IReadOnlyList<bool> DateStyles, bool StartsIn1904)
{
    private const int MostSharedCharacters = 256 << 20;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Reads the workbook's parts.</summary>
    /// <exception cref="InvalidDataException">A part is missing.</exception>
    public static XlsxWorkbook Read(ZipArchive archive)
    {
        var (relation, starts1904) = ReadSheets(archive);
        var target = ReadTarget(archive, relation);
        return new XlsxWorkbook(target, ReadSharedTexts(archive), ReadDateStyles(archive), starts1904);
    }

    /// <summary>Opens a part for reading; a part that unpacks to far more than it weighs is refused.</summary>
    public static XmlReader OpenXml(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(name) ?? throw new InvalidDataException($"{name} is missing");
        return XmlReader.Create(
            new UnpackLimitStream(entry),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true, IgnoreComments = true });
    }

    private static (string Relation, bool Starts1904) ReadSheets(ZipArchive archive)
    {
        using var xml = OpenXml(archive, XlsxReader.WorkbookEntry);
        var starts1904 = false;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "workbookPr")
            {
                starts1904 = xml.GetAttribute("date1904") is "1" or "true";
            }
            else if (xml.LocalName == "sheet")
            {
                var relation = xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations);
                return (relation ?? throw new InvalidDataException("the first sheet has no part"), starts1904);
            }
        }

        throw new InvalidDataException("there is no sheet");
    }

    private static string ReadTarget(ZipArchive archive, string relation)
    {
        using var xml = OpenXml(archive, "xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship" && xml.GetAttribute("Id") == relation)
            {
                var target = xml.GetAttribute("Target") ?? "";
                return target.StartsWith('/') ? target[1..] : "xl/" + target;
            }
        }

        throw new InvalidDataException("the first sheet is missing");
    }

    private static List<string> ReadSharedTexts(ZipArchive archive)
    {
        var texts = new List<string>();
        if (archive.GetEntry("xl/sharedStrings.xml") is null)
        {
            return texts;
        }

        using var xml = OpenXml(archive, "xl/sharedStrings.xml");
        var characters = 0L;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                texts.Add(XlsxCells.ReadText(xml));
                characters += texts[^1].Length;
                if (characters > MostSharedCharacters)
                {
                    throw ImportFileException.Of(FileFaultKind.MuchText);
                }
            }
        }

        return texts;
    }

    private static List<bool> ReadDateStyles(ZipArchive archive)
    {
        var styles = new List<bool>();
        if (archive.GetEntry("xl/styles.xml") is null)
        {
            return styles;
        }

        var ownFormats = new Dictionary<int, bool>();
        var inCellFormats = false;
        using var xml = OpenXml(archive, "xl/styles.xml");
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt")
            {
                ownFormats[Number(xml.GetAttribute("numFmtId"))] = IsDateFormat(xml.GetAttribute("formatCode") ?? "");
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && inCellFormats)
            {
                var format = Number(xml.GetAttribute("numFmtId"));
                styles.Add(ownFormats.TryGetValue(format, out var isDate) ? isDate : IsBuiltInDateFormat(format));
            }
        }

        return styles;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static bool IsBuiltInDateFormat(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    /// <summary>A number format that shows a day, month, year or hour outside quotes and brackets.</summary>
    private static bool IsDateFormat(string code)
    {
        var skipTo = '\0';
        for (var i = 0; i < code.Length; i++)
        {
            if (skipTo != '\0')
            {
                skipTo = code[i] == skipTo ? '\0' : skipTo;
                continue;
            }

            switch (code[i])
            {
                case '"':
                    skipTo = '"';
                    break;
                case '[':
                    skipTo = ']';
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'd' or 'D' or 'm' or 'M' or 'y' or 'Y' or 'h' or 'H':
                    return true;
            }
        }

        return false;
    }
}
