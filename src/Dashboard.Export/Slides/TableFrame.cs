using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Export.Office;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Slides;

/// <summary>A table of a slide, native and editable; a cell that carries a signal is tinted.</summary>
internal sealed class TableFrame(SlideXml slide, ChartTable table, Func<int, int, Signal> signal)
{
    private const long RowHeight = 24 * 12_700;

    /// <summary>Rows that a slide has room for.</summary>
    public const int MostRows = 13;

    /// <param name="first">The first row, from 0.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="width">The width.</param>
    public XElement Rows(int first, int count, long width)
    {
        var size = table.Columns.Count > 8 ? 9.0 : table.Columns.Count > 5 ? 10.5 : 12;
        return new XElement(
            Drawing + "graphic",
            new XElement(
                Drawing + "graphicData",
                new XAttribute("uri", "http://schemas.openxmlformats.org/drawingml/2006/table"),
                new XElement(
                    Drawing + "tbl",
                    new XElement(Drawing + "tblPr", new XAttribute("firstRow", 1)),
                    new XElement(Drawing + "tblGrid", Widths(width).Select(one => new XElement(Drawing + "gridCol", new XAttribute("w", one)))),
                    Row([.. table.Columns.Select((head, column) => Cell(head, size, isHead: true, IsNumeric(column), Signal.None))]),
                    Enumerable.Range(first, count).Select(row => Row(
                        [.. table.Rows[row].Select((cell, column) => Cell(cell.Text, size, isHead: false, IsNumeric(column), signal(row, column)))])))));
    }

    /// <summary>By the longest text of each column, within bounds.</summary>
    private List<long> Widths(long width)
    {
        var lengths = table.Columns
            .Select((head, column) => (double)Math.Clamp(table.Rows.Select(row => row[column].Text.Length).Append(head.Length / 2).DefaultIfEmpty().Max(), 6, column == 0 ? 40 : 26))
            .ToList();
        return lengths.ConvertAll(length => (long)(width * length / lengths.Sum()));
    }

    private bool IsNumeric(int column) => column > 0 && table.Rows.Any(row => row[column].Number is not null);

    private static XElement Row(IReadOnlyList<XElement> cells) => new(Drawing + "tr", new XAttribute("h", RowHeight), cells);

    private XElement Cell(string text, double size, bool isHead, bool toTheRight, Signal signal) => new(
        Drawing + "tc",
        slide.CellBody(text, size, isHead || signal != Signal.None, toTheRight, isHead ? OfficeColors.Ink2 : OfficeColors.Ink),
        new XElement(
            Drawing + "tcPr",
            new XAttribute("marL", 45_720), new XAttribute("marR", 45_720), new XAttribute("marT", 30_480), new XAttribute("marB", 30_480), new XAttribute("anchor", isHead ? "b" : "ctr"),
            Side("lnL", null), Side("lnR", null), Side("lnT", null), Side("lnB", isHead ? OfficeColors.Ink2 : OfficeColors.Line),
            ChartXml.Fill(signal switch { Signal.Better => OfficeColors.BetterTint, Signal.Worse => OfficeColors.WorseTint, Signal.Special => OfficeColors.Sunken, _ => null })));

    private static XElement Side(string name, string? color) => color is null
        ? new XElement(Drawing + name, new XAttribute("w", 0), new XElement(Drawing + "noFill"))
        : new XElement(Drawing + name, new XAttribute("w", 9_525), ChartXml.Fill(color));
}
