using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Export.Office;
using DocumentFormat.OpenXml.Packaging;

namespace Dashboard.Export.Slides;

/// <summary>A native chart of a slide with its workbook inside: "edit data" opens it.</summary>
internal static class ChartFrame
{
    private const string SheetName = "Data";
    private const int HeadRow = 1;

    /// <summary>Adds the chart to the slide's parts.</summary>
    /// <returns>What the slide's frame holds.</returns>
    public static XElement Add(SlidePart slide, ChartModel chart, OfficeChart office, double fontSize, double width)
    {
        var cells = new ChartSheet(office, SheetName, HeadRow, 0);
        var part = slide.AddNewPart<ChartPart>("chart");
        var package = part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx);
        part.ChangeIdOfPart(package, "workbook");
        using (var buffer = new MemoryStream())
        {
            WorkbookFile.Write([Sheet(cells)], chart.Title, buffer);
            buffer.Position = 0;
            package.FeedData(buffer);
        }

        OfficeXml.Fill(part, ChartXml.Of(office, cells, chart.Language, fontSize, width, part.GetIdOfPart(package)));
        return WorkbookFile.Graphic(slide.GetIdOfPart(part));
    }

    private static WorkbookSheet Sheet(ChartSheet cells)
    {
        var rows = cells.Columns.Select(column => column.Cells.Count).DefaultIfEmpty().Max();
        return new WorkbookSheet(
            SheetName,
            [
                [.. cells.Columns.Select(column => SheetCell.Of(column.Head, CellStyle.Head))],
                .. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<SheetCell>)[.. cells.Columns.Select(column => row < column.Cells.Count ? column.Cells[row] : SheetCell.Nothing)]),
            ],
            [.. cells.Columns.Select((_, i) => i == 0 ? 24d : 14d)])
        {
            HeadRow = HeadRow,
        };
    }
}
