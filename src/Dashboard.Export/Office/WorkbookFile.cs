using System.Globalization;
using System.Xml.Linq;
using Dashboard.Core.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Office;

/// <summary>Writes a workbook (.xlsx).</summary>
internal static class WorkbookFile
{
    private const double ChartFontSize = 10;

    /// <summary>Of a chart over columns of the usual width, in points.</summary>
    private const double ChartWidth = 480;

    /// <param name="sheets">The sheets in order, at least one.</param>
    /// <param name="title">The title among the document's properties.</param>
    /// <param name="stream">Where to write; left open.</param>
    public static void Write(IReadOnlyList<WorkbookSheet> sheets, string title, Stream stream) => StablePackage.Save(stream, buffer => Fill(sheets, title, buffer));

    private static void Fill(IReadOnlyList<WorkbookSheet> sheets, string title, Stream stream)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var properties = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(properties, "properties");
        StablePackage.Title(properties, title);
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "workbook");
        OfficeXml.Fill(workbook.AddNewPart<WorkbookStylesPart>("styles"), CellStyles.Xml);
        var entries = sheets.Select((sheet, i) => new XElement(
            Sheet + "sheet",
            new XAttribute("name", sheet.Name),
            new XAttribute("sheetId", i + 1),
            new XAttribute(Relation + "id", workbook.GetIdOfPart(Write(workbook.AddNewPart<WorksheetPart>(SheetId(i)), sheet))))).ToList();
        OfficeXml.Fill(workbook, new XElement(Sheet + "workbook", new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName), new XElement(Sheet + "sheets", entries)));
    }

    private static string SheetId(int index) => string.Create(CultureInfo.InvariantCulture, $"sheet{index + 1}");

    private static WorksheetPart Write(WorksheetPart part, WorkbookSheet sheet)
    {
        string? drawing = null;
        if (sheet.Chart is { } placed)
        {
            var drawings = part.AddNewPart<DrawingsPart>("drawing");
            var chart = drawings.AddNewPart<ChartPart>("chart");
            OfficeXml.Fill(chart, ChartXml.Of(placed.Chart, placed.Cells, placed.Language, ChartFontSize, ChartWidth, workbook: null));
            OfficeXml.Fill(drawings, Anchor(placed, drawings.GetIdOfPart(chart)));
            drawing = part.GetIdOfPart(drawings);
        }

        OfficeXml.Fill(part, new XElement(
            Sheet + "worksheet",
            new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName),
            new XElement(Sheet + "sheetPr", new XElement(Sheet + "pageSetUpPr", new XAttribute("fitToPage", 1))),
            sheet.HeadRow == 0 ? null : Frozen(sheet.HeadRow),
            new XElement(Sheet + "cols", sheet.Widths.Select((width, i) => new XElement(
                Sheet + "col", new XAttribute("min", i + 1), new XAttribute("max", i + 1), new XAttribute("width", Number(width)), new XAttribute("customWidth", 1)))),
            new XElement(Sheet + "sheetData", sheet.Rows.Select(Row)),
            OnePageWide(),
            drawing is null ? null : new XElement(Sheet + "drawing", new XAttribute(Relation + "id", drawing))));
        return part;
    }

    /// <summary>On paper: A4 on its side, all columns on a page.</summary>
    private static XElement OnePageWide() => new(
        Sheet + "pageSetup",
        new XAttribute("paperSize", 9), new XAttribute("fitToWidth", 1), new XAttribute("fitToHeight", 0), new XAttribute("orientation", "landscape"));

    private static XElement Frozen(int rows) => new(
        Sheet + "sheetViews",
        new XElement(
            Sheet + "sheetView",
            new XAttribute("workbookViewId", 0),
            new XElement(
                Sheet + "pane",
                new XAttribute("ySplit", rows), new XAttribute("topLeftCell", string.Create(CultureInfo.InvariantCulture, $"A{rows + 1}")),
                new XAttribute("activePane", "bottomLeft"), new XAttribute("state", "frozen"))));

    private static XElement Row(IReadOnlyList<SheetCell> cells, int index) => new(
        Sheet + "row",
        new XAttribute("r", index + 1),
        cells.Select((cell, column) => Cell(cell, string.Create(CultureInfo.InvariantCulture, $"{ChartSheet.ColumnName(column)}{index + 1}"))).OfType<XElement>());

    private static XElement? Cell(SheetCell cell, string place)
    {
        if (cell is { Text: null, Number: null })
        {
            return null;
        }

        var style = cell.Style == CellStyle.Plain ? null : new XAttribute("s", (int)cell.Style);
        return cell.Number is { } number
            ? new XElement(Sheet + "c", new XAttribute("r", place), style, new XElement(Sheet + "v", Number(number)))
            : new XElement(
                Sheet + "c", new XAttribute("r", place), style, new XAttribute("t", "inlineStr"),
                new XElement(Sheet + "is", new XElement(Sheet + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), cell.Text)));
    }

    private static XElement Anchor(PlacedChart placed, string chart) => new(
        SheetDrawing + "wsDr",
        new XAttribute(XNamespace.Xmlns + "a", Drawing.NamespaceName),
        new XElement(
            SheetDrawing + "twoCellAnchor",
            Corner("from", placed.Row, placed.Column),
            Corner("to", placed.Row + placed.Rows, placed.Column + PlacedChart.Columns),
            new XElement(
                SheetDrawing + "graphicFrame",
                new XAttribute("macro", ""),
                new XElement(
                    SheetDrawing + "nvGraphicFramePr",
                    new XElement(SheetDrawing + "cNvPr", new XAttribute("id", 2), new XAttribute("name", "Chart 1"), new XAttribute("descr", Clean(placed.Description))),
                    new XElement(SheetDrawing + "cNvGraphicFramePr")),
                new XElement(
                    SheetDrawing + "xfrm",
                    new XElement(Drawing + "off", new XAttribute("x", 0), new XAttribute("y", 0)),
                    new XElement(Drawing + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
                Graphic(chart)),
            new XElement(SheetDrawing + "clientData")));

    private static XElement Corner(string name, int row, int column) => new(
        SheetDrawing + name,
        new XElement(SheetDrawing + "col", column), new XElement(SheetDrawing + "colOff", 0),
        new XElement(SheetDrawing + "row", row), new XElement(SheetDrawing + "rowOff", 0));

    /// <summary>A chart of another part, as sheets and slides hold it.</summary>
    /// <param name="chart">The relation to the chart.</param>
    public static XElement Graphic(string chart) => new(
        Drawing + "graphic",
        new XElement(
            Drawing + "graphicData",
            new XAttribute("uri", Chart.NamespaceName),
            new XElement(Chart + "chart", new XAttribute(XNamespace.Xmlns + "c", Chart.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName), new XAttribute(Relation + "id", chart))));
}
