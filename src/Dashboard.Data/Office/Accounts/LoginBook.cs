using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Accounts;

/// <summary>Somebody as another vouches for them.</summary>
/// <param name="Provider">Who vouches: an issuer.</param>
/// <param name="Key">Who it is there; never given to anybody else.</param>
/// <param name="Name">What they are called there; it may change, and others may be called the same.</param>
public sealed record Login(string Provider, string Key, string Name);

/// <summary>An account as its login has left it.</summary>
/// <param name="Account">The account.</param>
/// <param name="IsNew">Whether it was made now.</param>
/// <param name="IsBoundAnew">Whether its role or units are others than before.</param>
/// <param name="FormerName">What it was called before; <c>null</c> when it still is.</param>
public sealed record LoggedIn(Account Account, bool IsNew, bool IsBoundAnew, string? FormerName);

/// <summary>
/// Accounts of people who sign in elsewhere. They are found by who vouches and by their key there, never by a name: an account of the same name
/// is somebody else's.
/// </summary>
public sealed class LoginBook(UserManager<Account> users, OfficeDatabase office, StoreSnapshots snapshots)
{
    // Of two sign-ins of one person at the same moment the second sees the first at its next try.
    private const int Tries = 3;

    private const int MostNamesakes = 1000;

    /// <summary>What of a binding there is; <c>null</c> when none of its units is there.</summary>
    public async Task<Binding?> KnownAsync(Binding binding, CancellationToken cancellation)
    {
        if (binding.WholeTree)
        {
            return binding;
        }

        var tree = (await snapshots.CurrentAsync(cancellation)).Units;
        var known = binding.Units.Select(tree.Find).OfType<Core.Units.Unit>().Select(unit => unit.Code).ToList();
        return known.Count == 0 ? null : binding with { Units = known };
    }

    /// <summary>The account of a login, or <c>null</c>.</summary>
    public async Task<Account?> FindAsync(Login login, CancellationToken cancellation)
    {
        await using var context = office.Open();
        return await context.Accounts.AsNoTracking().Include(account => account.Units)
            .SingleOrDefaultAsync(account => account.LoginProvider == login.Provider && account.LoginKey == login.Key, cancellation);
    }

    /// <summary>Makes the account of a login, or brings it up to date; a change ends its other sessions. A disabled account stays as it is.</summary>
    /// <exception cref="StoreRuleException">It cannot be kept.</exception>
    public async Task<LoggedIn> EnterAsync(Login login, Binding binding, CancellationToken cancellation)
    {
        for (var left = Tries; ; left--)
        {
            var (entered, result) = await FindAsync(login, cancellation) is { } account
                ? await UpdateAsync(account, login, binding)
                : await AddAsync(login, binding);
            if (result.Succeeded)
            {
                return entered;
            }

            if (left == 1)
            {
                throw new StoreRuleException(string.Join(' ', result.Errors.Select(error => error.Description)));
            }
        }
    }

    /// <summary>Ends the sessions of a login that may no longer come in.</summary>
    public async Task EndSessionsAsync(Account account) => _ = await users.UpdateSecurityStampAsync(account);

    private async Task<(LoggedIn Entered, IdentityResult Result)> AddAsync(Login login, Binding binding)
    {
        var account = new Account { Name = await FreeNameAsync(login, own: null), Role = binding.Role, LoginProvider = login.Provider, LoginKey = login.Key };
        account.Bind(binding.WholeTree, binding.Units);
        var entered = new LoggedIn(account, IsNew: true, IsBoundAnew: false, FormerName: null);
        try
        {
            return (entered, await users.CreateAsync(account));
        }
        catch (DbUpdateException fault) when (fault.InnerException is System.Data.Common.DbException)
        {
            // The login is unique too.
            return (entered, IdentityResult.Failed(users.ErrorDescriber.LoginAlreadyAssociated()));
        }
    }

    private async Task<(LoggedIn Entered, IdentityResult Result)> UpdateAsync(Account account, Login login, Binding binding)
    {
        var name = await FreeNameAsync(login, account);
        var former = name == account.Name ? null : account.Name;
        var units = account.Units.Select(unit => unit.UnitCode).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var anew = account.Role != binding.Role || account.WholeTree != binding.WholeTree || !units.SetEquals(binding.Units);
        var entered = new LoggedIn(account, IsNew: false, anew, former);
        if (account.Disabled || (former is null && !anew))
        {
            return (entered with { IsBoundAnew = false, FormerName = null }, IdentityResult.Success);
        }

        (account.Name, account.Role) = (name, binding.Role);
        account.Bind(binding.WholeTree, binding.Units);
        return (entered, await users.UpdateSecurityStampAsync(account));
    }

    /// <summary>The login's name; of several people with one name the later ones get a number.</summary>
    private async Task<string> FreeNameAsync(Login login, Account? own)
    {
        var wanted = NameRules.Fit(login.Name);
        for (var number = 1; number < MostNamesakes; number++)
        {
            var name = number == 1 ? wanted : $"{wanted} ({number})";
            if (await users.FindByNameAsync(name) is not { } other || other.Id == own?.Id)
            {
                return name;
            }
        }

        throw new StoreRuleException($"Too many accounts are named '{wanted}'.");
    }
}
