using System.Security.Claims;
using Dashboard.Data.Office.Accounts;
using Dashboard.Security;

namespace Dashboard.Features.Admin;

/// <summary>How an account stands.</summary>
internal static class AccountState
{
    /// <summary>Whether role, units and password are kept here, and not by the organisation's own sign-in or the demo.</summary>
    public static bool IsKeptHere(Account account) => account is { LoginProvider: null, IsDemo: false };

    /// <summary>Whether it is the account of who asks.</summary>
    public static bool IsOwn(Account account, ClaimsPrincipal user) => string.Equals(user.Access().Name, account.Name, StringComparison.Ordinal);

    /// <summary>End of the key of the word for whether it may sign in.</summary>
    public static string Of(Account account, DateTimeOffset now) => account switch
    {
        { Disabled: true } => "Disabled",
        { LockedUntil: { } until } when until > now => "Locked",
        { IsDemo: true } => "Demo",
        { MustChangePassword: true } => "OneTime",
        { LoginProvider: not null } => "Elsewhere",
        _ => "Open",
    };
}
