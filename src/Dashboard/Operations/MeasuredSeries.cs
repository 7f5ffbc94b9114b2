namespace Dashboard.Operations;

/// <summary>One series of numbers; many threads add to it.</summary>
/// <param name="buckets">How many buckets it has, the last one open.</param>
internal sealed class MeasuredSeries(int buckets)
{
    private readonly Lock gate = new();
    private readonly long[] counts = new long[buckets];
    private double value;

    /// <summary>The value, of a histogram the sum of its values, and how many lie in each bucket.</summary>
    public (double Value, IReadOnlyList<long> Counts) Read()
    {
        lock (gate)
        {
            return (value, [.. counts]);
        }
    }

    public void Add(double more)
    {
        lock (gate)
        {
            value += more;
        }
    }

    public void Set(double now)
    {
        lock (gate)
        {
            value = now;
        }
    }

    public void Count(double one, int bucket)
    {
        lock (gate)
        {
            value += one;
            counts[bucket]++;
        }
    }
}
