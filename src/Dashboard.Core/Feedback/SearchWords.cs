using System.Globalization;
using System.Text;

namespace Dashboard.Core.Feedback;

/// <summary>
/// The words of a search. Only letters, digits and their marks are left of what somebody typed: whatever else a search language would take for
/// an operator is a space.
/// </summary>
public sealed class SearchWords
{
    private const int MostWords = 12;
    private const int LongestWord = 64;

    private SearchWords(IReadOnlyList<string> words) => All = words;

    /// <summary>The words in lower case, in the order typed, each once; empty when there is none.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Reads what was typed. Of a long text the first 12 words, of a long word the first 64 letters count.</summary>
    public static SearchWords Of(string? typed) => new([.. Words(typed ?? "")
        .Select(word => word.Text.Length > LongestWord ? Shorten(word.Text) : word.Text)
        .Select(word => word.ToLowerInvariant())
        .Distinct(StringComparer.Ordinal)
        .Take(MostWords)]);

    /// <summary>A text in pieces: those that begin with one of the beginnings are marked.</summary>
    /// <param name="text">The text; the pieces put together are the text again.</param>
    /// <param name="beginnings">Beginnings of words, in lower case.</param>
    public static IReadOnlyList<(string Text, bool Marked)> Mark(string text, IReadOnlyList<string> beginnings)
    {
        var pieces = new List<(string, bool)>();
        var from = 0;
        foreach (var (start, word) in Words(text))
        {
            if (beginnings.Any(beginning => word.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)))
            {
                if (start > from)
                {
                    pieces.Add((text[from..start], false));
                }

                pieces.Add((word, true));
                from = start + word.Length;
            }
        }

        if (from < text.Length)
        {
            pieces.Add((text[from..], false));
        }

        return pieces;
    }

    private static IEnumerable<(int Start, string Text)> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length;)
        {
            var length = 1;
            var inside = i < text.Length && IsOfWord(text, i, out length);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return (start, text[start..i]);
                start = -1;
            }

            i += length;
        }
    }

    private static bool IsOfWord(string text, int at, out int length)
    {
        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            length = 1;
            return false;
        }

        length = rune.Utf16SequenceLength;
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;
    }

    private static string Shorten(string word) => char.IsHighSurrogate(word[LongestWord - 1]) ? word[..(LongestWord - 1)] : word[..LongestWord];
}
