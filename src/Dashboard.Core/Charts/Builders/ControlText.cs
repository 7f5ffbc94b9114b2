using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>What a control chart says, in words.</summary>
internal sealed class ControlText(MetricReading reading, ControlSeries series, ChartContext context)
{
    private readonly ReadingText text = new(reading, context);
    private readonly Words words = Words.In(context.Language);

    /// <summary>The finding in one line.</summary>
    public string Title => series switch
    {
        { Last: null } => $"{text.Name}: {(HasRunning ? words.TooFew(0, series.Grain) : text.Why(reading.Current, reading.Asked))}",
        { Variation: null } => $"{text.Name}: {words.TooFew(series.LastGroupCount, series.Grain)}",
        { Patterns: [_, ..] patterns, Variation: Variation.Neutral } => $"{text.Name}: {words.Because(patterns)} – {words.NotRandom}",
        { Patterns: [_, ..] patterns, Variation: { } variation } =>
            $"{words.Clause(text.Subject, variation)}: {words.Because(patterns)} – {words.NotRandom}",
        { Assurance: Assurance.Fail } => words.LevelButFails(text.Subject),
        _ when text.IsComplete => $"{text.Name}: {words.VariationInShort(Variation.CommonCause)}, {words.UsualVariation}",
        _ => $"{words.Clause(text.Subject, Variation.CommonCause)}: {words.UsualVariation}",
    };

    /// <summary>The finding without the metric's name, for a chart that stands beneath a unit's name: of several rules the first.</summary>
    public string State => series switch
    {
        { Last: null } => Words.Capital(text.Why(reading.Current, reading.Asked)),
        { Variation: null } => words.TooFew(series.LastGroupCount, series.Grain),
        { Patterns: [var pattern, ..], Variation: Variation.Neutral } => Words.Capital(words.Because(pattern)),
        { Patterns: [var pattern, ..], Variation: { } variation } =>
            $"{Words.Capital(words.VariationInShort(variation))}: {words.Because(pattern)}",
        _ => Words.Capital(words.VariationInShort(Variation.CommonCause)) + ", "
            + (series.Assurance == Assurance.Fail ? Words.Small(words.Assurance(Assurance.Fail)) : words.UsualVariation),
    };

    /// <summary>The last value, what the chart says of it, and the target.</summary>
    public string Sentence
    {
        get
        {
            if (series.Last is not { } last)
            {
                return Title + ".";
            }

            var end = context.DrawnAt(series.Grain).End;
            var newest = series.Slots.Last(slot => !slot.Point.Provisional && slot.Point.Period.Start < end);
            var verdict = series.Variation is null
                ? words.TooFewSentence(series.LastGroupCount, series.Grain, XmrChart.VerdictFrom)
                : series.Patterns is [_, ..] patterns ? words.BecauseSentence(patterns) : words.UsualSentence;
            string?[] sentences =
            [
                newest == last ? null : Words.CountSentence(text.Name, When(newest), text.Why(newest.Point.Figure)),
                ValueSentence(last),
                verdict,
                series.Assurance is { } assurance && reading.Target is { } target
                    ? words.AssuranceSentence(assurance, text.Target(target))
                    : null,
            ];
            return string.Join(' ', sentences.OfType<string>());
        }
    }

    private bool HasRunning => series.Slots.Any(slot => slot.Point is { Provisional: true, Figure.Value: not null });

    private string ValueSentence(ControlSlot slot)
    {
        var figure = slot.Point.Figure;
        var value = text.Rounded(figure.Value!.Value);
        if (text.IsComplete)
        {
            return Words.CountSentence(text.Name, When(slot), value);
        }

        var detail = string.Join(", ", new[] { text.N(figure), text.Interval(figure, rounded: true) }.OfType<string>());
        return words.ValueSentence(text.Subject, When(slot), value, detail.Length == 0 ? null : detail);
    }

    private string When(ControlSlot slot) => PeriodText.In(slot.Point.Period, series.Grain, context.Language, context.Made);
}
