namespace Dashboard.Core.Charts;

/// <summary>Columns of layers in shades of grey, the first layer lowest and darkest; the legend names them.</summary>
internal static class SvgStackedColumnChart
{
    private const int Shades = 6;

    /// <summary>The class of a layer.</summary>
    public static string LayerCss(int index) => $"layer layer{index % Shades}";

    public static SvgPicture Picture(StackedColumnChart chart, SvgRoom room)
    {
        var height = room.Size switch { ChartSize.Full => 240, ChartSize.Narrow => 190, _ => 110 };
        var scale = new SvgScale(chart.Axis, height);
        var margin = new SvgMargin(10, 8, 26, SvgAxes.LabelRoom(chart.Axis, chart.Language));
        return new SvgPicture(margin, height, plot =>
        {
            SvgAxes.Values(plot, chart.Axis, chart.Language);
            for (var i = 0; i < chart.Labels.Count; i++)
            {
                Column(plot, chart, i, scale);
            }

            SvgAxes.Places(plot, chart.Labels, room);
        });
    }

    private static void Column(SvgPlot plot, StackedColumnChart chart, int index, SvgScale scale)
    {
        var (middle, half) = (SvgSeries.Middle(index, chart.Labels.Count), SvgColumnChart.Fill / 2 / chart.Labels.Count);
        var below = 0d;
        for (var i = 0; i < chart.Layers.Count; i++)
        {
            if (chart.Layers[i].Values.ElementAtOrDefault(index) is { } value && double.IsFinite(value))
            {
                plot.Rectangle(LayerCss(i), middle - half, middle + half, scale.Y(below), scale.Y(below + value));
                below += value;
            }
        }
    }
}
