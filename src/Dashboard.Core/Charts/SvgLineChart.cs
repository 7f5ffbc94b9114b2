namespace Dashboard.Core.Charts;

/// <summary>One or more lines, named at their right ends.</summary>
internal static class SvgLineChart
{
    public static SvgPicture Picture(LineChart chart, SvgRoom room)
    {
        var height = room.Size switch { ChartSize.Full => 260, ChartSize.Narrow => 214, _ => 120 };
        var scale = new SvgScale(chart.Axis, height);
        var ends = Ends(chart, scale);
        var margin = new SvgMargin(10, SvgEnd.Room(ends), 26, SvgAxes.LabelRoom(chart.Axis, chart.Language));
        return new SvgPicture(margin, height, plot =>
        {
            SvgAxes.Values(plot, chart.Axis, chart.Language);
            if (chart.Target is { } target && scale.Holds(target.Value))
            {
                plot.Line("target", 0, scale.Y(target.Value), 1, scale.Y(target.Value));
            }

            for (var i = 0; i < chart.Lines.Count; i++)
            {
                Line(plot, chart.Lines[i], scale, $"series shade{i % 4}");
            }

            SvgAxes.Ends(plot, ends);
            SvgAxes.Places(plot, [.. chart.Lines.Take(1).SelectMany(line => line.Points).Select(point => point.Label)], room);
        });
    }

    private static void Line(SvgPlot plot, TimeLine line, SvgScale scale, string css)
    {
        SvgSeries.Line(plot, css, line.Points.Select(point => (point, 0)), scale);
        SvgSeries.Marks(plot, [.. line.Points.Select(point => new ControlPoint(point, 0, null, null, null))], scale);
    }

    private static List<SvgEnd> Ends(LineChart chart, SvgScale scale)
    {
        var ends = new List<SvgEnd>();
        foreach (var line in chart.Lines)
        {
            if (line.Points.LastOrDefault(point => !point.Hollow && SvgSeries.Finite(point.Value) is not null) is { } last)
            {
                var text = chart.Lines.Count == 1 ? last.ValueText : $"{SvgText.Cut(line.Name, 130)} {last.ValueText}";
                ends.Add(new SvgEnd(text, scale.Y(last.Value!.Value), "strong"));
            }
        }

        if (chart.Target is { } target && scale.Holds(target.Value))
        {
            ends.Add(new SvgEnd(target.Label, scale.Y(target.Value), "tgt"));
        }

        return ends;
    }
}
