using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Open;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Actions;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Actions;

public sealed class PublicationWriterTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly DateOnly Done = new(2026, 4, 1);
    private static readonly PublicUnits Open = new(3);

    [Fact]
    public async Task Publication_ChangedAndWithdrawn_KeepsEveryLineAndRaisesTheVersion()
    {
        await using var store = await OpenedAsync();
        var id = await DoneAsync(store, "ward");
        var version = (await store.SnapshotAsync()).Version;

        Assert.True(await PublishAsync(store, id, 0, Draft("Jono on pitkä.")));
        Assert.False(await PublishAsync(store, id, 0, Draft("Jono on pitkä.")));
        Assert.True(await PublishAsync(store, id, 1, Draft("Jono oli pitkä.")));
        Assert.True(await Writer(store).WithdrawAsync(id, new SeenLines(2, 0), "Päällikkö", CancellationToken.None));

        var snapshot = await store.SnapshotAsync();
        Assert.True(snapshot.Version > version);
        Assert.Equal(["Jono on pitkä.", "Jono oli pitkä.", null], snapshot.Publications.Of(id).Select(line => line.Words?.Said.Fi));
        Assert.Equal(new Core.Notes.Signature(Today, "Päällikkö"), snapshot.Publications.Last(id)!.Written);
        Assert.Empty(Told(snapshot));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Publication_OfTwoWhoWriteAtOnce_TellsTheLater()
    {
        await using var store = await OpenedAsync();
        var id = await DoneAsync(store, "ward");
        await PublishAsync(store, id, 0, Draft("Ensimmäinen."));

        await Assert.ThrowsAsync<ActionChangedException>(() => PublishAsync(store, id, 0, Draft("Toinen.")));

        Assert.Single((await store.SnapshotAsync()).Publications.Of(id));
    }

    [Fact]
    public async Task Publication_OfWhatCannotBeTold_IsRefused()
    {
        await using var store = await OpenedAsync("health");
        var writer = store.Get<ActionWriter>();
        var planned = await writer.WriteAsync(Scope.WholeTree, new ActionDraft("ward", "Aikomus", "Hoitaja", new ActionStep(ActionStatus.Planned, null, "", "Hoitaja")) { Due = Today }, CancellationToken.None);
        var elsewhere = await DoneAsync(store, "home");
        var told = await DoneAsync(store, "ward");

        await Assert.ThrowsAsync<ClosedActionException>(() => PublishAsync(store, planned, 0, Draft("Jono.")));
        await Assert.ThrowsAsync<ClosedActionException>(() => PublishAsync(store, elsewhere, 0, Draft("Jono.")));
        await Assert.ThrowsAsync<UnknownNameException>(() => PublishAsync(store, 99, 0, Draft("Jono.")));
        var refused = await Assert.ThrowsAsync<PublicationException>(() => PublishAsync(store, told, 0, Draft("Soita 040 123 4567.")));
        Assert.Equal(PublicationFault.PersonalData, Assert.Single(refused.Problems).Fault);
        Assert.Null((await store.SnapshotAsync()).Publications.Last(told));
    }

    /// <summary>Who publishes nothing changes nothing of what residents read: neither the status nor the day nor the figures after it.</summary>
    [Fact]
    public async Task Publication_OfAnActionThatChangesAfterwards_IsHiddenUntilItIsPublishedAgain()
    {
        await using var store = await OpenedAsync();
        var id = await DoneAsync(store, "ward");
        await PublishAsync(store, id, 0, Draft("Jono."));
        Assert.Equal(new ActionState(ActionStatus.Done, Done), (await store.SnapshotAsync()).Publications.Last(id)!.State);

        await StepAsync(store, id, 1, ActionStatus.Done, Done.AddDays(1));
        Assert.Equal("False", await ToldAsync(store, id));
        Assert.Empty(Told(await store.SnapshotAsync()));
        await StepAsync(store, id, 2, ActionStatus.Dropped);
        Assert.Empty(Told(await store.SnapshotAsync()));
        Assert.True(await PublishAsync(store, id, 1, Draft("Jono."), steps: 3));

        var told = Assert.Single(Told(await store.SnapshotAsync()));
        Assert.Equal((ActionStatus.Dropped, "Jono."), (told.Action.Status, told.Words.Said.Fi));
    }

    [Fact]
    public async Task Publication_OfAnActionThatChangedWhileItWasWritten_IsRefused()
    {
        await using var store = await OpenedAsync();
        var id = await DoneAsync(store, "ward");
        await StepAsync(store, id, 1, ActionStatus.Dropped);

        await Assert.ThrowsAsync<ActionChangedException>(() => PublishAsync(store, id, 0, Draft("Nyt soitamme."), steps: 1));

        Assert.Null((await store.SnapshotAsync()).Publications.Last(id));
    }

    [Fact]
    public async Task Publication_OfAMetricThatIsClosedAgain_IsToldNoMore()
    {
        await using var store = await OpenedAsync();
        var id = await DoneAsync(store, "ward");
        await PublishAsync(store, id, 0, Draft("Jono."));
        var open = await store.SnapshotAsync();

        await PublishMetricAsync(store, isPublic: false);

        var closed = await store.SnapshotAsync();
        Assert.Single(Told(open));
        Assert.Empty(Told(closed));
    }

    [Fact]
    public async Task Removal_OfTheUnitsSource_TakesWhatWasToldOfThem()
    {
        await using var store = await OpenedAsync();
        await store.ImportAsync([SampleCounty.Unit("annex", "health")], source: "other");
        var id = await DoneAsync(store, "annex");
        await PublishAsync(store, id, 0, Draft("Jono."));

        await store.Get<SourceRemoval>().RemoveAsync("other", CancellationToken.None);

        Assert.Empty((await store.SnapshotAsync()).Publications.Of(id));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Outcome_IsToldOnlyOfWhatIsPublished()
    {
        await using var store = await OpenedAsync("health");
        var own = await DoneAsync(store, "ward");
        var stage = await DoneAsync(store, "ward", new PlaceName("hip", "surgery"));
        foreach (var id in new[] { own, stage })
        {
            await PublishAsync(store, id, 0, Draft("Jono."));
        }

        Assert.Equal("True False", await ToldAsync(store, own, stage));
        await PublishMetricAsync(store);
        Assert.Equal("True True", await ToldAsync(store, own, stage));
        await Writer(store).WithdrawAsync(own, new SeenLines(1, 0), "Päällikkö", CancellationToken.None);
        Assert.Equal("False True", await ToldAsync(store, own, stage));
    }

    private static async Task<string> ToldAsync(TestStore store, params int[] actions)
    {
        var query = new OpenQuery(store.Get<StoreSnapshots>(), store.Get<UnitQuery>(), store.Get<SeriesQuery>(), store.Get<OutcomeQuery>(), Open, store.Clock);
        var view = await query.OpenAsync(CancellationToken.None);
        var told = new List<bool>();
        foreach (var id in actions)
        {
            var context = new Core.Charts.Builders.ChartContext(Language.Fi, "ward", new Core.Time.Period(Today, Today.AddDays(1)), Today, Demo: false);
            told.Add(await query.OutcomeAsync(view, view.Snapshot.Actions.Find(id)!, context, CancellationToken.None) is not null);
        }

        return string.Join(' ', told);
    }

    private static async Task<TestStore> OpenedAsync(params string[] units)
    {
        var store = await TestStore.WithCountyAsync(Today);
        await PublishMetricAsync(store, units);
        return store;
    }

    private static Task<AppliedBatch> PublishMetricAsync(TestStore store, params string[] units) => PublishMetricAsync(store, isPublic: true, units);

    private static Task<AppliedBatch> PublishMetricAsync(TestStore store, bool isPublic, params string[] units) => store.ImportAsync(
        ImportKind.Metrics, batch => batch.Add(ShippedCatalogue.Rows.Single(metric => metric.Slug == WellKnown.Help) with { Public = isPublic, PublicUnits = units }));

    private static Task<int> DoneAsync(TestStore store, string unit, PlaceName? place = null) => store.Get<ActionWriter>().WriteAsync(
        Scope.WholeTree,
        new ActionDraft(unit, "Kotisoitto", "Hoitaja", new ActionStep(ActionStatus.Done, Done, "", "Hoitaja")) { Metric = WellKnown.Help, Wanted = Direction.Up, Place = place },
        CancellationToken.None);

    private static Task<bool> PublishAsync(TestStore store, int id, int told, PublicationDraft draft, int steps = 1) =>
        Writer(store).PublishAsync(id, new SeenLines(told, steps), draft, CancellationToken.None);

    private static Task<bool> StepAsync(TestStore store, int id, int seen, ActionStatus status, DateOnly? day = null) =>
        store.Get<ActionWriter>().StepAsync(Scope.WholeTree, id, seen, new ActionStep(status, day, status == ActionStatus.Dropped ? "Ei onnistunut." : "", "Hoitaja"), CancellationToken.None);

    private static PublicationWriter Writer(TestStore store) => new(store.Get<StoreDatabase>(), store.Get<StoreSnapshots>(), Open, store.Clock);

    private static PublicationDraft Draft(string said) => new("Päällikkö", new Dictionary<Language, (string, string)> { [Language.Fi] = (said, "Teimme jotain.") });

    private static IEnumerable<OpenAction> Told(StoreSnapshot snapshot) => OpenActions.Of(snapshot, new OpenSight(snapshot.Metrics, snapshot.Units, Open));
}
