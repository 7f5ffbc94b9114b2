using Dashboard.Core.Actions;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Time;

namespace Dashboard.Core.Text;

/// <summary>What came after an action, as residents read it.</summary>
/// <param name="Heading">The verdict in one line, without a full stop.</param>
/// <param name="Sentences">The figures on both sides, their difference, and what the comparison is worth.</param>
/// <param name="NotWhy">That coming after is not coming from.</param>
public sealed record OpenOutcome(string Heading, IReadOnlyList<string> Sentences, string NotWhy);

public static partial class OpenText
{
    /// <summary>What came after an action. It says what <see cref="ActionText"/> says, without the words of statistics.</summary>
    /// <param name="outcome">What came after it.</param>
    /// <param name="wanted">Which way it should have moved the metric, or <c>null</c>.</param>
    /// <param name="context">Language, and the smallest number of respondents.</param>
    public static OpenOutcome Outcome(ActionOutcome outcome, Direction? wanted, ChartContext context)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        ArgumentNullException.ThrowIfNull(context);
        var text = new ReadingText(outcome.Metric, outcome.Kind, context);
        return new OpenOutcome(HeadingOf(outcome, text.Words), [.. SidesOf(outcome, wanted, text), .. CaveatsOf(outcome, text.Words)], text.Words.OpenNotWhy);
    }

    private static string HeadingOf(ActionOutcome outcome, Words words)
    {
        var chart = outcome.Chart;
        return outcome.Windows.BreakBetween is { } broken ? words.OpenNotComparable(words.Date(broken)) : chart.Saying switch
        {
            ChartSaying.NothingBefore => words.OpenNothingBefore,
            ChartSaying.TooFew => words.OpenTooFew(words.Periods(chart.MonthsToGo, Grain.Month)),
            ChartSaying.Ended => words.OpenEnded(words.Date(chart.Since!.Value)),
            ChartSaying.CommonCause => words.OpenCommonCause,
            ChartSaying.Changed => words.OpenChanged(chart.Variation, chart.High),
            ChartSaying.ChangedBefore => words.OpenChangedBefore(chart.Variation, chart.High, In(chart.Since!.Value, words)),
            _ => words.OpenNothing,
        };
    }

    private static IEnumerable<string> SidesOf(ActionOutcome outcome, Direction? wanted, ReadingText text)
    {
        var (windows, words) = (outcome.Windows, text.Words);
        if (outcome is { Before: { } before, After: { } after })
        {
            yield return words.OpenSides(Side(before, windows.Before!.Value), Side(after, windows.After!.Value));
        }
        else if (windows is { BreakBetween: null, HasBefore: true })
        {
            yield return words.OpenWaits(words.PeriodName(windows.FirstAfter.Start, Grain.Month));
        }

        if (outcome.Change is { } change)
        {
            bool? asWanted = change.Verdict == ChangeVerdict.NotDistinct || wanted is null ? null : change.Value > 0 == (wanted == Direction.Up);
            var interval = NumberText.Interval(change.Interval.Low, change.Interval.High, text.Format, text.Language);
            yield return words.OpenDifference(words.OpenDifferenceUnit(text.Format) is { } unit ? $"{interval} {unit}" : interval, change.Verdict, asWanted);
        }

        string Side(Figure figure, Period period)
        {
            var name = PeriodText.Name(period, text.Language);
            return text.N(figure) is null
                ? $"{text.ValueOrWhy(figure)}, {name}"
                : $"{text.ValueOrWhy(figure)} ({words.OpenAnswers(figure.N!.Value, NumberText.Count(figure.N.Value, text.Language), name)})";
        }
    }

    private static IEnumerable<string> CaveatsOf(ActionOutcome outcome, Words words)
    {
        var (windows, chart) = (outcome.Windows, outcome.Chart);
        if (chart is { Saying: ChartSaying.Changed, Since: { } since })
        {
            yield return words.OpenSince(In(since, words));
        }

        if (chart.ReadTo is { } last)
        {
            yield return words.OpenReadTo(In(last, words));
        }

        foreach (var (edge, day) in windows.Cuts)
        {
            yield return words.OpenCut(edge, words.Date(day));
        }

        if (outcome.Moves.Count > 0)
        {
            yield return words.OpenMoved(words.Join([.. outcome.Moves.Select(words.Date)]));
        }

        if (windows.RebaseBetween is { } rebased)
        {
            yield return words.OpenRebased(words.Date(rebased));
        }

        if (outcome.IsOfOtherSeasons)
        {
            yield return words.OpenSeasons;
        }

        if (windows.Before is not null && windows.DoneOn.Day != 1)
        {
            yield return words.OpenMonthLeftOut;
        }
    }

    private static string In(DateOnly month, Words words) => words.InPeriod(month, Grain.Month, withYear: true);
}
