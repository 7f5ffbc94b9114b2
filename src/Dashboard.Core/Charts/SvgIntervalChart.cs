using Dashboard.Core.Text;

namespace Dashboard.Core.Charts;

/// <summary>
/// A row for each unit: its interval as a line, its value as a dot, value and n at the right. A count has no interval: its line comes from
/// zero. Where it is narrow, names and n stand above.
/// </summary>
internal static class SvgIntervalChart
{
    private const double WidestName = 264;

    /// <summary>Few rows stand farther apart, until they are about this high together.</summary>
    private const double Airy = 220;

    public static SvgPicture Picture(IntervalChart chart, SvgRoom room)
    {
        var beside = room.Full;
        var rowHeight = beside ? Math.Clamp(Airy / Math.Max(1, chart.Rows.Count), 30d, 44d) : 46d;
        var height = Math.Max(1, chart.Rows.Count) * rowHeight;
        var shown = chart.Rows.Where(row => SvgSeries.Finite(row.Value) is not null).ToList();
        var names = beside ? chart.Rows.Select(row => Math.Min(SvgText.Width(row.Name), WidestName)).DefaultIfEmpty().Max() + 16 : Math.Max(8, HalfOfFirstTick(chart));
        var values = chart.Rows.Select(row => SvgText.Width(row.ValueText)).DefaultIfEmpty().Max() + 12;
        var counts = shown.Any(row => row.N is not null) ? shown.Max(row => SvgText.Width(Count(row, chart.Language))) + 12 : 0;
        var margin = new SvgMargin(chart.Reference is null ? 8 : 24, beside ? values + counts : Math.Max(values, counts), 26, names);
        return new SvgPicture(margin, height, plot =>
        {
            Across(plot, chart.Axis, chart.Language);
            if (chart.Reference is { } reference)
            {
                Reference(plot, reference, chart.Axis, room);
            }

            for (var i = 0; i < chart.Rows.Count; i++)
            {
                var middle = ((i + 1) * rowHeight) - (beside ? rowHeight / 2 : 14);
                Name(plot, chart.Rows[i], middle, beside, names);
                Row(plot, chart.Rows[i], middle, beside, chart.Axis);
                if (counts > 0 && chart.Rows[i].Value is not null)
                {
                    var (y, dx) = beside ? (middle + 4, values) : (middle - 14, 8);
                    plot.Text(Count(chart.Rows[i], chart.Language), 1, y, null, SvgAnchor.Start, dx);
                }
            }
        });
    }

    /// <summary>A tick stands centred under its line: at the left edge half of it needs room.</summary>
    private static double HalfOfFirstTick(IntervalChart chart) =>
        SvgText.Width(SvgAxes.Tick(chart.Axis, chart.Axis.Ticks.FirstOrDefault(double.IsFinite), chart.Language)) / 2;

    private static string Count(IntervalRow row, Language language) => row.N is { } n ? NumberText.N(n, language) : "";

    private static void Across(SvgPlot plot, Axis axis, Language language)
    {
        var scale = new SvgScale(axis, 0);
        foreach (var tick in axis.Ticks.Where(scale.Holds))
        {
            plot.Line("gridl", scale.Fraction(tick), 0, scale.Fraction(tick), plot.Height);
            plot.Text(SvgAxes.Tick(axis, tick, language), scale.Fraction(tick), plot.Height + 18, null, SvgAnchor.Middle);
        }
    }

    private static void Reference(SvgPlot plot, Level reference, Axis axis, SvgRoom room)
    {
        var x = new SvgScale(axis, 0).Fraction(reference.Value);
        var half = SvgText.Width(reference.Label) / 2;
        var anchor = x * room.Width < half ? SvgAnchor.Start : (1 - x) * room.Width < half ? SvgAnchor.End : SvgAnchor.Middle;
        plot.Line("mean", x, -4, x, plot.Height);
        plot.Text(reference.Label, x, -9, null, anchor);
    }

    private static void Name(SvgPlot plot, IntervalRow row, double middle, bool beside, double names)
    {
        var (text, y, dx) = beside ? (SvgText.Cut(row.Name, WidestName), middle + 4, -names) : (row.Name, middle - 14, 0);
        plot.Text(text, 0, y, "name", SvgAnchor.Start, dx);
    }

    private static void Row(SvgPlot plot, IntervalRow row, double y, bool beside, Axis axis)
    {
        if (SvgSeries.Finite(row.Value) is not { } value)
        {
            // Where the values stand, on the name's line: in the plot the line of the reference may cross it.
            plot.Text(row.ValueText, 1, beside ? y + 4 : y - 14, null, SvgAnchor.Start, 8);
            return;
        }

        var scale = new SvgScale(axis, 0);
        if (SvgSeries.Finite(row.Low) is { } low && SvgSeries.Finite(row.High) is { } high)
        {
            plot.Line("interval", scale.Fraction(low), y, scale.Fraction(high), y);
        }

        else if (axis.Min == 0)
        {
            plot.Line("interval", 0, y, scale.Fraction(value), y);
        }

        plot.Circle("value", scale.Fraction(value), y, 4.5);
        plot.Text(row.ValueText, 1, y + 4, "strong", SvgAnchor.Start, 8);
    }
}
