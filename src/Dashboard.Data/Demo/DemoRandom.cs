namespace Dashboard.Data.Demo;

/// <summary>What a stream of random numbers is for; each has its own, so that one part of the county can change without the others.</summary>
internal enum DemoStream
{
    UnitEffect,
    LineMonth,
    PointMonth,
    Volume,
    Responses,
    Coverage,
    Events,
    Stocks,
}

/// <summary>
/// SplitMix64. Only integer arithmetic and exactly rounded floating-point operations are used, here and by its callers (no exponentials, no
/// sines), so that a seed gives the same county on every machine.
/// </summary>
internal sealed class DemoRandom(int seed, DemoStream stream, int first = 0, int second = 0)
{
    private ulong state = Mix(Mix(Mix((uint)seed) ^ (uint)stream) ^ (((ulong)(uint)first << 32) | (uint)second));

    /// <summary>Uniform in [0, 1).</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [low, high).</summary>
    public double Between(double low, double high) => low + ((high - low) * Unit());

    /// <summary>Uniform in 0 … count − 1.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    public bool Chance(double probability) => Unit() < probability;

    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>An index with a probability in proportion to its step in <paramref name="cumulative"/>.</summary>
    public int Pick(double[] cumulative)
    {
        var found = Array.BinarySearch(cumulative, Unit() * cumulative[^1]);
        return Math.Min(found < 0 ? ~found : found + 1, cumulative.Length - 1);
    }

    /// <summary>Nearly standard normal: the sum of twelve uniforms.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += Unit();
        }

        return sum;
    }

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        return Finish(state);
    }

    private static ulong Mix(ulong value) => Finish(value + 0x9E3779B97F4A7C15);

    private static ulong Finish(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
