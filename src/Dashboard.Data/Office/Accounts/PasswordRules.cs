using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Office.Accounts;

/// <summary>
/// Long rather than odd: at least <see cref="LeastLength"/> characters, <see cref="LeastDifferent"/> of them different, and not the name. Classes
/// of characters are not asked for, they make passwords that are written on notes (NIST SP 800-63B).
/// </summary>
public sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int LeastLength = 12;

    public const int LeastDifferent = 5;

    /// <summary>More is only work for whoever wants the server to be busy.</summary>
    public const int MostLength = 200;

    /// <summary>The code of a fault: a password that holds the name.</summary>
    public const string HoldsName = "PasswordHoldsName";

    /// <summary>The code of a fault: a password that is too long.</summary>
    public const string TooLong = "PasswordTooLong";

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) => Task.FromResult(password switch
    {
        { Length: > MostLength } => Fault(TooLong, $"At most {MostLength} characters."),
        not null when user.Name.Length > 3 && password.Contains(user.Name, StringComparison.OrdinalIgnoreCase) => Fault(HoldsName, "It must not hold the name."),
        _ => IdentityResult.Success,
    });

    internal static void Apply(PasswordOptions options)
    {
        options.RequiredLength = LeastLength;
        options.RequiredUniqueChars = LeastDifferent;
        options.RequireDigit = options.RequireLowercase = options.RequireUppercase = options.RequireNonAlphanumeric = false;
    }

    private static IdentityResult Fault(string code, string description) => IdentityResult.Failed(new IdentityError { Code = code, Description = description });
}
