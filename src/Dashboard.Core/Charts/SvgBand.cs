namespace Dashboard.Core.Charts;

/// <summary>Band, limits and mean of each baseline group, from the group's first period to its last.</summary>
internal static class SvgBand
{
    public static void Draw(SvgPlot plot, IReadOnlyList<ControlPoint> points, SvgScale scale, bool edges = true)
    {
        for (int first = 0, next; first < points.Count; first = next)
        {
            next = first + 1;
            while (next < points.Count && Same(points[first], points[next]))
            {
                next++;
            }

            var (left, right) = ((double)first / points.Count, (double)next / points.Count);
            Group(plot, points[first], left, right, scale, edges);
        }
    }

    private static void Group(SvgPlot plot, ControlPoint group, double left, double right, SvgScale scale, bool edges)
    {
        if (SvgSeries.Finite(group.Lower) is { } lower && SvgSeries.Finite(group.Upper) is { } upper)
        {
            plot.Rectangle("band", left, right, scale.Y(upper), scale.Y(lower));
            foreach (var limit in new[] { upper, lower }.Where(limit => edges && scale.Holds(limit)))
            {
                plot.Line("limit", left, scale.Y(limit), right, scale.Y(limit));
            }
        }

        if (SvgSeries.Finite(group.Mean) is { } mean && scale.Holds(mean))
        {
            plot.Line("mean", left, scale.Y(mean), right, scale.Y(mean));
        }
    }

    private static bool Same(ControlPoint one, ControlPoint other) =>
        one.Group == other.Group && one.Mean == other.Mean && one.Lower == other.Lower && one.Upper == other.Upper;
}
