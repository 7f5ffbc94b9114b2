using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Office.Accounts;

public sealed class KeyBookTests
{
    private static readonly KeyOrder Order = new("reports", ["series"], WholeTree: false, ["health"], TimeSpan.FromDays(30));

    [Fact]
    public async Task Add_GivesAKeyThatIsFoundAndKeptAsAHash()
    {
        await using var store = await TestStore.WithCountyAsync();
        var book = store.Get<KeyBook>();

        var (secret, _) = await book.AddAsync(Order, "anna", CancellationToken.None);

        var key = await book.FindAsync(secret, CancellationToken.None);
        var tree = (await store.SnapshotAsync()).Units;
        Assert.Equal(("reports", "anna", true, false), (key!.Name, key.CreatedBy, key.Opens("series"), key.Opens("spc")));
        Assert.Equal("health", Assert.Single(key.Access.Scope.Roots(tree)).Code);
        Assert.False(key.Access.May(Right.ReadComments));
        Assert.DoesNotContain(secret, key.Hash, StringComparison.Ordinal);
        Assert.Null(await book.FindAsync(secret + "0", CancellationToken.None));
        Assert.Null(await book.FindAsync(key.Hash, CancellationToken.None));
    }

    [Fact]
    public async Task Key_ThatHasExpired_IsNotFound()
    {
        await using var store = await TestStore.WithCountyAsync();
        var (secret, key) = await store.Get<KeyBook>().AddAsync(Order, "anna", CancellationToken.None);

        Assert.Equal(store.Clock.GetUtcNow().AddDays(30), key.ExpiresAt);
        Assert.True(key.IsGood(key.ExpiresAt.AddMilliseconds(-1)));
        Assert.False(key.IsGood(key.ExpiresAt));
        Assert.NotNull(await store.Get<KeyBook>().FindAsync(secret, CancellationToken.None));
    }

    [Fact]
    public async Task Revoke_EndsAKeyAndKeepsItsName()
    {
        await using var store = await TestStore.WithCountyAsync();
        var book = store.Get<KeyBook>();
        var (secret, _) = await book.AddAsync(Order, "anna", CancellationToken.None);

        await book.RevokeAsync("reports", CancellationToken.None);

        Assert.Null(await book.FindAsync(secret, CancellationToken.None));
        Assert.NotNull(Assert.Single(await book.ListAsync(CancellationToken.None)).RevokedAt);
        await Assert.ThrowsAsync<StoreRuleException>(() => book.AddAsync(Order, "anna", CancellationToken.None));
        await Assert.ThrowsAsync<StoreRuleException>(() => book.RevokeAsync("another", CancellationToken.None));
    }

    [Fact]
    public async Task Add_BoundToNothingOrToAnUnknownUnit_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();
        var book = store.Get<KeyBook>();

        await Assert.ThrowsAsync<StoreRuleException>(() => book.AddAsync(Order with { Units = [] }, "anna", CancellationToken.None));
        await Assert.ThrowsAsync<StoreRuleException>(() => book.AddAsync(Order with { Verbs = [] }, "anna", CancellationToken.None));
        await Assert.ThrowsAsync<UnknownNameException>(() => book.AddAsync(Order with { Units = ["helth"] }, "anna", CancellationToken.None));
    }
}
