using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Actions;

/// <summary>
/// What a control chart says of the months after an action: the one rule for its page, for lists, for residents, and for whom to ask. It reads the
/// group that holds the first month after, up to a year after the action or as many months as a verdict takes: what came later is not of the action.
/// </summary>
internal static class OutcomeJudge
{
    /// <summary>The verdict on the months after that are compared.</summary>
    /// <param name="windows">The windows in the series.</param>
    /// <param name="series">The months of the whole series.</param>
    /// <param name="context">The rules of the control chart; its period does not matter.</param>
    public static ChartVerdict Judge(OutcomeWindows windows, Series series, ChartContext context)
    {
        if (windows.BreakBetween is not null)
        {
            return ChartVerdict.None;
        }

        // A new baseline between was made because of the change: the chart that showed the change had none there.
        var undivided = series with { Rebases = [.. series.Rebases.Where(rebase => !windows.IsBetween(rebase))] };
        var slots = SlotsOf(undivided, context);
        var first = slots.Find(slot => StartOf(slot) >= windows.FirstAfter.Start) ?? (slots is [.., var end] ? end : null);
        var group = ValuesOf(slots, first?.Group);
        if (!windows.HasBefore || !group.Exists(slot => StartOf(slot) < windows.Month.Start))
        {
            return ChartVerdict.None with { Saying = ChartSaying.NothingBefore };
        }

        if (!group.Exists(slot => IsAfter(slot, windows)))
        {
            return ChartVerdict.None;
        }

        var next = slots.Find(slot => slot.Value is not null && slot.Group > first!.Group);
        if (!group[^1].HasVerdict)
        {
            return next is null
                ? ChartVerdict.None with { Saying = ChartSaying.TooFew, MonthsToGo = XmrChart.VerdictFrom - group.Count }
                : ChartVerdict.None with { Saying = ChartSaying.Ended, Since = StartOf(next) };
        }

        var last = LastRead(group, windows);
        var verdict = last == group[^1]
            ? Read(group, group, windows)
            : Read(ValuesOf(SlotsOf(UpTo(last, undivided), context), first!.Group), group, windows) with { ReadTo = StartOf(last) };
        return next is null ? verdict : verdict with { RebaseFrom = null };
    }

    private static ChartVerdict Read(List<ControlSlot> read, List<ControlSlot> group, OutcomeWindows windows)
    {
        var mean = read[^1].Control!.Mean!.Value;
        if (SpecialCauses(read, mean).FindLast(cause => cause.Exists(slot => IsAfter(slot, windows))) is not { } seen)
        {
            return ChartVerdict.None with { Saying = ChartSaying.CommonCause };
        }

        var (since, high) = (StartOf(seen[0]), seen[^1].Value > mean);
        var before = since < windows.Month.Start;
        var shifted = group.AsEnumerable().Reverse()
            .TakeWhile(slot => StartOf(slot) >= windows.FirstAfter.Start && slot.Value != mean && slot.Value > mean == high)
            .Count();
        return new ChartVerdict(
            before ? ChartSaying.ChangedBefore : ChartSaying.Changed,
            seen[^1].Variation,
            high,
            since,
            0,
            !before && windows.RebaseBetween is null && seen.Exists(slot => slot.Control!.Rules.Contains(XmrRule.Run)) && shifted >= Xmr.RunLength ? windows.FirstAfter.Start : null);
    }

    /// <summary>The special causes of a group, in order: months without a gap that point the same way.</summary>
    private static List<List<ControlSlot>> SpecialCauses(List<ControlSlot> group, double mean)
    {
        var causes = new List<List<ControlSlot>>();
        ControlSlot? previous = null;
        foreach (var slot in group)
        {
            if (slot.Variation != Variation.CommonCause)
            {
                var goesOn = previous?.Variation == slot.Variation && (slot.Variation != Variation.Neutral || previous.Value > mean == slot.Value > mean);
                if (!goesOn)
                {
                    causes.Add([]);
                }

                causes[^1].Add(slot);
            }

            previous = slot;
        }

        return causes;
    }

    private static ControlSlot LastRead(List<ControlSlot> group, OutcomeWindows windows)
    {
        var year = group.Count(slot => StartOf(slot) < windows.FirstAfter.Start.AddMonths(OutcomeWindows.Most));
        return group[Math.Max(year, XmrChart.VerdictFrom) - 1];
    }

    private static Series UpTo(ControlSlot last, Series series) =>
        series with { Points = [.. series.Points.TakeWhile(point => point.Period.Start <= StartOf(last))] };

    private static List<ControlSlot> SlotsOf(Series series, ChartContext context) =>
        [.. ControlSeries.Of(new MetricReading(series.Metric, series.Figure, Figure.None, null, null, series, null, Asked: true, null), context).Slots];

    private static List<ControlSlot> ValuesOf(List<ControlSlot> slots, int? group) =>
        slots.FindAll(slot => slot.Value is not null && slot.Group == group);

    private static bool IsAfter(ControlSlot slot, OutcomeWindows windows) => windows.After is { } after && after.Contains(StartOf(slot));

    private static DateOnly StartOf(ControlSlot slot) => slot.Point.Period.Start;
}
