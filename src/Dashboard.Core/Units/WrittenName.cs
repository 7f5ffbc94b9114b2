using System.Text.RegularExpressions;

namespace Dashboard.Core.Units;

/// <summary>
/// A unit's name as people write it: in capitals or not, with any space between its words, each word also with another ending
/// ("Itäisessä hammashoitolassa"). A name within another word is none.
/// </summary>
internal sealed class WrittenName
{
    /// <summary>Fewest letters of a word that is known by its beginning.</summary>
    private const int FewestToInflect = 6;

    /// <summary>Fewest letters of that beginning where other words of the name stand beside it.</summary>
    private const int FewestOfStem = 4;

    private readonly string beginning;
    private readonly Lazy<Regex> pattern;

    public WrittenName(string name)
    {
        Name = name;
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        beginning = words[0][..Math.Min(FewestOfStem, words[0].Length)];
        pattern = new Lazy<Regex>(() => new Regex(
            $@"(?<!\w){string.Concat(words[..^1].Select(word => Inner(word) + @"\s+"))}(?:{Last(words[^1])})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The name in each language, of every unit that is meant.</summary>
    public static IEnumerable<string> Of(IEnumerable<Unit> units) => units.SelectMany(unit => unit.Name.All).Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where it stands in a text.</summary>
    public IEnumerable<Match> In(string text) => text.Contains(beginning, StringComparison.OrdinalIgnoreCase) ? pattern.Value.Matches(text) : [];

    /// <summary>A text with as many small letters in its places: words that are nobody's.</summary>
    public string OutOf(string text) =>
        text.Contains(beginning, StringComparison.OrdinalIgnoreCase) ? pattern.Value.Replace(text, found => new string('x', found.Length)) : text;

    private static bool IsInflected(string word) => word.Length >= FewestToInflect && word.All(char.IsLetter);

    /// <summary>"Itäisen", "itäisessä": the words behind say that it is the name.</summary>
    private static string Inner(string word) =>
        IsInflected(word) ? $@"{Regex.Escape(word[..Math.Max(FewestOfStem, word.Length - 3)])}\p{{L}}{{0,6}}" : Regex.Escape(word);

    private static string Last(string word) => $@"{Regex.Escape(word)}(?!\w)"
        + (IsInflected(word) && word.Length > FewestToInflect ? $@"|{Regex.Escape(word[..Math.Max(FewestToInflect, word.Length - 2)])}\p{{L}}*" : "");
}
