using Dashboard.Core.Privacy;

namespace Dashboard.Data.Office.Accounts;

/// <summary>Somebody who may sign in, as the office keeps them.</summary>
public sealed class Account
{
    public int Id { get; set; }

    /// <summary>The name they sign in with, as it was given.</summary>
    public required string Name { get; set; }

    /// <summary>The name in the form by which it is unique.</summary>
    public string NormalizedName { get; set; } = "";

    public Role Role { get; set; }

    /// <summary>Whether they are bound to no units but see everything.</summary>
    public bool WholeTree { get; set; }

    /// <summary>The units they are bound to, each with those below it.</summary>
    public List<AccountUnit> Units { get; set; } = [];

    /// <summary><c>null</c> for who signs in elsewhere, and for the people of the demo.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Whether the password was made by somebody else and opens nothing but its own change.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Another value ends every session that was begun before.</summary>
    public string SecurityStamp { get; set; } = "";

    public bool Disabled { get; set; }

    /// <summary>Whether they are one of the made-up people of the demo, who sign in by a click.</summary>
    public bool IsDemo { get; set; }

    public int FailedSignIns { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Whether a one-time code is asked for beside the password.</summary>
    public bool TwoFactor { get; set; }

    public string? AuthenticatorKey { get; set; }

    /// <summary>Hashes of the recovery codes that are left, separated by spaces.</summary>
    public string RecoveryCodes { get; set; } = "";

    /// <summary>Whose word says who they are, and their name there; both <c>null</c> for who has a password here.</summary>
    public string? LoginProvider { get; set; }

    public string? LoginKey { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? SignedInAt { get; set; }

    /// <summary>Counts changes, so that of two at the same moment the second is refused.</summary>
    public int Revision { get; set; }

    /// <summary>What part of the organisation they see.</summary>
    public Scope Scope => WholeTree ? Scope.WholeTree : Scope.Of([.. Units.Select(unit => unit.UnitCode)]);

    /// <summary>What they may do now: with a password that must be changed, nothing but that.</summary>
    public Access Access => MustChangePassword || Disabled ? new Access(Name, new HashSet<Right>(), Scope.Nothing) : new Access(Name, Role, Scope);

    /// <summary>Binds them to everything, or to units.</summary>
    /// <param name="wholeTree">Whether to everything.</param>
    /// <param name="units">Codes of units; not used with everything.</param>
    public void Bind(bool wholeTree, IEnumerable<string> units)
    {
        WholeTree = wholeTree;
        Units = wholeTree ? [] : [.. units.Distinct(StringComparer.OrdinalIgnoreCase).Select(code => new AccountUnit { UnitCode = code })];
    }
}

/// <summary>A unit that an account is bound to.</summary>
public sealed class AccountUnit
{
    public int AccountId { get; set; }

    public required string UnitCode { get; set; }
}
