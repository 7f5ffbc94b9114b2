using Dashboard.Core.Actions;
using Dashboard.Core.Corrections;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Data.Actions;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Data.Tests.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Actions;

public sealed class ActionWriterTests
{
    private static readonly DateOnly Today = new(2026, 6, 15);
    private static readonly DateOnly May = new(2026, 5, 1);

    [Fact]
    public async Task Action_OfASeam_IsReadAsWritten()
    {
        await using var store = await TestStore.WithCountyAsync(Today);

        var id = await WriteAsync(store, Draft() with
        {
            Metric = WellKnown.Continue,
            Wanted = Direction.Up,
            Place = new PlaceName("hip", "surgery", "rehab"),
            Words = " Rivi yksi\r\nrivi kaksi ",
            Sources = [new ActionSource(ActionSourceKind.Seam, "hip/surgery/rehab"), new ActionSource(ActionSourceKind.Comment, "2026-Q1/ward")],
        });

        var snapshot = await store.SnapshotAsync();
        var (action, path) = (snapshot.Actions.Find(id)!, snapshot.FindPath("hip")!);
        Assert.Equal((snapshot.Units.Find("ward")!.Id, WellKnown.Continue, (Direction?)Direction.Up), (action.UnitId, action.Metric, action.Wanted));
        Assert.Equal(new ActionPlace(path.Find("surgery")!.Id, path.Find("rehab")!.Id), action.Place);
        Assert.Equal(("Kotisoitto", "Rivi yksi\nrivi kaksi", "Osastonhoitaja", (DateOnly?)Today.AddDays(30)), (action.Title, action.Words, action.Owner, action.Due));
        Assert.Equal(["Seam:hip/surgery/rehab", "Comment:2026-Q1/ward"], action.Sources.Select(source => source.ToString()));
        Assert.Equal([new ActionChange(1, ActionStatus.Planned, null, "", new Signature(Today, "Hoitaja"))], action.History);
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Action_SentTwice_IsWrittenOnce()
    {
        await using var store = await TestStore.WithCountyAsync(Today);

        var first = await WriteAsync(store, Draft());
        var second = await WriteAsync(store, Draft());
        var other = await WriteAsync(store, Draft() with { Due = Today.AddDays(31) });

        Assert.Equal((first, first + 1), (second, other));
        Assert.Equal(2, (await store.SnapshotAsync()).Actions.All.Count());
    }

    [Fact]
    public async Task Action_SameWordsHeardElsewhere_IsAnother()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var (spring, summer) = (new ActionSource(ActionSourceKind.Comment, "2026-Q1/ward"), new ActionSource(ActionSourceKind.Comment, "2026-Q2/ward"));

        var first = await WriteAsync(store, Draft() with { Sources = [spring] });
        var second = await WriteAsync(store, Draft() with { Sources = [summer] });

        Assert.Equal((first + 1, first), (second, await WriteAsync(store, Draft() with { Sources = [spring] })));
        Assert.Equal([summer], (await store.SnapshotAsync()).Actions.Find(second)!.Sources);
    }

    [Fact]
    public async Task Step_RaisesTheVersionAndKeepsEveryLine()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var id = await WriteAsync(store, Draft());
        var version = (await store.SnapshotAsync()).Version;

        Assert.True(await StepAsync(store, id, 1, new ActionStep(ActionStatus.UnderWay, null, "", "Hoitaja")));
        Assert.True(await StepAsync(store, id, 2, new ActionStep(ActionStatus.Done, May, "", "Esihenkilö")));

