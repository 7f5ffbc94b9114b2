using Dashboard.Core.Metrics;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Store.Staging;

/// <summary>A batch is staged on what the store said then; whatever is stored before it is applied, the store must be right.</summary>
public sealed class StagingBasisTests
{
    private static readonly DateOnly May = new(2026, 5, 4);

    [Fact]
    public async Task Apply_AfterABatchWithNewUnitsAndSegments_StoresTheSameAsStagedAfterIt()
    {
        await using var early = await TestStore.WithCountyAsync();
        await using var late = await TestStore.WithCountyAsync();

        await using (var batch = await StageAsync(early))
        {
            AddOwn(batch);
            await AddOtherAsync(early);
            Assert.Equal(4, (await batch.ApplyAsync(CancellationToken.None)).Accepted);
        }

        await AddOtherAsync(late);
        await late.ImportAsync(ImportKind.Responses, AddOwn, source: "own");

        Assert.Equal(await ContentAsync(late), await ContentAsync(early));
        Assert.Empty(await early.CheckAsync());

        static void AddOwn(StagedBatch batch)
        {
            batch.AddMissing(SampleCounty.Unit("annex", "social"));
            batch.Add(new ResponseBuilder().Id(1).At("annex").By("kiosk", "sv", "80+").Says(WellKnown.Nps, "9").Build());
            batch.Add(new ResponseBuilder().Id(2).OnPath("surgery").By("kiosk").Writes("thanks", "Kiitos").Build());
            batch.Add(new ResponseBuilder().Id(3).At("ward").By("web", "en", "18-29").Says(WellKnown.Help, "5").Build());
            batch.Add(new ResponseBuilder().Id(4).Build());
        }

        static async Task AddOtherAsync(TestStore store)
        {
            await store.ImportAsync([SampleCounty.Unit("other", "health")]);
            await store.ImportAsync([new ResponseBuilder().Id(1).At("other").By("letter", "se", "0-17").Build()], source: "elsewhere");
        }
    }

    [Fact]
    public async Task Apply_AfterItsUnitMoved_CountsInTheBranchItIsInNow()
    {
        await using var store = await TestStore.WithCountyAsync();
        await using var batch = await StageAsync(store);
        AddTo(batch, RandomResponses.Of(seed: 1, count: 100));

        await store.ImportAsync([SampleCounty.Unit("ward", "social")]);
        await batch.ApplyAsync(CancellationToken.None);

        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Apply_AfterAnotherBatchBroughtSomeOfItsRows_TakesTheOthers()
    {
        await using var store = await TestStore.WithCountyAsync();
        var rows = RandomResponses.Of(seed: 1, count: 100);
        await using var batch = await StageAsync(store, "test");
        AddTo(batch, rows);

        await store.ImportAsync(rows.Take(40));
        var applied = await batch.ApplyAsync(CancellationToken.None);

        Assert.Equal((60, 40), (applied.Accepted, applied.Duplicates));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Apply_AfterAMetricOfItsGotAVersion_IsRefusedAndTakenWhenReadAgain()
    {
        await using var store = await TestStore.WithCountyAsync();
        await using var batch = await StageAsync(store);
        batch.Add(new ResponseBuilder().On(May).Says(WellKnown.Nps, "9").Build());
        var shipped = ShippedCatalogue.Rows.Single(metric => metric.Slug == WellKnown.Nps);
        await store.ImportAsync(
            ImportKind.Metrics, metrics => metrics.Add(shipped with { Version = 2, ValidFrom = May.AddDays(-1), Question = new("Suosittelisitko?") }));

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => batch.ApplyAsync(CancellationToken.None));

        Assert.Contains("'nps' was changed while the file was read", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await store.ImportAsync([new ResponseBuilder().On(May).Build()])).Accepted);
        Assert.Empty(await store.CheckAsync());
    }

    private static Task<StagedBatch> StageAsync(TestStore store, string source = "own") => store.Get<BatchStore>()
        .StageAsync(new BatchOrigin(ImportKind.Responses, source, "Responses.csv", FileHash: null), CancellationToken.None);

    private static void AddTo(StagedBatch batch, IEnumerable<ResponseRow> rows)
    {
        foreach (var row in rows)
        {
            batch.Add(row);
        }
    }

    private static async Task<List<string>> ContentAsync(TestStore store)
    {
        await using var connection = await store.Get<StoreDatabase>().OpenReaderAsync(CancellationToken.None);
        return StoreContent.Of(connection);
    }
}
