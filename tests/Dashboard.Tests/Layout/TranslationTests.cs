using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Dashboard.Layout;

namespace Dashboard.Tests.Layout;

/// <summary>Every text of every feature exists in all three languages, with the same places for values.</summary>
public sealed partial class TranslationTests
{
    public static TheoryData<string> Resources => [.. typeof(LayoutTexts).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".resources", StringComparison.Ordinal))
        .Select(name => name[..^".resources".Length])];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Resource_InEveryLanguage_HasTheSameKeysAndPlaces(string resource)
    {
        var finnish = Read(resource, CultureInfo.InvariantCulture);
        Assert.NotEmpty(finnish);
        foreach (var culture in new[] { "sv", "en" })
        {
            var translated = Read(resource, CultureInfo.GetCultureInfo(culture));
            Assert.Equal(finnish.Keys.Order(), translated.Keys.Order());
            Assert.All(finnish, text => Assert.Equal(Places(text.Value), Places(translated[text.Key])));
            Assert.All(translated.Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        }
    }

    private static Dictionary<string, string> Read(string resource, CultureInfo culture) =>
        new ResourceManager(resource, typeof(LayoutTexts).Assembly)
            .GetResourceSet(culture, createIfNotExists: true, tryParents: false)?
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!) ?? [];

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{\d+")]
    private static partial Regex Place();
}
