using System.Runtime.CompilerServices;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Charts.Builders;

/// <summary>One point of a series with what its control chart says.</summary>
/// <param name="Point">The point.</param>
/// <param name="Group">The baseline group, counted over the whole series.</param>
/// <param name="Control">Its place in the control chart; for a running period, which takes no rule, the lines that hold there.</param>
/// <param name="HasVerdict">Whether the group has enough points for limits and a verdict.</param>
internal sealed record ControlSlot(SeriesPoint Point, int Group, XmrPoint? Control, bool HasVerdict)
{
    /// <summary>The value that takes part in the calculation.</summary>
    public double? Value => Point.Provisional ? null : Point.Figure.Value;

    /// <summary>What the point says; common cause in a group without verdict.</summary>
    public Variation Variation => HasVerdict && Value is not null && Control is { } control ? control.Variation : Variation.CommonCause;
}

/// <summary>
/// A reading's series as control charts: from each version break on, a calculation of its own over complete periods, with a new group from
/// each new baseline. What the series says is what its last value in the drawing says.
/// </summary>
internal sealed class ControlSeries
{
    // Kept no longer than the readings themselves, which are never changed.
    private static readonly ConditionalWeakTable<MetricReading, Calculated> Known = [];

    private readonly Language language;
    private Assurance? assuranceOfLastGroup;

    private ControlSeries(IReadOnlyList<ControlSlot> slots, ControlSlot? last, Language language)
    {
        this.language = language;
        Slots = slots;
        Last = last;
        LastGroupCount = last is null ? 0 : slots.Count(slot => slot.Group == last.Group && slot.Value is not null);
    }

    /// <summary>The points from the first data on.</summary>
    public IReadOnlyList<ControlSlot> Slots { get; }

    /// <summary>
    /// The last complete point with a value that starts before the drawing ends; <c>null</c> when there is none, or only before a page's period
    /// that has no answers: it says nothing of that.
    /// </summary>
    public ControlSlot? Last { get; }

    /// <summary>Number of values in the group of <see cref="Last"/>.</summary>
    public int LastGroupCount { get; }

    /// <summary>What the series says; <c>null</c> without a verdict.</summary>
    public Variation? Variation => Last is { HasVerdict: true } last ? last.Variation : null;

    /// <summary>Whether the target is met; <c>null</c> without a verdict or a target.</summary>
    public Assurance? Assurance => Last is { HasVerdict: true } last && last.Group == Slots[^1].Group ? assuranceOfLastGroup : null;

    /// <summary>Why <see cref="Last"/> is a special cause, by every rule that it meets in order of precedence; empty when it is none.</summary>
    public IReadOnlyList<Pattern> Patterns => Last is { HasVerdict: true, Control: { } control } last
        ? [.. control.Rules.Select(rule => PatternOf(last, rule))]
        : [];

    /// <summary>The grain of the points.</summary>
    public required Grain Grain { get; init; }

    /// <summary>Whether the values are counts, which concern as many people as they count.</summary>
    public required bool IsCount { get; init; }

    /// <summary>The series of a reading. A page shows most of them in several places: of one reading it is calculated once.</summary>
    public static ControlSeries Of(MetricReading reading, ChartContext context)
    {
        var asked = new Asked(context.Rules, context.Period, context.DrawnAt(reading.Series.Grain).End, context.Language);
        var (of, series) = Known.GetValue(reading, _ => new Calculated(asked, Calculate(reading, context)));
        return of == asked ? series : Calculate(reading, context);
    }

    private static ControlSeries Calculate(MetricReading reading, ChartContext context)
    {
        var points = reading.Series.Points.SkipWhile(point => point.Figure is { Value: null, Suppressed: false }).ToList();
        var starts = reading.Series.Breaks
            .Select(day => IndexOf(points, day)).Where(index => index > 0 && index < points.Count).Distinct().Order().Append(points.Count).ToList();
        var slots = new List<ControlSlot>(points.Count);
        Assurance? assurance = null;
        foreach (var (from, to) in starts.Prepend(0).Zip(starts))
        {
            assurance = Calculate(points.GetRange(from, to - from), reading, context, slots);
        }

        var end = context.DrawnAt(reading.Series.Grain).End;
        var last = slots.FindLast(slot => slot.Value is not null && slot.Point.Period.Start < end);
        last = reading.Current is { Value: null, Suppressed: false } && last?.Point.Period.End <= context.Period.Start ? null : last;
        return new ControlSeries(slots, last, context.Language) { Grain = reading.Series.Grain, IsCount = reading.Kind == FigureKind.Sum, assuranceOfLastGroup = assurance };
    }

