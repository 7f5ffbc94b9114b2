namespace Dashboard.Core.Text;

/// <summary>What people outside the house have written, as it may be shown.</summary>
public static class PlainText
{
    /// <summary>
    /// The text without the characters that only turn or hide other text: the explicit directions of Unicode's bidirectional algorithm (U+202A
    /// to U+202E and U+2066 to U+2069, UAX #9) and control characters but tab and line breaks. A comment is read, searched and moderated as it
    /// stands, and an override makes it read otherwise; it would also turn what stands beside it in a file or a title, where no element keeps it
    /// apart. Arabic and Hebrew need none of them: their letters carry their direction, and the marks U+200E, U+200F and U+061C stay.
    /// </summary>
    /// <param name="text">The text as stored; empty stays empty.</param>
    public static string Shown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Any(IsHidden) ? string.Concat(text.Where(letter => !IsHidden(letter))) : text;
    }

    private static bool IsHidden(char letter) => IsDirection(letter) || IsControl(letter);

    private static bool IsDirection(char letter) => letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    private static bool IsControl(char letter) => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r');
}
