using Dashboard.Core.Alerts;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Data.Office.Alerts;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Data.Tests.Office.Alerts;

public sealed class AlertStoreTests
{
    private static readonly AlertSignal Fall = new(AlertKind.SpecialCause, "clinic", "nps", Variation.Concern, new DateOnly(2026, 3, 1));
    private static readonly AlertSignal Waiting = new(AlertKind.ContactWaiting, "clinic", null, null, new DateOnly(2026, 6, 15));
    private static readonly AlertSubscription OfNps = new(0, "clinic", "nps", [AlertKind.SpecialCause]);
    private static readonly AlertSubscription OfAll = new(0, "clinic", null, [AlertKind.SpecialCause, AlertKind.ContactWaiting]);

    [Fact]
    public async Task Add_Subscription_IsListedToItsOwnerOnly()
    {
        await using var store = await TestStore.CreateAsync();
        var alerts = store.Get<AlertStore>();

        var id = await alerts.AddAsync("anna", OfAll, [], CancellationToken.None);

        var found = Assert.Single(await alerts.ListAsync("anna", CancellationToken.None));
        Assert.Equal((id, "clinic", null), (found.Id, found.Unit, found.Metric));
        Assert.Equal(OfAll.Kinds, found.Kinds);
        Assert.Empty(await alerts.ListAsync("bertta", CancellationToken.None));
        Assert.Equal(["anna"], (await alerts.ListAllAsync(CancellationToken.None)).Select(follower => follower.Key));
    }

    [Fact]
    public async Task Add_TheSameTwiceOrTooMuch_IsRefused()
    {
        await using var store = await TestStore.CreateAsync();
        var alerts = store.Get<AlertStore>();
        await alerts.AddAsync("anna", OfNps, [], CancellationToken.None);

        await Assert.ThrowsAsync<StoreRuleException>(() => alerts.AddAsync("anna", OfNps with { Kinds = [AlertKind.TargetLost] }, [], CancellationToken.None));
        for (var i = 1; i < AlertStore.MostSubscriptions; i++)
        {
            await alerts.AddAsync("anna", OfNps with { Unit = $"u{i}" }, [], CancellationToken.None);
        }

        await Assert.ThrowsAsync<StoreRuleException>(() => alerts.AddAsync("anna", OfAll, [], CancellationToken.None));
        await alerts.AddAsync("bertta", OfNps, [], CancellationToken.None);
    }

