using System.Xml.Linq;
using Dashboard.Core.Charts;
using Dashboard.Core.Text;
using static Dashboard.Export.Office.OfficeXml;

namespace Dashboard.Export.Office;

/// <summary>The XML of a native chart (ECMA-376 part 1, 21.2). The same values stand in it as in the cells it refers to.</summary>
internal static class ChartXml
{
    private const int AcrossAxis = 1001;
    private const int UpAxis = 1002;
    private const double PlotWidth = .74;

    /// <summary>How many characters wide the room of a label across is at least, with the space beside it.</summary>
    private const double LabelRoom = 4.6;

    /// <param name="chart">The chart.</param>
    /// <param name="sheet">Its cells.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="fontSize">The size of its texts in points.</param>
    /// <param name="width">Its width in points; it decides how many places across are labelled.</param>
    /// <param name="workbook">The relation to the workbook inside a slide; <c>null</c> in a sheet.</param>
    public static XElement Of(OfficeChart chart, ChartSheet sheet, Language language, double fontSize, double width, string? workbook) => new(
        Chart + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", Chart.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", Drawing.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", Relation.NamespaceName),
        Flag("date1904", on: false),
        Val("lang", language.Culture().Name),
        Flag("roundedCorners", on: false),
        new XElement(
            Chart + "chart",
            Flag("autoTitleDeleted", on: true),
            new XElement(Chart + "plotArea", Layout(chart), Plots(chart, sheet), Axes(chart, fontSize, Skip(chart, fontSize, width)), new XElement(Chart + "spPr", new XElement(Drawing + "noFill"))),
            Legend(chart),
            Flag("plotVisOnly", on: false),
            Val("dispBlanksAs", chart.SpansGaps ? "span" : "gap")),
        new XElement(Chart + "spPr", new XElement(Drawing + "noFill"), new XElement(Drawing + "ln", new XElement(Drawing + "noFill"))),
        Text(fontSize, OfficeColors.Ink2),
        workbook is null ? null : new XElement(Chart + "externalData", new XAttribute(Relation + "id", workbook), Flag("autoUpdate", on: false)));

    /// <summary>The look of texts.</summary>
    public static XElement Text(double size, string color, bool bold = false) => new(
        Chart + "txPr",
        new XElement(Drawing + "bodyPr"),
        new XElement(Drawing + "lstStyle"),
        new XElement(Drawing + "p", new XElement(Drawing + "pPr", Font("defRPr", size, color, bold)), new XElement(Drawing + "endParaRPr", new XAttribute("lang", "fi-FI"))));

    /// <summary>The font of a run.</summary>
    public static XElement Font(string name, double size, string color, bool bold = false) => new(
        Drawing + name,
        new XAttribute("sz", (int)(size * 100)),
        new XAttribute("b", bold ? "1" : "0"),
        new XElement(Drawing + "solidFill", new XElement(Drawing + "srgbClr", new XAttribute("val", color))));

    /// <summary>A line.</summary>
    public static XElement Stroke(OfficeStroke? stroke) => stroke is null
        ? new XElement(Drawing + "ln", new XElement(Drawing + "noFill"))
        : new XElement(
            Drawing + "ln",
            new XAttribute("w", (int)(stroke.Width * 12_700)),
            new XAttribute("cap", "rnd"),
            Fill(stroke.Color),
            new XElement(Drawing + "prstDash", new XAttribute("val", stroke.Dash)),
            new XElement(Drawing + "round"));

    /// <summary>A fill; <c>null</c> is none.</summary>
    public static XElement Fill(string? color) => color is null
        ? new XElement(Drawing + "noFill")
        : new XElement(Drawing + "solidFill", new XElement(Drawing + "srgbClr", new XAttribute("val", color)));

    /// <summary>Labels at the ends of lines need room at the right; without them the program lays the plot out.</summary>
    private static XElement Layout(OfficeChart chart) => !HasEndLabels(chart)
        ? new XElement(Chart + "layout")
        : new XElement(
            Chart + "layout",
            new XElement(
                Chart + "manualLayout",
                Val("layoutTarget", "inner"), Val("xMode", "edge"), Val("yMode", "edge"),
                Val("x", .07), Val("y", SeriesXml.PlotTop), Val("w", PlotWidth), Val("h", chart.PlotHeight)));

    private static IEnumerable<XElement> Plots(OfficeChart chart, ChartSheet sheet)
    {
        var ends = EndLabels.Of(chart);
        var series = chart.Series.Select((one, i) => (Series: one, Xml: SeriesXml.Of(one, i, chart.Shape, sheet.Series[i], sheet.Labels, ends.GetValueOrDefault(i)))).ToList();
        yield return chart.Shape switch
        {
            OfficeShape.Scatter => new XElement(Chart + "scatterChart", Val("scatterStyle", "lineMarker"), Flag("varyColors", on: false), series.Select(one => one.Xml), AxisIds()),
            OfficeShape.Lines => Lines(series.Select(one => one.Xml)),
            _ => new XElement(
                Chart + "barChart",
                Val("barDir", chart.Shape == OfficeShape.Bars ? "bar" : "col"),
                Val("grouping", chart.Shape == OfficeShape.StackedColumns ? "stacked" : "clustered"),
                Flag("varyColors", on: false),
                series.Where(one => !one.Series.IsOver).Select(one => one.Xml),
                Val("gapWidth", 50),
                chart.Shape == OfficeShape.StackedColumns ? Val("overlap", 100) : null,
                AxisIds()),
        };
        if (series.Exists(one => one.Series.IsOver))
        {
            yield return Lines(series.Where(one => one.Series.IsOver).Select(one => one.Xml));
        }
    }

