using System.Text.RegularExpressions;
using Dashboard.Core.Notes;
using Dashboard.Core.Text;

namespace Dashboard.Core.Feedback.Themes;

/// <summary>What comments are about, and the words that propose it.</summary>
/// <param name="Slug">Its name in addresses: small letters, digits and hyphens.</param>
/// <param name="Name">Its name.</param>
/// <param name="Words">Words in small letters; one that ends in * stands for all that begin with it.</param>
public sealed partial record Theme(string Slug, LocalizedText Name, IReadOnlyList<string> Words)
{
    /// <summary>Most characters of a slug.</summary>
    public const int MostOfSlug = 40;

    /// <summary>Most characters of all its words.</summary>
    public const int MostOfWords = 2000;

    /// <summary>The fewest letters before a *: fewer would propose the theme for anything.</summary>
    public const int FewestBeforeStar = 3;

    /// <summary>Whether a text can be a slug.</summary>
    public static bool IsSlug(string text) => text.Length <= MostOfSlug && Slugs().IsMatch(text);

    /// <summary>The words of a typed list, parted by blanks, commas or lines; each once, in small letters.</summary>
    public static IReadOnlyList<string> WordsOf(string typed) => [.. NoteRules.Clean(typed).ToLowerInvariant()
        .Split([' ', ',', ';', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];

    /// <summary>The first of the words that proposes nothing or too much; <c>null</c> when none does.</summary>
    public static string? WrongWord(IEnumerable<string> words) => words.FirstOrDefault(word => !IsWord(word));

    private static bool IsWord(string word) => word.EndsWith('*')
        ? word.Length > FewestBeforeStar && word[..^1].All(char.IsLetterOrDigit)
        : word.All(char.IsLetterOrDigit);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Slugs();
}
