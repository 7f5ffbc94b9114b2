using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Testing;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Tests.Office.Accounts;

public sealed class AccountBookTests
{
    private const string Password = "kuusi metsän reunassa";

    private static readonly Binding Ward = new(Role.Manager, WholeTree: false, ["ward", "WARD", "home"]);

    [Fact]
    public async Task Add_WithAPassword_MayDoWhatItsRoleMayInItsUnits()
    {
        await using var store = await TestStore.WithCountyAsync();

        Assert.Null(await store.Get<AccountBook>().AddAsync("Maija", Ward, Password, CancellationToken.None));

        var account = await FindAsync(store, "maija");
        var tree = (await store.SnapshotAsync()).Units;
        Assert.Equal(("Maija", Role.Manager), (account.Name, account.Role));
        Assert.Equal(["home", "ward"], account.Access.Scope.Roots(tree).Select(unit => unit.Code).Order());
        Assert.True(account.Access.May(Right.ReadComments));
        Assert.True(await store.Get<UserManager<Account>>().CheckPasswordAsync(account, Password));
        Assert.DoesNotContain(Password, account.PasswordHash, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_WithoutAPassword_GivesOneThatOpensNothingButItsChange()
    {
        await using var store = await TestStore.WithCountyAsync();

        var once = await store.Get<AccountBook>().AddAsync("maija", Ward, password: null, CancellationToken.None);

        var account = await FindAsync(store, "maija");
        Assert.True(await store.Get<UserManager<Account>>().CheckPasswordAsync(account, once!));
        Assert.True(account.MustChangePassword);
        Assert.All(Enum.GetValues<Right>(), right => Assert.False(account.Access.May(right)));
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaabbbb")]
    [InlineData("this is maija's own")]
    public async Task Add_WithAPoorPassword_IsRefused(string password)
    {
        await using var store = await TestStore.WithCountyAsync();

        await Assert.ThrowsAsync<StoreRuleException>(() => store.Get<AccountBook>().AddAsync("Maija", Ward, password, CancellationToken.None));

        Assert.Empty(await store.Get<AccountBook>().ListAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" maija")]
    [InlineData("mai\nja")]
    public async Task Add_WithAPoorName_IsRefused(string name)
    {
        await using var store = await TestStore.WithCountyAsync();

        await Assert.ThrowsAsync<StoreRuleException>(() => store.Get<AccountBook>().AddAsync(name, Ward, Password, CancellationToken.None));
    }

    [Fact]
    public async Task Add_NameInAnotherCase_IsTaken()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.Get<AccountBook>().AddAsync("Maija", Ward, Password, CancellationToken.None);

        await Assert.ThrowsAsync<StoreRuleException>(() => store.Get<AccountBook>().AddAsync("MAIJA", Ward, Password, CancellationToken.None));
    }

    [Fact]
    public async Task Add_UnknownUnitOrNone_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();
        var book = store.Get<AccountBook>();

        await Assert.ThrowsAsync<UnknownNameException>(() => book.AddAsync("a", Ward with { Units = ["wrad"] }, Password, CancellationToken.None));
        await Assert.ThrowsAsync<StoreRuleException>(() => book.AddAsync("a", Ward with { Units = [] }, Password, CancellationToken.None));
    }

    [Fact]
    public async Task Bind_Disable_Reset_EachEndTheSessionsSoFar()
    {
        await using var store = await TestStore.WithCountyAsync();
        var book = store.Get<AccountBook>();
        await book.AddAsync("maija", Ward, Password, CancellationToken.None);
        var stamps = new HashSet<string> { (await FindAsync(store, "maija")).SecurityStamp };

        await book.BindAsync("maija", new Binding(Role.Viewer, WholeTree: false, ["health"]), CancellationToken.None);
        var bound = await FindAsync(store, "maija");
        Assert.True(stamps.Add(bound.SecurityStamp));
        Assert.Equal((Role.Viewer, "health"), (bound.Role, Assert.Single(bound.Units).UnitCode));

        await book.DisableAsync("maija", disabled: true);
        var disabled = await FindAsync(store, "maija");
        Assert.True(stamps.Add(disabled.SecurityStamp));
        Assert.False(disabled.Access.May(Right.ReadFigures));

        await book.DisableAsync("maija", disabled: false);
        var once = await book.ResetAsync("maija");
        var reset = await FindAsync(store, "maija");
        Assert.True(stamps.Add(reset.SecurityStamp));
        Assert.False(await store.Get<UserManager<Account>>().CheckPasswordAsync(reset, Password));
        Assert.True(await store.Get<UserManager<Account>>().CheckPasswordAsync(reset, once));
    }

    [Fact]
    public async Task AddFirst_Twice_MakesOneAdministrator()
    {
        await using var store = await TestStore.CreateAsync();
        var book = store.Get<AccountBook>();
        await book.AddDemoPeopleAsync();

        Assert.NotNull(await book.AddFirstAsync(CancellationToken.None));
        Assert.Null(await book.AddFirstAsync(CancellationToken.None));

        Assert.Equal((Role.Administrator, true), ((await FindAsync(store, AccountBook.FirstName)).Role, (await FindAsync(store, AccountBook.FirstName)).WholeTree));
    }

    [Fact]
    public async Task AddDemoPeople_Twice_AreOneOfEachKindWithoutAPassword()
    {
        await using var store = await TestStore.CreateAsync();
        var book = store.Get<AccountBook>();

        await book.AddDemoPeopleAsync();
        await book.AddDemoPeopleAsync();

        var people = await book.ListAsync(CancellationToken.None);
        Assert.Equal([Role.Viewer, Role.Manager, Role.Manager, Role.Analyst, Role.Administrator], people.Select(person => person.Role).Order());
        Assert.All(people, person => Assert.True(person is { IsDemo: true, PasswordHash: null }));
    }

    [Fact]
    public async Task Update_OnARevisionThatHasPassed_IsRefused()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.Get<AccountBook>().AddAsync("maija", Ward, Password, CancellationToken.None);
        var before = await FindAsync(store, "maija");
        await store.Get<AccountBook>().DisableAsync("maija", disabled: true);

        before.SignedInAt = store.Clock.GetUtcNow();
        var result = await store.Get<UserManager<Account>>().UpdateAsync(before);

        Assert.False(result.Succeeded);
        Assert.True((await FindAsync(store, "maija")).Disabled);
    }

