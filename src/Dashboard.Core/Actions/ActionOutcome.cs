using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Actions;

/// <summary>What the control chart says of the months after an action.</summary>
public enum ChartSaying
{
    /// <summary>No complete month after it has a value.</summary>
    Nothing,

    /// <summary>Too few points for a verdict; more will come.</summary>
    TooFew,

    /// <summary>Too few points for a verdict, and none will come: the question changed or a new baseline began.</summary>
    Ended,

    /// <summary>Nothing beyond common cause.</summary>
    CommonCause,

    /// <summary>A special cause that began after it, or in its month.</summary>
    Changed,

    /// <summary>A special cause that had begun before it.</summary>
    ChangedBefore,
}

/// <summary>The control chart's verdict on the months after an action.</summary>
/// <param name="Saying">What it says.</param>
/// <param name="Variation">Which way a special cause points; common cause without one.</param>
/// <param name="High">Whether its last point lies above the mean.</param>
/// <param name="Since">The first day of the month in which the special cause began, or of the one that ended the group; <c>null</c> without either.</param>
/// <param name="MonthsToGo">Months with a value until the chart may give a verdict; 0 when it may.</param>
/// <param name="RebaseFrom">From which day a new baseline is proposed: seven months or more lie on one side of the mean, all after the action; else <c>null</c>.</param>
public sealed record ChartVerdict(ChartSaying Saying, Variation Variation, bool High, DateOnly? Since, int MonthsToGo, DateOnly? RebaseFrom)
{
    /// <summary>Nothing to say yet.</summary>
    public static ChartVerdict None { get; } = new(ChartSaying.Nothing, Variation.CommonCause, false, null, 0, null);
}

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
    /// <summary>What came after an action.</summary>
    /// <param name="windows">The windows in the series.</param>
    /// <param name="series">The months of the whole series, which says what its control chart says.</param>
    /// <param name="compared">
    /// The reading of the months after, compared with those before; <c>null</c> where the windows are empty. Of its figures alone the difference is told.
    /// </param>
    /// <param name="context">The rules of the control chart; its period does not matter.</param>
    public static ActionOutcome Of(OutcomeWindows windows, Series series, MetricReading? compared, ChartContext context)
    {
        var whole = new MetricReading(series.Metric, series.Figure, Figure.None, null, null, series, null, Asked: true, null);
        var kept = compared is not null && windows.BreakBetween is null ? compared : null;
        return new ActionOutcome(
            windows,
            series.Metric,
            series.Figure,
            kept?.Previous,
            kept?.Previous is null ? null : kept.Current,
            series.Figure is FigureKind.Sum or FigureKind.Last ? null : kept?.Change,
            Judge(windows, ControlSeries.Of(whole, context)));
    }

    private static ChartVerdict Judge(OutcomeWindows windows, ControlSeries series)
    {
        var slots = series.Slots.Where(slot => slot.Value is not null).ToList();
        if (slots.Find(slot => slot.Point.Period.Start >= windows.FirstAfter.Start) is not { } first)
        {
            return ChartVerdict.None;
        }

        var group = slots.FindAll(slot => slot.Group == first.Group);
        var last = group[^1];
        if (!last.HasVerdict)
        {
            var next = slots.Find(slot => slot.Group > first.Group)?.Point.Period.Start;
            return next is null
                ? ChartVerdict.None with { Saying = ChartSaying.TooFew, MonthsToGo = XmrChart.VerdictFrom - group.Count }
                : ChartVerdict.None with { Saying = ChartSaying.Ended, Since = next };
        }

        if (last.Variation == Variation.CommonCause)
        {
            return ChartVerdict.None with { Saying = ChartSaying.CommonCause };
        }

        var mean = last.Control!.Mean!.Value;
        var high = last.Value > mean;
        var since = group.AsEnumerable().Reverse().TakeWhile(slot => slot.Variation == last.Variation && (last.Variation != Variation.Neutral || slot.Value > mean == high)).Last().Point.Period.Start;
        var before = since < windows.Month.Start;
        var shifted = group.AsEnumerable().Reverse()
            .TakeWhile(slot => slot.Point.Period.Start >= windows.FirstAfter.Start && slot.Value != mean && slot.Value > mean == high)
            .Count();
        return new ChartVerdict(
            before ? ChartSaying.ChangedBefore : ChartSaying.Changed,
            last.Variation,
            high,
            since,
            0,
            !before && windows.RebaseBetween is null && last.Control.Rules.Contains(XmrRule.Run) && shifted >= Xmr.RunLength ? windows.FirstAfter.Start : null);
    }
}
