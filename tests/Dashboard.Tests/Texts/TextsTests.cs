using System.Text.RegularExpressions;

namespace Dashboard.Tests.Texts;

/// <summary>
/// Every text of every page exists in Finnish, Swedish and English and is used, and no page says a word of its own.
/// (The sentences of Core are methods of three classes with one abstract base, so there the compiler finds what is missing.)
/// </summary>
public sealed partial class TextsTests
{
    /// <summary>Words of markup that are no language: names, formats and signs.</summary>
    private static readonly HashSet<string> NoLanguage = ["n", "FI", "SV", "EN", "JSON", "CSV", "XLSX", "SVG", "PNG", "XmR", "NPS"];

    private static readonly IReadOnlyList<TextFamily> Families = TextFamily.ReadAll(Sources.Folder);
    private static readonly IReadOnlyList<TextUse> Uses = [.. Sources.Files.SelectMany(file => TextUse.Of(file.Key, file.Value))];

    [Fact]
    public void Texts_InEveryLanguage_AreThereWithTheSamePlacesAndTranslated()
    {
        Assert.NotEmpty(Families);
        None(Families.SelectMany(family => family.Faults()));
    }

    [Fact]
    public void LookedUpKeys_InTheirTexts_Exist()
    {
        Assert.NotEmpty(Uses);
        None(Uses.Where(use => use.Key is not null && !KeysOf(use.Family).Any(use.Covers)).Select(use => use.ToString()));
    }

    [Fact]
    public void Keys_OfTheTexts_AreLookedUp() => None(Families.SelectMany(family =>
    {
        var uses = Uses.Where(use => use.Family == family.Name).ToList();
        var named = LiteralsNear(uses.Where(use => use.Key is null));
        return family.Keys.Where(key => !named.Contains(key) && !uses.Any(use => use.Covers(key))).Select(key => $"{family.Name}: {key}");
    }));

    /// <summary>People know it by the name on its pages; the command and its files have another.</summary>
    [Fact]
    public void Texts_OfTheProgram_CallItByItsNameOnThePages() => None(
        from family in Families
        from language in family.Languages
        from text in language.Value
        where ProgramName().IsMatch(text.Value)
        select $"{family.Name}.{language.Key}: {text.Key}");

    [Fact]
    public void Markup_OfEveryPage_HasNoWordsOfItsOwn() => None(
        from file in Sources.Files
        where file.Key.EndsWith(".razor", StringComparison.Ordinal)
        from text in MarkupText.Of(file.Value)
        where Word().Matches(text.Words).Any(word => !NoLanguage.Contains(word.Value))
        select $"{file.Key}:{text.Line} {text.Words}");

    private static void None(IEnumerable<string> faults) => Assert.True(!faults.Any(), string.Join('\n', faults));

    private static IEnumerable<string> KeysOf(string family) => Families.SingleOrDefault(texts => texts.Name == family)?.Keys ?? [];

    /// <summary>Where a variable holds the key, a literal of the same folder gives it.</summary>
    private static HashSet<string> LiteralsNear(IEnumerable<TextUse> uses)
    {
        var folders = uses.Select(use => Path.GetDirectoryName(use.File)).ToHashSet();
        return [.. Sources.Files.Where(file => folders.Contains(Path.GetDirectoryName(file.Key)))
            .SelectMany(file => Literal().Matches(file.Value))
            .Select(literal => literal.Groups[1].Value)];
    }

    [GeneratedRegex(@"Dashboard(?!\.dll)")]
    private static partial Regex ProgramName();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"""([\w-]+)""")]
    private static partial Regex Literal();
}
