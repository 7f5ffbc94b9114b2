namespace Dashboard.Core.Charts;

/// <summary>Two level marks and the floating steps between them, each from where the last one ended.</summary>
internal static class SvgStepChart
{
    /// <summary>How much of its place a step fills.</summary>
    private const double Fill = .6;

    private const int MostLines = 3;

    public static SvgPicture Picture(StepChart chart, SvgRoom room)
    {
        var height = room.Size switch { ChartSize.Full => 210, ChartSize.Narrow => 180, _ => 110 };
        var scale = new SvgScale(chart.Axis, height);
        var count = Math.Max(1, chart.Steps.Count);
        var names = chart.Steps.Select(step => SvgText.Wrap(step.Name, (room.Width / count) - 6, lines: MostLines)).ToList();
        var lines = names.Select(name => name.Count).DefaultIfEmpty().Max();
        var margin = new SvgMargin(24, 8, 10 + (SvgText.Line * lines), SvgAxes.LabelRoom(chart.Axis, chart.Language));
        return new SvgPicture(margin, height, plot =>
        {
            SvgAxes.Values(plot, chart.Axis, chart.Language);
            for (var i = 0; i < chart.Steps.Count; i++)
            {
                var middle = SvgSeries.Middle(i, count);
                Step(plot, chart.Steps[i], middle, Fill / 2 / count, scale);
                Link(plot, chart.Steps[i], i, count, scale);
                for (var line = 0; line < names[i].Count; line++)
                {
                    plot.Text(names[i][line], middle, height + 18 + (line * SvgText.Line), null, SvgAnchor.Middle);
                }
            }
        });
    }

    private static void Step(SvgPlot plot, ChangeStep step, double middle, double half, SvgScale scale)
    {
        if (!double.IsFinite(step.From) || !double.IsFinite(step.To))
        {
            return;
        }

        var top = Math.Min(scale.Y(step.From), scale.Y(step.To)) - 7;
        if (step.IsLevel || step.From == step.To)
        {
            plot.Line(step.IsLevel ? "level" : "lk", middle - half, scale.Y(step.To), middle + half, scale.Y(step.To));
        }
        else
        {
            var css = step.Signal switch { Signal.Better => "column btf", Signal.Worse => "column wrf", _ => "column" };
            plot.Rectangle(css, middle - half, middle + half, scale.Y(step.From), scale.Y(step.To));
        }

        if (step.Signal != Signal.None)
        {
            plot.Mark(step.Signal, middle, top - 2, .85);
            top -= 14;
        }

        plot.Text(step.ValueText, middle, top, SvgMarkText.Strong(step.Signal), SvgAnchor.Middle);
    }

    /// <summary>The thin line from where a step ends to where the next one begins.</summary>
    private static void Link(SvgPlot plot, ChangeStep step, int index, int count, SvgScale scale)
    {
        if (index + 1 < count && double.IsFinite(step.To))
        {
            var half = Fill / 2 / count;
            plot.Line("axis", SvgSeries.Middle(index, count) + half, scale.Y(step.To), SvgSeries.Middle(index + 1, count) - half, scale.Y(step.To));
        }
    }
}
