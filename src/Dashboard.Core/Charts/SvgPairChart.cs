namespace Dashboard.Core.Charts;

/// <summary>
/// A row for each group: a dot for its share, an upright line for what it is read against, both shares at the right. All properties share the
/// same tracks; each has its own scale, labelled beneath. Long names stand above their row where it is narrow.
/// </summary>
internal static class SvgPairChart
{
    private const double Head = 26;
    private const double Foot = 30;
    private const double Row = 26;
    private const double TallRow = 40;
    private const double WidestName = 250;
    private const double WidestNarrow = 92;

    public static SvgPicture Picture(PairChart chart, SvgRoom room)
    {
        var rows = chart.Sections.SelectMany(section => section.Rows).ToList();
        var widest = rows.Select(row => SvgText.Width(row.Name) * SvgText.Bold).DefaultIfEmpty().Max();
        var beside = widest <= (room.Full ? WidestName : WidestNarrow);
        var layout = new Layout(
            beside ? widest + 14 : 6,
            rows.Select(row => SvgText.Width(row.ValueText) * SvgText.Bold).DefaultIfEmpty().Max() + 14,
            rows.Select(row => SvgText.Width(row.AgainstText)).DefaultIfEmpty().Max() + 10,
            beside ? Row : TallRow,
            beside,
            room.Full ? 1 : 2);
        var height = Math.Max(1, chart.Sections.Sum(section => HeightOf(section, layout)));
        return new SvgPicture(new SvgMargin(0, layout.Values + layout.Against, 0, layout.Names), height, plot =>
        {
            var top = 0d;
            foreach (var section in chart.Sections)
            {
                Section(plot, section, top, layout, chart.Language);
                top += HeightOf(section, layout);
            }
        });
    }

    /// <summary>The mark of the second share, for the legend.</summary>
    public static void Against(SvgPlot plot, double x, double y) => plot.Line("level", x, y - 6, x, y + 6);

    private static double HeightOf(PairSection section, Layout layout) => Head + (section.Rows.Count == 0 ? Row : (section.Rows.Count * layout.Row) + Foot);

    private static void Section(SvgPlot plot, PairSection section, double top, Layout layout, Text.Language language)
    {
        plot.Text(section.Name, 0, top + 15, "strong", SvgAnchor.Start, -layout.Names);
        if (section.Rows.Count == 0)
        {
            plot.Text(section.Text ?? "", 0, top + Head + 12, null, SvgAnchor.Start, -layout.Names);
            return;
        }

        var scale = new SvgScale(section.Axis, 0);
        var (first, last) = (top + Head, top + Head + (section.Rows.Count * layout.Row));
        foreach (var (tick, at) in section.Axis.Ticks.Where(scale.Holds).Select((tick, at) => (tick, at)))
        {
            plot.Line("gridl", scale.Fraction(tick), first, scale.Fraction(tick), last);
            if (at % layout.EveryTick == 0)
            {
                plot.Text(SvgAxes.Tick(section.Axis, tick, language) + "\u00a0%", scale.Fraction(tick), last + 14, null, SvgAnchor.Middle);
            }
        }

        for (var i = 0; i < section.Rows.Count; i++)
        {
            Pair(plot, section.Rows[i], first + (i * layout.Row), layout, scale);
        }
    }

    private static void Pair(SvgPlot plot, PairRow row, double top, Layout layout, SvgScale scale)
    {
        var middle = top + layout.Row - 13;
        var (name, y) = layout.Beside ? (SvgText.Cut(row.Name, WidestName), middle + 4) : (row.Name, top + 12);
        plot.Text(name, 0, y, row.IsLow ? "strong" : "name", SvgAnchor.Start, -layout.Names);
        var (share, other) = (SvgSeries.Finite(row.Value), SvgSeries.Finite(row.Against));
        if (share is { } from && other is { } to)
        {
            plot.Line("interval", scale.Fraction(from), middle, scale.Fraction(to), middle);
        }

        if (other is { } tick)
        {
            Against(plot, scale.Fraction(tick), middle);
        }

        if (share is { } dot)
        {
            plot.Circle("value", scale.Fraction(dot), middle, 5);
        }

        plot.Text(row.ValueText, 1, middle + 4, "strong", SvgAnchor.End, layout.Values);
        plot.Text(row.AgainstText, 1, middle + 4, null, SvgAnchor.End, layout.Values + layout.Against);
    }

    /// <summary>Room for names and shares, where the names stand, and how many ticks share a label.</summary>
    private sealed record Layout(double Names, double Values, double Against, double Row, bool Beside, int EveryTick);
}
