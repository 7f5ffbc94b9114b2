using System.Numerics;
using System.Runtime.InteropServices;

namespace Dashboard.Data.Rollup;

/// <summary>What a sheet is of, within one unit; 0 stands for all stages or all segments, <paramref name="Month"/> is a day number.</summary>
internal readonly record struct SliceMonth(int Stage, int Segment, int Month) : IComparable<SliceMonth>
{
    public int CompareTo(SliceMonth other) => (Stage, Segment, Month).CompareTo((other.Stage, other.Segment, other.Month));

    public override int GetHashCode() => (Stage * 31) + (Segment * 65_599) + Month;
}

/// <summary>The counts of a unit's slices by month and day, as arrays laid out by <see cref="CountPlaces"/>.</summary>
/// <param name="places">The layout.</param>
/// <param name="spare">Arrays that are not in use, all zero.</param>
internal sealed class SliceCounts(CountPlaces places, Stack<long[]> spare)
{
    private const int Room = 16 * CountPlaces.Days;

    private readonly Dictionary<SliceMonth, long[]> slices = [];

    public int Count => slices.Count;

    public bool Has(SliceMonth key) => slices.ContainsKey(key);

    /// <summary>The counts of a slice.</summary>
    public long[] Of(SliceMonth key)
    {
        ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(slices, key, out _);
        counts ??= spare.TryPop(out var used) ? used : new long[places.Length + Room];
        if (counts.Length < places.Length)
        {
            Array.Resize(ref counts, places.Length + Room);
        }

        return counts;
    }

    /// <summary>Adds counts to those of a slice.</summary>
    public void Add(SliceMonth key, ReadOnlySpan<long> counts)
    {
        // Both may be longer than what is in use.
        var into = Of(key).AsSpan();
        var length = Math.Min(counts.Length, places.Length);
        var sums = MemoryMarshal.Cast<long, Vector<long>>(into[..length]);
        var parts = MemoryMarshal.Cast<long, Vector<long>>(counts[..length]);
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += parts[i];
        }
    }

    /// <summary>The slices in order; each is valid until the next, and all are gone with the last.</summary>
    public IEnumerable<(SliceMonth Key, long[] Counts)> Take()
    {
        foreach (var (key, counts) in slices.OrderBy(slice => slice.Key))
        {
            yield return (key, counts);
            Array.Clear(counts);
            spare.Push(counts);
        }

        slices.Clear();
    }
}
