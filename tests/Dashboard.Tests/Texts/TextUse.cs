using System.Text.RegularExpressions;

namespace Dashboard.Tests.Texts;

/// <summary>A place in the sources that looks a text up.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Family">The type that names the texts.</param>
/// <param name="Key">The key; where a value completes it, what it begins with; <c>null</c> where it comes from a variable.</param>
/// <param name="IsPrefix">Whether <paramref name="Key"/> is only the beginning.</param>
internal sealed partial record TextUse(string File, int Line, string Family, string? Key, bool IsPrefix)
{
    /// <summary>Whether a key is, or may be, looked up here.</summary>
    public bool Covers(string key) => Key is not null && (IsPrefix ? key.StartsWith(Key, StringComparison.Ordinal) : key == Key);

    public override string ToString() => $"{File}:{Line} {Family}[\"{Key}\"{(IsPrefix ? " + …" : "")}]";

    /// <summary>All look-ups of a .razor or .cs file: by the names that it gives to its localizers.</summary>
    public static IEnumerable<TextUse> Of(string file, string source)
    {
        var families = Localizer().Matches(source)
            .Select(match => (Name: match.Groups["name"].Value, Family: match.Groups["family"].Value))
            .Append((Name: "this", Family: Path.GetFileNameWithoutExtension(file)))
            .Distinct()
            .ToLookup(localizer => localizer.Name, localizer => localizer.Family);
        foreach (Match look in LookUp().Matches(source))
        {
            var open = look.Index + look.Length - 1;
            var inside = source[(open + 1)..(CSharpText.AfterBrackets(source, open) - 1)];
            foreach (var family in families[look.Groups["name"].Value])
            {
                foreach (var (key, isPrefix) in Keys(FirstArgument(inside)))
                {
                    yield return new(file, source.AsSpan(0, look.Index).Count('\n') + 1, family, key, isPrefix);
                }
            }
        }
    }

    private static string FirstArgument(string arguments)
    {
        var at = 0;
        while (at < arguments.Length && arguments[at] != ',')
        {
            at = arguments[at] is '(' or '[' or '{' ? CSharpText.AfterBrackets(arguments, at) : CSharpText.After(arguments, at);
        }

        return arguments[..at];
    }

    /// <summary>The literals of the key's expression, but for those that a condition compares with.</summary>
    private static List<(string? Key, bool IsPrefix)> Keys(string expression)
    {
        var keys = CSharpText.Literals(expression, outsideCalls: true)
            .Where(literal => !Comparison().IsMatch(expression[..literal.Start]))
            .Select(literal => (Key: (string?)literal.Value.Split('{')[0], IsPrefix: literal.Value.Contains('{', StringComparison.Ordinal) || expression[literal.End..].TrimStart().StartsWith('+')))
            .ToList();
        return keys.Count > 0 ? keys : [(null, false)];
    }

    [GeneratedRegex(@"\b(?:IStringLocalizer<(?<family>\w+)>|(?<family>ChartWords))\s+(?<name>\w+)")]
    private static partial Regex Localizer();

    [GeneratedRegex(@"(?<![\w.""])(?<name>\w+)\[")]
    private static partial Regex LookUp();

    [GeneratedRegex(@"(==|!=|\bis|\bor|\bnot)\s*$")]
    private static partial Regex Comparison();
}
