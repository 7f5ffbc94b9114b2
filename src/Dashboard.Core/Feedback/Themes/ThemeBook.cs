using Dashboard.Core.Feedback.Masking;

namespace Dashboard.Core.Feedback.Themes;

/// <summary>
/// The catalogue of themes, which is data. A comment's themes are a set: bit n stands for the theme at place n. They are proposed by the
/// catalogue's words alone: a word of the comment, in whatever case, proposes the themes that have it or a beginning of it.
/// </summary>
public sealed class ThemeBook
{
    /// <summary>The most themes there may be: as many as a set has bits.</summary>
    public const int Most = 64;

    private const int LongestWord = 64;

    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> words;
    private readonly Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> beginnings;
    private readonly int[] lengths;

    /// <summary>A catalogue in its order.</summary>
    /// <exception cref="ArgumentException">More than <see cref="Most"/> themes.</exception>
    public ThemeBook(IReadOnlyList<Theme> themes)
    {
        ArgumentNullException.ThrowIfNull(themes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(themes.Count, Most, nameof(themes));
        All = themes;
        words = Lookup(word => !word.EndsWith('*'), word => word);
        beginnings = Lookup(word => word.EndsWith('*'), word => word[..^1]);
        lengths = [.. beginnings.Dictionary.Keys.Select(beginning => beginning.Length).Distinct().Order()];
    }

    /// <summary>A catalogue without themes.</summary>
    public static ThemeBook Empty { get; } = new([]);

    /// <summary>The themes in their order.</summary>
    public IReadOnlyList<Theme> All { get; }

    /// <summary>A theme by its slug, or <c>null</c>.</summary>
    public Theme? Find(string? slug) => All.FirstOrDefault(theme => theme.Slug == slug);

    /// <summary>The set of the themes that are in the catalogue; other slugs are passed over.</summary>
    public ulong SetOf(IEnumerable<string> slugs)
    {
        var chosen = slugs.ToHashSet(StringComparer.Ordinal);
        var set = 0UL;
        for (var place = 0; place < All.Count; place++)
        {
            set |= chosen.Contains(All[place].Slug) ? 1UL << place : 0;
        }

        return set;
    }

    /// <summary>The themes of a set, in the catalogue's order.</summary>
    public IReadOnlyList<Theme> Of(ulong set) => [.. All.Where((_, place) => (set & (1UL << place)) != 0)];

    /// <summary>What a text proposes; the empty set when no word does.</summary>
    public ulong Propose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = CommentMask.Composed(text).AsSpan();
        Span<char> lower = stackalloc char[LongestWord];
        var set = 0UL;
        while (rest.Length > 0)
        {
            var length = 0;
            while (length < rest.Length && char.IsLetterOrDigit(rest[length]))
            {
                length++;
            }

            if (length > 0)
            {
                var word = lower[..Math.Min(length, LongestWord)];
                rest[..word.Length].ToLowerInvariant(word);
                set |= OfWord(word);
            }

            rest = rest[Math.Min(length + 1, rest.Length)..];
        }

        return set;
    }

    private ulong OfWord(ReadOnlySpan<char> word)
    {
        var set = words.TryGetValue(word, out var whole) ? whole : 0;
        foreach (var length in lengths)
        {
            if (length > word.Length)
            {
                break;
            }

            set |= beginnings.TryGetValue(word[..length], out var found) ? found : 0;
        }

        return set;
    }

    private Dictionary<string, ulong>.AlternateLookup<ReadOnlySpan<char>> Lookup(Func<string, bool> takes, Func<string, string> key)
    {
        var found = new Dictionary<string, ulong>(StringComparer.Ordinal);
        for (var place = 0; place < All.Count; place++)
        {
            foreach (var word in All[place].Words.Where(takes).Select(key))
            {
                found[word] = found.GetValueOrDefault(word) | (1UL << place);
            }
        }

        return found.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
