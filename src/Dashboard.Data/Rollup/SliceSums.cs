using System.Runtime.InteropServices;

namespace Dashboard.Data.Rollup;

/// <summary>Sums of a unit's slices by month, by the answers' numbers.</summary>
internal sealed class SliceSums(CountPlaces places)
{
    private readonly Dictionary<SliceMonth, long[]> slices = [];

    /// <summary>The slices that have been asked for.</summary>
    public IEnumerable<SliceMonth> Keys => slices.Keys;

    /// <summary>The sums of a slice, with room for all answers seen so far.</summary>
    public long[] Of(SliceMonth key)
    {
        ref var sums = ref CollectionsMarshal.GetValueRefOrAddDefault(slices, key, out _);
        sums ??= new long[places.Count];
        if (sums.Length < places.Count)
        {
            Array.Resize(ref sums, places.Count);
        }

        return sums;
    }

    /// <summary>Adds sums to those of a slice.</summary>
    public void Add(SliceMonth key, ReadOnlySpan<long> sums)
    {
        var into = Of(key);
        for (var answer = 0; answer < sums.Length; answer++)
        {
            into[answer] += sums[answer];
        }
    }

    /// <summary>The slices in order.</summary>
    public IEnumerable<(SliceMonth Key, long[] Sums)> All() => slices.OrderBy(slice => slice.Key).Select(slice => (slice.Key, slice.Value));
}
