using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dashboard.Tests.Texts;

/// <summary>The texts of one feature in its languages.</summary>
/// <param name="Name">The type that names them.</param>
/// <param name="Languages">The texts by key, by language; Finnish is the empty name.</param>
internal sealed partial record TextFamily(string Name, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Languages)
{
    /// <summary>Words and signs that are the same in all three languages.</summary>
    private static readonly HashSet<string> SameEverywhere = ["NPS", "PNG", "SVG", "CSV", "XLSX", "PPTX", "PDF", "n"];

    public IEnumerable<string> Keys => Languages[""].Keys;

    /// <summary>Reads every family below a folder.</summary>
    public static IReadOnlyList<TextFamily> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.resx", SearchOption.AllDirectories)
            .GroupBy(file => Path.GetFileName(file).Split('.')[0])
            .OrderBy(family => family.Key, StringComparer.Ordinal)
            .Select(family => new TextFamily(
                family.Key,
                family.ToDictionary(file => Path.GetFileName(file).Split('.') is [_, var language, _] ? language : "", file => Parse(File.ReadAllText(file)))))];

    /// <summary>The texts of a resource file.</summary>
    /// <exception cref="ArgumentException">A key stands in it twice.</exception>
    public static IReadOnlyDictionary<string, string> Parse(string resx) => XDocument.Parse(resx).Root!.Elements("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")?.Value ?? "");

    /// <summary>What is wrong with the texts, a sentence each.</summary>
    public IEnumerable<string> Faults()
    {
        if (!Languages.Keys.Order(StringComparer.Ordinal).SequenceEqual(["", "en", "sv"]))
        {
            return [$"{Name}: it has the languages '{string.Join(", ", Languages.Keys)}'"];
        }

        return Languages.SelectMany(language => Keys.Except(language.Value.Keys).Select(key => $"{Name}.{language.Key}: {key} is missing"))
            .Concat(Languages.SelectMany(language => language.Value.Keys.Except(Keys).Select(key => $"{Name}.{language.Key}: {key} is not in Finnish")))
            .Concat(Keys.Where(key => Languages.Values.All(texts => texts.ContainsKey(key))).SelectMany(FaultsOf));
    }

    private IEnumerable<string> FaultsOf(string key)
    {
        var texts = Languages.Values.Select(language => language[key]).ToList();
        if (texts.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{Name}: {key} is empty";
        }

        if (texts.Select(Places).Distinct().Count() > 1)
        {
            yield return $"{Name}: {key} has different places for values";
        }

        if (texts.Distinct().Count() == 1 && Words().Matches(Place().Replace(texts[0], "")).Any(word => !SameEverywhere.Contains(word.Value)))
        {
            yield return $"{Name}: {key} is the same in all languages: {texts[0]}";
        }
    }

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Words();
}
