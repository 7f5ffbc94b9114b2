namespace Dashboard.Core.Charts;

/// <summary>A picture within a document that says the rest itself: no title, no source, styles by the document.</summary>
internal static class SvgFigure
{
    private const double Gap = 14;

    public static string Write(ChartModel chart, int width, string id)
    {
        var across = Math.Max(width, Narrowest(chart));
        var size = across < 520 ? ChartSize.Narrow : ChartSize.Full;
        var first = SvgRenderer.Picture(chart, new SvgRoom(across - 150, size, Exact: true));
        var plotWidth = Math.Max(80, across - first.Margin.Left - first.Margin.Right);
        var picture = SvgRenderer.Picture(chart, new SvgRoom(plotWidth, size, Exact: true));
        var legend = new SvgFileLegend(SvgLegend.Of(chart), across);
        var bottom = picture.Margin.Top + picture.Height + picture.Margin.Bottom;

        var writer = new SvgWriter();
        writer.Open(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("class", "chart"),
            ("viewBox", $"0 0 {SvgWriter.Number(across)} {SvgWriter.Number(legend.Height == 0 ? bottom : bottom + Gap + legend.Height)}"),
            ("preserveAspectRatio", "xMinYMin meet"),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-text"));
        writer.Text("title", chart.Title, ("id", $"{id}-title"));
        writer.Text("desc", chart.Sentence, ("id", $"{id}-text"));
        writer.Open("g", ("transform", $"translate({SvgWriter.Number(picture.Margin.Left)} {SvgWriter.Number(picture.Margin.Top)})"));
        picture.Draw(new SvgPlot(writer, picture.Height, plotWidth));
        writer.Close("g");
        legend.Draw(writer, 0, bottom + Gap);
        writer.Close("svg");
        return writer.ToString();
    }

    /// <summary>Grids keep room for their columns: in a narrow document they are drawn smaller, not on top of each other.</summary>
    public static double Narrowest(ChartModel chart) => chart switch
    {
        PathChart path => 200 + (150 * path.Stages.Count),
        HeatMapChart heatMap => 280 + (80 * heatMap.Columns.Count),
        HouseChart => SvgHouse.Narrowest,
        _ => 0,
    };
}
