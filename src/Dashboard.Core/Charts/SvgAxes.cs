using Dashboard.Core.Text;

namespace Dashboard.Core.Charts;

/// <summary>Grid lines and the texts at the edges of a plot, shared by all charts with a value axis.</summary>
internal static class SvgAxes
{
    /// <summary>Room for the labels left of a value axis.</summary>
    public static double LabelRoom(Axis axis, Language language) =>
        axis.Ticks.Where(double.IsFinite).Select(tick => SvgText.Width(Tick(axis, tick, language))).DefaultIfEmpty().Max() + 12;

    /// <summary>A value as the axis writes it: bare, as the chart's subtitle says the unit, with as many decimals as its ticks need.</summary>
    public static string Tick(Axis axis, double value, Language language)
    {
        var scale = axis.Format == ValueFormat.Percent ? 100 : 1;
        var decimals = 0;
        while (decimals < 3 && axis.Ticks.Any(tick => double.IsFinite(tick) && Math.Abs(Math.Round(tick * scale, decimals) - (tick * scale)) > 1e-6))
        {
            decimals++;
        }

        return NumberText.Fixed(value * scale, language, decimals);
    }

    /// <summary>Horizontal grid lines with their values on the left.</summary>
    public static void Values(SvgPlot plot, Axis axis, Language language)
    {
        var scale = new SvgScale(axis, plot.Height);
        foreach (var tick in axis.Ticks.Where(scale.Holds))
        {
            var y = scale.Y(tick);
            plot.Line(tick == 0 && axis.Min == 0 ? "axis" : "gridl", 0, y, 1, y);
            plot.Text(Tick(axis, tick, language), 0, y + 4, null, SvgAnchor.End, -8);
        }
    }

    /// <summary>Labels under evenly spaced places: as many as there is room for, always the last; one that would leave the plot stands at its edge.</summary>
    public static void Places(SvgPlot plot, IReadOnlyList<string> labels, SvgRoom room)
    {
        if (labels.Count == 0)
        {
            return;
        }

        var widest = labels.Max(label => SvgText.Width(label)) + (room.Full ? 28 : 16);
        var step = (int)Math.Ceiling(labels.Count / Math.Max(1, Math.Floor(room.Width / widest)));
        step = step switch { > 2 and < 12 when labels.Count > 24 => step <= 7 ? 6 : 12, _ => step };
        var free = double.PositiveInfinity;
        for (int i = labels.Count - 1, nth = 0; i >= 0; i -= step, nth++)
        {
            var (x, half) = ((i + .5) / labels.Count, SvgText.Width(labels[i]) / 2);
            var edge = x * room.Width;
            var (at, anchor, right) = edge < half ? (0, SvgAnchor.Start, half + half)
                : room.Width - edge < half ? (1, SvgAnchor.End, room.Width)
                : (x, SvgAnchor.Middle, edge + half);
            if (right <= free)
            {
                plot.Text(labels[i], at, plot.Height + 18, room.Full && nth % 2 == 1 ? "lg" : null, anchor);
                free = right - half - half - 8;
            }
        }
    }

    /// <summary>Labels at the right end of lines, moved apart where they would touch.</summary>
    public static void Ends(SvgPlot plot, IEnumerable<SvgEnd> ends)
    {
        var placed = SvgEnd.Spread(ends, plot.Height);
        foreach (var end in placed)
        {
            plot.Text(end.Text, 1, end.Y + 4, end.Css, SvgAnchor.Start, 8);
        }
    }
}

/// <summary>A label at the right end of a line.</summary>
/// <param name="Text">The label.</param>
/// <param name="Y">Where its line ends, in pixels from the top.</param>
/// <param name="Css">How it is written.</param>
internal sealed record SvgEnd(string Text, double Y, string? Css)
{
    /// <summary>Pixels from label to label where they crowd: more than lines of one text, as each is a text of its own.</summary>
    private const double Pitch = 18;

    /// <summary>Room for the widest label.</summary>
    public static double Room(IEnumerable<SvgEnd> ends) => ends.Select(end => SvgText.Width(end.Text)).DefaultIfEmpty(-8).Max() + 12;

    /// <summary>Moves labels apart, keeping their order and the plot's edges; closer than a line only when there are too many.</summary>
    public static IReadOnlyList<SvgEnd> Spread(IEnumerable<SvgEnd> ends, double height)
    {
        var placed = ends.OrderBy(end => end.Y).ToList();
        var gap = placed.Count > 1 ? Math.Min(Pitch, height / (placed.Count - 1)) : 0;
        for (var i = 1; i < placed.Count; i++)
        {
            placed[i] = placed[i] with { Y = Math.Max(placed[i].Y, placed[i - 1].Y + gap) };
        }

        var floor = height;
        for (var i = placed.Count - 1; i >= 0 && placed[i].Y > floor; i--)
        {
            placed[i] = placed[i] with { Y = floor };
            floor -= gap;
        }

        return placed;
    }
}