    [Fact]
    public async Task Add_FormSentSeveralTimesAtOnce_IsKeptOnce()
    {
        await using var store = await TestStore.CreateAsync();
        var alerts = store.Get<AlertStore>();

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Record.ExceptionAsync(() => alerts.AddAsync("anna", OfNps, [], CancellationToken.None))));

        Assert.Single(sent, fault => fault is null);
        Assert.All(sent.OfType<Exception>(), fault => Assert.IsType<StoreRuleException>(fault));
    }

    [Fact]
    public async Task Add_WhatIsSoAlready_IsKnownAndNoNews()
    {
        await using var store = await TestStore.CreateAsync();
        var alerts = store.Get<AlertStore>();

        await alerts.AddAsync("anna", OfNps, [Fall], CancellationToken.None);

        Assert.Equal(0, await alerts.TakeAsync("anna", [Fall], CancellationToken.None));
        Assert.True(Assert.Single(await alerts.EntriesAsync("anna", CancellationToken.None)).StoodBefore);
        Assert.Empty(await alerts.NewEntriesAsync("anna", CancellationToken.None));
    }

    [Fact]
    public async Task Take_SeveralLooks_FindASignalOnce()
    {
        await using var store = await TestStore.CreateAsync();
        var alerts = store.Get<AlertStore>();

        Assert.Equal(2, await alerts.TakeAsync("anna", [Fall, Waiting], CancellationToken.None));
        Assert.Equal(0, await alerts.TakeAsync("anna", [Waiting with { Since = new DateOnly(2026, 6, 16) }, Fall], CancellationToken.None));
        Assert.Equal(0, await alerts.TakeAsync("anna", [], CancellationToken.None));
        Assert.Empty(await alerts.NewEntriesAsync("anna", CancellationToken.None));
        Assert.Equal(0, await alerts.TakeAsync("anna", [Fall], CancellationToken.None));

        var entry = Assert.Single(await alerts.NewEntriesAsync("anna", CancellationToken.None));
        Assert.Equal((Fall, store.Clock.GetUtcNow()), (entry.Signal, entry.FoundAt));
    }

    [Fact]
    public async Task Take_ByServersAtTheSameMoment_FindsASignalOnce()
    {
        await using var store = await TestStore.CreateAsync();
        var alerts = store.Get<AlertStore>();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => alerts.TakeAsync("anna", [Fall, Waiting], CancellationToken.None)));

        Assert.Equal(2, (await alerts.EntriesAsync("anna", CancellationToken.None)).Count);
    }

    [Fact]
    public async Task See_WhatCameAfterThePage_IsNotSeen()
    {
        await using var store = await TestStore.CreateAsync();
        var alerts = store.Get<AlertStore>();
        await alerts.TakeAsync("anna", [Fall], CancellationToken.None);
        var shown = Assert.Single(await alerts.EntriesAsync("anna", CancellationToken.None)).Id;
        await alerts.TakeAsync("anna", [Fall, Waiting], CancellationToken.None);

        await alerts.SeeAsync("anna", shown, CancellationToken.None);

        Assert.Equal(Waiting, Assert.Single(await alerts.NewEntriesAsync("anna", CancellationToken.None)).Signal);
    }

    [Fact]
    public async Task Remove_Subscription_ForgetsWhatNoOtherAsksFor()
    {
        await using var store = await TestStore.CreateAsync();
        var alerts = store.Get<AlertStore>();
        var nps = await alerts.AddAsync("anna", OfNps, [], CancellationToken.None);
        var all = await alerts.AddAsync("anna", OfAll, [], CancellationToken.None);
        await alerts.TakeAsync("anna", [Fall, Waiting], CancellationToken.None);

        Assert.Null(await alerts.RemoveAsync("bertta", all, CancellationToken.None));
        Assert.Equal("clinic", (await alerts.RemoveAsync("anna", all, CancellationToken.None))!.Unit);
        Assert.Equal(Fall, Assert.Single(await alerts.EntriesAsync("anna", CancellationToken.None)).Signal);

        await alerts.RemoveAsync("anna", nps, CancellationToken.None);
        Assert.Empty(await alerts.EntriesAsync("anna", CancellationToken.None));
    }

    [Fact]
    public async Task Claim_OfOneLetter_IsGivenOnceADay()
    {
        await using var store = await TestStore.CreateAsync();
        var post = store.Get<AlertPost>();
        var to = new AlertAddress("anna", "anna@example.fi", Language.Sv);
        await post.SetAsync(to, CancellationToken.None);
        Assert.Empty(await post.DueAsync(CancellationToken.None));

        store.Clock.Day = store.Clock.Day.AddDays(1);
        store.Clock.Time = new TimeOnly(6, 59);
        Assert.Empty(await post.DueAsync(CancellationToken.None));
        store.Clock.Time = new TimeOnly(7, 0);
        Assert.Equal([to], await post.DueAsync(CancellationToken.None));
        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => post.ClaimAsync(to, CancellationToken.None)));

        Assert.Single(claims, claimed => claimed);
        await post.FinishAsync("anna", [], CancellationToken.None);
        Assert.Empty(await post.DueAsync(CancellationToken.None));
        Assert.False(await post.ClaimAsync(to, CancellationToken.None));
    }

    [Fact]
    public async Task Claim_LetterGivenBackOrInterrupted_IsGivenAgain()
    {
        await using var store = await TestStore.CreateAsync();
        var post = store.Get<AlertPost>();
        var to = new AlertAddress("anna", "anna@example.fi", Language.Fi);
        await post.SetAsync(to, CancellationToken.None);
        store.Clock.Day = store.Clock.Day.AddDays(1);

        Assert.True(await post.ClaimAsync(to, CancellationToken.None));
        await post.GiveBackAsync("anna", CancellationToken.None);
        Assert.True(await post.ClaimAsync(to, CancellationToken.None));
        store.Clock.Time = new TimeOnly(13, 1);

        Assert.True(await post.ClaimAsync(to, CancellationToken.None));
    }

    [Fact]
    public async Task End_OfAnAddressThatHasChanged_EndsNothing()
    {
        await using var store = await TestStore.CreateAsync();
        var post = store.Get<AlertPost>();
        await post.SetAsync(new AlertAddress("anna", "old@example.fi", Language.Fi), CancellationToken.None);
        await post.SetAsync(new AlertAddress("anna", "new@example.fi", Language.Sv), CancellationToken.None);

        Assert.False(await post.EndAsync("anna", "old@example.fi", CancellationToken.None));
        Assert.Equal(("new@example.fi", Language.Sv), await post.FindAsync("anna", CancellationToken.None) is { } to ? (to.Address, to.Language) : default);
        Assert.True(await post.EndAsync("anna", "new@example.fi", CancellationToken.None));
        Assert.Null(await post.FindAsync("anna", CancellationToken.None));
    }
}
