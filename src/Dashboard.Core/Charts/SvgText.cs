namespace Dashboard.Core.Charts;

/// <summary>What is known of texts before they are set: about how wide they get, where they break.</summary>
internal static class SvgText
{
    /// <summary>Height of a line of axis text, in pixels.</summary>
    public const double Line = 15;

    /// <summary>How much wider the strong weight is.</summary>
    public const double Bold = 1.06;

    /// <summary>How much wider the strong weight of a font may be that stands in for ours.</summary>
    public const double BoldFallback = 1.17;

    /// <summary>About how wide a text is in Source Sans 3 at 13 pixels, in pixels; rather too wide than too narrow.</summary>
    public static double Width(string text, double size = 13) => text.Sum(Em) * size;

    /// <summary>Breaks a text into lines of at most a width, long words by syllable; a last line too many ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size = 13, int lines = int.MaxValue)
    {
        var wrapped = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (wrapped.Count > 0 && Width($"{wrapped[^1]} {word}", size) <= width)
            {
                wrapped[^1] += $" {word}";
            }
            else
            {
                wrapped.AddRange(Syllables(word, width, size));
            }
        }

        if (wrapped.Count > lines)
        {
            wrapped[lines - 1] = wrapped[lines - 1].TrimEnd('.', ',', ';', '-') + "…";
            wrapped.RemoveRange(lines, wrapped.Count - lines);
        }

        return wrapped;
    }

    /// <summary>Cuts a text to a width, with an ellipsis.</summary>
    public static string Cut(string text, double width, double size = 13)
    {
        if (Width(text, size) <= width)
        {
            return text;
        }

        var kept = text.Length;
        while (kept > 1 && Width(text[..kept], size) + size > width)
        {
            kept--;
        }

        return text[..kept].TrimEnd() + "…";
    }

    /// <summary>A word in parts that fit, broken before a consonant that a vowel follows, as Finnish and mostly Swedish do.</summary>
    private static IEnumerable<string> Syllables(string word, double width, double size)
    {
        while (Width(word, size) > width)
        {
            var end = Enumerable.Range(3, Math.Max(0, word.Length - 5))
                .LastOrDefault(i => IsConsonant(word[i]) && IsVowel(word[i + 1]) && Width(word[..i], size) + (.33 * size) <= width);
            if (end == 0)
            {
                break;
            }

            yield return word[..end] + "-";
            word = word[end..];
        }

        yield return word;
    }

    private static bool IsVowel(char letter) => "aeiouyäöåAEIOUYÄÖÅ".Contains(letter, StringComparison.Ordinal);

    private static bool IsConsonant(char letter) => char.IsLetter(letter) && !IsVowel(letter);

    private static double Em(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' or '\u00A0' or '(' or ')' or 't' or 'f' or 'r' => .33,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => .84,
        >= 'A' and <= 'Z' or 'Ä' or 'Ö' or 'Å' => .62,
        _ => .53,
    };
}
