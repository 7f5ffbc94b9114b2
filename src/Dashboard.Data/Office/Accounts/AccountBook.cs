using Dashboard.Core.Privacy;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Accounts;

/// <summary>What an account is bound to.</summary>
/// <param name="Role">Its role.</param>
/// <param name="WholeTree">Whether it sees everything.</param>
/// <param name="Units">Else the codes of its units; at least one.</param>
public sealed record Binding(Role Role, bool WholeTree, IReadOnlyList<string> Units);

/// <summary>Makes and changes accounts. Whatever it changes ends the sessions of the account.</summary>
public sealed class AccountBook(UserManager<Account> users, OfficeDatabase office, StoreSnapshots snapshots)
{
    /// <summary>The name of the account that a first start makes.</summary>
    public const string FirstName = "admin";

    /// <summary>All accounts, by name.</summary>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellation)
    {
        await using var context = office.Open();
        return await context.Accounts.AsNoTracking().Include(account => account.Units).OrderBy(account => account.NormalizedName).ToListAsync(cancellation);
    }

    /// <summary>Adds an account.</summary>
    /// <param name="name">Its name, unique in any case of letters.</param>
    /// <param name="binding">What it may see.</param>
    /// <param name="password">Its password; <c>null</c> for a one-time password.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>The one-time password, which is kept nowhere; <c>null</c> when a password was given.</returns>
    /// <exception cref="StoreRuleException">There is such an account, or name or password are not as they must be.</exception>
    /// <exception cref="UnknownNameException">There is no such unit.</exception>
    public async Task<string?> AddAsync(string name, Binding binding, string? password, CancellationToken cancellation)
    {
        NameRules.Require(name);
        await RequireUnitsAsync(binding, cancellation);
        var once = password is null ? OneTimeSecret.Password() : null;
        var account = new Account { Name = name, Role = binding.Role, MustChangePassword = once is not null };
        account.Bind(binding.WholeTree, binding.Units);
        Require(await users.CreateAsync(account, password ?? once!));
        return once;
    }

    /// <summary>The first administrator, where there is no account at all.</summary>
    /// <returns>Their one-time password; <c>null</c> when there are accounts.</returns>
    public async Task<string?> AddFirstAsync(CancellationToken cancellation)
    {
        if (await HasAnyAsync(cancellation))
        {
            return null;
        }

        try
        {
            return await AddAsync(FirstName, new Binding(Role.Administrator, WholeTree: true, []), password: null, cancellation);
        }
        catch (StoreRuleException)
        {
            // Another server of the same store may have been faster, and has printed the password.
            if (await HasAnyAsync(cancellation))
            {
                return null;
            }

            throw;
        }
    }

    /// <summary>The people of the demo, see <see cref="DemoPeople"/>, where they are not there yet.</summary>
    /// <returns>The names of those that were not.</returns>
    public async Task<IReadOnlyList<string>> AddDemoPeopleAsync()
    {
        var added = new List<string>();
        foreach (var person in DemoPeople.All)
        {
            if (await users.FindByNameAsync(person.Name) is null)
            {
                var account = new Account { Name = person.Name, Role = person.Binding.Role, IsDemo = true };
                account.Bind(person.Binding.WholeTree, person.Binding.Units);

                // Servers of one store start at the same moment: whoever comes second finds them there.
                if ((await users.CreateAsync(account)).Succeeded)
                {
                    added.Add(person.Name);
                }
            }
        }

        return added;
    }

    /// <summary>Gives an account another role and other units.</summary>
    /// <inheritdoc cref="AddAsync" path="/exception"/>
    public async Task BindAsync(string name, Binding binding, CancellationToken cancellation)
    {
        await RequireUnitsAsync(binding, cancellation);
        var account = await FindOwnAsync(name, "its groups there say its role and units");
        account.Role = binding.Role;
        account.Bind(binding.WholeTree, binding.Units);
        Require(await users.UpdateSecurityStampAsync(account));
    }

    /// <summary>Disables an account, or enables it again.</summary>
    /// <exception cref="StoreRuleException">There is no such account.</exception>
    public async Task DisableAsync(string name, bool disabled)
    {
        var account = await FindAsync(name);
        account.Disabled = disabled;
        Require(await users.UpdateSecurityStampAsync(account));
    }

    /// <summary>Replaces a password that was forgotten by a one-time one, and takes the second factor and a lock away.</summary>
    /// <returns>The one-time password.</returns>
    /// <exception cref="StoreRuleException">There is no such account, or it signs in elsewhere.</exception>
    public async Task<string> ResetAsync(string name)
    {
        var account = await FindOwnAsync(name, "it has no password here");
        var once = OneTimeSecret.Password();
        (account.MustChangePassword, account.TwoFactor, account.AuthenticatorKey, account.RecoveryCodes, account.LockedUntil) = (true, false, null, "", null);
        account.PasswordHash = users.PasswordHasher.HashPassword(account, once);
        Require(await users.UpdateSecurityStampAsync(account));
        return once;
    }

    private async Task<bool> HasAnyAsync(CancellationToken cancellation)
    {
        await using var context = office.Open();
        return await context.Accounts.AnyAsync(account => !account.IsDemo, cancellation);
    }

    private async Task<Account> FindAsync(string name) =>
        await users.FindByNameAsync(name) ?? throw new StoreRuleException($"There is no account '{name}'.");

    private async Task<Account> FindOwnAsync(string name, string otherwise) => await FindAsync(name) is var account && account.LoginProvider is null
        ? account
        : throw new StoreRuleException($"The account '{name}' signs in with {account.LoginProvider}: {otherwise}.");

    private async Task RequireUnitsAsync(Binding binding, CancellationToken cancellation)
    {
        if (binding is { WholeTree: false, Units: [] })
        {
            throw new StoreRuleException("An account is bound to at least one unit, or to the whole tree.");
        }

        await UnitCodes.RequireAsync(snapshots, binding.Units, cancellation);
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new StoreRuleException(string.Join(' ', result.Errors.Select(error => error.Description)));
        }
    }
}
