using Dashboard.Core.Corrections;
using Dashboard.Core.Metrics;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Store;

public sealed class StructureUndoTests
{
    [Fact]
    public async Task Undo_OfUnitsThatMoved_PutsThemBack()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.ImportAsync(RandomResponses.Of(seed: 1, count: 60));
        var move = await store.ImportAsync([SampleCounty.Unit("ward", "social") with { Name = new LocalizedText("Osasto") }]);

        var undone = await CorrectionTests.UndoAsync(store, move);

        var tree = (await store.SnapshotAsync()).Units;
        Assert.Equal(("ward", "health"), (tree.Find("ward")!.Name.Fi, tree.ParentOf(tree.Find("ward")!)!.Code));
        Assert.Equal((0, 1, 0), (undone.Removed, undone.Restored, undone.Kept));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Undo_OfAMetricPublishedForOtherUnits_PublishesItAsBefore()
    {
        await using var store = await TestStore.WithCountyAsync();
        var metric = ShippedCatalogue.Rows.First(row => row.Slug == WellKnown.Nps) with { Public = true, PublicUnits = ["ward", "social"] };
        await store.ImportAsync([metric]);
        var wider = await store.ImportAsync([metric with { PublicUnits = [] }], source: "other");
        Assert.Empty((await store.SnapshotAsync()).Metrics.Newest(WellKnown.Nps)!.PublicUnits);

        await CorrectionTests.UndoAsync(store, wider);

        var newest = (await store.SnapshotAsync()).Metrics.Newest(WellKnown.Nps)!;
        Assert.Equal((true, "ward,social"), (newest.Public, string.Join(',', newest.PublicUnits)));
    }

    [Fact]
    public async Task Undo_OfUnitsThatResponsesUse_IsRefusedByName()
    {
        await using var store = await TestStore.WithCountyAsync();
        var annex = await store.ImportAsync([SampleCounty.Unit("annex", "ward")]);
        var responses = await store.ImportAsync([new ResponseBuilder().At("annex").Build()]);

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => CorrectionTests.UndoAsync(store, annex));
        Assert.Contains("responses of other files use unit 'annex'", error.Message, StringComparison.Ordinal);

        await CorrectionTests.UndoAsync(store, responses);
        await CorrectionTests.UndoAsync(store, annex);
        Assert.Null((await store.SnapshotAsync()).Units.Find("annex"));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Undo_OfUnitsThatALaterFileNames_IsRefusedWithThatBatch()
    {
        await using var store = await TestStore.WithCountyAsync();
        var annex = await store.ImportAsync([SampleCounty.Unit("annex", "ward")]);
        var again = await store.ImportAsync([SampleCounty.Unit("annex", "ward")], source: "other");

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => CorrectionTests.UndoAsync(store, annex));

        Assert.Contains($"batch {again.Batch} (Units.csv) later named unit 'annex'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_OfUnitsThatOthersHangBelow_IsRefusedByName()
    {
        await using var store = await TestStore.WithCountyAsync();
        var annex = await store.ImportAsync([SampleCounty.Unit("annex", "ward")]);
        await store.ImportAsync([SampleCounty.Unit("room", "annex")]);

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => CorrectionTests.UndoAsync(store, annex));

        Assert.Contains("unit 'room' hangs below unit 'annex'", error.Message, StringComparison.Ordinal);
        Assert.Equal(
            new Refusal.HangsBelow(new StructurePart(StructureKind.Unit, "room"), new StructurePart(StructureKind.Unit, "annex")), error.Reason);
    }

    [Fact]
    public async Task Undo_OfUnitsMadeByTheWay_TakesThemBackUnlessOthersUseThem()
    {
        await using var store = await TestStore.WithCountyAsync();
        var first = await AddWithUnitAsync(store, "annex", id: 1);
        var second = await AddWithUnitAsync(store, "annex", id: 2);

        await CorrectionTests.UndoAsync(store, first);
        Assert.NotNull((await store.SnapshotAsync()).Units.Find("annex"));

        var third = await AddWithUnitAsync(store, "loft", id: 3);
        await CorrectionTests.UndoAsync(store, third);
        Assert.Null((await store.SnapshotAsync()).Units.Find("loft"));
        await CorrectionTests.UndoAsync(store, second);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Undo_OfPathsAndTargets_TakesThemBackOrNamesWhatUsesThem()
    {
        await using var store = await TestStore.WithCountyAsync();
        var path = await store.ImportAsync(ImportKind.Paths, batch => batch.Add(SampleCounty.Stages[0] with { Path = "knee" }));
        var target = await store.ImportAsync(
            ImportKind.Targets, batch => batch.Add(new TargetRow(WellKnown.Nps, "ward", null, new DateOnly(2026, 1, 1), null, 50)));
        var responses = await store.ImportAsync([new ResponseBuilder().Build() with { Path = "knee", Stage = "referral" }]);

        var error = await Assert.ThrowsAsync<StoreRuleException>(() => CorrectionTests.UndoAsync(store, path));
        Assert.Contains("use stage 'referral' of path 'knee'", error.Message, StringComparison.Ordinal);

        await CorrectionTests.UndoAsync(store, responses);
        await CorrectionTests.UndoAsync(store, path);
        await CorrectionTests.UndoAsync(store, target);
        var snapshot = await store.SnapshotAsync();
        Assert.Null(snapshot.FindPath("knee"));
        Assert.Null(snapshot.Targets.For(WellKnown.Nps, snapshot.Units.Find("ward")!, snapshot.Units, new DateOnly(2026, 5, 1)));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Undo_OfLevelsAndTallies_BringsTheOldValuesBack()
    {
        await using var store = await TestStore.WithCountyAsync();
        var (pool, visits) = (Metric("pool"), Metric(WellKnown.Visits));
        await ImportAsync(10, 100);
        var later = await ImportAsync(12, 90);

        var levels = await CorrectionTests.UndoAsync(store, later.Levels);
        var counts = await CorrectionTests.UndoAsync(store, later.Counts);

        Assert.Equal((1, 1), (levels.Restored, counts.Restored));
        Assert.Equal((0, 1), ((await ImportAsync(10, 100)).Levels.Accepted, (await ImportAsync(10, 100)).Counts.Duplicates));
        Assert.Empty(await store.CheckAsync());

        async Task<(AppliedBatch Levels, AppliedBatch Counts)> ImportAsync(double level, long count) => (
            await store.ImportAsync(ImportKind.Stocks, batch => batch.Add(new StockRow(new DateOnly(2026, 5, 31), "county", pool, level, null, null))),
            await store.ImportAsync([new TallyRow(Grain.Month.PeriodOf(new DateOnly(2026, 5, 1)), "ward", null, null, visits, 0, count, null)]));
    }

    private static Task<AppliedBatch> AddWithUnitAsync(TestStore store, string unit, int id) => store.ImportAsync(ImportKind.Responses, batch =>
    {
        batch.AddMissing(SampleCounty.Unit(unit, "ward"));
        batch.Add(new ResponseBuilder().Id(id).At(unit).Build());
    });

    private static MetricVersion Metric(string slug) => ShippedCatalogue.Rows.Single(metric => metric.Slug == slug);
}
