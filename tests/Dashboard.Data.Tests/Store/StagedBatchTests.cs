using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Store;

public sealed class StagedBatchTests
{
    [Fact]
    public async Task Responses_ImportedTwice_AreCountedOnce()
    {
        await using var store = await TestStore.WithCountyAsync();
        var rows = Enumerable.Range(1, 10)
            .Select(id => new ResponseBuilder().Id(id).On(2026, 5, id).At(id % 2 == 0 ? "ward" : "home").Says(WellKnown.Nps, "10").Build())
            .ToList();

        var first = await store.ImportAsync(rows);
        var second = await store.ImportAsync(rows);

        Assert.Equal((10, 0), (first.Accepted, first.Duplicates));
        Assert.Equal((0, 10), (second.Accepted, second.Duplicates));
        var snapshot = await store.SnapshotAsync();
        var answer = await store.Get<UnitQuery>().AskAsync(
            Scope.WholeTree,
            new UnitQuestion(snapshot.Units.Find("county")!, [WellKnown.Responses, WellKnown.Nps], Grain.Month.PeriodOf(new DateOnly(2026, 5, 1)), null),
            CancellationToken.None);
        Assert.Equal(10, answer.Unit.Metrics[WellKnown.Responses].Current.Value);
        Assert.Equal(100, answer.Unit.Metrics[WellKnown.Nps].Current.Value);
        Assert.Equal([5d, 5d], answer.Children.Select(child => child.Metrics[WellKnown.Responses].Current.Value!.Value));
        Assert.Empty(await store.CheckAsync());
    }
}
