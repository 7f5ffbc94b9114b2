using Dashboard.Core.Metrics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Values over time without verdict, one line for each reading.</summary>
public static class LineChartBuilder
{
    /// <summary>
    /// Builds the chart; <c>null</c> when no line has a value to draw. Its n is that of all lines that show one; a target is drawn where all
    /// lines have the same.
    /// </summary>
    /// <param name="lines">Names and readings, all of one metric, figure and grain.</param>
    /// <param name="context">Language, names and rules.</param>
    public static LineChart? Build(IReadOnlyList<(string Name, MetricReading Reading)> lines, ChartContext context)
    {
        var drawn = lines.Select(line => new TimeLine(
            line.Name, ControlChartBuilder.Build(line.Reading, context).Points.Select(point => point.Point).ToList())).ToList();
        if (drawn.TrueForAll(line => line.Points.All(point => point.Value is null)))
        {
            return null;
        }

        var first = lines[0].Reading;
        var text = new ReadingText(first, context);
        var aligned = Align(drawn, text);
        var title = $"{text.Name}: {string.Join(", ", lines.Select(line => ValueOf(line.Name, line.Reading, text)))}";
        var days = aligned[0].Points;
        var target = lines.Select(line => line.Reading.Target).Distinct().ToList() is [var shared] ? shared : null;
        return new LineChart
        {
            Id = context.Id ?? first.Metric.Slug + "-lines",
            Language = context.Language,
            Title = title,
            Subtitle = $"{text.Name}: {text.WhatIsRead} · {text.Words.ByGrain(first.Series.Grain)} {days[0].Label}–{days[^1].Label}",
            Sentence = $"{title}.",
            Table = new ChartTable(
                [text.Words.PeriodHead(first.Series.Grain), .. aligned.Select(line => line.Name)],
                [.. days.Select((day, i) => (IReadOnlyList<ChartCell>)
                    [new ChartCell(day.Label) { Date = day.Start }, .. aligned.Select(line => new ChartCell(line.Points[i].ValueText, line.Points[i].Value, text.Format))])]),
            Source = ChartParts.SeriesSource(text, context, new Figure(lines.Sum(line => line.Reading.Current.N), null), null),
            Axis = AxisScale.For(
                aligned.SelectMany(line => line.Points).Select(point => point.Value).Append(target).OfType<double>(), text.Format),
            Lines = aligned,
            Target = target is { } level ? new Level(level, $"{text.Words.Target} {text.TargetValue(level)}") : null,
        };
    }

    /// <summary>A line that bears the metric's own name is named by the title already.</summary>
    private static string ValueOf(string name, MetricReading reading, ReadingText text) =>
        (name == text.Name ? "" : $"{name} ") + text.ValueOrWhy(reading.Current, reading.Asked);

    /// <summary>All lines of a chart have the same periods: a line that starts later has empty points before.</summary>
    private static List<TimeLine> Align(List<TimeLine> lines, ReadingText text)
    {
        var all = lines.SelectMany(line => line.Points).DistinctBy(point => point.Start).OrderBy(point => point.Start).ToList();
        return lines.ConvertAll(line =>
        {
            var own = line.Points.ToDictionary(point => point.Start);
            return line with
            {
                Points = all.ConvertAll(point => own.GetValueOrDefault(point.Start)
                    ?? new TimePoint(point.Start, point.Label, null, text.Why(Figure.None), null, Hollow: point.Hollow)),
            };
        });
    }
}
