namespace Dashboard.Core.Charts;

/// <summary>The house as a picture for files: gable with the goals, a storey for each floor, windows for events.</summary>
internal static class SvgHouse
{
    /// <summary>Narrower than this its words do not fit.</summary>
    public const double Narrowest = 940;

    private const double Gable = 118;
    private const double Storey = 84;
    private const double Left = .04;
    private const double Middle = .27;
    private const double Words = .26;
    private const double Events = .62;
    private const double Occasions = .755;
    private const double Trend = .78;
    private const double TrendWide = .055;
    private const double End = .955;

    public static SvgPicture Picture(HouseChart chart, SvgRoom room)
    {
        var ground = Gable + (Math.Max(1, chart.Storeys.Count) * Storey);
        return new SvgPicture(new SvgMargin(8, 0, 30, 0), ground, plot =>
        {
            plot.Polygon("flag", [(.8, 20), (.845, 20), (.845, 90), (.8, 90)]);
            plot.Polygon("tint", [(0, Gable), (.5, 0), (1, Gable)]);
            plot.Line("mark", 0, Gable, .5, 0);
            plot.Line("mark", .5, 0, 1, Gable);
            plot.Text(chart.Roof, .5, Gable - 46, "strong", SvgAnchor.Middle);
            plot.Text(chart.Goals, .5, Gable - 26, null, SvgAnchor.Middle);
            plot.Line("mark", 0, Gable, 1, Gable);
            for (var i = 0; i < chart.Storeys.Count; i++)
            {
                Draw(plot, chart.Storeys[i], Gable + (i * Storey), room);
            }

            plot.Line("mark", .025, Gable, .025, ground);
            plot.Line("mark", .975, Gable, .975, ground);
            plot.Line("mark", 0, ground, 1, ground);
            plot.Text(chart.Key, .5, ground + 22, null, SvgAnchor.Middle);
        });
    }

    private static void Draw(SvgPlot plot, HouseStorey storey, double top, SvgRoom room)
    {
        plot.Line("axis", .025, top + Storey, .975, top + Storey);
        plot.Text(storey.Name, Left, top + 24, "strong");
        Lines(plot, SvgText.Wrap(storey.What, (Middle - Left - .02) * room.Width, lines: 3), Left, top + 42, null);
        var under = storey.Statement is { } said ? Lines(plot, SvgText.Wrap(said, Words * room.Width, lines: 3), Middle, top + 24, null) : Windows(plot, storey.Windows, top + 10, room);
        Lines(plot, SvgText.Wrap(storey.Aside ?? "", Words * room.Width, lines: 3), Middle, under, storey.Stands ? "strong" : null);
        Figures(plot, storey, top, room);
    }

    private static double Windows(SvgPlot plot, int count, double top, SvgRoom room)
    {
        var (wide, tall, pitch) = (12 / room.Width, 15d, 17 / room.Width);
        var across = Math.Max(1, (int)(Words / pitch));
        for (var i = 0; i < Math.Min(count, 2 * across); i++)
        {
            var (x, y) = (Middle + (i % across * pitch), top + (i / across * 20));
            plot.Rectangle("flag", x, x + wide, y, y + tall);
            plot.Line("mark", x + (wide / 2), y, x + (wide / 2), y + tall);
            plot.Line("mark", x, y + 6, x + wide, y + 6);
        }

        return top + (count > across ? 52 : 34);
    }

    private static void Figures(SvgPlot plot, HouseStorey storey, double top, SvgRoom room)
    {
        var places = storey.Statement is null ? new[] { Events, Occasions, End } : [Occasions, End];
        for (var i = 0; i < Math.Min(storey.Figures.Count, places.Length); i++)
        {
            var (figure, x) = (storey.Figures[i], places[i]);
            plot.Text(figure.Value, x, top + 34, "strong", SvgAnchor.End);
            var lines = SvgText.Wrap(figure.Text, (storey.Statement is null ? .125 : .17) * room.Width, lines: 2);
            for (var line = 0; line < lines.Count; line++)
            {
                plot.Text(lines[line], x, top + 52 + (line * SvgText.Line), null, SvgAnchor.End);
            }
        }

        var most = storey.Quarters.Where(double.IsFinite).DefaultIfEmpty().Max();
        if (storey.Quarters.Count > 1 && most > 0)
        {
            plot.Polyline("series", [.. storey.Quarters.Select((value, i) => (
                Trend + (TrendWide * i / (storey.Quarters.Count - 1)),
                top + 54 - (26 * (double.IsFinite(value) ? Math.Clamp(value / most, 0, 1) : 0))))]);
        }
    }

    private static double Lines(SvgPlot plot, IReadOnlyList<string> lines, double x, double y, string? css)
    {
        foreach (var line in lines)
        {
            plot.Text(line, x, y, css);
            y += SvgText.Line;
        }

        return y;
    }
}
