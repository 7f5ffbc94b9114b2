namespace Dashboard.Core.Charts;

/// <summary>A series of values over evenly spaced places: the line, its dots, its signals.</summary>
internal static class SvgSeries
{
    private const int MostDots = 120;

    /// <summary>The middle of a place across the plot.</summary>
    public static double Middle(int index, int count) => (index + .5) / count;

    /// <summary>
    /// The line, broken at gaps without suppressed values and where the group changes; a period that still runs is not joined to it, as its value
    /// is not yet known.
    /// </summary>
    public static void Line(SvgPlot plot, string css, IEnumerable<(TimePoint Point, int Group)> points, SvgScale scale)
    {
        var values = points.Select(p => (Value: p.Point.Hollow ? null : Finite(p.Point.Value), p.Point.Suppressed, p.Group)).ToList();
        var piece = new List<(double, double)>();
        var (group, gap, waits) = (0, false, false);
        for (var i = 0; i < values.Count; i++)
        {
            var (value, suppressed, own) = values[i];
            if (own != group || (value is not null && gap && !waits))
            {
                plot.Polyline(css, piece);
                (piece, group) = ([], own);
            }

            if (value is { } kept)
            {
                piece.Add((Middle(i, values.Count), scale.Y(kept)));
            }

            (gap, waits) = value is null ? (true, (gap && waits) || suppressed) : (false, false);
        }

        plot.Polyline(css, piece);
    }

    /// <summary>A dot for each value without a signal, a mark for each with one, a ring for the period that still runs.</summary>
    public static void Marks(SvgPlot plot, IReadOnlyList<ControlPoint> points, SvgScale scale)
    {
        var places = points
            .Select((point, i) => (Point: point, X: Middle(i, points.Count), Value: Finite(point.Point.Value)))
            .Where(place => place.Value is not null)
            .Select(place => (place.Point, place.X, Y: scale.Y(place.Value!.Value)))
            .ToList();
        var crowded = points.Count > MostDots;
        plot.Dots(crowded ? "dots few" : "dots", [.. places.Where(IsDot).Select(place => (place.X, place.Y))]);
        foreach (var (point, x, y) in places.Where(place => !IsDot(place)))
        {
            if (point.Point.Hollow)
            {
                plot.Circle("hollow", x, y, 4);
            }
            else
            {
                plot.Mark(point.Signal, x, y, crowded ? .7 : 1);
            }
        }

        static bool IsDot((ControlPoint Point, double X, double Y) place) => place.Point is { Signal: Signal.None, Point.Hollow: false };
    }

    /// <summary>The value, if it is a number.</summary>
    public static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
