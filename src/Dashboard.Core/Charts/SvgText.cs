namespace Dashboard.Core.Charts;

/// <summary>What is known of texts before they are set: about how wide they get, where they break.</summary>
internal static class SvgText
{
    /// <summary>Height of a line of axis text, in pixels.</summary>
    public const double Line = 15;

    /// <summary>About how wide a text is in Source Sans 3 at 13 pixels, in pixels; rather too wide than too narrow.</summary>
    public static double Width(string text, double size = 13) => text.Sum(Em) * size;

    /// <summary>Breaks a text into lines of at most a width; a longer word stays whole, a last line too many ends in an ellipsis.</summary>
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
                wrapped.Add(word);
            }
        }

        if (wrapped.Count > lines)
        {
            wrapped[lines - 1] = wrapped[lines - 1].TrimEnd('.', ',', ';') + "…";
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

    private static double Em(char letter) => letter switch
    {
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' or '\u00A0' or '(' or ')' or 't' or 'f' or 'r' => .33,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => .84,
        >= 'A' and <= 'Z' or 'Ä' or 'Ö' or 'Å' => .62,
        _ => .53,
    };
}
