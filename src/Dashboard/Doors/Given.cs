using System.Globalization;

namespace Dashboard.Doors;

/// <summary>Reads single values that people write. All decimals take a point, unless a comma cannot be anything else.</summary>
internal static class Given
{
    private static readonly string[] MissingWords = ["", "NA", "N/A", "null"];

    /// <summary>Whether the text stands for a missing value: nothing, NA, N/A or null.</summary>
    public static bool IsMissing(string text) => MissingWords.Contains(text, StringComparer.OrdinalIgnoreCase);

    /// <summary>A number, in scientific notation too; <c>null</c> when it is none. It may be infinite, when it is too large.</summary>
    public static double? Number(string text, bool decimalComma = false)
    {
        // The minus sign of typography comes with numbers copied from a page or made by a spreadsheet in Finnish or Swedish.
        var plain = text.Trim().Replace('\u2212', '-');
        plain = decimalComma ? plain.Replace(',', '.') : plain;
        // NaN and infinity are written in letters, or as the sign ∞.
        return plain.All(letter => char.IsAsciiDigit(letter) || letter is '+' or '-' or '.' or 'e' or 'E')
            && double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    /// <summary>A whole number within a range; <c>null</c> when it is none.</summary>
    public static int? Whole(string text, int from, int to) =>
        int.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number
            : null;

    /// <summary>A parameter that is one of some words, case aside.</summary>
    /// <exception cref="InputException">It is none of them.</exception>
    public static T OneOf<T>(string parameter, string? given, params IReadOnlyList<(string Word, T Meaning)> words)
    {
        foreach (var (word, meaning) in words)
        {
            if (string.Equals(word, given?.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return meaning;
            }
        }

        throw InputException.OfParameter(parameter, given, Either([.. words.Select(word => word.Word)]));
    }

    /// <summary><c>a, b or c</c>.</summary>
    public static string Either(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}";
}
