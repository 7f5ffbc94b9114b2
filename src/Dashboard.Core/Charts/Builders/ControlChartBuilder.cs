using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>A reading as a control chart, or as a run chart while there are too few points for a verdict.</summary>
public static class ControlChartBuilder
{
    /// <summary>
    /// Builds the chart. It calculates over all complete periods since each version break and draws those that the context's drawing touches;
    /// a group of fewer than 15 values is drawn without limits and signals. Without any value it has no points and says why.
    /// </summary>
    /// <param name="reading">The reading with its whole series.</param>
    /// <param name="context">Language, names and rules.</param>
    /// <param name="axis">A value axis shared with other charts; <c>null</c> fits the values.</param>
    public static ControlChart Build(MetricReading reading, ChartContext context, Axis? axis = null) =>
        Build(reading, ControlSeries.Of(reading, context), context, axis);

    /// <summary>The same points the size of a word, without words of its own.</summary>
    public static SparklineChart Sparkline(MetricReading reading, ChartContext context) =>
        Sparkline(reading, ControlSeries.Of(reading, context), context);

    internal static ControlChart Build(MetricReading reading, ControlSeries series, ChartContext context, Axis? axis = null)
    {
        var said = new ControlText(reading, series, context);
        var text = new ReadingText(reading, context);
        var words = text.Words;
        var slots = Drawn(series, context);
        var waited = WaitedPeriods.Of(context.Respondents is null ? series.Slots : [], reading.Series, text);
        var points = slots.ConvertAll(slot => Point(slot, series, text, waited.GetValueOrDefault(slot.Point.Period)));
        var (mean, lower, upper) = points.Count == 0 ? (null, null, null) : (points[^1].Mean, points[^1].Lower, points[^1].Upper);
        return new ControlChart
        {
            Id = context.Id ?? reading.Metric.Slug,
            Language = context.Language,
            Title = said.Title,
            Subtitle = ChartParts.SeriesSubtitle(text, reading.Series.Grain, [.. slots.Select(slot => slot.Point.Period)]),
            Sentence = said.Sentence,
            Table = ControlTable.Of(slots, waited, text, reading.Series.Grain),
            Source = ChartParts.SeriesSource(text, context, reading.Current, series.Variation is null ? null : context.Rules),
            Notes = Notes(series, slots, words, context),
            Axis = axis ?? AxisFor(points, reading.Target, text.Format),
            Points = points,
            Target = Line(words.Target, reading.Target, text.TargetValue),
            Mean = Line(words.Mean, mean, value => text.Number(value)),
            Lower = Line(words.LowerLimit, lower, value => text.Number(value)),
            Upper = Line(words.UpperLimit, upper, value => text.Number(value)),
            Annotations = Annotations(reading, slots, words, context),
        };
    }

    internal static SparklineChart Sparkline(MetricReading reading, ControlSeries series, ChartContext context)
    {
        var said = new ControlText(reading, series, context);
        var text = new ReadingText(reading, context);
        var slots = Drawn(series, context);
        var points = slots.ConvertAll(slot => Point(slot, series, text));
        return new SparklineChart
        {
            Id = context.Id ?? reading.Metric.Slug,
            Language = context.Language,
            Title = said.Title,
            Subtitle = ChartParts.SeriesSubtitle(text, reading.Series.Grain, [.. slots.Select(slot => slot.Point.Period)]),
            Sentence = said.Sentence,
            Table = ChartTable.None,
            Source = ChartParts.SeriesSource(text, context, reading.Current, series.Variation is null ? null : context.Rules),
            Points = points,
            Axis = Fitted(points, reading.Target, AxisFor(points, reading.Target, text.Format)),
            Target = reading.Target,
        };
    }

    /// <summary>A sparkline has no ticks: its axis ends where limits, points and target do, so that the band fills the little height there is.</summary>
    private static Axis Fitted(List<ControlPoint> points, double? target, Axis axis)
    {
        var values = Values(points, target).ToList();
        return values.Count > 0 && values.Max() > values.Min() ? axis with { Min = values.Min(), Max = values.Max(), Ticks = [] } : axis;
    }