    private static Assurance? Calculate(
        List<SeriesPoint> section, MetricReading reading, ChartContext context, List<ControlSlot> slots)
    {
        var complete = section.Count(point => !point.Provisional);
        var chart = Xmr.Calculate([.. section.Take(complete).Select(point => point.Figure.Value)], new XmrOptions
        {
            Rules = context.Rules,
            Direction = Figures.DirectionOf(reading.Metric, reading.Kind),
            Target = reading.Target,
            RebaseAt = [.. reading.Series.Rebases
                .Select(rebase => IndexOf(section, rebase.Date))
                .Where(index => index > 0 && index < complete)],
        });
        var first = slots.Count == 0 ? 0 : slots[^1].Group + 1;
        var counts = chart.Points.Where(point => point.Value is not null).CountBy(point => point.Group).ToDictionary();
        for (var i = 0; i < section.Count; i++)
        {
            // A running period takes no rule; the lines of the last complete point hold there.
            var control = complete == 0 ? null : chart.Points[Math.Min(i, complete - 1)];
            var group = control?.Group ?? 0;
            slots.Add(new ControlSlot(section[i], first + group, control, counts.GetValueOrDefault(group) >= XmrChart.VerdictFrom));
        }

        return chart.Assurance;
    }

    /// <summary>The first point that a day belongs to or comes before; the number of points when all end before it.</summary>
    private static int IndexOf(List<SeriesPoint> points, DateOnly day)
    {
        var index = points.FindIndex(point => point.Period.End > day);
        return index < 0 ? points.Count : index;
    }

    private Pattern PatternOf(ControlSlot last, XmrRule rule)
    {
        var group = Slots.Where(slot => slot.Group == last.Group && !slot.Point.Provisional).ToList();
        var values = group.Where(slot => slot.Value is not null).ToList();
        var at = values.IndexOf(last);
        var mean = last.Control!.Mean!.Value;
        var (from, to) = rule switch
        {
            XmrRule.Run => Stretch(at, values.Count, i => Math.Sign(values[i].Value!.Value - mean)),
            XmrRule.Trend => Trend(values, at),
            XmrRule.TwoOfThree => Three(values, at),
            _ => (at, at),
        };
        var gaps = group.IndexOf(values[to]) - group.IndexOf(values[from]) != to - from;
        var high = rule == XmrRule.Trend ? values[to].Value > values[from].Value : last.Value > mean;
        var newest = Slots.Last(slot => slot.Value is not null);
        return new Pattern(rule, to - from + 1, high, gaps ? null : Grain, values[to] == newest ? null : Dates(values[from], values[to]));
    }

    private string Dates(ControlSlot from, ControlSlot to)
    {
        var (first, last) = (PeriodText.OnAxis(from.Point.Period, Grain, language), PeriodText.OnAxis(to.Point.Period, Grain, language));
        return first == last ? first : $"{first}–{last}";
    }

    /// <summary>The three values in a row of which the value is one of the two near the limit.</summary>
    private static (int From, int To) Three(List<ControlSlot> values, int at)
    {
        for (var from = Math.Max(0, at - 2); from <= at && from + 3 <= values.Count; from++)
        {
            if (values[from..(from + 3)].Count(slot => slot.Control!.Rules.Contains(XmrRule.TwoOfThree)) > 1)
            {
                return (from, from + 2);
            }
        }

        return (at, at);
    }

    private static (int From, int To) Trend(List<ControlSlot> values, int at)
    {
        int Step(int i) => Math.Sign(values[i].Value!.Value - values[i - 1].Value!.Value);

        // Steps lie between points: the last point's own step is the one before it, unless the trend only starts there.
        var step = Math.Max(at, 1);
        var (from, to) = Stretch(step - 1, values.Count - 1, i => Step(i + 1));
        return (from, to + 1);
    }

    /// <summary>The longest stretch around an index on which a sign stays the same.</summary>
    private static (int From, int To) Stretch(int at, int count, Func<int, int> sign)
    {
        var (from, to, own) = (at, at, sign(at));
        while (from > 0 && sign(from - 1) == own)
        {
            from--;
        }

        while (to < count - 1 && sign(to + 1) == own)
        {
            to++;
        }

        return (from, to);
    }

    /// <summary>What of a context the series depends on.</summary>
    private sealed record Asked(RuleSet Rules, Period Period, DateOnly End, Language Language);

    private sealed record Calculated(Asked Of, ControlSeries Series);
}
