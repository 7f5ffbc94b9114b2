using System.Buffers;

namespace Dashboard.Core.Feedback.Masking;

/// <summary>What lies between a word and the one before it.</summary>
internal enum WordGap
{
    /// <summary>A sentence begins here.</summary>
    Start,

    /// <summary>One or two blanks.</summary>
    Blank,

    /// <summary>A hyphen alone.</summary>
    Hyphen,

    /// <summary>Commas, quotes and the like.</summary>
    Other,
}

/// <summary>A word of a text: letters and digits.</summary>
internal readonly record struct TextWord(int Start, int Length, WordRoles Roles, bool IsCapital, bool IsShouted, WordGap Gap)
{
    /// <summary>The first place after it.</summary>
    public int End => Start + Length;

    public bool IsName => (Roles & WordRoles.Name) != 0;

    /// <summary>A capital that no beginning of a sentence explains.</summary>
    public bool IsCapitalByChoice => IsCapital && Gap != WordGap.Start;

    public bool Is(WordRoles role) => (Roles & role) != 0;

    /// <summary>Takes a text apart. Returns how many words there are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Long enough for a word at every second place.</param>
    public static int Read(ReadOnlySpan<char> text, Span<TextWord> words)
    {
        var count = 0;
        var end = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetter(text[at]))
            {
                // A word with a digit is a code: the letters behind it are none of a name.
                at = char.IsAsciiDigit(text[at]) ? EndOf(text, at) : at;
                continue;
            }

            var start = at;
            at = EndOf(text, at);
            var word = text[start..at];
            var isCapital = char.IsUpper(word[0]);
            words[count] = new TextWord(
                start, word.Length, NameLexicon.RolesOf(word), isCapital, isCapital && word.Length > 1 && IsShout(word),
                count == 0 ? WordGap.Start : GapOf(text[end..start]));
            end = at;
            count++;
        }

        return count;
    }

    private static int EndOf(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsShout(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (char.IsLower(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?…:\n\r;•*\"”“»«(");

    private static WordGap GapOf(ReadOnlySpan<char> gap) => gap switch
    {
        [' ' or '\u00A0'] or [' ', ' '] => WordGap.Blank,
        ['-'] => WordGap.Hyphen,
        _ => gap.IndexOfAny(SentenceEnds) >= 0 ? WordGap.Start : WordGap.Other,
    };
}
