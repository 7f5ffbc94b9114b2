using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Units against the limits chance allows at their number of answers.</summary>
public static class FunnelChartBuilder
{
    private const int EdgePoints = 48;

    /// <summary>
    /// Builds the chart; <c>null</c> when fewer than two units have a figure, or the metric is neither a share nor NPS. Its centre is the pooled
    /// value of the units that are shown, which is not quite the parent's own where some are hidden.
    /// </summary>
    /// <param name="children">The units.</param>
    /// <param name="metric">The metric's slug.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="href">Where a unit leads, or <c>null</c>.</param>
    public static FunnelChart? Build(
        IReadOnlyList<UnitReading> children, string metric, ChartContext context, Func<Unit, string?>? href = null)
    {
        var units = ChildReading.Of(children, metric, context, href);
        if (UnitFunnel.Of(units) is not { } drawn)
        {
            return null;
        }

        var (shown, funnel, limitsAt) = drawn;
        var text = new ReadingText(shown[0].Reading, context);
        var direction = Figures.DirectionOf(shown[0].Reading.Metric, shown[0].Reading.Kind);
        var marks = funnel.Units.Zip(shown, (unit, child) => Mark(drawn, unit, child, direction, text)).ToList();
        var title = TitleOf(drawn, text);
        var centre = new Level(funnel.Centre, text.Words.UnitsTogether(text.Value(funnel.Centre)));
        return new FunnelChart
        {
            Id = context.Id ?? metric + "-funnel",
            Language = context.Language,
            Title = title,
            Subtitle = $"{ChartParts.PeriodSubtitle(text, context)} · {text.Words.FunnelHint}",
            Sentence = $"{title}. {centre.Label}.",
            Table = ChartParts.UnitTable(units, text),
            Source = ChartParts.Source(text, context, new Figure(funnel.Units.Sum(unit => unit.N), funnel.Centre), null),
            Notes = [.. ChartParts.UnitNotes(units, text.Words, context), .. Dispersion(drawn, text)],
            Axis = AxisScale.For(marks.Select(mark => mark.Value).Concat(Typical(funnel)), text.Format),
            Across = AxisScale.For(marks.Select(mark => (double)mark.N), ValueFormat.Count),
            Centre = centre,
            Edges = Edges(funnel, limitsAt, text.Format),
            Marks = marks,
            Legend = new FunnelLegend(
                text.Words.Answers, text.Words.Limits95, text.Words.Limits998, text.Words.AboveLimits, text.Words.BelowLimits),
        };
    }

    private static FunnelMark Mark(UnitFunnel funnel, FunnelUnit unit, ChildReading child, Direction direction, ReadingText text)
    {
        return new FunnelMark(
            unit.Name,
            unit.N,
            unit.Value,
            text.Value(unit.Value),
            funnel.SignalOf(unit.Position, direction),
            unit.Position != FunnelPosition.Within,
            child.Href);
    }

    private static string TitleOf(UnitFunnel drawn, ReadingText text)
    {
        return drawn.Outside switch
        {
            _ when drawn.IsMixed => text.Words.FunnelDiffers(text.Name),
            [] => text.Words.FunnelNone(text.Name),
            [var only] => text.Words.FunnelOne(text.Name, only.Name, only.Position == FunnelPosition.Above998),
            var several => text.Words.FunnelMany(text.Name, several.Count),
        };
    }

    private static IEnumerable<string> Dispersion(UnitFunnel drawn, ReadingText text)
    {
        if (drawn.Funnel.Phi is { } phi)
        {
            var number = NumberText.Fixed(phi, text.Language);
            yield return drawn.IsOverDispersed ? text.Words.OverDispersed(number)
                : drawn.Outside.Count > 0 ? text.Words.OtherwiseDispersed(number)
                : text.Words.UsuallyDispersed(number);
        }
    }

    /// <summary>The limits at the middle n: room for the band without the wide mouth of the funnel.</summary>
    private static double[] Typical(Funnel funnel)
    {
        var middle = funnel.Units.OrderBy(unit => unit.N).ElementAt(funnel.Units.Count / 2).Limits.Limits998;
        return [middle.Low, middle.High];
    }

    /// <summary>The limits from half the smallest n to the end of the axis, dense where they bend.</summary>
    private static List<FunnelEdge> Edges(Funnel funnel, Func<double, FunnelLimits> limitsAt, ValueFormat format)
    {
        var first = Math.Max(1, funnel.Units.Min(unit => unit.N) / 2.0);
        var ratio = funnel.Units.Max(unit => unit.N) * 1.1 / first;
        return [.. Enumerable.Range(0, EdgePoints).Select(i =>
        {
            var at = limitsAt(first * Math.Pow(ratio, i / (EdgePoints - 1.0)));
            return new FunnelEdge(at.N, Cut(at.Limits95.Low), Cut(at.Limits95.High), Cut(at.Limits998.Low), Cut(at.Limits998.High));
        })];

        double Cut(double limit) => AxisScale.Possible(limit, format)!.Value;
    }
}
