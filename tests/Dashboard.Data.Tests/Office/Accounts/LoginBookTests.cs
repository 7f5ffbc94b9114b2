using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Store;
using Dashboard.Testing;

namespace Dashboard.Data.Tests.Office.Accounts;

public sealed class LoginBookTests
{
    private static readonly Login Maija = new("https://login.example.org", "1001", "Maija");

    private static readonly Binding Ward = new(Role.Manager, WholeTree: false, ["ward", "home"]);

    [Fact]
    public async Task Enter_ForTheFirstTime_MakesAnAccountWithoutAPasswordInItsUnits()
    {
        await using var store = await TestStore.WithCountyAsync();

        var entered = await EnterAsync(store, Maija, Ward);

        Assert.Equal((true, false, null), (entered.IsNew, entered.IsBoundAnew, entered.FormerName));
        var account = Assert.Single(await ListAsync(store));
        Assert.Equal(("Maija", Role.Manager, null), (account.Name, account.Role, account.PasswordHash));
        Assert.Equal(["home", "ward"], account.Units.Select(unit => unit.UnitCode).Order());
    }

    [Fact]
    public async Task Enter_WithNothingNew_KeepsOtherSessions()
    {
        await using var store = await TestStore.WithCountyAsync();
        var first = await EnterAsync(store, Maija, Ward);

        var entered = await EnterAsync(store, Maija, Ward with { Units = ["HOME", "ward"] });

        Assert.Equal((false, false, null), (entered.IsNew, entered.IsBoundAnew, entered.FormerName));
        Assert.Equal(first.Account.SecurityStamp, entered.Account.SecurityStamp);
    }

    [Theory]
    [InlineData(Role.Viewer, "Maija", "ward home", true)]
    [InlineData(Role.Manager, "Maija", "ward", true)]
    [InlineData(Role.Manager, "Maija M", "ward home", false)]
    public async Task Enter_WithAnotherRoleUnitOrName_EndsOtherSessions(Role role, string name, string units, bool anew)
    {
        await using var store = await TestStore.WithCountyAsync();
        var first = await EnterAsync(store, Maija, Ward);

        var entered = await EnterAsync(store, Maija with { Name = name }, new Binding(role, WholeTree: false, units.Split(' ')));

        Assert.Equal((anew, anew ? null : "Maija"), (entered.IsBoundAnew, entered.FormerName));
        var account = Assert.Single(await ListAsync(store));
        Assert.Equal((name, role, units.Split(' ').Length), (account.Name, account.Role, account.Units.Count));
        Assert.NotEqual(first.Account.SecurityStamp, account.SecurityStamp);
    }

    [Fact]
    public async Task Enter_OfNamesakes_NumbersTheLaterOnesAndKeepsTheirNumber()
    {
        await using var store = await TestStore.WithCountyAsync();
        await store.Get<AccountBook>().AddAsync("MAIJA", Ward, password: null, CancellationToken.None);

        await EnterAsync(store, Maija, Ward);
        await EnterAsync(store, Maija with { Key = "1002" }, Ward);
        await EnterAsync(store, Maija with { Provider = "https://other.example.org" }, Ward);
        var again = await EnterAsync(store, Maija with { Key = "1002" }, Ward);

        Assert.Equal(["MAIJA", "Maija (2)", "Maija (3)", "Maija (4)"], (await ListAsync(store)).Select(account => account.Name));
        Assert.Equal(("Maija (3)", null), (again.Account.Name, again.FormerName));
    }

    [Fact]
    public async Task Enter_OfADisabledAccount_ChangesNothing()
    {
        await using var store = await TestStore.WithCountyAsync();
        await EnterAsync(store, Maija, Ward);
        await store.Get<AccountBook>().DisableAsync("Maija", disabled: true);

        var entered = await EnterAsync(store, Maija with { Name = "Other" }, Ward with { Role = Role.Administrator });

        Assert.True(entered.Account.Disabled);
        var account = Assert.Single(await ListAsync(store));
        Assert.Equal(("Maija", Role.Manager, true), (account.Name, account.Role, account.Disabled));
    }

    [Fact]
    public async Task Enter_ManyTimesAtOnce_MakesOneAccount()
    {
        await using var store = await TestStore.WithCountyAsync();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => EnterAsync(store, Maija, Ward))));

        Assert.Equal("Maija", Assert.Single(await ListAsync(store)).Name);
    }

    [Theory]
    [InlineData("a\tb\nc ", "abc")]
    [InlineData("\u0001", "?")]
    public async Task Enter_WithANameThatCannotStandHere_MakesOneThatCan(string name, string expected)
    {
        await using var store = await TestStore.WithCountyAsync();

        Assert.Equal(expected, (await EnterAsync(store, Maija with { Name = name }, Ward)).Account.Name);
    }

    [Fact]
    public async Task Enter_WithALongName_ShortensIt()
    {
        await using var store = await TestStore.WithCountyAsync();
        var login = Maija with { Name = new string('x', 500) };

        await EnterAsync(store, login, Ward);
        await EnterAsync(store, login with { Key = "2" }, Ward);

        Assert.All(await ListAsync(store), account => Assert.InRange(account.Name.Length, 50, 100));
    }

    [Fact]
    public async Task Known_OfUnits_LeavesOutThoseThatAreNotThere()
    {
        await using var store = await TestStore.WithCountyAsync();
        var book = store.Get<LoginBook>();

        Assert.Equal(["ward"], (await book.KnownAsync(Ward with { Units = ["nowhere", "WARD"] }, CancellationToken.None))!.Units);
        Assert.Null(await book.KnownAsync(Ward with { Units = ["nowhere"] }, CancellationToken.None));
        Assert.True((await book.KnownAsync(new Binding(Role.Viewer, WholeTree: true, []), CancellationToken.None))!.WholeTree);
    }

    [Fact]
    public async Task Account_ThatSignsInElsewhere_GetsNoPasswordAndNoRoleHere()
    {
        await using var store = await TestStore.WithCountyAsync();
        await EnterAsync(store, Maija, Ward);
        var book = store.Get<AccountBook>();

        await Assert.ThrowsAsync<StoreRuleException>(() => book.ResetAsync("Maija"));
        await Assert.ThrowsAsync<StoreRuleException>(() => book.BindAsync("Maija", new Binding(Role.Administrator, WholeTree: true, []), CancellationToken.None));

        var account = Assert.Single(await ListAsync(store));
        Assert.Equal((null, false, Role.Manager), (account.PasswordHash, account.MustChangePassword, account.Role));
    }

    private static Task<LoggedIn> EnterAsync(TestStore store, Login login, Binding binding) =>
        store.Get<LoginBook>().EnterAsync(login, binding, CancellationToken.None);

    private static Task<IReadOnlyList<Account>> ListAsync(TestStore store) => store.Get<AccountBook>().ListAsync(CancellationToken.None);
}
