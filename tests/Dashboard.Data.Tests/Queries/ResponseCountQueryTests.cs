using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Queries;

public sealed class ResponseCountQueryTests
{
    private static readonly DateOnly First = new(2025, 11, 20);

    [Fact]
    public async Task Count_OfAnyPeriod_IsThatOfItsRows()
    {
        await using var store = await TestStore.WithCountyAsync();
        var rows = RandomResponses.Of(seed: 1, count: 300, from: First);
        await store.ImportAsync(rows);
        var random = new Random(2);

        for (var i = 0; i < 60; i++)
        {
            var start = First.AddDays(random.Next(-20, 170));
            await AssertCountsAsync(store, rows, new Period(start, start.AddDays(random.Next(1, i < 20 ? 20 : 120))));
        }
    }

    [Fact]
    public async Task Count_AfterAnotherImport_HasItsRowsToo()
    {
        await using var store = await TestStore.WithCountyAsync();
        var year = new Period(new DateOnly(2025, 10, 1), new DateOnly(2026, 10, 1));
        var rows = RandomResponses.Of(seed: 1, count: 50, from: First);
        await store.ImportAsync(rows);
        await AssertCountsAsync(store, rows, year);

        var more = RandomResponses.Of(seed: 3, count: 50, firstId: 1_000, from: First);
        await store.ImportAsync(more);

        await AssertCountsAsync(store, [.. rows, .. more], year);
    }

    private static async Task AssertCountsAsync(TestStore store, IReadOnlyList<ResponseRow> rows, Period period)
    {
        var tree = (await store.SnapshotAsync()).Units;
        var given = rows.Where(row => period.Contains(LocalTime.DateOf(row.AnsweredAt))).ToLookup(row => row.Unit);

        var counts = await store.Get<ResponseCountQuery>().AskAsync(Scope.WholeTree, period, CancellationToken.None);

        foreach (var unit in tree.All)
        {
            Assert.Equal(tree.Subtree(unit).Sum(below => given[below.Code].Count()), counts.GetValueOrDefault(unit.Id));
        }
    }
}
