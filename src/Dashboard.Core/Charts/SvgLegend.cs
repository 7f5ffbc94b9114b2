namespace Dashboard.Core.Charts;

/// <summary>One entry of a legend: a small picture of the mark, and its name.</summary>
/// <param name="Symbol">The mark as an SVG element of 26 × 12 pixels, coloured by classes.</param>
/// <param name="Text">Its name.</param>
public sealed record SvgLegendEntry(string Symbol, string Text);

/// <summary>Legends of the charts whose marks cannot be labelled where they stand.</summary>
internal static class SvgLegend
{
    private const double SymbolWidth = 26;

    public static IReadOnlyList<(string Text, Action<SvgPlot> Symbol)> Of(ChartModel chart) => chart switch
    {
        FunnelChart funnel => Funnel(funnel),
        StackedColumnChart stacked => [.. stacked.Layers.Select((layer, i) => (layer.Name, Box(SvgStackedColumnChart.LayerCss(i))))],
        HeatMapChart heat => [.. heat.Legend.Select<SignalName, (string, Action<SvgPlot>)>(entry => (entry.Name, plot => plot.Mark(entry.Signal, .5, 6, .85)))],
        PathChart path => SvgPathLegend.Of(path),
        PairChart pair =>
        [
            (pair.OfValue, plot => plot.Circle("value", .5, 6, 5)),
            (pair.OfAgainst, plot => SvgPairChart.Against(plot, .5, 6)),
        ],
        _ => [],
    };

    /// <summary>The entries as elements for a page.</summary>
    public static IReadOnlyList<SvgLegendEntry> Elements(ChartModel chart) => [.. Of(chart).Select(entry =>
    {
        var writer = new SvgWriter();
        writer.Open("svg", ("class", "key"), ("width", "26"), ("height", "12"), ("aria-hidden", "true"));
        entry.Symbol(new SvgPlot(writer, 12, SymbolWidth));
        writer.Close("svg");
        return new SvgLegendEntry(writer.ToString(), entry.Text);
    })];

    /// <summary>The limits, and the marks that lie outside them as they are drawn: above is not better of every metric.</summary>
    private static List<(string Text, Action<SvgPlot> Symbol)> Funnel(FunnelChart chart)
    {
        var words = chart.Legend;
        return
        [
            (words.Limits95, Box("band")),
            (words.Limits998, plot => plot.Line("outer", 0, 6, 1, 6)),
            .. Outside(words.Above, mark => mark.Value > chart.Centre.Value),
            .. Outside(words.Below, mark => mark.Value < chart.Centre.Value),
        ];

        IEnumerable<(string, Action<SvgPlot>)> Outside(string name, Func<FunnelMark, bool> side) => chart.Marks
            .Where(mark => mark.Signal != Signal.None && side(mark)).Select(mark => mark.Signal).Distinct().Take(1)
            .Select<Signal, (string, Action<SvgPlot>)>(signal => (name, plot => plot.Mark(signal, .5, 6, .85)));
    }

    private static Action<SvgPlot> Box(string css) => plot => plot.Rectangle(css, 0, 1, 1, 11);
}
