using System.Globalization;
using System.Text.RegularExpressions;

namespace Dashboard.Core.Feedback.Masking;

/// <summary>
/// Phone numbers as people write them: with a country's number, with an area's or an operator's (0…), or after a word that says so. Dates, times,
/// ranges, sums, postal codes and the services' short numbers (112, 116 117, 0800…) are none.
/// </summary>
internal static partial class PhoneNumbers
{
    /// <summary>Adds the numbers of a text.</summary>
    public static void Find(string text, ref List<MaskSpan>? spans)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return;
        }

        for (var at = 0; Number().Match(text, at) is { Success: true } match;)
        {
            var number = match.Groups["number"];
            var isNumber = match.Groups["said"].Success ? IsSaid(number.ValueSpan) : IsNumber(number.ValueSpan);
            if (isNumber)
            {
                CommentMask.Add(ref spans, new MaskSpan(number.Index, number.Length, PersonalData.PhoneNumbers));
            }

            // Hours before a number look like its beginning: what was too long is looked at again without it.
            at = isNumber ? number.Index + number.Length : match.Index + 1;
        }
    }

    private static bool IsNumber(ReadOnlySpan<char> number)
    {
        var digits = Digits(number);
        if (number[0] == '+' || digits.StartsWith("00", StringComparison.Ordinal))
        {
            return digits.Length is >= 8 and <= 16;
        }

        return digits.Length is >= 7 and <= 12 && !IsService(digits) && !IsDate(number, digits) && HasLongGroup(number);
    }

    /// <summary>After a word such as "puh.": fewer digits are enough, but a short number of the services is still none.</summary>
    private static bool IsSaid(ReadOnlySpan<char> number)
    {
        var digits = Digits(number);
        return digits.Length is >= 6 and <= 12 && !IsService(digits) && !digits.StartsWith("116", StringComparison.Ordinal) && !IsDate(number, digits);
    }

    private static bool IsService(string digits) => digits is ['0', '6' or '7' or '8', '0', '0', ..];

    private static bool IsDate(ReadOnlySpan<char> number, string digits) =>
        (digits.Length == 8 && DateOnly.TryParseExact(digits, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 2100)
        || Date().IsMatch(number);

    // Two hours after each other ("08-16 09-15") have groups of two digits only.
    private static bool HasLongGroup(ReadOnlySpan<char> number)
    {
        var run = 0;
        var first = true;
        foreach (var letter in number)
        {
            run = char.IsAsciiDigit(letter) ? run + 1 : 0;
            first = first && (run > 0 || letter == '(');
            if (run >= (first ? 7 : 3))
            {
                return true;
            }
        }

        return number.IndexOfAny('4', '5') is 1 or 2;
    }

    private static string Digits(ReadOnlySpan<char> number)
    {
        Span<char> digits = stackalloc char[number.Length];
        var count = 0;
        foreach (var letter in number)
        {
            if (char.IsAsciiDigit(letter))
            {
                digits[count++] = letter;
            }
        }

        return digits[..count].ToString();
    }

    [GeneratedRegex(
        """
        (?<![\p{L}\d]|\d[.,:/])
        (?: (?<said> (?: puh (?: elin (?: numero (?: ni )? )? )? | gsm | tel (?: efon (?: nummer )? )? | mob (?: il )? | numeroni | soita | soittakaa | soittaa | ring (?: a )? | nummer )
              (?: [.:]? [ ] (?: on | är | numeroon | på ) )? [.:]? [ \u00A0]{0,2} ) (?<number> \d (?: [ \u00A0\u202F\u2011\u2013-]{0,2} \d ){5,11} (?!\d) )
          | (?<number> (?: \+ [ ]? | 00 [ ]? (?= 358 | 4[4-9] | 3[0-9] | 7 ) ) \d (?: [ \u00A0\u202F()./\u2011\u2013-]{0,3} \d ){6,14} (?!\d) )
          | (?<number> \(? 0 [45] \d{1,2} \)? (?: [ \u00A0\u202F./\u2011\u2013-]{0,3} \d ){5,9} (?!\d) )
          | (?<number> \(? 0 (?: 29[45] | \d{1,2} ) \)? [ \u00A0\u202F/\u2011\u2013-]{1,3} \d{2,4} (?: [ \u00A0\u202F\u2011\u2013-]? \d{2,4} ){0,3} (?!\d) )
          | (?<number> 0 [ ] [45] (?: [ ] \d ){7,8} (?!\d) )
          | (?<number> 358 [ ]? [1-9] (?: [ \u00A0\u202F\u2011\u2013-]? \d ){6,10} (?!\d) )
          | (?<number> \(0\d{1,3}\) [ \u00A0]? \d{5,8} (?!\d) )
          | (?<number> 0\d{6,10} (?! \d | -\d(?!\d) ) ) )
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Number();

    [GeneratedRegex("""^(?:\d{1,2}[ ./-]+\d{1,2}[ ./-]+(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|\d{1,2}\.\d{2} ?[-–] ?\d{1,2}\.\d{2})$""", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
