namespace Dashboard.Core.Charts;

/// <summary>Band, mean, target, line, and the mark of the last finished period; no texts.</summary>
internal static class SvgSparkline
{
    public static SvgPicture Picture(SparklineChart chart)
    {
        const int height = 44;
        var scale = new SvgScale(chart.Axis, height);
        return new SvgPicture(new SvgMargin(6, 8, 6, 0), height, plot =>
        {
            SvgBand.Draw(plot, chart.Points, scale, edges: false);
            if (chart.Target is { } target && scale.Holds(target))
            {
                plot.Line("target", 0, scale.Y(target), 1, scale.Y(target));
            }

            SvgSeries.Line(plot, "series", chart.Points.Select(p => (p.Point, p.Group)), scale);
            Last(plot, chart.Points, scale);
        });
    }

    private static void Last(SvgPlot plot, IReadOnlyList<ControlPoint> points, SvgScale scale)
    {
        for (var i = points.Count - 1; i >= 0; i--)
        {
            if (!points[i].Point.Hollow && SvgSeries.Finite(points[i].Point.Value) is { } value)
            {
                var (x, y) = (SvgSeries.Middle(i, points.Count), scale.Y(value));
                plot.Mark(points[i].Signal, x, y);
                return;
            }
        }
    }
}