    /// <summary>An axis that holds points, their limits and the target.</summary>
    internal static Axis AxisFor(IEnumerable<ControlPoint> points, double? target, ValueFormat format) => AxisScale.For(Values(points, target), format);

    private static IEnumerable<double> Values(IEnumerable<ControlPoint> points, double? target) =>
        points.SelectMany(point => new[] { point.Point.Value, point.Lower, point.Upper }).Append(target).OfType<double>();

    private static List<ControlSlot> Drawn(ControlSeries series, ChartContext context)
    {
        var drawn = context.DrawnAt(series.Grain);
        return [.. series.Slots.Where(slot => slot.Point.Period.Intersect(drawn) is not null)];
    }

    private static ControlPoint Point(ControlSlot slot, ControlSeries series, ReadingText text, string? waited = null)
    {
        var figure = slot.Point.Figure;
        var signal = VariationText.Signal(slot.Variation);
        var limits = slot.HasVerdict ? slot.Control : null;
        return new ControlPoint(
            new TimePoint(
                slot.Point.Period.Start,
                PeriodText.OnAxis(slot.Point.Period, series.Grain, text.Language),
                figure.Value,
                text.ValueOrWhy(figure),
                text.IsComplete ? null : figure.N,
                figure.Low,
                figure.High,
                slot.Point.Provisional,
                figure.Suppressed,
                waited),
            slot.Group,
            slot.Control?.Mean,
            AxisScale.Possible(limits?.Lower, text.Format),
            AxisScale.Possible(limits?.Upper, text.Format),
            signal,
            signal == Signal.None ? null : text.Words.Rule(slot.Control!.Rule));
    }

    private static Level? Line(string name, double? value, Func<double, string> write) =>
        value is { } level ? new Level(level, $"{name} {write(level)}") : null;

    private static List<string> Notes(ControlSeries series, List<ControlSlot> slots, Words words, ChartContext context)
    {
        var hidden = slots.Count(slot => slot.Point.Figure.Suppressed);
        var notes = new List<string>();
        if (series.Last is not null)
        {
            notes.Add(series.Variation is null
                ? words.TooFewSentence(series.LastGroupCount, series.Grain, XmrChart.VerdictFrom)
                : words.LimitsNote);
        }

        if (hidden > 0)
        {
            notes.Add(words.HiddenPeriods(hidden, series.Grain, context.MinimumRespondents));

            // A group of respondents may stay hidden.
            if (context.Respondents is null)
            {
                notes.Add(words.HiddenWait);
            }
        }

        if (slots.Exists(slot => slot.Point is { Provisional: true, Figure.Value: not null }))
        {
            notes.Add(words.RunningNote);
        }

        return notes;
    }

    private static List<Annotation> Annotations(MetricReading reading, List<ControlSlot> slots, Words words, ChartContext context)
    {
        if (slots.Count == 0)
        {
            return [];
        }

        // A break before the first point drawn breaks nothing that is seen.
        var (first, end) = (slots[0].Point.Period.End, slots[^1].Point.Period.End);
        return [.. reading.Series.Breaks
            .Select(day => new ChartNote(
                day, AnnotationKind.Break, words.QuestionChanged, words.BreakNote(PeriodText.Date(day, context.Language))))
            .Concat(NoteText.Of(reading.Series.Rebases, context.Language))
            .Concat(context.Notes)
            .Where(note => note.Date >= first && note.Date < end)
            .OrderBy(note => note.Date)
            .Select((note, i) => new Annotation(Letter(i), note.Date, note.Kind, note.Label, note.Text))];
    }

    /// <summary>A–Z, then A2, B2 …</summary>
    private static string Letter(int index) =>
        FormattableString.Invariant($"{(char)('A' + (index % 26))}{(index < 26 ? "" : (index / 26) + 1)}");
}
