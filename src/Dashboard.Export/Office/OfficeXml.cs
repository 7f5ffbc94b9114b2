using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Export.Office;

/// <summary>Names and parts of Office's XML (ECMA-376, transitional).</summary>
internal static class OfficeXml
{
    public static readonly XNamespace Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace SheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    public static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public static readonly XNamespace Slide = "http://schemas.openxmlformats.org/presentationml/2006/main";

    /// <summary>An element of a chart that is one value.</summary>
    public static XElement Val(string name, object value) => new(Chart + name, new XAttribute("val", value is IFormattable number ? number.ToString(null, CultureInfo.InvariantCulture) : value));

    /// <summary>An element of a chart that is a switch.</summary>
    public static XElement Flag(string name, bool on) => Val(name, on ? "1" : "0");

    /// <summary>A number as XML writes it.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The text without what XML cannot hold: a lone control character or half of a surrogate pair in one title would spoil the whole file.</summary>
    public static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }

    /// <summary>Reads a part.</summary>
    public static XElement Load(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        return XElement.Load(stream);
    }

    /// <summary>Writes a part.</summary>
    public static void Fill(OpenXmlPart part, XElement root)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) });
        root.Save(writer);
    }
}
