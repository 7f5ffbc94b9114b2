using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;

namespace Dashboard.Core.Charts.Builders;

/// <summary>
/// Answers of a period that is hidden wait for others and are told with a later figure, whose n may exceed the answers of its own period. Of one
/// place the next figure holds all of them; of several another place's figure may come first, so no more is said than that it may.
/// </summary>
internal static class WaitedPeriods
{
    /// <summary>What is said of each figure right after hidden periods, by its period. What waited when the question changed is never told.</summary>
    public static IReadOnlyDictionary<Period, string> Of(IReadOnlyList<ControlSlot> slots, Series series, ReadingText text)
    {
        var said = new Dictionary<Period, string>();
        (Period First, Period Last)? hidden = null;
        foreach (var (period, figure, _) in slots.Select(slot => slot.Point))
        {
            if (series.Breaks.Any(day => period.Start <= day && day < period.End))
            {
                hidden = null;
            }

            if (figure.Suppressed)
            {
                hidden = (hidden?.First ?? period, period);
            }
            else if (figure.Value is not null)
            {
                if (hidden is var (first, last))
                {
                    said.Add(period, text.Words.Waited(Range(first, last)));
                }

                hidden = null;
            }
        }

        return said;

        string Range(Period first, Period last)
        {
            var (from, to) = (PeriodText.OnAxis(first, series.Grain, text.Language), PeriodText.OnAxis(last, series.Grain, text.Language));
            return from == to ? from : $"{from}–{to}";
        }
    }
}
