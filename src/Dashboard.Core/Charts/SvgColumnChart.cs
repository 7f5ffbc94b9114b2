namespace Dashboard.Core.Charts;

/// <summary>Columns from zero, their values above where there is room. A column with a signal carries its mark as well as its colour.</summary>
internal static class SvgColumnChart
{
    /// <summary>How much of its place a column fills.</summary>
    public const double Fill = .72;

    public static SvgPicture Picture(ColumnChart chart, SvgRoom room)
    {
        var height = room.Size switch { ChartSize.Full => 240, ChartSize.Narrow => 190, _ => 110 };
        var scale = new SvgScale(chart.Axis, height);
        var margin = new SvgMargin(22, 8, 26, SvgAxes.LabelRoom(chart.Axis, chart.Language));
        return new SvgPicture(margin, height, plot =>
        {
            SvgAxes.Values(plot, chart.Axis, chart.Language);
            var widest = chart.Columns.Select(column => SvgText.Width(column.ValueText)).DefaultIfEmpty().Max();
            var written = widest + 6 <= room.Width / Math.Max(1, chart.Columns.Count);
            for (var i = 0; i < chart.Columns.Count; i++)
            {
                Column(plot, chart.Columns[i], i, chart.Columns.Count, scale, written);
            }

            SvgAxes.Places(plot, [.. chart.Columns.Select(column => column.Label)], room);
        });
    }

    private static void Column(SvgPlot plot, Column column, int index, int count, SvgScale scale, bool written)
    {
        if (SvgSeries.Finite(column.Value) is not { } value)
        {
            return;
        }

        var (middle, half) = (SvgSeries.Middle(index, count), Fill / 2 / count);
        var css = column.Hollow ? "column hollow" : column.Signal switch { Signal.Better => "column btf", Signal.Worse => "column wrf", _ => "column" };
        plot.Rectangle(css, middle - half, middle + half, scale.Y(0), scale.Y(value));
        var top = Math.Min(scale.Y(0), scale.Y(value)) - 7;
        if (column is { Signal: not Signal.None, Hollow: false })
        {
            plot.Mark(column.Signal, middle, top - 2, .85);
            top -= 14;
        }

        if (written)
        {
            plot.Text(column.ValueText, middle, top, SvgMarkText.Strong(column.Signal, plain: null), SvgAnchor.Middle);
        }
    }
}
