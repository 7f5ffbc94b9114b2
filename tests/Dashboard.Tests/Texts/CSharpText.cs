namespace Dashboard.Tests.Texts;

/// <summary>Just enough of C#'s grammar to step over strings, comments and brackets.</summary>
internal static class CSharpText
{
    private const string Opening = "([{";

    /// <summary>The index after what begins here: a string, a character, a comment, or one character of anything else.</summary>
    public static int After(string text, int at)
    {
        if (text[at] is '"' or '\'' or '$' or '@')
        {
            return AfterString(text, at);
        }

        return text[at] != '/' || at + 1 == text.Length ? at + 1 : text[at + 1] switch
        {
            '/' => End(text, "\n", at),
            '*' => End(text, "*/", at + 2),
            _ => at + 1,
        };
    }

    /// <summary>The index after the bracket that closes the one that opens here.</summary>
    public static int AfterBrackets(string text, int at)
    {
        var depth = 0;
        while (at < text.Length)
        {
            depth += Opening.Contains(text[at], StringComparison.Ordinal) ? 1 : ")]}".Contains(text[at], StringComparison.Ordinal) ? -1 : 0;
            at = After(text, at);
            if (depth == 0)
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The string literals of an expression with where they begin and end, those in round and square brackets left out when asked.</summary>
    public static IEnumerable<(string Value, int Start, int End)> Literals(string text, bool outsideCalls = false)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = outsideCalls && text[at] is '(' or '[' ? AfterBrackets(text, at) : After(text, at);
            if (text[at] is '"' or '$' or '@' && text[end - 1] == '"' && end > at + 1)
            {
                yield return (text[at..end].TrimStart('$', '@').Trim('"'), at, end);
            }

            at = end;
        }
    }

    /// <summary>The index after the first place of a mark at or behind an index; the end of the text when there is none.</summary>
    public static int End(string text, string mark, int from)
    {
        var found = text.IndexOf(mark, Math.Min(from, text.Length), StringComparison.Ordinal);
        return found < 0 ? text.Length : found + mark.Length;
    }

    private static int AfterString(string text, int start)
    {
        var at = start;
        while (at < text.Length && text[at] is '$' or '@')
        {
            at++;
        }

        if (at == text.Length || text[at] is not ('"' or '\''))
        {
            return start + 1;
        }

        var prefix = text[start..at];
        if (text.AsSpan(at).StartsWith("\"\"\""))
        {
            return End(text, "\"\"\"", at + 3);
        }

        var quote = text[at++];
        while (at < text.Length && text[at] != quote)
        {
            at = text[at] switch
            {
                '\\' when !prefix.Contains('@', StringComparison.Ordinal) => at + 2,
                '{' when prefix.Contains('$', StringComparison.Ordinal) && text.AsSpan(at).StartsWith("{{") => at + 2,
                '{' when prefix.Contains('$', StringComparison.Ordinal) => AfterBrackets(text, at),
                _ => at + 1,
            };
        }

        return Math.Min(at + 1, text.Length);
    }
}
