using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Export.Office;
using Dashboard.Export.Texts;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Slides;

/// <summary>A table of a slide, native and editable; a cell that carries a signal is tinted.</summary>
internal sealed class TableFrame(SlideXml slide, ChartTable table, TablePages pages, Func<int, int, Signal> signal)
{
    /// <summary>The height that a page's rows take at least.</summary>
    public long Height(int page) => (pages.Pages[page].Count + 1) * RowHeight;

    private long RowHeight => Place.Points(TablePages.RowHeight * slide.Scale);

    /// <summary>The rows of a page beneath the heads.</summary>
    public XElement Rows(int page) => new(
        Drawing + "graphic",
        new XElement(
            Drawing + "graphicData",
            new XAttribute("uri", "http://schemas.openxmlformats.org/drawingml/2006/table"),
            new XElement(
                Drawing + "tbl",
                new XElement(Drawing + "tblPr", new XAttribute("firstRow", 1)),
                new XElement(Drawing + "tblGrid", pages.Widths.Select(width => new XElement(Drawing + "gridCol", new XAttribute("w", width)))),
                Row([.. table.Columns.Select((head, column) => Cell(head, isHead: true, ItemText.IsNumeric(table, column), Signal.None))]),
                Enumerable.Range(pages.Pages[page].First, pages.Pages[page].Count).Select(row => Row(
                    [.. table.Rows[row].Select((cell, column) => Cell(cell.Text, isHead: false, ItemText.IsNumeric(table, column), signal(row, column)))])))));

    private XElement Row(IReadOnlyList<XElement> cells) => new(Drawing + "tr", new XAttribute("h", RowHeight), cells);

    private XElement Cell(string text, bool isHead, bool toTheRight, Signal signal) => new(
        Drawing + "tc",
        slide.CellBody(text, pages.TextSize, isHead || signal != Signal.None, toTheRight, isHead ? OfficeColors.Ink2 : OfficeColors.Ink),
        new XElement(
            Drawing + "tcPr",
            new XAttribute("marL", 45_720), new XAttribute("marR", 45_720), new XAttribute("marT", 30_480), new XAttribute("marB", 30_480), new XAttribute("anchor", isHead ? "b" : "ctr"),
            Side("lnL", null), Side("lnR", null), Side("lnT", null), Side("lnB", isHead ? OfficeColors.Ink2 : OfficeColors.Line),
            ChartXml.Fill(signal switch { Signal.Better => OfficeColors.BetterTint, Signal.Worse => OfficeColors.WorseTint, Signal.Special => OfficeColors.Sunken, _ => null })));

    private static XElement Side(string name, string? color) => color is null
        ? new XElement(Drawing + name, new XAttribute("w", 0), new XElement(Drawing + "noFill"))
        : new XElement(Drawing + name, new XAttribute("w", 9_525), ChartXml.Fill(color));
}
