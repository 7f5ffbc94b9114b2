using Dashboard.Core.Text;

namespace Dashboard.Core.Charts;

/// <summary>
/// Stages as columns; two rows, each a question on its own scale with its own band; a seam as an elbow from leaving a stage to arriving at
/// the next: thin grey, dashed orange when one end is weak, thick orange when both are.
/// </summary>
internal static class SvgPathChart
{
    private const double RowHeight = 204;
    private const double AxisTop = 38;
    private const double AxisHeight = 112;
    private const double Arriving = .3;
    private const double Leaving = .7;

    public static SvgPicture Picture(PathChart chart, SvgRoom room)
    {
        var count = Math.Max(1, chart.Stages.Count);
        var heads = SvgPathHeads.Layout(chart.Stages, room.Width / count, room.Exact ? SvgText.BoldFallback : SvgText.Bold);
        var height = heads.Height + (2 * RowHeight) - 18;
        var left = Math.Max(SvgAxes.LabelRoom(chart.Arriving.Axis, chart.Language), SvgAxes.LabelRoom(chart.Leaving.Axis, chart.Language));
        var right = Math.Max(MeanRoom(chart.Arriving), MeanRoom(chart.Leaving));
        return new SvgPicture(new SvgMargin(2, right, 4, left), height, plot =>
        {
            var selected = chart.Stages.ToList().FindIndex(stage => stage.Selected);
            if (selected >= 0)
            {
                plot.Rectangle("selcol", (double)selected / count, (selected + 1d) / count, 0, height);
            }

            heads.Draw(plot);
            Row(plot, chart.Arriving, heads.Height, chart);
            Row(plot, chart.Leaving, heads.Height + RowHeight, chart);
            for (var i = 0; i + 1 < chart.Stages.Count; i++)
            {
                Seam(plot, chart, i, heads.Height);
            }

            Marks(plot, chart.Arriving, heads.Height, Arriving, room.Width / count, chart.Language);
            Marks(plot, chart.Leaving, heads.Height + RowHeight, Leaving, room.Width / count, chart.Language);
        }, Links: chart.Stages.Any(stage => stage.Href is not null));
    }

    private static int LastAsked(PathRow row)
    {
        var last = row.Values.Count - 1;
        while (last >= 0 && SvgSeries.Finite(row.Values[last].Value) is null)
        {
            last--;
        }

        return last + 1;
    }

    private static double MeanRoom(PathRow row) =>
        row.Mean is { } mean && LastAsked(row) == row.Values.Count ? SvgText.Width(mean.Label) + 12 : 4;

    private static void Row(SvgPlot plot, PathRow row, double top, PathChart chart)
    {
        var count = Math.Max(1, chart.Stages.Count);
        var scale = new SvgScale(row.Axis, AxisHeight);
        var end = (double)LastAsked(row) / count;
        plot.Text(row.Title, 0, top + 22, "rowt strong");
        foreach (var tick in row.Axis.Ticks.Where(scale.Holds))
        {
            var y = top + AxisTop + scale.Y(tick);
            plot.Line("gridl", 0, y, end, y);
            plot.Text(SvgAxes.Tick(row.Axis, tick, chart.Language), 0, y + 4, null, SvgAnchor.End, -8);
        }

        for (var i = 0; i < Math.Min(count, row.Values.Count); i++)
        {
            if (SvgSeries.Finite(row.Values[i].BandLow) is { } low && SvgSeries.Finite(row.Values[i].BandHigh) is { } high)
            {
                var (upper, lower) = (top + AxisTop + scale.Y(high), top + AxisTop + scale.Y(low));
                plot.Rectangle("refb", (i + .07) / count, (i + .93) / count, upper, lower);
            }
        }

        if (row.Mean is { } mean)
        {
            var y = top + AxisTop + scale.Y(mean.Value);
            plot.Line("mean", 0, y, end, y);
            plot.Text(mean.Label, end, y + 4, null, SvgAnchor.Start, 6);
        }
    }

    private static void Seam(SvgPlot plot, PathChart chart, int index, double top)
    {
        var count = chart.Stages.Count;
        var (from, to, edge) = ((index + Leaving) / count, (index + 1 + Arriving) / count, (index + 1d) / count);
        var leaving = Y(chart.Leaving, index, top + RowHeight);
        var arriving = Y(chart.Arriving, index + 1, top);
        if (leaving is { } left && arriving is { } arrived)
        {
            var strength = chart.Seams.ElementAtOrDefault(index);
            plot.Polyline(Css(strength), [(from, left), (edge, left), (edge, arrived), (to, arrived)]);
            if (strength == SeamStrength.BothEndsWeak)
            {
                plot.Text(chart.BothEndsWeakLabel, edge, top + RowHeight - 2, "strong wrx", SvgAnchor.Start, 10);
            }
        }
        else if (leaving is { } alone)
        {
            plot.Line("lk ext", from, alone, edge, alone);
        }
        else if (arriving is { } reached)
        {
            plot.Line("lk ext", edge, reached, to, reached);
        }
    }

    private static double? Y(PathRow row, int index, double top) =>
        index < row.Values.Count && SvgSeries.Finite(row.Values[index].Value) is { } value
            ? top + AxisTop + new SvgScale(row.Axis, AxisHeight).Y(value)
            : null;

    private static string Css(SeamStrength strength) => strength switch
    {
        SeamStrength.OneEndWeak => "lk one",
        SeamStrength.BothEndsWeak => "lk both",
        _ => "lk",
    };

    private static void Marks(SvgPlot plot, PathRow row, double top, double into, double place, Language language)
    {
        for (var i = 0; i < row.Values.Count; i++)
        {
            var value = row.Values[i];
            var x = (i + into) / row.Values.Count;
            if (Y(row, i, top) is not { } y)
            {
                Missing(plot, value.ValueText, (i + .5) / row.Values.Count, top, place);
                continue;
            }

            var (dx, dy, anchor) = value.Signal != Signal.Worse ? (0, -11, SvgAnchor.Middle)
                : into < .5 ? (12, 4, SvgAnchor.Start)
                : (-12, 4, SvgAnchor.End);
            plot.Mark(value.Signal, x, y);
            plot.Text(value.ValueText, x, y + dy, SvgMarkText.Strong(value.Signal), anchor, dx);
            if (value.N is { } n)
            {
                plot.Text($"n {NumberText.Count(n, language)}", x, top + 172, null, SvgAnchor.Middle);
            }
        }
    }

    private static void Missing(SvgPlot plot, string why, double x, double top, double place)
    {
        var lines = SvgText.Wrap(why, place - 8, lines: 3);
        for (var i = 0; i < lines.Count; i++)
        {
            plot.Text(lines[i], x, top + 172 - ((lines.Count - 1 - i) * SvgText.Line), null, SvgAnchor.Middle);
        }
    }
}
