using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Units;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Control charts side by side: one metric of several units on one value axis, or all metrics of one unit.</summary>
public static class SmallMultiplesBuilder
{
    /// <summary>
    /// Builds the charts; <c>null</c> when no unit has the metric. A unit without anything to draw keeps its place and says why.
    /// </summary>
    /// <param name="children">The units in the organisation's order.</param>
    /// <param name="metric">The metric's slug.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="href">Where a unit's name leads, or <c>null</c>.</param>
    /// <param name="notesOf">Actions and moves of a unit; <c>null</c> marks none.</param>
    public static SmallMultiples? Build(
        IReadOnlyList<UnitReading> children,
        string metric,
        ChartContext context,
        Func<Unit, string?>? href = null,
        Func<Unit, IReadOnlyList<ChartNote>>? notesOf = null)
    {
        var units = ChildReading.Of(children, metric, context, href);
        if (units.Count == 0)
        {
            return null;
        }

        var text = new ReadingText(units[0].Reading, context);
        var series = units.ConvertAll(unit => ControlSeries.Of(unit.Reading, context));
        var charts = units.Zip(series, (unit, own) => ControlChartBuilder.Build(
            unit.Reading, own, unit.Context(context) with { Notes = notesOf?.Invoke(unit.Unit) ?? [] })).ToList();
        var axis = AxisScale.For(
            charts.SelectMany(chart => chart.Points.SelectMany(point => new[] { point.Point.Value, point.Lower, point.Upper }).Append(chart.Target?.Value))
                .OfType<double>(),
            text.Format);
        return new SmallMultiples(
            Findings.OfUnits(text.Subject, [.. series.Select(own => own.Variation)], text.Words),
            $"{charts[0].Subtitle} · {text.Words.SameScale}",
            [.. units.Select((unit, i) => Item(unit.Name, unit.Href, unit.Reading, series[i], charts[i] with { Axis = axis }, context))],
            NotesOf(series, text.Words));
    }

    /// <summary>Builds the charts of a unit's metrics, each on its own value axis; <c>null</c> without metrics.</summary>
    /// <param name="readings">The readings in the order of the page.</param>
    /// <param name="contextOf">Language, names and rules of a metric's chart, by its slug; each with an id of its own.</param>
    /// <param name="href">Where a metric's name leads, by its slug.</param>
    public static SmallMultiples? OfMetrics(IReadOnlyList<MetricReading> readings, Func<string, ChartContext> contextOf, Func<string, string> href)
    {
        if (readings.Count == 0)
        {
            return null;
        }

        var metrics = readings.Select(reading => (Reading: reading, Context: contextOf(reading.Metric.Slug))).ToList();
        var series = metrics.ConvertAll(metric => ControlSeries.Of(metric.Reading, metric.Context));
        var language = metrics[0].Context.Language;
        var words = Words.In(language);
        return new SmallMultiples(
            Findings.OfMetrics([.. series.Select(own => own.Variation)], words),
            $"{Words.Capital(words.ByGrain(series[0].Grain))} · {words.OwnScales}",
            [.. metrics.Select((metric, i) => Item(
                metric.Reading.Metric.Name.In(language),
                href(metric.Reading.Metric.Slug),
                metric.Reading,
                series[i],
                ControlChartBuilder.Build(metric.Reading, series[i], metric.Context),
                metric.Context))],
            NotesOf(series, words));
    }

    private static Multiple Item(string name, string? href, MetricReading reading, ControlSeries series, ControlChart chart, ChartContext context) => new(
        name,
        href,
        VariationText.Signal(series.Variation),
        new ControlText(reading, series, context).State,
        chart.Points.Any(point => point.Point.Value is not null) ? chart : null);

    private static IReadOnlyList<string> NotesOf(List<ControlSeries> series, Words words) =>
        series.Exists(own => own.Variation is not null) ? [words.LimitsNote] : [];
}
