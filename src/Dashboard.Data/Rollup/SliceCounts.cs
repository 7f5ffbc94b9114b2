using System.Runtime.InteropServices;

namespace Dashboard.Data.Rollup;

/// <summary>What a sheet is of, within one unit; 0 stands for all stages or all segments, <paramref name="Month"/> is a day number.</summary>
internal readonly record struct SliceMonth(int Stage, int Segment, int Month) : IComparable<SliceMonth>
{
    public int CompareTo(SliceMonth other) => (Stage, Segment, Month).CompareTo((other.Stage, other.Segment, other.Month));

    public override int GetHashCode() => (Stage * 31) + (Segment * 65_599) + Month;
}

/// <summary>The counts of a unit's slices by month.</summary>
/// <param name="places">The numbers of the answers.</param>
/// <param name="spare">Counts that are not in use.</param>
internal sealed class SliceCounts(CountPlaces places, SpareCounts spare)
{
    private readonly Dictionary<SliceMonth, MonthCounts> slices = [];

    /// <summary>The slices that have counts.</summary>
    public IEnumerable<SliceMonth> Keys => slices.Keys;

    /// <summary>The counts of a slice, or <c>null</c>.</summary>
    public MonthCounts? Find(SliceMonth key) => slices.GetValueOrDefault(key);

    /// <summary>The counts of a slice, with room for all answers seen so far.</summary>
    public MonthCounts Of(SliceMonth key)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(slices, key, out _);
        counts ??= spare.Take();
        counts.Reserve(places.Count);
        return counts;
    }

    /// <summary>Adds an encoded sheet of days, or takes it back with −1.</summary>
    public void Add(SliceMonth key, ReadOnlySpan<byte> sheet, int sign)
    {
        var counts = Of(key);
        var reader = new SheetReader(sheet);
        while (reader.NextVersion())
        {
            while (reader.NextCount())
            {
                var answer = places.Of(reader.Version, DaySheet.Cell(reader.Cell));
                counts.Reserve(places.Count);
                counts.Add(answer, DaySheet.DayOfMonth(reader.Cell), sign * reader.Count);
            }
        }
    }

    /// <summary>Forgets the counts of a slice.</summary>
    public void Forget(SliceMonth key)
    {
        if (slices.Remove(key, out var counts))
        {
            spare.Give(counts);
        }
    }

    /// <summary>Forgets all counts.</summary>
    public void Clear()
    {
        foreach (var counts in slices.Values)
        {
            spare.Give(counts);
        }

        slices.Clear();
    }

    /// <summary>The slices in order; each is valid until the next, and all are gone with the last.</summary>
    public IEnumerable<(SliceMonth Key, MonthCounts Counts)> Take()
    {
        foreach (var (key, counts) in slices.OrderBy(slice => slice.Key))
        {
            yield return (key, counts);
            spare.Give(counts);
        }

        slices.Clear();
    }
}
