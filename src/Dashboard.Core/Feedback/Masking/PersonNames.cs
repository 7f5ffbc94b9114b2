using System.Buffers;

namespace Dashboard.Core.Feedback.Masking;

/// <summary>
/// Names of people. A known name counts by its capital letter; one that is an ordinary word too only where no sentence begins with it; one that is
/// a place too only beside another name or after a title. An unknown word counts only with a name beside it, after a title, or where somebody
/// says what they are called.
/// </summary>
internal static class PersonNames
{
    /// <summary>Adds the names of a text.</summary>
    public static void Find(string text, ref List<MaskSpan>? spans)
    {
        var words = ArrayPool<TextWord>.Shared.Rent((text.Length / 2) + 1);
        try
        {
            var count = TextWord.Read(text, words);
            var sentence = new NameEvidence(text, words.AsSpan(0, count));
            if (sentence.IsWorthReading)
            {
                AddSpans(text, words.AsSpan(0, count), sentence.Judge(), ref spans);
            }
        }
        finally
        {
            ArrayPool<TextWord>.Shared.Return(words);
        }
    }

    /// <summary>Names beside each other become one.</summary>
    private static void AddSpans(string text, ReadOnlySpan<TextWord> words, ReadOnlySpan<bool> isName, ref List<MaskSpan>? spans)
    {
        for (var first = 0; first < words.Length; first++)
        {
            if (!isName[first])
            {
                continue;
            }

            var last = first;
            while (last + 1 < words.Length && isName[last + 1] && Touch(text, words[last], words[last + 1]))
            {
                last++;
            }

            CommentMask.Add(ref spans, new MaskSpan(words[first].Start, words[last].End - words[first].Start, PersonalData.Names));
            first = last;
        }
    }

    private static bool Touch(string text, TextWord left, TextWord right) => right.Gap is WordGap.Blank or WordGap.Hyphen
        || (left.Length == 1 && text.AsSpan(left.End, right.Start - left.End).Trim() is ".");
}
