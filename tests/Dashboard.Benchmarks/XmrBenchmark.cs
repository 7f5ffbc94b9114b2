using BenchmarkDotNet.Attributes;
using Dashboard.Core.Statistics;

namespace Dashboard.Benchmarks;

/// <summary>A control chart grows with its points and nothing faster: the ratio of the two sizes should be near 100.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class XmrBenchmark
{
    private readonly double?[] hundred = Values(100);
    private readonly double?[] tenThousand = Values(10_000);

    [Benchmark(Baseline = true)]
    public XmrChart HundredPoints() => Xmr.Calculate(hundred, new XmrOptions());

    [Benchmark]
    public XmrChart TenThousandPoints() => Xmr.Calculate(tenThousand, new XmrOptions());

    private static double?[] Values(int count)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, count).Select(_ => (double?)random.NextDouble())];
    }
}
