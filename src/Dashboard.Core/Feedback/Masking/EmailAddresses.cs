using System.Buffers;
using System.Text.RegularExpressions;

namespace Dashboard.Core.Feedback.Masking;

/// <summary>E-mail addresses, also those whose @ is written in words. The part before it may be anything, a handle such as @kaupunki has none.</summary>
internal static partial class EmailAddresses
{
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["@", "(at", "[at", "{at", "<at", "( at", "[ at", "(ät", "[ät", " at ", " ät ", "miuku", "mauku", "snabel", "kissanhäntä"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the addresses of a text.</summary>
    public static void Find(string text, ref List<MaskSpan>? spans)
    {
        if (text.AsSpan().IndexOfAny(Signs) < 0)
        {
            return;
        }

        foreach (var match in Address().EnumerateMatches(text))
        {
            CommentMask.Add(ref spans, new MaskSpan(match.Index, match.Length, PersonalData.EmailAddresses));
        }
    }

    // A plain @ needs no dot behind it (people leave it out); one in words does, or "at" would be found in any English sentence.
    [GeneratedRegex(
        """
        (?<![\p{L}\d._%+-]) [\p{L}\d] [\p{L}\d._%+-]{0,63}
        (?: @ [\p{L}\d] [\p{L}\d-]{0,62} (?: \. [\p{L}\d-]{2,62} ){0,4}
          | [ ]{0,2} @ [ ]{0,2} [\p{L}\d] [\p{L}\d-]{0,62} (?: \. [\p{L}\d-]{2,62} ){1,4}
          | [ ]{0,2} (?: [(\[{<] [ ]? (?: at | ät | a | miuku\p{L}* | mauku\p{L}* | snabel-?a ) [ ]? [)\]}>] ) [ ]{0,2} [\p{L}\d] [\p{L}\d-]{0,62} (?: (?: \. | [ ]? [(\[] (?: dot | piste | punkt ) [)\]] [ ]? | [ ] (?: dot | piste | punkt ) [ ] ) [\p{L}\d-]{2,62} ){0,4}
          | [ ]{1,2} (?: at | ät | miuku\p{L}* | mauku\p{L}* | kissanhäntä | snabel-?a ) [ ]{1,2} [\p{L}\d] [\p{L}\d-]{0,62} (?: (?: \. | [ ] (?: dot | piste | punkt ) [ ] ) [\p{L}\d-]{2,62} ){1,4} )
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Address();
}
