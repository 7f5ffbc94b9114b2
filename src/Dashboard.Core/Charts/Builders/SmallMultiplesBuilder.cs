using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Charts.Builders;

/// <summary>One metric of several units as control charts on one value axis.</summary>
public static class SmallMultiplesBuilder
{
    /// <summary>
    /// Builds the charts; <c>null</c> when no unit has the metric. A unit without anything to draw keeps its place and says why.
    /// </summary>
    /// <param name="children">The units in the organisation's order.</param>
    /// <param name="metric">The metric's slug.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="href">Where a unit's name leads, or <c>null</c>.</param>
    public static SmallMultiples? Build(
        IReadOnlyList<UnitReading> children, string metric, ChartContext context, Func<Unit, string>? href = null)
    {
        var units = ChildReading.Of(children, metric, context, href);
        if (units.Count == 0)
        {
            return null;
        }

        var text = new ReadingText(units[0].Reading, context);
        var series = units.ConvertAll(unit => ControlSeries.Of(unit.Reading, context));
        var charts = units.Zip(series, (unit, own) => ControlChartBuilder.Build(unit.Reading, own, unit.Context(context))).ToList();
        var axis = AxisScale.For(
            charts.SelectMany(chart => chart.Points.SelectMany(point => new[] { point.Point.Value, point.Lower, point.Upper }).Append(chart.Target?.Value))
                .OfType<double>(),
            text.Format);
        var items = new List<Multiple>(units.Count);
        for (var i = 0; i < units.Count; i++)
        {
            items.Add(new Multiple(
                units[i].Name,
                units[i].Href,
                VariationText.Signal(series[i].Variation),
                new ControlText(units[i].Reading, series[i], context).State,
                charts[i].Points.Any(point => point.Point.Value is not null) ? charts[i] with { Axis = axis } : null));
        }

        return new SmallMultiples(
            Findings.OfUnits(text.Subject, [.. series.Select(own => own.Variation)], text.Words),
            $"{charts[0].Subtitle} · {text.Words.SameScale}",
            items,
            series.Exists(own => own.Variation is not null) ? [text.Words.LimitsNote] : []);
    }
}
