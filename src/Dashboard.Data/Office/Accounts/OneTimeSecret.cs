using System.Security.Cryptography;

namespace Dashboard.Data.Office.Accounts;

/// <summary>Secrets that are shown once.</summary>
internal static class OneTimeSecret
{
    // Nothing that is read as something else.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int Groups = 4;
    private const int GroupLength = 5;
    private const int KeyBytes = 32;

    /// <summary>A password to be typed once: about 99 random bits.</summary>
    public static string Password() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));

    /// <summary>A key of 256 random bits that says what it is, should it be found somewhere.</summary>
    public static string Key() => "dashboard_" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
}
