using System.Buffers;

namespace Dashboard.Core.Text;

/// <summary>
/// Text on its way into a CSV file that may be opened in a spreadsheet, and back. A cell that a spreadsheet would take for a formula gets a
/// leading apostrophe (OWASP, "CSV Injection"); a number stays a number, whatever its sign.
/// </summary>
public static class CsvCell
{
    private const char Guard = '\'';

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\t\"\r\n");

    /// <summary>The text as a cell: safe from being run, and in quotes where it holds a separator, a quote or a line break (RFC 4180).</summary>
    /// <param name="text">The text; empty gives an empty cell.</param>
    public static string Of(string text) => Quote(Safe(text));

    /// <summary>
    /// The text, with an apostrophe before it where it begins as a formula does: with = + - @, their full-width forms, a tab or a line break.
    /// Numbers as -12.5, −3 or +1e3, also with a decimal comma, stay as they are. A text that begins with apostrophes and then as a formula
    /// gets one more, so that <see cref="Original"/> gives every text back.
    /// </summary>
    /// <param name="text">The text; empty stays empty.</param>
    public static string Safe(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bare = text.AsSpan().TrimStart(Guard);
        return IsFormula(bare) && (bare.Length < text.Length || !IsNumber(bare)) ? $"{Guard}{text}" : text;
    }

    /// <summary>The text that <see cref="Safe"/> was given; a text without a guard stays as it is.</summary>
    /// <param name="cell">The cell, without the quotes of CSV.</param>
    public static ReadOnlySpan<char> Original(ReadOnlySpan<char> cell) =>
        cell is [Guard, ..] && IsFormula(cell.TrimStart(Guard)) ? cell[1..] : cell;

    /// <summary>The text in quotes where CSV needs them; quotes inside are doubled.</summary>
    /// <param name="text">The text.</param>
    public static string Quote(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static bool IsFormula(ReadOnlySpan<char> text) => text is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n', ..];

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var digits = text[1..];
        var (whole, decimals) = (0, 0);
        while (whole < digits.Length && char.IsAsciiDigit(digits[whole]))
        {
            whole++;
        }

        var rest = digits[whole..];
        if (rest is ['.' or ',', ..])
        {
            while (decimals + 1 < rest.Length && char.IsAsciiDigit(rest[decimals + 1]))
            {
                decimals++;
            }

            rest = rest[(decimals + 1)..];
        }

        return text is ['+' or '-', ..] && whole + decimals > 0 && (rest.IsEmpty || IsExponent(rest));
    }

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text is not ['e' or 'E', _, ..])
        {
            return false;
        }

        var digits = text[1] is '+' or '-' ? text[2..] : text[1..];
        return digits is { Length: > 0 and <= 3 } && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
