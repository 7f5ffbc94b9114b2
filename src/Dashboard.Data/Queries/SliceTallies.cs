using Dashboard.Core.Time;

namespace Dashboard.Data.Queries;

/// <summary>A slice's tallies over any period, from its months and, where a period cuts one, its days.</summary>
internal sealed class SliceTallies(SliceReader reader, MetricRuns runs, Slice slice)
{
    private readonly SortedList<DateOnly, TallySet> months = reader.Months(slice);

    /// <summary>The first and the last month that has a tally of the slot, or <c>null</c>.</summary>
    public (DateOnly First, DateOnly Last)? Span(int slot)
    {
        var first = months.FirstOrDefault(month => month.Value.Has(slot));
        return first.Value is null ? null : (first.Key, months.Last(month => month.Value.Has(slot)).Key);
    }

    /// <summary>The tallies of a period.</summary>
    public TallySet In(Period period)
    {
        var total = new TallySet(runs.Count);
        var (start, end) = (FirstWholeMonth(period), Grain.Month.StartOf(period.End));
        if (start >= end)
        {
            AddDays(total, period.Start, period.End);
            return total;
        }

        AddDays(total, period.Start, start);
        foreach (var (_, tallies) in months.Where(month => month.Key >= start && month.Key < end))
        {
            total.Add(tallies);
        }

        AddDays(total, end, period.End);
        return total;
    }

    /// <summary>The tallies of each whole period of the grain from <paramref name="range"/>'s first to its last.</summary>
    public IReadOnlyList<(Period Period, TallySet Tallies)> Points(Grain grain, Period range)
    {
        var periods = grain.Split(range).ToList();
        var parts = grain is Grain.Day or Grain.Week ? reader.Days(slice, periods[0].Start, periods[^1].End) : months;
        var points = periods.ConvertAll(period => (period, new TallySet(runs.Count)));
        var at = 0;
        foreach (var (start, tallies) in parts)
        {
            while (at < points.Count && start >= points[at].period.End)
            {
                at++;
            }

            if (at < points.Count && start >= points[at].period.Start)
            {
                points[at].Item2.Add(tallies);
            }
        }

        return points;
    }

    private static DateOnly FirstWholeMonth(Period period)
    {
        var month = Grain.Month.StartOf(period.Start);
        return month == period.Start ? month : month.AddMonths(1);
    }

    private void AddDays(TallySet total, DateOnly from, DateOnly to)
    {
        foreach (var tallies in reader.Days(slice, from, to).Values)
        {
            total.Add(tallies);
        }
    }
}
