using Dashboard.Data.Store;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Data.Office.Accounts;

/// <summary>A name is one line of up to <see cref="MostLength"/> characters, so that it reads well in lists and in the audit.</summary>
internal sealed class NameRules : IUserValidator<Account>
{
    public const int MostLength = 100;

    // For the number of a namesake.
    private const int Room = 10;

    /// <summary>A name that was given elsewhere, as it can stand here.</summary>
    public static string Fit(string name)
    {
        var line = new string([.. name.Where(letter => !char.IsControl(letter))]).Trim();
        return line.Length switch { 0 => "?", > MostLength - Room => line[..(MostLength - Room)].Trim(), _ => line };
    }

    /// <exception cref="StoreRuleException">The text is no name.</exception>
    public static void Require(string name)
    {
        if (!Fits(name))
        {
            throw new StoreRuleException($"The name is '{name}'; expected one line of 1 to {MostLength} characters, without spaces at its ends.");
        }
    }

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user) => Task.FromResult(
        Fits(user.Name)
            ? IdentityResult.Success
            : IdentityResult.Failed(manager.ErrorDescriber.InvalidUserName(user.Name)));

    private static bool Fits(string name) => name.Length is > 0 and <= MostLength && name == name.Trim() && !name.Any(char.IsControl);
}
