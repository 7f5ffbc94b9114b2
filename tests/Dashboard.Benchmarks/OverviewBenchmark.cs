using BenchmarkDotNet.Attributes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Demo;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Benchmarks;

/// <summary>The overview's question over the demo county: ten times the answers should cost hardly more, since only roll-ups are read.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class OverviewBenchmark
{
    private readonly Random order = new(1);
    private TestStore store = null!;
    private UnitQuestion question = null!;

    [Params(20_000, 200_000)]
    public int Responses { get; set; }

    [GlobalSetup]
    public async Task FillAsync()
    {
        store = await TestStore.CreateAsync();
        await store.Get<DemoFiller>().FillAsync(seed: 1, Responses, progress: null, CancellationToken.None);
        var snapshot = await store.SnapshotAsync();
        var end = Grain.Month.StartOf(store.Clock.Day);
        question = new UnitQuestion(
            snapshot.Units.Roots[0],
            [.. snapshot.Metrics.Slugs.Take(12)],
            new Period(end.AddMonths(-12), end),
            new Period(end.AddMonths(-24), end.AddMonths(-12)));
    }

    [GlobalCleanup]
    public async Task RemoveAsync() => await store.DisposeAsync();

    /// <summary>Names the metrics in another order each time: what was asked before is known.</summary>
    [Benchmark]
    public Task<UnitAnswer> Overview()
    {
        var metrics = question.Metrics.ToArray();
        order.Shuffle(metrics);
        return store.Get<UnitQuery>().AskAsync(Scope.WholeTree, question with { Metrics = metrics }, CancellationToken.None);
    }
}
