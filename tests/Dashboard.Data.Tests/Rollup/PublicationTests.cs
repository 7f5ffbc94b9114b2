using Dashboard.Core.Metrics;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Tests.Rollup;

/// <summary>What is published goes on from what waited at the beginning of a quarter: it must be what comes of all rows at once.</summary>
public sealed class PublicationTests
{
    private static readonly DateOnly First = new(2024, 11, 1);
    private static readonly DateOnly Today = new(2026, 6, 15);

    [Fact]
    public async Task Months_OneAfterAnother_ArePublishedAsAllAtOnce()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        for (var month = 0; month < 15; month++)
        {
            await store.ImportAsync(MonthOf(month));
        }

        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task LateRowsAndMissingMonths_ArePublishedAsAllAtOnce()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var batches = new List<AppliedBatch>();
        foreach (var month in new[] { 9, 3, 0, 14, 13, 5 })
        {
            batches.Add(await store.ImportAsync(MonthOf(month)));
            Assert.Empty(await store.CheckAsync());
        }

        await store.Get<BatchUndo>().UndoAsync(batches[3].Batch, CancellationToken.None);
        Assert.Empty(await store.CheckAsync());
        await store.Get<ResponseErasure>().EraseAsync("test", [.. MonthOf(13).Skip(3).Concat(MonthOf(0)).Select(row => row.Id)], CancellationToken.None);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Month_InWhichEverybodyIsErased_LeavesWhatWaitedBefore()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync(MonthOf(2));
        await store.ImportAsync(MonthOf(4));

        await store.Get<ResponseErasure>().EraseAsync("test", [.. MonthOf(4).Select(row => row.Id)], CancellationToken.None);

        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Start_WithAnotherMinimum_PublishesAnew()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        await store.ImportAsync(MonthOf(1));
        var before = await PublishedAsync(store);

        await PrepareAsync(store, minimum: 2);
        var fewer = await PublishedAsync(store);
        Assert.Empty(await store.CheckAsync());
        await PrepareAsync(store, minimum: 5);

        Assert.NotEqual(before, fewer);
        Assert.Equal(before, await PublishedAsync(store));
        Assert.Empty(await store.CheckAsync());
    }

    private static IReadOnlyList<ResponseRow> MonthOf(int month) =>
        RandomResponses.Of(seed: month, count: 40, firstId: (month * 100) + 1, First.AddMonths(month), days: 28);

    private static async Task PrepareAsync(TestStore store, int minimum)
    {
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(store.Clock)
            .AddDashboardStore(store.Options with { MinimumRespondents = minimum }).BuildServiceProvider();
        await services.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
    }

    private static async Task<List<string>> PublishedAsync(TestStore store)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        using var rows = connection.Prepare(
            "SELECT unit_id, stage_id, segment_id, start, sheet FROM rollup WHERE grain = 3 ORDER BY 1, 2, 3, 4");
        var cells = new List<string>();
        while (rows.Step())
        {
            cells.Add($"{rows.Long(0)} {rows.Long(1)} {rows.Long(2)} {rows.Long(3)} {Convert.ToHexString(rows.Blob(4))}");
        }

        return cells;
    }
}
