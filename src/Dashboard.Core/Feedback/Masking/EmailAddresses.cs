using System.Buffers;
using System.Text.RegularExpressions;

namespace Dashboard.Core.Feedback.Masking;

/// <summary>E-mail addresses, also those whose @ is written in words. The part before it may be anything, a handle such as @kaupunki has none.</summary>
internal static partial class EmailAddresses
{
    // All in ASCII: only so are they looked for many letters at a time.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["@", "(a", "[a", "{a", "<a", "( a", "[ a", "{ a", "< a", " at ", "miuku", "mauku", "snabel", "kissanh"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the addresses of a text.</summary>
    public static void Find(string text, ref List<MaskSpan>? spans)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0 && !HasSpelledSign(text))
        {
            return;
        }

        foreach (var match in Address().EnumerateMatches(text))
        {
            CommentMask.Add(ref spans, new MaskSpan(match.Index, match.Length, PersonalData.EmailAddresses));
        }
    }

    /// <summary>Whether "ät" stands after a blank or a bracket.</summary>
    private static bool HasSpelledSign(ReadOnlySpan<char> text)
    {
        for (int at; (at = text.IndexOfAny('ä', 'Ä')) >= 0; text = text[(at + 1)..])
        {
            if (at > 0 && text[at - 1] is ' ' or '(' or '[' or '{' or '<' && at + 1 < text.Length && text[at + 1] is 't' or 'T')
            {
                return true;
            }
        }

        return false;
    }

    // A plain @ needs no dot behind it (people leave it out); one in words does, or "at" would be found in any English sentence and (a) in any list.
    [GeneratedRegex(
        """
        (?<![\p{L}\d._%+-]) [\p{L}\d] [\p{L}\d._%+-]{0,63}
        (?: @ [\p{L}\d] [\p{L}\d-]{0,62} (?: \. [\p{L}\d-]{2,62} ){0,4}
          | [ ]{0,2} @ [ ]{0,2} [\p{L}\d] [\p{L}\d-]{0,62} (?: \. [\p{L}\d-]{2,62} ){1,4}
          | [ ]{0,2} (?: [(\[{<] [ ]? (?: @ | at | ät | miuku\p{L}* | mauku\p{L}* | snabel-?a ) [ ]? [)\]}>] ) [ ]{0,2} [\p{L}\d] [\p{L}\d-]{0,62} (?: (?: \. | [ ]? [(\[] (?: dot | piste | punkt ) [)\]] [ ]? | [ ] (?: dot | piste | punkt ) [ ] ) [\p{L}\d-]{2,62} ){0,4}
          | [ ]{0,2} [(\[{<] [ ]? a [ ]? [)\]}>] [ ]{0,2} [\p{L}\d] [\p{L}\d-]{0,62} (?: (?: \. | [ ]? [(\[] (?: dot | piste | punkt ) [)\]] [ ]? | [ ] (?: dot | piste | punkt ) [ ] ) \p{L} [\p{L}\d-]{1,62} ){1,4}
          | [ ]{1,2} (?: at | ät | miuku\p{L}* | mauku\p{L}* | kissanhäntä | snabel-?a ) [ ]{1,2} [\p{L}\d] [\p{L}\d-]{0,62} (?: (?: \. | [ ] (?: dot | piste | punkt ) [ ] ) [\p{L}\d-]{2,62} ){1,4} )
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Address();
}
