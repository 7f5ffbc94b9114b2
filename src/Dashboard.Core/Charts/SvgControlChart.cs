namespace Dashboard.Core.Charts;

/// <summary>Band between the limits, dotted edges, solid mean, dashed target, series with signals, lettered flags. Nothing needs a legend.</summary>
internal static class SvgControlChart
{
    public static SvgPicture Picture(ControlChart chart, SvgRoom room)
    {
        var height = room.Size switch { ChartSize.Full => 274, ChartSize.Narrow => 214, _ => 120 };
        var scale = new SvgScale(chart.Axis, height);
        var ends = Ends(chart, scale, room);
        var flags = SvgFlags.Place(chart.Annotations, [.. chart.Points.Select(p => p.Point)], room);
        var margin = new SvgMargin(
            flags.Count == 0 || room.Size == ChartSize.Compact ? 10 : 16 + (SvgFlags.Row * (flags.Max(flag => flag.Row) + 1)),
            SvgEnd.Room(ends),
            26,
            SvgAxes.LabelRoom(chart.Axis, chart.Language));
        return new SvgPicture(margin, height, plot =>
        {
            SvgAxes.Values(plot, chart.Axis, chart.Language);
            SvgBand.Draw(plot, chart.Points, scale);
            if (chart.Target is { } target && scale.Holds(target.Value))
            {
                plot.Line("target", 0, scale.Y(target.Value), 1, scale.Y(target.Value));
            }

            SvgFlags.Draw(plot, flags, lettered: room.Size != ChartSize.Compact);
            SvgSeries.Line(plot, "series", chart.Points.Select(p => (p.Point, p.Group)), scale);
            SvgSeries.Marks(plot, chart.Points, scale);
            SvgAxes.Ends(plot, ends);
            SvgAxes.Places(plot, [.. chart.Points.Select(p => p.Point.Label)], room.Exact ? room : room with { Width = room.Width - margin.Right });
        });
    }

    /// <summary>The part a narrow screen shows: the points of the current baseline, if it has begun to be a picture of its own.</summary>
    public static ControlChart? CurrentBaseline(ControlChart chart)
    {
        const int fewest = 6;
        var last = chart.Points.Count == 0 ? 0 : chart.Points[^1].Group;
        var current = chart.Points.Where(point => point.Group == last).ToList();
        return current.Count >= fewest && current.Count < chart.Points.Count ? chart with { Points = current } : null;
    }

    private static List<SvgEnd> Ends(ControlChart chart, SvgScale scale, SvgRoom room)
    {
        var ends = new List<SvgEnd>();
        if (chart.Points.LastOrDefault(p => !p.Point.Hollow && SvgSeries.Finite(p.Point.Value) is not null) is { } last)
        {
            ends.Add(new SvgEnd(last.Point.ValueText, scale.Y(last.Point.Value!.Value), SvgMarkText.Strong(last.Signal)));
        }

        if (room.Size != ChartSize.Compact)
        {
            Level(chart.Target, "tgt");
            Level(chart.Upper, null);
            Level(chart.Mean, null);
            Level(chart.Lower, null);
        }

        return ends;

        void Level(Level? level, string? css)
        {
            if (level is not null && scale.Holds(level.Value))
            {
                ends.Add(new SvgEnd(level.Label, scale.Y(level.Value), css));
            }
        }
    }
}
