using System.Globalization;
using System.Text;
using System.Xml;

namespace Dashboard.Data.Import.Reading;

/// <summary>Turns the cells of a worksheet into the text a CSV file would hold.</summary>
internal sealed class XlsxCells(XlsxWorkbook workbook)
{
    /// <summary>The most columns a worksheet has.</summary>
    public const int MostColumns = 16_384;

    /// <summary>The text of the cell on which the reader stands; leaves the reader on the cell's end.</summary>
    public string Read(XmlReader xml)
    {
        var type = xml.GetAttribute("t");
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (type == "inlineStr")
        {
            return ReadText(xml);
        }

        var value = ReadValue(xml);
        return type switch
        {
            "s" => Shared(value),
            "b" => value == "1" ? "true" : "false",
            "str" or "e" or "d" => value,
            _ => Numeric(value, style < workbook.DateStyles.Count && workbook.DateStyles[style]),
        };
    }

    /// <summary>All text inside the element on which the reader stands, without phonetic hints.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                if (xml.Depth <= depth)
                {
                    break;
                }
            }

            Append(xml, text);
        }

        return text.ToString();
    }

    /// <summary>The column, from 0, of a cell reference such as <c>C5</c>; <c>null</c> when there is none.</summary>
    public static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var letter in reference ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > MostColumns)
            {
                break;
            }

            column = (column * 26) + letter - 'A' + 1;
        }

        return column == 0 ? null : column - 1;
    }

    private static string ReadValue(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var value = new StringBuilder();
        var inValue = false;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.Depth == depth + 1)
            {
                inValue = xml.NodeType == XmlNodeType.Element && xml.LocalName == "v";
            }
            else if (inValue)
            {
                Append(xml, value);
            }
        }

        return value.ToString();
    }

    private static void Append(XmlReader xml, StringBuilder text)
    {
        if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
        {
            return;
        }

        // By pieces: a text may be as long as the whole part, and the reader would hold it all.
        var piece = new char[256];
        for (int read; (read = xml.ReadValueChunk(piece, 0, piece.Length)) > 0;)
        {
            text.Append(piece, 0, read);
            if (text.Length > TableReader.RecordLimit)
            {
                throw new InvalidDataException($"a text is longer than {TableReader.RecordLimit / 1024} KiB");
            }
        }
    }

    private string Shared(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.SharedTexts.Count
            ? workbook.SharedTexts[index]
            : throw new InvalidDataException($"shared text {value} is missing");

    private string Numeric(string value, bool isDate)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        if (!isDate || number is < 0 or >= 2_958_466)
        {
            return number.ToString("R", CultureInfo.InvariantCulture);
        }

        return DateText(number);
    }

    private string DateText(double serial)
    {
        // Excel counts a 29 February 1900 that never was; before 1 March 1900 its days are one off.
        var epoch = workbook.StartsIn1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, serial < 60 ? 31 : 30);
        var moment = epoch.AddSeconds(Math.Round(serial * 86_400));
        return moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }
}
