using Dashboard.Core.Imports;
using Dashboard.Data.Demo;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Deliveries;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Office.Deliveries;

public sealed class SourceWatchTests
{
    [Fact]
    public async Task List_DeliveriesAndOlderImports_AreOneListBySource()
    {
        await using var store = await TestStore.CreateAsync();
        await ImportUnitsAsync(store, "county");
        await DeliverAsync(store, "survey", days: 20, new ImportResult(null, 10, 0, 10, 0, 1, 0.1));
        await DeliverAsync(store, "survey", days: 2, new ImportResult(9, 100, 80, 10, 10, null, 0.1));
        await DeliverAsync(store, "survey", days: 3, result: null);
        await DeliverAsync(store, "survey", days: 40, result: null);

        var sources = await store.Get<SourceWatch>().SummariesAsync(CancellationToken.None);

        Assert.Equal(["county", "survey"], sources.Select(source => source.Health.Source));
        Assert.Equal((null, "units.csv", new SourceErrors(1, 0, 1, 0)), (sources[0].Last, sources[0].LastBatch?.FileName, sources[0].Errors));
        Assert.Equal(new SourceErrors(3, 1, 110, 10), sources[1].Errors);
        var last = store.Clock.GetUtcNow().AddDays(-2);
        Assert.Equal((last, last), (sources[1].Health.LastAccepted, sources[1].LastAt));
    }

    [Fact]
    public async Task List_SourceOfBrokenFilesOnly_IsHeardOfAndGoesSilent()
    {
        await using var store = await TestStore.CreateAsync();
        var watch = store.Get<SourceWatch>();
        foreach (var days in Enumerable.Range(3, 5).Reverse())
        {
            await DeliverAsync(store, "survey", days, new ImportResult(days, 1, 1, 0, 0, null, 0.1));
        }

        foreach (var days in new[] { 2, 1, 0 })
        {
            await DeliverAsync(store, "survey", days, result: null);
        }

        Assert.Equal(SourceState.Failed, Assert.Single(await watch.ListAsync(CancellationToken.None)).State);
        store.Clock.Day = store.Clock.Day.AddDays(2);
        await DeliverAsync(store, "survey", 0, result: null);

        var source = Assert.Single(await watch.SummariesAsync(CancellationToken.None));
        Assert.Equal((SourceState.Silent, TimeSpan.FromDays(2)), (source.Health.State, source.Health.Expected));
        Assert.Equal((store.Clock.GetUtcNow().AddDays(-5), store.Clock.GetUtcNow()), (source.Health.LastAccepted, source.LastAt));
        Assert.Equal(DeliveryState.Failed, source.Last!.State);
    }

    [Fact]
    public async Task List_SourceWhoseRowsAreAllRejected_HasFailedAndGoesSilent()
    {
        await using var store = await TestStore.CreateAsync();
        var watch = store.Get<SourceWatch>();
        watch.SetRhythm("survey", SourceRhythm.Day, "anna");
        await DeliverAsync(store, "survey", days: 1, new ImportResult(1, 100, 99, 0, 1, null, 0.1));
        await DeliverAsync(store, "survey", days: 0, new ImportResult(2, 100, 0, 0, 100, null, 0.1));

        var failed = Assert.Single(await watch.SummariesAsync(CancellationToken.None));
        Assert.Equal((SourceState.Failed, store.Clock.GetUtcNow().AddDays(-1)), (failed.Health.State, failed.Health.LastAccepted));
        Assert.Equal((new SourceErrors(2, 1, 200, 101), true), (failed.Errors, failed.Last!.IsInVain));
        store.Clock.Day = store.Clock.Day.AddDays(3);
        await DeliverAsync(store, "survey", days: 0, new ImportResult(3, 100, 0, 0, 100, null, 0.1));

        Assert.Equal(SourceState.Silent, Assert.Single(await watch.ListAsync(CancellationToken.None)).State);
    }

    [Fact]
    public async Task List_OlderImportWhoseRowsWereAllRejected_IsNoDelivery()
    {
        await using var store = await TestStore.CreateAsync();
        await ImportUnitsAsync(store, "county", "code,name_fi\n,Nimetön\n");

        var source = Assert.Single(await store.Get<SourceWatch>().SummariesAsync(CancellationToken.None));
        Assert.Equal((SourceState.Failed, null, new SourceErrors(1, 1, 1, 1)), (source.Health.State, source.Health.LastAccepted, source.Errors));
    }

    [Fact]
    public async Task SetRhythm_OfASource_HoldsUntilItIsTakenAway()
    {
        await using var store = await TestStore.CreateAsync();
        await DeliverAsync(store, "survey", days: 3, new ImportResult(1, 1, 1, 0, 0, null, 0.1));
        var watch = store.Get<SourceWatch>();

        Assert.Equal(SourceState.Unknown, Assert.Single(await watch.ListAsync(CancellationToken.None)).State);
        watch.SetRhythm("survey", SourceRhythm.Week, "anna");
        watch.SetRhythm("survey", SourceRhythm.Day, "anna");
        Assert.Equal(SourceState.Silent, Assert.Single(await watch.ListAsync(CancellationToken.None)).State);
        watch.SetRhythm("survey", null, "anna");
        Assert.Equal(SourceState.Unknown, Assert.Single(await watch.ListAsync(CancellationToken.None)).State);
    }

    [Fact]
    public async Task List_DemoAlone_IsEmpty()
    {
        await using var store = await TestStore.CreateAsync();
        await store.Get<DemoFiller>().FillAsync(1, 500, progress: null, CancellationToken.None);

        Assert.Empty(await store.Get<SourceWatch>().ListAsync(CancellationToken.None));
    }

    private static async Task ImportUnitsAsync(TestStore store, string source, string rows = "code,name_fi\na,Yksi\n")
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, rows);
        await store.Get<Importer>().ImportAsync(new ImportRequest(ImportKind.Units, file, "units.csv", source), progress: null, CancellationToken.None);
        File.Delete(file);
    }

    /// <summary>A delivery of some days ago; without a result one that failed.</summary>
    private static Task<Delivery> DeliverAsync(TestStore store, string source, int days, ImportResult? result)
    {
        var at = store.Clock.GetUtcNow().AddDays(-days);
        var delivery = new Delivery(Guid.NewGuid().ToString("N"), DeliveryRoad.Folder, Actor.OfProgram, ImportKind.Responses, source, "responses.csv", at, 1, "ab")
        {
            State = result is null ? DeliveryState.Failed : DeliveryState.Done, EndedAt = at, Result = result,
        };
        return store.Get<DeliveryBook>().ReceiveAsync(delivery, CancellationToken.None);
    }
}
