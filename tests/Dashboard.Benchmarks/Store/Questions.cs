using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Benchmarks.Store;

/// <summary>
/// The questions of the pages, put to a store in this process. What was asked before is known until the next import; so each question names its
/// metrics in another order, and counts the responses from another day on: a question that costs the same and was not asked yet.
/// </summary>
/// <param name="services">The store.</param>
/// <param name="snapshot">What it knows of itself.</param>
/// <param name="end">The day after the last of the data.</param>
internal sealed class Questions(ServiceProvider services, StoreSnapshot snapshot, DateOnly end) : IAsyncDisposable
{
    private const int WarmUps = 300;
    private const int Runs = 200;

    /// <summary>The twelve metrics of which the rows know something.</summary>
    private static readonly string[] Metrics =
    [
        WellKnown.Nps, WellKnown.Help, "whole", "together", "safe", WellKnown.Continue, "clear", "useful",
        WellKnown.Responses, WellKnown.Thanks, WellKnown.Complaints, WellKnown.Ideas,
    ];

    private readonly Random order = new(1);
    private int counted;

    private Period Year => new(end.AddMonths(-12), end);

    public static async Task<Questions> OpenAsync(string store, DateOnly end)
    {
        var services = new ServiceCollection().AddDashboardStore(new StoreOptions(Path: store)).BuildServiceProvider();
        await services.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
        var snapshot = await services.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None);
        return new Questions(services, snapshot, end);
    }

    /// <summary>Times every question.</summary>
    public async Task<IReadOnlyList<(string Name, Timings Timings)>> MeasureAsync()
    {
        var all = new (string, Func<Task>)[]
        {
            ("overview: 12 metrics × 24 months, 6 children", Overview),
            ("overview, the last 30 days", () => AskAsync(BenchmarkCounty.Root, new Period(end.AddDays(-40), end.AddDays(-10)))),
            ("overview, by weeks", () => AskAsync(BenchmarkCounty.Root, Year, Grain.Week)),
            ("page of a service line, 5 units", () => UnitPageAsync(BenchmarkCounty.Line(0))),
            ("page of a unit", () => UnitPageAsync(BenchmarkCounty.Leaf(0))),
            ("page of a path, 5 stages", PathPage),
        };

        // A first round that does not count: while one question is timed, the code of others is still being compiled better.
        await RoundAsync(all);
        return await RoundAsync(all);
    }

    private static async Task<IReadOnlyList<(string Name, Timings Timings)>> RoundAsync((string Name, Func<Task> Ask)[] all)
    {
        var timings = new List<(string, Timings)>();
        foreach (var (name, ask) in all)
        {
            timings.Add((name, await Timings.OfAsync(WarmUps, Runs, ask)));
        }

        return timings;
    }

    /// <summary>The overview's question.</summary>
    public Task Overview() => AskAsync(BenchmarkCounty.Root, Year);

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    private async Task UnitPageAsync(string unit)
    {
        await AskAsync(unit, Year);
        var period = new Period(Year.Start.AddDays(-(++counted % 360)), end);
        await services.GetRequiredService<ResponseCountQuery>().AskAsync(Scope.WholeTree, period, CancellationToken.None);
    }

    private Task<PathAnswer> PathPage() => services.GetRequiredService<PathQuery>().AskAsync(
        Scope.WholeTree,
        new PathQuestion(snapshot.FindPath(BenchmarkCounty.Path(0))!, InAnotherOrder(), Year, new Period(Year.Start.AddMonths(-12), Year.Start)),
        CancellationToken.None);

    private Task<UnitAnswer> AskAsync(string unit, Period period, Grain grain = Grain.Month) => services.GetRequiredService<UnitQuery>().AskAsync(
        Scope.WholeTree,
        new UnitQuestion(snapshot.Units.Find(unit)!, InAnotherOrder(), period, new Period(period.Start.AddMonths(-12), period.End.AddMonths(-12)), grain),
        CancellationToken.None);

    private string[] InAnotherOrder()
    {
        var metrics = Metrics.ToArray();
        order.Shuffle(metrics);
        return metrics;
    }
}
