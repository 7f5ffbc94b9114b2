namespace Dashboard.Core.Charts;

/// <summary>How large a chart is drawn in a page.</summary>
public enum ChartSize
{
    /// <summary>The main chart of a card, with all its labels.</summary>
    Full,

    /// <summary>One of several small charts side by side: axis and last value only.</summary>
    Compact,

    /// <summary>The main chart on a phone.</summary>
    Narrow,
}

/// <summary>Draws every <see cref="ChartModel"/> as SVG: in the page before and without scripts, in small multiples, downloads and slides.</summary>
public static class SvgRenderer
{
    private const double PageWidth = 600;
    private const double PathWidth = 1040;
    private const double CompactWidth = 260;
    private const double NarrowWidth = 250;

    /// <summary>
    /// The picture for a page. It fills the width of its container: the plot stretches, texts and marks keep their size. Colours come from
    /// <c>css/chart.css</c>. A full chart comes twice, for a wide and a narrow container (a control chart then with its current baseline only),
    /// and the style sheet shows one of them.
    /// Values that are not numbers are left out; an empty chart is an empty plot.
    /// </summary>
    /// <param name="chart">The chart.</param>
    /// <param name="size">How large it is drawn; <see cref="ChartSize.Narrow"/> is chosen by the style sheet and need not be asked for.</param>
    public static string Render(ChartModel chart, ChartSize size = ChartSize.Full)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return (chart, size) switch
        {
            (SparklineChart or HeatMapChart or BarChart, _) => SvgPage.Write(chart, Picture(chart, Room(size)), null),
            (HouseChart house, _) => SvgPage.Write(house, Picture(house, new SvgRoom(PathWidth, size)), null),
            (PathChart path, _) => Two(path, path, new SvgRoom(PathWidth, size), "broad", new SvgRoom(PageWidth, size), "slim"),
            (ControlChart control, ChartSize.Full) => WideAndNarrow(control, SvgControlChart.CurrentBaseline(control) ?? control),
            (_, ChartSize.Full) => WideAndNarrow(chart, chart),
            _ => SvgPage.Write(chart, Picture(chart, Room(size)), null),
        };
    }

    /// <summary>
    /// A file of its own: finding, subtitle, picture, and a footer with unit, period, n, definition, rule set, date and the demo mark. Light
    /// colours, all styles inside, no reference to anything outside.
    /// </summary>
    /// <param name="chart">The chart.</param>
    /// <param name="width">Width in pixels, at least 320.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 320.</exception>
    public static string RenderFile(ChartModel chart, int width)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 320);
        return SvgFile.Write(chart, width);
    }

    /// <summary>
    /// The picture alone, for a document that prints title and source itself: scales by its <c>viewBox</c>, named for those who do not see it,
    /// legend beneath. Its colours are <see cref="FigureStyle"/>, which the document holds once.
    /// </summary>
    /// <param name="chart">The chart.</param>
    /// <param name="width">The width it is drawn for, in pixels of its texts, at least 320.</param>
    /// <param name="id">The beginning of its element ids, its own in the document.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 320.</exception>
    public static string RenderFigure(ChartModel chart, int width, string id)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 320);
        return SvgFigure.Write(chart, width, id);
    }

    /// <summary>The light colours of <see cref="RenderFigure"/> as rules of a style sheet, for figures within elements of the class <c>picture</c>.</summary>
    public static string FigureStyle => $".picture{{{SvgFileStyle.Css}}}";

    /// <summary>The legend of a chart whose marks cannot be labelled where they stand, for the page; empty for all others.</summary>
    public static IReadOnlyList<SvgLegendEntry> Legend(ChartModel chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return SvgLegend.Elements(chart);
    }

    internal static SvgPicture Picture(ChartModel chart, SvgRoom room) => chart switch
    {
        ControlChart control => SvgControlChart.Picture(control, room),
        LineChart line => SvgLineChart.Picture(line, room),
        SparklineChart sparkline => SvgSparkline.Picture(sparkline),
        ColumnChart column => SvgColumnChart.Picture(column, room),
        StackedColumnChart stacked => SvgStackedColumnChart.Picture(stacked, room),
        StepChart step => SvgStepChart.Picture(step, room),
        IntervalChart interval => SvgIntervalChart.Picture(interval, room),
        FunnelChart funnel => SvgFunnelChart.Picture(funnel, room),
        HeatMapChart heatMap => SvgHeatMap.Picture(heatMap, room),
        PathChart path => SvgPathChart.Picture(path, room),
        PairChart pair => SvgPairChart.Picture(pair, room),
        BarChart bars => SvgBarChart.Picture(bars),
        HouseChart house => SvgHouse.Picture(house, room),
        _ => throw new ArgumentException($"A chart of the kind {chart.GetType().Name} cannot be drawn.", nameof(chart)),
    };

    private static string WideAndNarrow(ChartModel wide, ChartModel narrow) =>
        Two(wide, narrow, Room(ChartSize.Full), "wide", Room(ChartSize.Narrow), "narrow");

    private static string Two(ChartModel wide, ChartModel narrow, SvgRoom wideRoom, string wideCss, SvgRoom narrowRoom, string narrowCss) =>
        SvgPage.Write(wide, Picture(wide, wideRoom), wideCss) + SvgPage.Write(narrow, Picture(narrow, narrowRoom), narrowCss);

    private static SvgRoom Room(ChartSize size) => new(
        size switch { ChartSize.Full => PageWidth, ChartSize.Narrow => NarrowWidth, _ => CompactWidth },
        size);
}
