using System.Xml.Linq;
using Dashboard.Core.Charts;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Office;

/// <summary>The looks of cells (ECMA-376 part 1, 18.8), in the order of <see cref="CellStyle"/>.</summary>
internal static class CellStyles
{
    private const int Percent = 164;
    private const int OneDecimal = 165;

    /// <summary>Built in: a whole number with separators.</summary>
    private const int Count = 3;

    /// <summary>Built in: a short date as the reader's program writes it.</summary>
    private const int Date = 14;

    public static XElement Xml { get; } = new(
        Sheet + "styleSheet",
        new XElement(Sheet + "numFmts", new XAttribute("count", 2), Format(Percent, NumberFormats.Of(ValueFormat.Percent)), Format(OneDecimal, NumberFormats.Of(ValueFormat.OneDecimal))),
        new XElement(Sheet + "fonts", new XAttribute("count", 3), Font(11, bold: false), Font(14, bold: true), Font(11, bold: true)),
        new XElement(Sheet + "fills", new XAttribute("count", 2), Fill("none"), Fill("gray125")),
        new XElement(Sheet + "borders", new XAttribute("count", 2), Border(null), Border("thin")),
        new XElement(Sheet + "cellStyleXfs", new XAttribute("count", 1), new XElement(Sheet + "xf", new XAttribute("numFmtId", 0), new XAttribute("fontId", 0), new XAttribute("fillId", 0), new XAttribute("borderId", 0))),
        new XElement(
            Sheet + "cellXfs",
            new XAttribute("count", 9),
            Look(), Look(font: 1), Look(font: 2, border: 1, wraps: true), Look(), Look(isGuarded: true), Look(Percent), Look(OneDecimal), Look(Count), Look(Date)),
        new XElement(Sheet + "cellStyles", new XAttribute("count", 1), new XElement(Sheet + "cellStyle", new XAttribute("name", "Normal"), new XAttribute("xfId", 0), new XAttribute("builtinId", 0))));

    private static XElement Format(int id, string code) => new(Sheet + "numFmt", new XAttribute("numFmtId", id), new XAttribute("formatCode", code));

    private static XElement Font(int size, bool bold) => new(
        Sheet + "font",
        bold ? new XElement(Sheet + "b") : null,
        new XElement(Sheet + "sz", new XAttribute("val", size)),
        new XElement(Sheet + "color", new XAttribute("rgb", "FF" + OfficeColors.Ink)),
        new XElement(Sheet + "name", new XAttribute("val", "Calibri")),
        new XElement(Sheet + "family", new XAttribute("val", 2)));

    private static XElement Fill(string pattern) => new(Sheet + "fill", new XElement(Sheet + "patternFill", new XAttribute("patternType", pattern)));

    private static XElement Border(string? bottom) => new(
        Sheet + "border",
        new XElement(Sheet + "left"), new XElement(Sheet + "right"), new XElement(Sheet + "top"),
        new XElement(Sheet + "bottom", bottom is null ? null : new XAttribute("style", bottom), bottom is null ? null : new XElement(Sheet + "color", new XAttribute("rgb", "FF" + OfficeColors.Edge))),
        new XElement(Sheet + "diagonal"));

    private static XElement Look(int format = 0, int font = 0, int border = 0, bool wraps = false, bool isGuarded = false) => new(
        Sheet + "xf",
        new XAttribute("numFmtId", format), new XAttribute("fontId", font), new XAttribute("fillId", 0), new XAttribute("borderId", border), new XAttribute("xfId", 0),
        isGuarded ? new XAttribute("quotePrefix", 1) : null,
        format == 0 ? null : new XAttribute("applyNumberFormat", 1),
        font == 0 ? null : new XAttribute("applyFont", 1),
        border == 0 ? null : new XAttribute("applyBorder", 1),
        wraps ? new XAttribute("applyAlignment", 1) : null,
        wraps ? new XElement(Sheet + "alignment", new XAttribute("vertical", "top"), new XAttribute("wrapText", 1)) : null);
}
