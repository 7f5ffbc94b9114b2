using Dashboard.Core.Actions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Actions;
using Dashboard.Data.Queries;
using Dashboard.Features.Units;
using Dashboard.Layout;
using Dashboard.Testing;

namespace Dashboard.Tests.Features.Units;

public sealed class UnitPeersTests
{
    private const int Months = 24;
    private static readonly DateOnly Today = new(2026, 6, 15);

    /// <summary>The clinic falls, the ward rose after an action, and the home rose without one.</summary>
    [Fact]
    public async Task Peers_OfAWeakUnit_AreThoseThatActedAndImproved_AndOfAGoodOneNone()
    {
        await using var store = await FilledAsync();

        var peer = Assert.Single(await AskAsync(store, "clinic", Snapshots.Everything));

        Assert.Equal(("ward", "Kotisoitto"), (peer.Unit.Code, Assert.Single(peer.Actions).Title));
        Assert.Empty(await AskAsync(store, "ward", Snapshots.Everything));
    }

    /// <summary>The ward had risen already when it did more.</summary>
    [Fact]
    public async Task Peers_ThatActedAgainWhenTheyHadImproved_TellOnlyWhatTheImprovementFollowed()
    {
        await using var store = await FilledAsync();
        await DoneAsync(store, "Uusi esite", Grain.Month.StartOf(Today).AddMonths(-3));

        var peer = Assert.Single(await AskAsync(store, "clinic", Snapshots.Everything));

        Assert.Equal(["Kotisoitto"], peer.Actions.Select(action => action.Title));
    }

    [Fact]
    public async Task Peers_BeyondTheReadersUnits_AreNamedOnlyOfWhatIsPublishedToPeers()
    {
        await using var store = await FilledAsync();
        var metric = (await store.SnapshotAsync()).Metrics.Newest(WellKnown.Help)!;

        foreach (var access in new[] { new Access("manager", Role.Manager, Scope.Of("clinic")), new Access("viewer", Role.Viewer, Scope.Of("clinic")) })
        {
            var sees = metric.PeerVisible && access.May(Right.SeePeers);
            Assert.Equal(sees ? 1 : 0, (await AskAsync(store, "clinic", access)).Count);
        }
    }

    private static async Task<IReadOnlyList<ImprovedPeer>> AskAsync(TestStore store, string code, Access access)
    {
        var snapshot = await store.SnapshotAsync();
        var view = ViewContext.Of([], snapshot, Language.Fi, Today, access);
        var unit = snapshot.Units.Find(code)!;
        var answer = await store.Get<UnitQuery>().AskAsync(access.Scope, new UnitQuestion(unit, [WellKnown.Help], view.Period, view.Compare, Children: false), CancellationToken.None);
        return await new UnitPeers(store.Get<SeriesQuery>()).AskAsync(view, unit, answer.Unit.Metrics[WellKnown.Help], CancellationToken.None);
    }

    private static async Task<TestStore> FilledAsync()
    {
        var store = await TestStore.WithCountyAsync(Today, minimumRespondents: 1);
        var first = Grain.Month.StartOf(Today).AddMonths(-Months);
        await store.ImportAsync(
        [
            .. from month in Enumerable.Range(0, Months)
               from unit in new[] { "clinic", "ward", "home" }
               from answer in Enumerable.Range(0, 10)
               let good = month < 16 == (unit == "clinic") ? 8 : 5
               select new ResponseBuilder().Id((month * 100) + (unit.Length * 10) + answer + (unit == "home" ? 50_000 : 0)).At(unit).On(first.AddMonths(month))
                   .Says(WellKnown.Help, answer < good - (month % 2) ? "5" : "2").Build(),
        ]);
        await DoneAsync(store, "Kotisoitto", first.AddMonths(16));
        return store;
    }

    private static Task<int> DoneAsync(TestStore store, string title, DateOnly day) => store.Get<ActionWriter>().WriteAsync(
        Scope.WholeTree,
        new ActionDraft("ward", title, "Hoitaja", new ActionStep(ActionStatus.Done, day, "", "Hoitaja")) { Metric = WellKnown.Help, Wanted = Direction.Up },
        CancellationToken.None);
}
