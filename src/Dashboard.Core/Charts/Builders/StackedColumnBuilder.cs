using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Several counts over time as stacked columns: open feedback by kind.</summary>
public static class StackedColumnBuilder
{
    /// <summary>Builds the chart; <c>null</c> when no reading has a value to draw.</summary>
    /// <param name="readings">The layers, lowest first, all of one grain.</param>
    /// <param name="context">Language, names and rules.</param>
    public static StackedColumnChart? Build(IReadOnlyList<MetricReading> readings, ChartContext context)
    {
        if (readings.Count == 0)
        {
            return null;
        }

        var drawn = context.DrawnAt(readings[0].Series.Grain);
        var layers = readings.Select(reading => (Reading: reading, Points: reading.Series.Points
            .Where(point => point.Period.Intersect(drawn) is not null)
            .ToDictionary(point => point.Period))).ToList();
        var periods = layers.SelectMany(layer => layer.Points.Keys).Distinct().Order().ToList();
        var values = layers.ConvertAll(layer => periods.ConvertAll(period => Of(layer.Points, period).Value));
        if (values.TrueForAll(layer => layer.TrueForAll(value => value is null)))
        {
            return null;
        }

        var words = Words.In(context.Language);
        var grain = readings[0].Series.Grain;
        var title = $"{words.OpenFeedback}: {string.Join(", ", readings.Select(reading => Total(reading, context)))}";
        return new StackedColumnChart
        {
            Id = context.Id ?? "open-feedback",
            Language = context.Language,
            Title = title,
            Subtitle = $"{PeriodText.Name(context.Period, context.Language)} · {words.ByGrain(grain)} {PeriodText.OnAxis(periods[0], grain, context.Language)}–{PeriodText.OnAxis(periods[^1], grain, context.Language)}",
            Notes = layers.Exists(layer => layer.Points.GetValueOrDefault(periods[^1]) is { Provisional: true }) ? [words.LastIsRunning] : [],
            Sentence = $"{title}.",
            Table = new ChartTable(
                [words.PeriodHead(grain), .. readings.Select(reading => reading.Metric.Name.In(context.Language))],
                [.. periods.Select(period => (IReadOnlyList<ChartCell>)
                    [new ChartCell(PeriodText.OnAxis(period, grain, context.Language)) { Date = period.Start }, .. layers.Select(layer => CellOf(layer.Reading, Of(layer.Points, period), context))])]),
            Source = ChartParts.Source(new ReadingText(readings[0], context), context, Figure.None, null) with
            {
                Definition = words.OpenFeedback + ": " + words.Join([.. readings.Select(reading => Words.Small(reading.Metric.Name.In(context.Language)))]),
            },
            Axis = AxisScale.For(periods.Select((_, i) => values.Sum(layer => layer[i] ?? 0)), ValueFormat.Count),
            Labels = periods.ConvertAll(period => PeriodText.OnAxis(period, grain, context.Language)),
            Layers = [.. readings.Zip(values, (reading, layer) => new Layer(reading.Metric.Name.In(context.Language), layer))],
        };
    }

    private static Figure Of(Dictionary<Period, SeriesPoint> points, Period period) =>
        points.TryGetValue(period, out var point) ? point.Figure : Figure.None;

    private static string Total(MetricReading reading, ChartContext context)
    {
        var text = new ReadingText(reading, context);
        return $"{Words.Small(text.Name)} {(reading.Current.Suppressed ? text.Words.NotShown : text.ValueOrWhy(reading.Current, reading.Asked))}";
    }

    private static ChartCell CellOf(MetricReading reading, Figure figure, ChartContext context) =>
        new(new ReadingText(reading, context).ValueOrWhy(figure), figure.Value, ValueFormat.Count);
}
