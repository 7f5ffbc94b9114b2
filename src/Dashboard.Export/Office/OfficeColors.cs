namespace Dashboard.Export.Office;

/// <summary>The light theme's colours (<c>css/tokens.css</c>), as Office writes them.</summary>
internal static class OfficeColors
{
    public const string Paper = "FFFFFF";
    public const string Ink = "16212C";
    public const string Ink2 = "434F5B";
    public const string Ink3 = "5D6873";
    public const string Line = "E4E1DB";
    public const string Edge = "C9C5BC";
    public const string Better = "1C6FC4";
    public const string Worse = "CF600A";
    public const string Same = "76818B";
    public const string BetterTint = "E2EEFA";
    public const string WorseTint = "FDE9D8";
    public const string Sunken = "F0EEEA";

    /// <summary>Shades for parts of a whole, which are no signals, the first darkest.</summary>
    public static IReadOnlyList<string> Shades { get; } = [Ink2, "76818B", "A9B0B6", "C9CDD1", "DEE1E3", "EEF0F1"];
}
