using System.Buffers;
using System.Text.RegularExpressions;

namespace Dashboard.Core.Feedback.Masking;

/// <summary>
/// Personal identity codes: a day of birth, the sign of the century (+, -, and since 2023 A to F, Y, X, W, V and U) and four more. A wrong check
/// character or a slip in the day does not save a code that ends in a letter: it is somebody's all the same. Swedish ones are found too.
/// </summary>
internal static partial class IdentityCodes
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("+-‐‑–—−ABCDEFUVWXYabcdefuvwxy");

    private const string CheckCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    /// <summary>Adds the codes of a text.</summary>
    public static void Find(string text, ref List<MaskSpan>? spans)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return;
        }

        foreach (var match in Code().EnumerateMatches(text))
        {
            if (IsCode(text.AsSpan(match.Index, match.Length)))
            {
                CommentMask.Add(ref spans, new MaskSpan(match.Index, match.Length, PersonalData.IdentityCodes));
            }
        }
    }

    private static bool IsCode(ReadOnlySpan<char> code)
    {
        Span<char> digits = stackalloc char[12];
        var count = 0;
        foreach (var letter in code)
        {
            if (char.IsAsciiDigit(letter) && count < digits.Length)
            {
                digits[count++] = letter;
            }
        }

        var last = code[^1];
        if (code[..^1].IndexOfAny(Signs) < 0)
        {
            return IsChecked(digits[..count], last);
        }

        if (char.IsAsciiDigit(last))
        {
            return IsDay(digits[..2], digits[2..4]) || (count == 10 ? IsDay(digits[4..6], digits[2..4]) : count == 12 && IsDay(digits[6..8], digits[4..6]));
        }

        return true;
    }

    private static bool IsDay(ReadOnlySpan<char> day, ReadOnlySpan<char> month) => Number(day) is >= 1 and <= 31 && Number(month) is >= 1 and <= 12;

    private static int Number(ReadOnlySpan<char> two) => ((two[0] - '0') * 10) + two[1] - '0';

    // Nine digits and a letter without a sign may be an order's number: only the right letter makes them a code.
    private static bool IsChecked(ReadOnlySpan<char> digits, char last)
    {
        if (digits.Length != 9 || !IsDay(digits[..2], digits[2..4]))
        {
            return false;
        }

        var rest = 0;
        foreach (var digit in digits)
        {
            rest = ((rest * 10) + digit - '0') % 31;
        }

        return CheckCharacters[rest] == char.ToUpperInvariant(last);
    }

    [GeneratedRegex(
        """
        (?<!\d|\d[.,]) (?: \d{6} | \d{8} | \d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2}) )
        (?: [ \u00A0]{0,2} [-+‐‑–—−A-FU-Y] [ \u00A0]{0,2} | [a-fu-y] | [ \u00A0]? )
        \d{3} [ ]? [0-9A-Za-z] (?![\p{L}\d])
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Code();
}
