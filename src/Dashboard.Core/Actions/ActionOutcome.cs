using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Actions;

/// <summary>
/// What came after an action: the figures before and after it with the interval of their difference, and the control chart's verdict. It is told
/// of protected figures only, and never says why.
/// </summary>
/// <param name="Windows">What is compared.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Kind">What the values are.</param>
/// <param name="Before">The protected figure before; <c>null</c> when nothing is compared.</param>
/// <param name="After">The protected figure after; <c>null</c> likewise.</param>
/// <param name="Change">
/// After less before with its interval; <c>null</c> when nothing is compared, when a side is hidden or empty, and for counts and levels, of which
/// the control chart alone speaks.
/// </param>
/// <param name="Chart">The control chart's verdict.</param>
public sealed record ActionOutcome(
    OutcomeWindows Windows, MetricVersion Metric, FigureKind Kind, Figure? Before, Figure? After, Change? Change, ChartVerdict Chart)
{
    /// <summary>Days between the first of the months before and the last of those after on which units were moved or merged; empty when nothing is compared.</summary>
    public IReadOnlyList<DateOnly> Moves { get; private init; } = [];

    /// <summary>Whether it is of a stage of which the reader is told the answers of the own units alone: to others it may say something else.</summary>
    public bool IsOfOwnUnits { get; init; }

    /// <summary>Whether the months that are compared are fewer than a year has, and so of other seasons.</summary>
    public bool IsOfOtherSeasons => Before is not null && Windows.Months < OutcomeWindows.Most;

    /// <summary>What came after an action.</summary>
    /// <param name="windows">The windows in the series.</param>
    /// <param name="series">The months of the whole series, which says what its control chart says.</param>
    /// <param name="compared">
    /// The reading of the months after, compared with those before; <c>null</c> where the windows are empty. Of its figures alone the difference is told.
    /// </param>
    /// <param name="context">The rules of the control chart; its period does not matter.</param>
    public static ActionOutcome Of(OutcomeWindows windows, Series series, MetricReading? compared, ChartContext context)
    {
        var kept = compared is not null && windows.BreakBetween is null ? compared : null;
        return new ActionOutcome(
            windows,
            series.Metric,
            series.Figure,
            kept?.Previous,
            kept?.Previous is null ? null : kept.Current,
            series.Figure is FigureKind.Sum or FigureKind.Last ? null : kept?.Change,
            OutcomeJudge.Judge(windows, series, context))
        {
            Moves = windows is { BreakBetween: null, Before: { } before, After: { } after } ? [.. series.Moves.Where(day => day > before.Start && day < after.End)] : [],
        };
    }
}
