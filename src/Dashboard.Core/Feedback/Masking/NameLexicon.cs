using System.Reflection;

namespace Dashboard.Core.Feedback.Masking;

/// <summary>The words that the search for names knows, in all their forms: lists in the folder Words, read once.</summary>
internal static class NameLexicon
{
    private const int LongestWord = 32;

    private static readonly Dictionary<string, WordRoles>.AlternateLookup<ReadOnlySpan<char>> Words =
        Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word may be, whatever its case.</summary>
    public static WordRoles RolesOf(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return WordRoles.None;
        }

        Span<char> lower = stackalloc char[LongestWord];
        for (var at = 0; at < word.Length; at++)
        {
            lower[at] = ToLower(word[at]);
        }

        return Words.TryGetValue(lower[..word.Length], out var roles) ? roles : WordRoles.None;
    }

    // Whole words in lower case are the globalisation library's work from the first ä on, which costs more than all the rest of a word.
    private static char ToLower(char letter) => letter switch
    {
        < 'A' or (> 'Z' and < '\u00C0') or (>= '\u00DF' and <= '\u00FF') or '\u00D7' => letter,
        <= '\u00FF' => (char)(letter + ' '),
        _ => char.ToLowerInvariant(letter),
    };

    private static Dictionary<string, WordRoles> Read()
    {
        var words = new Dictionary<string, WordRoles>(100_000, StringComparer.Ordinal);
        AddAll(Lines("given-names"), WordRoles.Given, WordRoles.Base);
        AddAll(Lines("surnames"), WordRoles.Surname, WordRoles.Base);
        AddAll(Lines("names-that-are-words"), WordRoles.Ordinary, WordRoles.None);
        AddAll(Lines("places-and-services"), WordRoles.Place, WordRoles.None);
        foreach (var word in Lines("ordinary-forms").SelectMany(Split))
        {
            Add(word, WordRoles.Ordinary);
        }

        foreach (var line in Lines("roles"))
        {
            var end = line.IndexOf(':', StringComparison.Ordinal);
            var role = Enum.Parse<WordRoles>(line[..end], ignoreCase: true);
            AddAll(Split(line[(end + 1)..]).Where(word => word[^1] == '*').Select(word => word[..^1]), role, WordRoles.None);
            foreach (var word in Split(line[(end + 1)..]).Where(word => word[^1] != '*'))
            {
                Add(word, role);
            }
        }

        return words;

        void AddAll(IEnumerable<string> lines, WordRoles role, WordRoles ofBase)
        {
            foreach (var word in lines.SelectMany(Split))
            {
                Add(word, role | ofBase);

                // Marjatta is a name of its own, though it is a form of marja too.
                foreach (var form in NameForms.Of(word).Where(form => role is WordRoles.Given or WordRoles.Surname || !IsBase(form)))
                {
                    Add(form, role);
                }
            }
        }

        bool IsBase(string word) => (words.GetValueOrDefault(word) & WordRoles.Base) != 0;

        void Add(string word, WordRoles role) => words[word] = words.GetValueOrDefault(word) | role;
    }

    private static IEnumerable<string> Split(string line) =>
        line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.ToLowerInvariant());

    private static IEnumerable<string> Lines(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"Dashboard.Core.Feedback.Masking.Words.{name}.txt")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}
