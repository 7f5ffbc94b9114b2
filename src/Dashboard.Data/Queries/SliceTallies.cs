using Dashboard.Core.Time;

namespace Dashboard.Data.Queries;

/// <summary>A slice's tallies over any period, from its months and, where a period cuts one, its days.</summary>
/// <param name="reader">Reads them.</param>
/// <param name="runs">The metrics asked for.</param>
/// <param name="slice">The slice.</param>
/// <param name="within">The only period that is asked of; <c>null</c> for any, and for points.</param>
internal sealed class SliceTallies(SliceReader reader, MetricRuns runs, Slice slice, Period? within = null)
{
    private readonly SortedList<DateOnly, TallySet> months = reader.Months(slice, within);
    private readonly Dictionary<(Grain, Period), IReadOnlyList<(Period, TallySet)>> points = [];
    private readonly Dictionary<Period, TallySet> periods = [];

    /// <summary>The first month that has any tally, or <c>null</c>.</summary>
    public DateOnly? First => months.Count == 0 ? null : months.Keys[0];

    /// <summary>The first and the last month that has a tally of the slot, or <c>null</c>.</summary>
    public (DateOnly First, DateOnly Last)? Span(int slot)
    {
        var first = months.FirstOrDefault(month => month.Value.Has(slot));
        return first.Value is null ? null : (first.Key, months.Last(month => month.Value.Has(slot)).Key);
    }

    /// <summary>The tallies of a period. They are added up once for all metrics.</summary>
    public TallySet In(Period period)
    {
        if (!periods.TryGetValue(period, out var found))
        {
            periods.Add(period, found = AddUp(period));
        }

        return found;
    }

    /// <summary>
    /// The tallies of each whole period of the grain from <paramref name="range"/>'s first to its last. They are added up once for all metrics.
    /// </summary>
    public IReadOnlyList<(Period Period, TallySet Tallies)> Points(Grain grain, Period range)
    {
        if (!points.TryGetValue((grain, range), out var found))
        {
            points.Add((grain, range), found = AddUp(grain, range));
        }

        return found;
    }

    private TallySet AddUp(Period period)
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

    private List<(Period Period, TallySet Tallies)> AddUp(Grain grain, Period range)
    {
        var periods = grain.Split(range).ToList();
        var parts = grain is Grain.Day or Grain.Week ? reader.Days(slice, periods[0].Start, periods[^1].End, day => grain.StartOf(day)) : months;
        var sums = periods.ConvertAll(period => (Period: period, Tallies: new TallySet(runs.Count)));
        var at = 0;
        foreach (var (start, tallies) in parts)
        {
            while (at < sums.Count && start >= sums[at].Period.End)
            {
                at++;
            }

            if (at < sums.Count && start >= sums[at].Period.Start)
            {
                sums[at].Tallies.Add(tallies);
            }
        }

        return sums;
    }

    private static DateOnly FirstWholeMonth(Period period)
    {
        var month = Grain.Month.StartOf(period.Start);
        return month == period.Start ? month : month.AddMonths(1);
    }

    private void AddDays(TallySet total, DateOnly from, DateOnly to)
    {
        foreach (var tallies in reader.Days(slice, from, to, _ => from).Values)
        {
            total.Add(tallies);
        }
    }
}
