using Dashboard.Core.Text;

namespace Dashboard.Core.Charts;

/// <summary>n across, share up; the 95 % limits filled, the 99.8 % limits as lines; only units outside are coloured and named.</summary>
internal static class SvgFunnelChart
{
    public static SvgPicture Picture(FunnelChart chart, SvgRoom room)
    {
        var height = room.Size switch { ChartSize.Full => 352, ChartSize.Narrow => 280, _ => 180 };
        var up = new SvgScale(chart.Axis, height);
        var across = new SvgScale(chart.Across, 0);
        var margin = new SvgMargin(10, 16, 46, SvgAxes.LabelRoom(chart.Axis, chart.Language));
        return new SvgPicture(margin, height, plot =>
        {
            SvgAxes.Values(plot, chart.Axis, chart.Language);
            Limits(plot, chart.Edges, across, up);
            plot.Line("mean", 0, up.Y(chart.Centre.Value), 1, up.Y(chart.Centre.Value));
            Marks(plot, chart, across, up, room);
            Counts(plot, chart.Across, chart.Legend.Across, chart.Language);
        });
    }

    private static void Limits(SvgPlot plot, IReadOnlyList<FunnelEdge> edges, SvgScale across, SvgScale up)
    {
        if (edges.Count > 1)
        {
            plot.Polygon("band", [
                .. edges.Select(edge => (across.Fraction(edge.N), up.Y(edge.High95))),
                .. edges.Reverse().Select(edge => (across.Fraction(edge.N), up.Y(edge.Low95)))]);
        }

        Edge("limit", edge => edge.High95);
        Edge("limit", edge => edge.Low95);
        Edge("outer", edge => edge.High998);
        Edge("outer", edge => edge.Low998);

        void Edge(string css, Func<FunnelEdge, double> value)
        {
            foreach (var piece in Within([.. edges.Select(edge => (edge.N, value(edge)))], up))
            {
                plot.Polyline(css, [.. piece.Select(point => (across.Fraction(point.N), up.Y(point.Value)))]);
            }
        }
    }

    /// <summary>The pieces of a limit that lie on the axis, so that nothing is drawn along the plot's edges.</summary>
    private static IEnumerable<IReadOnlyList<(double N, double Value)>> Within(IReadOnlyList<(double N, double Value)> points, SvgScale up)
    {
        var piece = new List<(double N, double Value)>();
        for (var i = 0; i < points.Count; i++)
        {
            var inside = up.Holds(points[i].Value);
            if (i > 0 && inside != up.Holds(points[i - 1].Value))
            {
                piece.Add(up.Crossing(points[i - 1], points[i]));
            }

            if (inside)
            {
                piece.Add(points[i]);
            }
            else if (piece.Count > 0)
            {
                yield return piece;
                piece = [];
            }
        }

        yield return piece;
    }

    private static void Marks(SvgPlot plot, FunnelChart chart, SvgScale across, SvgScale up, SvgRoom room)
    {
        var places = chart.Marks
            .Where(mark => double.IsFinite(mark.Value))
            .Select(mark => new SvgSpot(mark, across.Fraction(mark.N), up.Y(mark.Value)))
            .ToList();
        plot.Dots("dots", [.. places.Where(spot => spot.Mark.Signal == Signal.None).Select(spot => (spot.X, spot.Y))]);
        foreach (var spot in places.Where(spot => spot.Mark.Signal != Signal.None))
        {
            plot.Mark(spot.Mark.Signal, spot.X, spot.Y);
        }

        foreach (var name in SvgSpot.Names(
            places, chart.Centre.Label, up.Y(chart.Centre.Value), Curves(chart, across, up, room.Width), room.Width, plot.Height))
        {
            plot.Text(name.Text, name.X, name.Y, name.Css, name.Anchor, name.Dx);
        }
    }

    /// <summary>The lines that texts keep clear of, in pixels.</summary>
    private static IReadOnlyList<IReadOnlyList<(double X, double Y)>> Curves(FunnelChart chart, SvgScale across, SvgScale up, double width)
    {
        return
        [
            [(0, up.Y(chart.Centre.Value)), (width, up.Y(chart.Centre.Value))],
            .. Edge(edge => edge.High95), .. Edge(edge => edge.Low95), .. Edge(edge => edge.High998), .. Edge(edge => edge.Low998),
        ];

        IEnumerable<IReadOnlyList<(double X, double Y)>> Edge(Func<FunnelEdge, double> value) =>
            Within([.. chart.Edges.Select(edge => (edge.N, value(edge)))], up)
                .Select(piece => piece.Select(point => (across.Fraction(point.N) * width, up.Y(point.Value))).ToList());
    }

    private static void Counts(SvgPlot plot, Axis axis, string title, Language language)
    {
        var scale = new SvgScale(axis, 0);
        foreach (var tick in axis.Ticks.Where(scale.Holds))
        {
            var x = scale.Fraction(tick);
            plot.Text(SvgAxes.Tick(axis, tick, language), x, plot.Height + 17, null, x > .96 ? SvgAnchor.End : x < .04 ? SvgAnchor.Start : SvgAnchor.Middle);
        }

        plot.Text(title, 1, plot.Height + 36, null, SvgAnchor.End);
    }
}
