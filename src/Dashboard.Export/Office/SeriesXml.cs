using System.Xml.Linq;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Office;

/// <summary>The XML of a chart's series.</summary>
internal static class SeriesXml
{
    /// <summary>Where the plot begins, as a share of the chart's height.</summary>
    public const double PlotTop = .04;

    private const double LabelSize = 11;

    /// <param name="series">The series.</param>
    /// <param name="index">Its place among the series of the chart, from 0.</param>
    /// <param name="shape">The kind of chart.</param>
    /// <param name="ranges">Its cells.</param>
    /// <param name="labels">The cells of the places across, or <c>null</c>.</param>
    /// <param name="endMoved">How far the text at its end is moved down, as a share of the chart's height.</param>
    public static XElement Of(OfficeSeries series, int index, OfficeShape shape, SeriesRanges ranges, SheetRange? labels, double endMoved)
    {
        var isColumn = shape is not (OfficeShape.Lines or OfficeShape.Scatter) && !series.IsOver;
        var isLine = shape == OfficeShape.Lines || series.IsOver;
        return new XElement(
            Chart + "ser",
            Val("idx", index),
            Val("order", index),
            new XElement(Chart + "tx", Texts("strRef", ranges.Values.Head, [SheetCell.Of(series.Name)])),
            isColumn ? Look(series.Fill, null) : new XElement(Chart + "spPr", ChartXml.Stroke(series.Stroke)),
            isColumn ? Flag("invertIfNegative", on: false) : Marker(series.Mark),
            series.Points.Where(point => point.Value is { Mark: not null } or { Fill: not null } or { Edge: not null }).OrderBy(point => point.Key)
                .Select(point => Point(point.Key, point.Value, series, isColumn)),
            Labels(series, endMoved, isColumn),
            ranges is { Minus: { } minus, Plus: { } plus } ? ErrorBars(minus, plus) : null,
            shape == OfficeShape.Scatter
                ? [new XElement(Chart + "xVal", Numbers(ranges.Across!)), new XElement(Chart + "yVal", Numbers(ranges.Values))]
                : new[] { new XElement(Chart + "cat", Texts("strRef", labels!.Values, labels.Cells)), new XElement(Chart + "val", Numbers(ranges.Values)) },
            isLine || shape == OfficeShape.Scatter ? Flag("smooth", on: false) : null);
    }

    private static XElement Look(string? fill, string? edge) =>
        new(Chart + "spPr", ChartXml.Fill(fill), ChartXml.Stroke(edge is null ? null : new OfficeStroke(edge, 1)));

    private static XElement Marker(OfficeMark? mark) => mark is null
        ? new XElement(Chart + "marker", Val("symbol", "none"))
        : new XElement(Chart + "marker", Val("symbol", mark.Symbol), Val("size", mark.Size), Look(mark.Fill, mark.Edge));

    private static XElement Point(int index, OfficePoint point, OfficeSeries series, bool isColumn) => new(
        Chart + "dPt",
        Val("idx", index),
        isColumn ? Flag("invertIfNegative", on: false) : Marker(point.Mark ?? series.Mark),
        Flag("bubble3D", on: false),
        isColumn ? Look(point.Fill ?? series.Fill, point.Edge) : new XElement(Chart + "spPr", ChartXml.Stroke(series.Stroke)));

    private static XElement? Labels(OfficeSeries series, double endMoved, bool isColumn)
    {
        if (isColumn)
        {
            return null;
        }

        var last = series.Last;
        var named = series.Points.Where(point => point.Value.Label is not null).OrderBy(point => point.Key)
            .Select(point => Label(point.Key, point.Value.Label!, series.Mark is null ? "b" : "t", 0));
        var ends = series.EndLabel is { } end && last >= 0 ? [Label(last, end, "r", endMoved)] : Array.Empty<XElement>();
        XElement[] all = [.. named, .. ends];
        return all.Length == 0 ? null : new XElement(Chart + "dLbls", all, Shown(value: false));
    }

    private static XElement Label(int index, string text, string place, double moved) => new(
        Chart + "dLbl",
        Val("idx", index),
        Math.Abs(moved) < 1e-9
            ? new XElement(Chart + "layout")
            : new XElement(Chart + "layout", new XElement(Chart + "manualLayout", Val("x", 0), Val("y", Math.Round(moved, 5)))),
        new XElement(Chart + "tx", ChartXml.Rich(text, ChartXml.Font("rPr", LabelSize, OfficeColors.Ink2))),
        Val("dLblPos", place),
        Shown(value: true));

    private static IEnumerable<XElement> Shown(bool value) =>
    [
        Flag("showLegendKey", on: false), Flag("showVal", value), Flag("showCatName", on: false), Flag("showSerName", on: false),
        Flag("showPercent", on: false), Flag("showBubbleSize", on: false),
    ];

    private static XElement ErrorBars(SheetRange minus, SheetRange plus) => new(
        Chart + "errBars",
        Val("errBarType", "both"),
        Val("errValType", "cust"),
        Flag("noEndCap", on: false),
        new XElement(Chart + "plus", Numbers(plus)),
        new XElement(Chart + "minus", Numbers(minus)),
        new XElement(Chart + "spPr", ChartXml.Stroke(new OfficeStroke(OfficeColors.Ink, 1.25))));

    private static XElement Numbers(SheetRange range) => new(
        Chart + "numRef",
        new XElement(Chart + "f", range.Values),
        new XElement(
            Chart + "numCache",
            new XElement(Chart + "formatCode", "General"),
            Val("ptCount", range.Cells.Count),
            range.Cells.Select((cell, i) => (cell.Number, Index: i)).Where(cell => cell.Number is not null).Select(cell => Cached(cell.Index, Number(cell.Number!.Value)))));

    private static XElement Texts(string name, string formula, IReadOnlyList<SheetCell> cells) => new(
        Chart + name,
        new XElement(Chart + "f", formula),
        new XElement(Chart + "strCache", Val("ptCount", cells.Count), cells.Select((cell, i) => Cached(i, cell.Text ?? ""))));

    private static XElement Cached(int index, string value) => new(Chart + "pt", new XAttribute("idx", index), new XElement(Chart + "v", value));
}