    [Fact]
    public async Task WrongPasswords_AtTheSameMoment_AllCount()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.Get<AccountBook>().AddAsync("maija", Ward, Password, CancellationToken.None);
        var (one, other) = (await FindAsync(store, "maija"), await FindAsync(store, "maija"));

        await store.Get<UserManager<Account>>().AccessFailedAsync(one);
        await store.Get<UserManager<Account>>().AccessFailedAsync(other);

        Assert.Equal(2, (await FindAsync(store, "maija")).FailedSignIns);
    }

    [Fact]
    public async Task RecoveryCode_IsGoodOnceAndKeptAsAHash()
    {
        await using var store = await TestStore.WithCountyAsync();
        var users = store.Get<UserManager<Account>>();
        await store.Get<AccountBook>().AddAsync("maija", Ward, Password, CancellationToken.None);
        var codes = (await users.GenerateNewTwoFactorRecoveryCodesAsync(await FindAsync(store, "maija"), 2))!.ToList();
        var account = await FindAsync(store, "maija");
        var later = await FindAsync(store, "maija");

        Assert.DoesNotContain(codes[0], account.RecoveryCodes, StringComparison.Ordinal);
        Assert.True((await users.RedeemTwoFactorRecoveryCodeAsync(account, codes[0])).Succeeded);
        Assert.False((await users.RedeemTwoFactorRecoveryCodeAsync(later, codes[0])).Succeeded);
        Assert.Equal(1, await users.CountRecoveryCodesAsync(await FindAsync(store, "maija")));
    }

    private static async Task<Account> FindAsync(TestStore store, string name) =>
        await store.Get<UserManager<Account>>().FindByNameAsync(name) ?? throw new InvalidOperationException($"There is no account {name}.");
}
