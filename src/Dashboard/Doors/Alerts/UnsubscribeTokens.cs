using System.Security.Cryptography;
using Dashboard.Data.Office.Alerts;
using Microsoft.AspNetCore.DataProtection;

namespace Dashboard.Doors.Alerts;

/// <summary>Whose letters, to which address, a link ends.</summary>
internal sealed record Unsubscription(string Account, string Address);

/// <summary>
/// Signs the links by which letters are ended without signing in. They have no term, because old letters are opened too, and outlive restarts by the
/// key ring. A link ends letters to its own address only.
/// </summary>
internal sealed class UnsubscribeTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Dashboard.Alerts.Unsubscribe");

    public string Of(AlertAddress to) => protector.Protect($"{to.Account}\n{to.Address}");

    /// <summary>What a token ends; <c>null</c> of one that is not ours.</summary>
    public Unsubscription? Read(string? token)
    {
        try
        {
            return token is { Length: > 0 } && protector.Unprotect(token).Split('\n') is [var account, var address] ? new Unsubscription(account, address) : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
