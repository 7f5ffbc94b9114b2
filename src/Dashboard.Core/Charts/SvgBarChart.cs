namespace Dashboard.Core.Charts;

/// <summary>Bars under their names, on a track as long as the whole. Outlined ones stand apart, below a line of their own.</summary>
internal static class SvgBarChart
{
    private const double Row = 54;
    private const double Thick = 24;
    private const double Apart = 34;

    public static SvgPicture Picture(BarChart chart)
    {
        var outlined = chart.Bars.Any(bar => bar.Outlined);
        var height = (Math.Max(1, chart.Bars.Count) * Row) + (outlined ? Apart : 0);
        return new SvgPicture(new SvgMargin(0, 0, 0, 0), height, plot =>
        {
            var (top, apart) = (0d, false);
            foreach (var bar in chart.Bars)
            {
                if (bar.Outlined && !apart)
                {
                    plot.Line("axis", 0, top + 10, 1, top + 10);
                    plot.Text(chart.Beside, 0, top + 30);
                    (top, apart) = (top + Apart, true);
                }

                Draw(plot, bar, top);
                top += Row;
            }
        });
    }

    private static void Draw(SvgPlot plot, Bar bar, double top)
    {
        var shares = SvgText.Width(bar.ShareText);
        plot.Text(bar.Name, 0, top + 18, "name");
        plot.Text(bar.ShareText, 1, top + 18, null, SvgAnchor.End);
        plot.Text(bar.CountText, 1, top + 18, "strong", SvgAnchor.End, -shares - 8);
        plot.Rectangle("band", 0, 1, top + 26, top + 26 + Thick);
        if (SvgSeries.Finite(bar.Share) is { } share)
        {
            plot.Rectangle(bar.Outlined ? "column hollow" : "column", 0, Math.Clamp(share, 0, 1), top + 26, top + 26 + Thick);
        }
    }
}
