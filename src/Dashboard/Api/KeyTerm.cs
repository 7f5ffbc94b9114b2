namespace Dashboard.Api;

/// <summary>How many days a key of the API is good.</summary>
internal static class KeyTerm
{
    public const int UsualDays = 365;

    public const int MostDays = 2 * 365;

    public static bool Allows(int days) => days is >= 1 and <= MostDays;
}
