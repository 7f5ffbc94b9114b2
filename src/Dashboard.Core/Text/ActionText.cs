using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Statistics;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

/// <summary>What came after an action, in words ready for the page.</summary>
/// <param name="Heading">The control chart's verdict in one line.</param>
/// <param name="Sentences">The figures on both sides, their difference, and what the comparison is worth.</param>
/// <param name="Proposal">That a new baseline may be in place; <c>null</c> when it is not.</param>
/// <param name="NotWhy">That coming after is not coming from.</param>
/// <param name="Line">The heading where it stands alone in a list: it says whose answers it is of, too.</param>
public sealed record OutcomeWords(string Heading, IReadOnlyList<string> Sentences, string? Proposal, string NotWhy, string Line);

/// <summary>Says actions: as marks on charts, and what came after them.</summary>
public static class ActionText
{
    /// <summary>Actions in effect as notes on a chart; others are left out.</summary>
    public static IEnumerable<ChartNote> Marks(IEnumerable<UnitAction> actions, Language language)
    {
        var words = Words.In(language);
        return
        [
            .. from action in actions
               let day = action.DoneOn ?? default
               where action.DoneOn is not null
               select new ChartNote(day, AnnotationKind.Action, action.Title, $"{words.Date(day)} {Name(action.Kind, language)}: {NoteText.Sentence(action.Title)}"),
        ];
    }

    /// <summary>The kind of an action in a word.</summary>
    public static string Name(UnitActionKind kind, Language language) =>
        kind == UnitActionKind.Trial ? Words.In(language).Trial : Words.In(language).Action;

    /// <summary>What came after an action. It says no more than the charts do, and "after", never "because of".</summary>
    /// <param name="outcome">What came after it.</param>
    /// <param name="wanted">Which way it should have moved the metric, or <c>null</c>.</param>
    /// <param name="context">Language, and the smallest number of respondents.</param>
    public static OutcomeWords Of(ActionOutcome outcome, Direction? wanted, ChartContext context)
    {
        var text = new ReadingText(outcome.Metric, outcome.Kind, context);
        var words = text.Words;
        var heading = outcome.Windows.BreakBetween is { } broken ? words.OutcomeNotComparable(words.Date(broken)) : HeadingOf(outcome.Chart, words);
        return new OutcomeWords(
            heading,
            [.. Sentences(outcome, wanted, text)],
            outcome.Chart.RebaseFrom is { } from ? words.OutcomeProposal(Xmr.RunLength, words.Date(from)) : null,
            words.OutcomeNotWhy,
            outcome.IsOfOwnUnits ? $"{heading} ({words.OfOwnUnits})" : heading);
    }

    /// <summary>Where on a path it is measured, as a caption says it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="ofOwnUnits">Whether the reader is told the answers of the own units alone.</param>
    /// <param name="language">The reader's language.</param>
    public static string PlaceOf(ServicePath path, Stage stage, bool ofOwnUnits, Language language)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(stage);
        var place = $"{path.Name.In(language)}: {stage.Name.In(language)}";
        return ofOwnUnits ? $"{place} ({Words.In(language).OfOwnUnits})" : place;
    }

    private static string HeadingOf(ChartVerdict chart, Words words) => chart.Saying switch
    {
        ChartSaying.NothingBefore => words.OutcomeNothingBefore,
        ChartSaying.TooFew => words.OutcomeTooFew(words.Periods(chart.MonthsToGo, Grain.Month), XmrChart.VerdictFrom),
        ChartSaying.Ended => words.OutcomeEnded(words.Date(chart.Since!.Value), XmrChart.VerdictFrom),
        ChartSaying.CommonCause => words.OutcomeCommonCause,
        ChartSaying.Changed => words.OutcomeChanged(chart.Variation, chart.High),
        ChartSaying.ChangedBefore => words.OutcomeChangedBefore(chart.Variation, chart.High, words.ShortPeriod(chart.Since!.Value, Grain.Month)),
        _ => words.OutcomeNothing,
    };

    private static IEnumerable<string> Sentences(ActionOutcome outcome, Direction? wanted, ReadingText text)
    {
        var (windows, words) = (outcome.Windows, text.Words);
        if (outcome is { Before: { } before, After: { } after })
        {
            yield return words.OutcomeFigures(Said(windows.Before!.Value, before, text), Said(windows.After!.Value, after, text));
            if (DifferenceOf(outcome, wanted, text) is { } difference)
            {
                yield return difference;
            }
        }
        else if (windows.BreakBetween is null)
        {
            yield return windows.HasBefore
                ? words.OutcomeWaits(words.ShortPeriod(windows.FirstAfter.Start, Grain.Month))
                : words.OutcomeNoBefore;
        }

        foreach (var caveat in Caveats(outcome, words))
        {
            yield return caveat;
        }

        if (outcome.Chart is { Saying: ChartSaying.Changed, Since: { } since })
        {
            yield return words.OutcomeSince(words.ShortPeriod(since, Grain.Month));
        }

        if (outcome.Chart.ReadTo is { } last)
        {
            yield return words.OutcomeReadTo(words.ShortPeriod(last, Grain.Month));
        }
    }

    /// <summary>What the comparison is worth.</summary>
    private static IEnumerable<string> Caveats(ActionOutcome outcome, Words words)
    {
        var windows = outcome.Windows;
        foreach (var (edge, day) in windows.Cuts)
        {
            yield return words.OutcomeCut(edge, words.Date(day));
        }

        if (outcome.Moves.Count > 0)
        {
            yield return words.OutcomeMoved(words.Join([.. outcome.Moves.Select(words.Date)]));
        }

        if (windows.RebaseBetween is { } rebased)
        {
            yield return words.OutcomeRebased(words.Date(rebased));
        }

        if (outcome.IsOfOtherSeasons)
        {
            yield return words.OutcomeSeasons;
        }

        if (windows.Before is not null && windows.DoneOn.Day != 1)
        {
            yield return words.OutcomeMonthLeftOut;
        }
    }

    private static string? DifferenceOf(ActionOutcome outcome, Direction? wanted, ReadingText text)
    {
        if (text.IsComplete)
        {
            return text.Words.OutcomeComplete;
        }

        if (outcome.Change is not { } change)
        {
            return null;
        }

        bool? asWanted = change.Verdict == ChangeVerdict.NotDistinct || wanted is null ? null : change.Value > 0 == (wanted == Direction.Up);
        return text.Words.OutcomeDifference(
            NumberText.Difference(change.Value, text.Format, text.Language),
            NumberText.Interval(change.Interval.Low, change.Interval.High, text.Format, text.Language),
            change.Verdict,
            asWanted,
            outcome.Metric.MinChange > 0 && outcome.Kind != FigureKind.Mean ? NumberText.Difference(outcome.Metric.MinChange, text.Format, text.Language)[1..] : null);
    }

    /// <summary>"1.1.2026–30.6.2026: 61,2 % (n = 412)".</summary>
    private static string Said(Period period, Figure figure, ReadingText text) =>
        $"{PeriodText.Name(period, text.Language)}: {text.ValueOrWhy(figure)}{(text.N(figure) is { } n ? $" ({n})" : "")}";
}
