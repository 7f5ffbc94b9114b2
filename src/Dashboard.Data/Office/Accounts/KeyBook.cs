using System.Security.Cryptography;
using System.Text;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Office.Accounts;

/// <summary>What a new key is for.</summary>
/// <param name="Name">Unique, also among revoked keys.</param>
/// <param name="Verbs">The verbs of the API it opens; at least one.</param>
/// <param name="WholeTree">Whether it sees everything.</param>
/// <param name="Units">Else the codes of its units; at least one.</param>
/// <param name="Lifetime">How long it is good.</param>
public sealed record KeyOrder(string Name, IReadOnlyList<string> Verbs, bool WholeTree, IReadOnlyList<string> Units, TimeSpan Lifetime)
{
    /// <summary>Whether it would import and be bound to units, which no key can.</summary>
    public bool IsBoundImport => !WholeTree && Verbs.Contains(ApiKey.Import, StringComparer.Ordinal);
}

/// <summary>Why a key opens nothing.</summary>
public enum KeyRefusal
{
    /// <summary>It is no key.</summary>
    Unknown,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It was revoked.</summary>
    Revoked,
}

/// <summary>Makes, finds and revokes keys of the API.</summary>
public sealed class KeyBook(OfficeDatabase office, StoreSnapshots snapshots, TimeProvider clock)
{
    /// <summary>All keys, by name, revoked ones too.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellation)
    {
        await using var context = office.Open();
        return await context.ApiKeys.AsNoTracking().Include(key => key.Units).OrderBy(key => key.Name).ToListAsync(cancellation);
    }

    /// <summary>Makes a key.</summary>
    /// <returns>The key itself, which is kept nowhere.</returns>
    /// <exception cref="StoreRuleException">There is or was a key of that name, or it is bound to nothing.</exception>
    /// <exception cref="UnknownNameException">There is no such unit.</exception>
    public async Task<(string Secret, ApiKey Key)> AddAsync(KeyOrder order, string by, CancellationToken cancellation)
    {
        if (order is { WholeTree: false, Units: [] } or { Verbs: [] })
        {
            throw new StoreRuleException("A key opens at least one verb, for at least one unit or for the whole tree.");
        }

        if (order.IsBoundImport)
        {
            throw new StoreRuleException("A key that opens import is for the whole tree: a file concerns all units.");
        }

        await UnitCodes.RequireAsync(snapshots, order.Units, cancellation);
        var secret = OneTimeSecret.Key();
        var now = clock.GetUtcNow();
        var key = new ApiKey
        {
            Name = order.Name,
            Hash = HashOf(secret),
            Verbs = string.Join(' ', order.Verbs.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            WholeTree = order.WholeTree,
            Units = order.WholeTree ? [] : [.. order.Units.Distinct(StringComparer.OrdinalIgnoreCase).Select(code => new ApiKeyUnit { UnitCode = code })],
            CreatedAt = now,
            CreatedBy = by,
            ExpiresAt = now + order.Lifetime,
        };
        await using var context = office.Open();
        if (await context.ApiKeys.AnyAsync(other => other.Name == order.Name, cancellation))
        {
            throw new StoreRuleException($"There is or was a key '{order.Name}'; choose another name, the audit tells them apart by it.");
        }

        context.ApiKeys.Add(key);
        await context.SaveChangesAsync(cancellation);
        return (secret, key);
    }

    /// <summary>Revokes a key; one that is revoked stays so.</summary>
    /// <exception cref="StoreRuleException">There is no such key.</exception>
    public async Task RevokeAsync(string name, CancellationToken cancellation)
    {
        await using var context = office.Open();
        var key = await context.ApiKeys.SingleOrDefaultAsync(key => key.Name == name, cancellation)
            ?? throw new StoreRuleException($"There is no key '{name}'.");
        key.RevokedAt ??= clock.GetUtcNow();
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>The key of a secret, when it is good now.</summary>
    public async Task<ApiKey?> FindAsync(string secret, CancellationToken cancellation)
    {
        var hash = HashOf(secret);
        await using var context = office.Open();
        var key = await context.ApiKeys.AsNoTracking().Include(key => key.Units).SingleOrDefaultAsync(key => key.Hash == hash, cancellation);
        return key?.IsGood(clock.GetUtcNow()) == true ? key : null;
    }

    /// <summary>Why a secret opens nothing now, and of which key it is where there is one.</summary>
    public async Task<(string? Key, KeyRefusal Why)> RefusalOfAsync(string secret, CancellationToken cancellation)
    {
        var hash = HashOf(secret);
        await using var context = office.Open();
        var key = await context.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Hash == hash, cancellation);
        return (key?.Name, key is null ? KeyRefusal.Unknown : key.RevokedAt is null ? KeyRefusal.Expired : KeyRefusal.Revoked);
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
