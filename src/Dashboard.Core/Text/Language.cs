using System.Globalization;

namespace Dashboard.Core.Text;

/// <summary>The three languages of the product. Finnish is the default.</summary>
public enum Language
{
    /// <summary>Finnish.</summary>
    Fi,

    /// <summary>Swedish of Finland.</summary>
    Sv,

    /// <summary>English.</summary>
    En,
}

/// <summary>Codes and cultures of <see cref="Language"/>.</summary>
public static class Languages
{
    private static readonly CultureInfo Finnish = CultureInfo.GetCultureInfo("fi-FI");
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-FI");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>All languages, default first.</summary>
    public static IReadOnlyList<Language> All { get; } = [Language.Fi, Language.Sv, Language.En];

    /// <summary>The ISO 639-1 code: fi, sv or en.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Sv => "sv",
        Language.En => "en",
        _ => "fi",
    };

    /// <summary>The culture that formats numbers and dates in the language.</summary>
    public static CultureInfo Culture(this Language language) => language switch
    {
        Language.Sv => Swedish,
        Language.En => English,
        _ => Finnish,
    };

    /// <summary>The language of an ISO 639-1 code or culture name; <c>null</c> when it is none of ours.</summary>
    public static Language? Parse(string? code) => code?.Split('-')[0].ToUpperInvariant() switch
    {
        "FI" => Language.Fi,
        "SV" => Language.Sv,
        "EN" => Language.En,
        _ => null,
    };
}