        var snapshot = await store.SnapshotAsync();
        var action = snapshot.Actions.Find(id)!;
        Assert.True(snapshot.Version > version);
        Assert.Equal([ActionStatus.Planned, ActionStatus.UnderWay, ActionStatus.Done], action.History.Select(change => change.Status));
        Assert.Equal((May, "Esihenkilö"), (action.DoneOn, action.Last.Written.By));
        Assert.Equal([action], snapshot.Actions.Marks(action.UnitId, WellKnown.Nps));
    }

    [Fact]
    public async Task Step_OfTwoWhoWriteAtOnce_TellsTheLaterAndLosesNothing()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var id = await WriteAsync(store, Draft());
        await StepAsync(store, id, 1, new ActionStep(ActionStatus.UnderWay, null, "", "Ensimmäinen"));

        await Assert.ThrowsAsync<ActionChangedException>(() => StepAsync(store, id, 1, new ActionStep(ActionStatus.Dropped, null, "Ei tarpeen", "Toinen")));

        Assert.Equal(["Hoitaja", "Ensimmäinen"], (await store.SnapshotAsync()).Actions.Find(id)!.History.Select(change => change.Written.By));
        Assert.False(await StepAsync(store, id, 1, new ActionStep(ActionStatus.UnderWay, null, "", "Ensimmäinen")));
    }

    [Fact]
    public async Task Step_ThatPostponesOrHandsOn_HoldsFromThenOnAndStandsInTheHistory()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var id = await WriteAsync(store, Draft());
        var same = new ActionStep(ActionStatus.Planned, null, "", "Hoitaja") { Due = Today.AddDays(30), Owner = "Osastonhoitaja" };

        Assert.False(await StepAsync(store, id, 1, same));
        Assert.True(await StepAsync(store, id, 1, same with { Due = Today.AddDays(60) }));
        Assert.True(await StepAsync(store, id, 2, same with { Due = Today.AddDays(60), Owner = "Esihenkilö" }));
        Assert.False(await StepAsync(store, id, 3, same with { Due = null, Owner = null }));

        var action = (await store.SnapshotAsync()).Actions.Find(id)!;
        Assert.Equal(((DateOnly?)Today.AddDays(60), "Esihenkilö"), (action.Due, action.Owner));
        Assert.Equal([(null, null), (Today.AddDays(60), null), (null, "Esihenkilö")], action.History.Select(change => (change.Due, change.Owner)));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Step_ThatCorrectsTheWords_HoldsFromThenOnAndKeepsWhatStoodBefore()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var id = await WriteAsync(store, Draft() with { Words = "Rivi" });
        var same = new ActionStep(ActionStatus.Planned, null, "", "Hoitaja") { Title = " Kotisoitto", Words = "Rivi\r\n" };

        Assert.False(await StepAsync(store, id, 1, same));
        Assert.True(await StepAsync(store, id, 1, same with { Title = "Soitto kotiin" }));
        Assert.True(await StepAsync(store, id, 2, same with { Title = null, Words = "" }));
        Assert.False(await StepAsync(store, id, 3, same with { Title = "Soitto kotiin", Words = "" }));

        var action = (await store.SnapshotAsync()).Actions.Find(id)!;
        Assert.Equal(("Soitto kotiin", ""), (action.Title, action.Words));
        Assert.Equal(("Kotisoitto", "Rivi"), (action.At(1).Title, action.At(2).Words));
        Assert.Empty(await store.CheckAsync());
    }

    [Fact]
    public async Task Writing_WhatIsWrongOrElsewhere_ChangesNothing()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var id = await WriteAsync(store, Draft());
        var (writer, social) = (store.Get<ActionWriter>(), Scope.Of("social"));

        var refused = await Assert.ThrowsAsync<ActionException>(() => StepAsync(store, id, 1, new ActionStep(ActionStatus.Done, Today.AddDays(1), "", "")));
        Assert.Equal([ActionField.DoneOn, ActionField.By], refused.Problems.Select(problem => problem.Field));
        Assert.Contains("DoneOn: TooLate; expected a day until 2026-06-15", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<OutOfScopeException>(() => writer.WriteAsync(social, Draft(), CancellationToken.None));
        await Assert.ThrowsAsync<OutOfScopeException>(() => writer.StepAsync(social, id, 1, new ActionStep(ActionStatus.UnderWay, null, "", "X"), CancellationToken.None));
        await Assert.ThrowsAsync<UnknownNameException>(() => WriteAsync(store, Draft() with { Metric = "no-such", Wanted = Direction.Up }));
        await Assert.ThrowsAsync<UnknownNameException>(() => WriteAsync(store, Draft() with { Place = new PlaceName("hip", "no-such") }));
        await Assert.ThrowsAsync<UnknownNameException>(() => StepAsync(store, 99, 1, new ActionStep(ActionStatus.UnderWay, null, "", "X")));
        Assert.Single((await store.SnapshotAsync()).Actions.All);
    }

    [Fact]
    public async Task Undo_OfWhatAnActionIsAbout_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync(Today);
        var unit = await store.ImportAsync([SampleCounty.Unit("annex", "ward")]);
        var path = await store.ImportAsync(ImportKind.Paths, batch => batch.Add(SampleCounty.Stages[0] with { Path = "knee" }));
        await WriteAsync(store, new ActionDraft("annex", "Kotisoitto", "Hoitaja", new ActionStep(ActionStatus.Done, May, "", "Hoitaja")));
        await WriteAsync(store, Draft() with { Place = new PlaceName("knee", "referral") });

        Assert.All(
            [await Assert.ThrowsAsync<StoreRuleException>(() => CorrectionTests.UndoAsync(store, path)), await Assert.ThrowsAsync<StoreRuleException>(() => CorrectionTests.UndoAsync(store, unit))],
            error => Assert.Equal(RowUse.Notes, Assert.IsType<Refusal.InUse>(error.Reason).By));
    }

    private static ActionDraft Draft() =>
        new("ward", "Kotisoitto", "Osastonhoitaja", new ActionStep(ActionStatus.Planned, null, "", "Hoitaja")) { Due = Today.AddDays(30) };

    private static Task<int> WriteAsync(TestStore store, ActionDraft draft) => store.Get<ActionWriter>().WriteAsync(Scope.WholeTree, draft, CancellationToken.None);

    private static Task<bool> StepAsync(TestStore store, int id, int seen, ActionStep step) =>
        store.Get<ActionWriter>().StepAsync(Scope.WholeTree, id, seen, step, CancellationToken.None);
}