    private static XElement Lines(IEnumerable<XElement> series) =>
        new(Chart + "lineChart", Val("grouping", "standard"), Flag("varyColors", on: false), series, Flag("marker", on: true), AxisIds());

    private static IEnumerable<XElement> AxisIds() => [Val("axId", AcrossAxis), Val("axId", UpAxis)];

    private static IEnumerable<XElement> Axes(OfficeChart chart, double fontSize, int skip)
    {
        var bars = chart.Shape == OfficeShape.Bars;
        yield return chart.Across is { } across
            ? ValueAxis(across, AcrossAxis, UpAxis, "b", fontSize, chart.AcrossTitle, grid: false)
            : Places(chart, bars, fontSize, skip);
        yield return ValueAxis(chart.Axis, UpAxis, AcrossAxis, bars ? "b" : "l", fontSize, null, grid: true);
    }

    /// <summary>Bars are read from the top; labels stand at the edge, also where values fall below zero.</summary>
    private static XElement Places(OfficeChart chart, bool bars, double fontSize, int skip) => new(
        Chart + "catAx",
        Val("axId", AcrossAxis),
        new XElement(Chart + "scaling", Val("orientation", bars ? "maxMin" : "minMax")),
        Flag("delete", on: false),
        Val("axPos", bars ? "l" : "b"),
        new XElement(Chart + "numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", "0")),
        Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "low"),
        new XElement(Chart + "spPr", Stroke(new OfficeStroke(OfficeColors.Edge, .75))),
        Text(fontSize, OfficeColors.Ink2),
        Val("crossAx", UpAxis), Val("crosses", "autoZero"), Flag("auto", on: false), Val("lblAlgn", "ctr"), Val("lblOffset", 100),
        skip == 1 ? null : Val("tickLblSkip", skip),
        Flag("noMultiLvlLbl", on: true));

    /// <summary>Of periods that stand too close for their labels only every second, third … has one; names have all.</summary>
    private static int Skip(OfficeChart chart, double fontSize, double width) => chart.Shape is OfficeShape.Lines or OfficeShape.Columns
        ? Math.Max(1, (int)Math.Ceiling(chart.Labels.Count * fontSize * LabelRoom / (width * (HasEndLabels(chart) ? PlotWidth : 1))))
        : 1;

    private static bool HasEndLabels(OfficeChart chart) => chart.Series.Any(series => series.EndLabel is not null);

    private static XElement ValueAxis(Axis axis, int id, int crossed, string place, double fontSize, string? title, bool grid) => new(
        Chart + "valAx",
        Val("axId", id),
        new XElement(Chart + "scaling", Val("orientation", "minMax"), Val("max", axis.Max), Val("min", axis.Min)),
        Flag("delete", on: false),
        Val("axPos", place),
        grid ? new XElement(Chart + "majorGridlines", new XElement(Chart + "spPr", Stroke(new OfficeStroke(OfficeColors.Line, .75)))) : null,
        title is null ? null : Title(title, fontSize),
        new XElement(Chart + "numFmt", new XAttribute("formatCode", NumberFormats.OfAxis(axis)), new XAttribute("sourceLinked", "0")),
        Val("majorTickMark", "none"), Val("minorTickMark", "none"), Val("tickLblPos", "nextTo"),
        new XElement(Chart + "spPr", Stroke(null)),
        Text(fontSize, OfficeColors.Ink3),
        Val("crossAx", crossed), Val("crosses", place == "b" && grid ? "max" : "min"), Val("crossBetween", title is null && grid ? "between" : "midCat"),
        Step(axis) is { } step ? Val("majorUnit", step) : null);

    private static double? Step(Axis axis) =>
        axis.Ticks.Count > 1 && Math.Round(axis.Ticks[1] - axis.Ticks[0], 9) is > 0 and var step ? step : null;

    private static XElement Title(string text, double fontSize) => new(
        Chart + "title",
        new XElement(Chart + "tx", Rich(text, Font("rPr", fontSize, OfficeColors.Ink3))),
        Flag("overlay", on: false));

    /// <summary>A text with a look of its own.</summary>
    public static XElement Rich(string text, XElement font) => new(
        Chart + "rich",
        new XElement(Drawing + "bodyPr"),
        new XElement(Drawing + "lstStyle"),
        new XElement(Drawing + "p", new XElement(Drawing + "r", font, new XElement(Drawing + "t", Clean(text)))));

    private static XElement? Legend(OfficeChart chart)
    {
        if (!chart.Series.Any(series => series.InLegend))
        {
            return null;
        }

        var left = chart.Series.Select((series, i) => (series.InLegend, Index: i)).Where(series => !series.InLegend);
        return new XElement(
            Chart + "legend",
            Val("legendPos", "b"),
            left.Select(series => new XElement(Chart + "legendEntry", Val("idx", series.Index), Flag("delete", on: true))),
            Flag("overlay", on: false));
    }
}
