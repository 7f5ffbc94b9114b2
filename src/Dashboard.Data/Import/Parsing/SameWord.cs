namespace Dashboard.Data.Import.Parsing;

/// <summary>Words of a fixed vocabulary are read whatever their letters' case, and with a space, hyphen or underscore alike: <c>left out</c>.</summary>
internal sealed class SameWord : IEqualityComparer<string>
{
    public static SameWord Comparer { get; } = new();

    public static bool Is(ReadOnlySpan<char> text, ReadOnlySpan<char> word)
    {
        if (text.SequenceEqual(word))
        {
            return true;
        }

        if (text.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (Fold(text[i]) != Fold(word[i]))
            {
                return false;
            }
        }

        return true;
    }

    public bool Equals(string? x, string? y) => Is(x, y);

    public int GetHashCode(string obj)
    {
        var hash = new HashCode();
        foreach (var letter in obj)
        {
            hash.Add(Fold(letter));
        }

        return hash.ToHashCode();
    }

    private static char Fold(char letter) => letter is ' ' or '-' ? '_' : char.ToLowerInvariant(letter);
}
