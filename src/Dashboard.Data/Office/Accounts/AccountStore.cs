using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Accounts;

/// <summary>
/// Keeps accounts in the office for ASP.NET Core Identity. Changes carry the revision they were made on, and of two on the same revision the
/// second is refused; failed sign-ins are counted by the database itself, so that tries at the same moment all count.
/// </summary>
internal sealed partial class AccountStore(OfficeDatabase office, TimeProvider clock) : IUserStore<Account>
{
    private static readonly IdentityErrorDescriber Errors = new();

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        user.CreatedAt = clock.GetUtcNow();
        await using var context = office.Open();
        context.Accounts.Add(user);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return IdentityResult.Success;
        }
        catch (DbUpdateException) when (context.Accounts.AsNoTracking().Any(other => other.NormalizedName == user.NormalizedName))
        {
            // Another server or process was faster.
            return IdentityResult.Failed(Errors.DuplicateUserName(user.Name));
        }
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await using var context = office.Open();
        var kept = await context.Accounts.Include(account => account.Units).SingleOrDefaultAsync(account => account.Id == user.Id, cancellationToken);
        if (kept is null || kept.Revision != user.Revision)
        {
            return IdentityResult.Failed(Errors.ConcurrencyFailure());
        }

        var failures = kept.FailedSignIns;
        context.Entry(kept).CurrentValues.SetValues(user);
        (kept.FailedSignIns, kept.Revision) = (failures, user.Revision + 1);
        kept.Units.RemoveAll(unit => !user.Units.Exists(wanted => wanted.UnitCode == unit.UnitCode));
        kept.Units.AddRange(user.Units.Where(wanted => !kept.Units.Exists(unit => unit.UnitCode == wanted.UnitCode))
            .Select(wanted => new AccountUnit { UnitCode = wanted.UnitCode }).ToList());
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(Errors.ConcurrencyFailure());
        }

        user.Revision++;
        return IdentityResult.Success;
    }

    /// <summary>Accounts are disabled and never deleted: the audit names them.</summary>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw new NotSupportedException("An account is never deleted.");

    public Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        int.TryParse(userId, System.Globalization.CultureInfo.InvariantCulture, out var id)
            ? FindAsync(context => OfficeQueries.AccountAsync(context, id, cancellationToken))
            : Task.FromResult<Account?>(null);

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        FindAsync(context => context.Accounts.AsNoTracking().Include(account => account.Units)
            .SingleOrDefaultAsync(account => account.NormalizedName == normalizedUserName, cancellationToken));

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Name);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => Done(user.Name = userName ?? "");

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedName);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) =>
        Done(user.NormalizedName = normalizedName ?? "");

    public void Dispose()
    {
    }

    private async Task<Account?> FindAsync(Func<OfficeContext, Task<Account?>> find)
    {
        await using var context = office.Open();
        return await find(context);
    }

    private static string HashOf(string code) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(code)));

    private static Task Done(object? _) => Task.CompletedTask;
}
