using System.Security.Claims;
using Dashboard.Core.Privacy;

namespace Dashboard.Security;

/// <summary>Somebody who is signed in, with what they may do now: it is read anew for every request, and never out of a cookie.</summary>
/// <param name="from">Who they are.</param>
/// <param name="access">What they may do.</param>
internal sealed class AccessIdentity(ClaimsIdentity from, Access access) : ClaimsIdentity(from)
{
    /// <summary>What they may do.</summary>
    public Access Access { get; } = access;

    /// <summary>The role of a person; <c>null</c> for a key.</summary>
    public Role? Role { get; init; }

    /// <summary>The verbs of the API that a key opens; <c>null</c> for a person, who is bound by rights alone.</summary>
    public Func<string, bool>? Opens { get; init; }

    /// <summary>Whether a password made by somebody else must be changed before anything else.</summary>
    public bool MustChangePassword { get; init; }
}

/// <summary>Who asks.</summary>
internal static class Principals
{
    /// <summary>What a principal may do; of nobody nothing.</summary>
    public static Access Access(this ClaimsPrincipal? principal) => principal.Identified()?.Access ?? Core.Privacy.Access.Nobody;

    /// <summary>Who is signed in, or <c>null</c>.</summary>
    public static AccessIdentity? Identified(this ClaimsPrincipal? principal) => principal?.Identities.OfType<AccessIdentity>().FirstOrDefault();
}
