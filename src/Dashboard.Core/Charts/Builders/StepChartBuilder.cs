using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Change and mix of a unit's metric: the steps from its figure before to its figure after, with the units they come from as the table.</summary>
public static class StepChartBuilder
{
    /// <summary>
    /// Builds the chart; <c>null</c> where there is nothing to split: nothing is compared, fewer than two parts have answers, or the figure is
    /// no average (a sum, a level, a median). Where a split would tell hidden answers apart, or the question changed between the periods,
    /// there are no steps and the sentence says why. Parts shown are rounded so that they add up.
    /// </summary>
    /// <param name="parent">The unit.</param>
    /// <param name="children">The units directly below.</param>
    /// <param name="own">What the unit's own answers say; <c>null</c> when it has none.</param>
    /// <param name="metric">The metric's slug.</param>
    /// <param name="context">Language, names and periods.</param>
    public static StepChart? Build(
        UnitReading parent, IReadOnlyList<UnitReading> children, OwnFigures? own, string metric, ChartContext context)
    {
        if (!parent.Metrics.TryGetValue(metric, out var reading) || !reading.Kind.IsAverage() || context.Compare is not { } compare)
        {
            return null;
        }

        var text = new ReadingText(reading, context);
        var subtitle = $"{text.Name}: {text.WhatIsRead} · {PeriodText.Name(compare, context.Language)} → {PeriodText.Name(context.Period, context.Language)}";
        var parts = PartsOf(children, own, metric, text, context);
        return parts.Count < 2 ? null
            : reading.BreakAt is { } day ? None(text.Words.NotCompared(PeriodText.Date(day, context.Language)))
            : reading.Current.N is not > 0 || reading.Previous is not { N: > 0 } previous ? null
            : Pooling.Of(previous, reading.Current, parts, context.MinimumRespondents) is { } pooled ? Of(pooled, reading, text, subtitle, context)
            : None(text.Words.SplitWouldTell(context.MinimumRespondents));

        StepChart None(string why) => Chart(reading, text, context) with { Title = text.Words.NoSplit(text.Name), Subtitle = subtitle, Sentence = why };
    }

    private static List<PartFigures> PartsOf(
        IReadOnlyList<UnitReading> children, OwnFigures? own, string metric, ReadingText text, ChartContext context)
    {
        var parts = ChildReading.Of(children, metric, context, null)
            .ConvertAll(child => new PartFigures(child.Name, child.Reading.Previous ?? Figure.None, child.Reading.Current));
        if (own is not null)
        {
            parts.Add(new PartFigures(text.Words.OwnAnswers(context.Unit), own.Previous ?? Figure.None, own.Current));
        }

        return parts.FindAll(part => part.Before.Suppressed || part.Before.N > 0 || part.After.Suppressed || part.After.N > 0);
    }

    private static StepChart Of(PooledParts pooled, MetricReading reading, ReadingText text, string subtitle, ChartContext context)
    {
        var words = text.Words;
        MixChild[] others = pooled.Others is { } rest ? [rest with { Name = words.OtherUnits(pooled.Members) }] : [];
        var split = ChangeAndMix.Split([.. pooled.Shown, .. others]);
        var shown = new RoundedSplit(split, text);
        var steps = shown.Steps(WithinSignal(split, reading));
        var sampling = reading.Change is { } change ? $" {words.ChangeSampling(change.Verdict)}" : "";
        return Chart(reading, text, context) with
        {
            Title = words.SplitTitle(text.Name, shown.Parts, reading.Change?.Verdict),
            Subtitle = subtitle,
            Sentence = words.SplitSentence(shown.Parts) + sampling,
            Axis = AxisScale.For(steps.Select(step => step.To), text.Format),
            Steps = steps,
            Table = shown.Table,
            Notes = [words.SplitNote, words.SplitRounding, .. others.Length > 0 ? [words.OtherUnitsNote(context.MinimumRespondents)] : Array.Empty<string>()],
        };
    }

    private static StepChart Chart(MetricReading reading, ReadingText text, ChartContext context) => new()
    {
        Id = context.Id ?? reading.Metric.Slug + "-change",
        Language = context.Language,
        Title = "",
        Subtitle = "",
        Sentence = "",
        Axis = AxisScale.For([], text.Format),
        Steps = [],
        Table = ChartTable.None,
        Source = ChartParts.Source(text, context, reading.Current, null),
    };

    /// <summary>What changed within the units is a signal where the whole change stands out from sampling variation and goes the same way.</summary>
    private static Signal WithinSignal(MixSplit split, MetricReading reading) =>
        reading.Change is not { Verdict: ChangeVerdict.Distinct } || split.Within * split.Change <= 0
            ? Signal.None
            : (Figures.DirectionOf(reading.Metric, reading.Kind), split.Within > 0) switch
            {
                (Direction.Up, true) or (Direction.Down, false) => Signal.Better,
                (Direction.Up, false) or (Direction.Down, true) => Signal.Worse,
                _ => Signal.None,
            };
}
