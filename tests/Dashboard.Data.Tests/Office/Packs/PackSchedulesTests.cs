using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Office.Packs;

public sealed class PackSchedulesTests
{
    private static readonly Scope Health = Scope.Of("health");
    private static readonly DateOnly Due = new(2026, 6, 1);

    private static PackSchedule Order => new(0, ReadyPack.Monthly, "clinic", Language.Sv, ReportAudience.Public, ["a@example.fi", "b@example.fi"], new PackStamp("", default));

    [Fact]
    public async Task Add_Schedule_IsListedToItsScope()
    {
        await using var store = await TestStore.WithCountyAsync();
        var schedules = store.Get<PackSchedules>();

        var id = await schedules.AddAsync(Health, Order with { Unit = "CLINIC" }, "anna", CancellationToken.None);

        var found = Assert.Single(await schedules.ListAsync(Health, CancellationToken.None));
        Assert.Equal(
            (id, ReadyPack.Monthly, "clinic", Language.Sv, ReportAudience.Public, "anna", store.Clock.GetUtcNow()),
            (found.Id, found.Pack, found.Unit, found.Language, found.Audience, found.Created.By, found.Created.At));
        Assert.Equal(Order.Recipients, found.Recipients);
        Assert.Null(found.Last);
        Assert.Empty(await schedules.ListAsync(Scope.Of("social"), CancellationToken.None));
    }

    [Fact]
    public async Task Add_WrongOrTwice_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();
        var schedules = store.Get<PackSchedules>();
        await schedules.AddAsync(Health, Order, "anna", CancellationToken.None);

        await Assert.ThrowsAsync<StoreRuleException>(() => schedules.AddAsync(Health, Order, "bertta", CancellationToken.None));
        await Assert.ThrowsAsync<StoreRuleException>(() => schedules.AddAsync(Health, Order with { Recipients = ["no address"] }, "anna", CancellationToken.None));
        await Assert.ThrowsAsync<StoreRuleException>(() => schedules.AddAsync(Health, Order with { Recipients = ["Anna <a@example.fi>"] }, "anna", CancellationToken.None));
        await Assert.ThrowsAsync<StoreRuleException>(() => schedules.AddAsync(Health, Order with { Recipients = ["\"a b\"@example.fi"] }, "anna", CancellationToken.None));
        await Assert.ThrowsAsync<StoreRuleException>(() => schedules.AddAsync(
            Health, Order with { Recipients = [.. Enumerable.Range(0, 21).Select(i => $"a{i}@example.fi")] }, "anna", CancellationToken.None));
        await Assert.ThrowsAsync<UnknownNameException>(() => schedules.AddAsync(Health, Order with { Unit = "clinik" }, "anna", CancellationToken.None));
        await Assert.ThrowsAsync<OutOfScopeException>(() => schedules.AddAsync(Health, Order with { Unit = "social" }, "anna", CancellationToken.None));
        Assert.Single(await schedules.ListAsync(Scope.WholeTree, CancellationToken.None));
    }

    [Fact]
    public async Task Remove_OutsideTheScope_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();
        var schedules = store.Get<PackSchedules>();
        var id = await schedules.AddAsync(Health, Order, "anna", CancellationToken.None);
        Assert.True(await schedules.ClaimAsync(id, Due, CancellationToken.None));

        await Assert.ThrowsAsync<UnknownNameException>(() => schedules.RemoveAsync(Scope.Of("social"), id, CancellationToken.None));
        await schedules.RemoveAsync(Health, id, CancellationToken.None);

        Assert.Empty(await schedules.ListAsync(Scope.WholeTree, CancellationToken.None));
        Assert.False(await schedules.ClaimAsync(id, Due.AddDays(30), CancellationToken.None));
    }

    [Fact]
    public async Task Claim_OfOneTime_IsGivenOnce()
    {
        await using var store = await TestStore.WithCountyAsync();
        var schedules = store.Get<PackSchedules>();
        var id = await schedules.AddAsync(Health, Order, "anna", CancellationToken.None);

        var claims = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => schedules.ClaimAsync(id, Due, CancellationToken.None)));

        Assert.Single(claims, claimed => claimed);
        Assert.True(await schedules.ClaimAsync(id, Due.AddDays(30), CancellationToken.None));
    }

    [Fact]
    public async Task Claim_OfARunThatWasInterrupted_IsGivenAgainAfterAnHour()
    {
        await using var store = await TestStore.WithCountyAsync();
        var schedules = store.Get<PackSchedules>();
        var id = await schedules.AddAsync(Health, Order, "anna", CancellationToken.None);
        Assert.True(await schedules.ClaimAsync(id, Due, CancellationToken.None));

        store.Clock.Time = new(12, 59);
        Assert.False(await schedules.ClaimAsync(id, Due, CancellationToken.None));
        store.Clock.Time = new(13, 1);
        Assert.True(await schedules.ClaimAsync(id, Due, CancellationToken.None));

        await schedules.FinishAsync(id, Due, pack: null, "Ei palvelinta.", CancellationToken.None);
        store.Clock.Time = new(20, 0);
        Assert.False(await schedules.ClaimAsync(id, Due, CancellationToken.None));
        Assert.Equal((Due, null, "Ei palvelinta."), Assert.Single(await schedules.ListAsync(Health, CancellationToken.None)).Last is { } last ? (last.Due, last.Pack, last.Fault) : default);
    }
}
