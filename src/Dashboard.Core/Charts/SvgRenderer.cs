namespace Dashboard.Core.Charts;

/// <summary>How large a chart is drawn in a page.</summary>
public enum ChartSize
{
    /// <summary>The main chart of a card, with all its labels.</summary>
    Full,

    /// <summary>One of several small charts side by side: axis and last value only. A sparkline in a table row.</summary>
    Compact,

    /// <summary>The main chart on a phone.</summary>
    Narrow,
}

/// <summary>Draws every <see cref="ChartModel"/> as SVG: in the page before and without scripts, in small multiples, downloads and slides.</summary>
public static class SvgRenderer
{
    private const double PageWidth = 720;
    private const double CompactWidth = 320;
    private const double NarrowWidth = 250;

    /// <summary>
    /// The picture for a page. It fills the width of its container: the plot stretches, texts and marks keep their size. Colours come from
    /// <c>css/chart.css</c>. A long control chart comes twice, once with its current baseline only, and the style sheet shows one of them.
    /// Values that are not numbers are left out; an empty chart is an empty plot.
    /// </summary>
    /// <param name="chart">The chart.</param>
    /// <param name="size">How large it is drawn; <see cref="ChartSize.Narrow"/> is chosen by the style sheet and need not be asked for.</param>
    public static string Render(ChartModel chart, ChartSize size = ChartSize.Full)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (size != ChartSize.Full || chart is not (ControlChart or LineChart))
        {
            return SvgPage.Write(chart, Picture(chart, Room(size)), null);
        }

        var narrow = chart is ControlChart control ? SvgControlChart.CurrentBaseline(control) ?? chart : chart;
        return SvgPage.Write(chart, Picture(chart, Room(size)), "wide")
            + SvgPage.Write(chart, Picture(narrow, Room(ChartSize.Narrow)), "narrow");
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

    internal static SvgPicture Picture(ChartModel chart, SvgRoom room) => chart switch
    {
        ControlChart control => SvgControlChart.Picture(control, room),
        LineChart line => SvgLineChart.Picture(line, room),
        SparklineChart sparkline => SvgSparkline.Picture(sparkline, room),
        _ => new SvgPicture(new SvgMargin(0, 0, 0, 0), 8, _ => { }),
    };

    private static SvgRoom Room(ChartSize size) => new(
        size switch { ChartSize.Full => PageWidth, ChartSize.Narrow => NarrowWidth, _ => CompactWidth },
        size);
}
