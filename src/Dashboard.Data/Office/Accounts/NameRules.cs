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

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user) => Task.FromResult(
        user.Name.Length is > 0 and <= MostLength && user.Name == user.Name.Trim() && !user.Name.Any(char.IsControl)
            ? IdentityResult.Success
            : IdentityResult.Failed(manager.ErrorDescriber.InvalidUserName(user.Name)));
}
