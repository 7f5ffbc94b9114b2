using System.Text;

namespace Dashboard.Core.Feedback.Masking;

/// <summary>A comment as it may be stored.</summary>
/// <param name="Text">The text, with <see cref="MaskMarks"/> in the places of what was masked.</param>
/// <param name="Found">What was masked, now or before.</param>
public readonly record struct MaskedComment(string Text, PersonalData Found);

/// <summary>A part of a text that tells who a person is.</summary>
internal readonly record struct MaskSpan(int Start, int Length, PersonalData Kind)
{
    /// <summary>The first place after it.</summary>
    public int End => Start + Length;
}

/// <summary>
/// Takes out of a comment what tells who a person is: e-mail addresses, personal identity codes, phone numbers and names, in Finnish and Swedish.
/// The rule, what it leaves, and how often it errs are in docs/masking.md. One pass over the text for each kind; a masked text stays as it is.
/// </summary>
public static class CommentMask
{
    /// <summary>Masks a comment; one in which nothing is found is returned as the same string, letters with their marks apart (a¨) as one otherwise.</summary>
    public static MaskedComment Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var composed = Composed(text);
        var spans = Find(composed);
        var masked = spans is null ? text : Replace(composed, spans);
        return new MaskedComment(masked, MaskMarks.In(masked));
    }

    /// <summary>What would be masked, in the text's order and without overlaps; <c>null</c> when there is nothing.</summary>
    internal static List<MaskSpan>? Find(string text)
    {
        List<MaskSpan>? found = null;
        EmailAddresses.Find(text, ref found);
        IdentityCodes.Find(text, ref found);
        PhoneNumbers.Find(text, ref found);
        PersonNames.Find(text, ref found);
        found?.Sort((one, other) => one.Start.CompareTo(other.Start));
        return found;
    }

    /// <summary>Adds a span unless another kind has taken a part of it.</summary>
    internal static void Add(ref List<MaskSpan>? spans, MaskSpan span)
    {
        spans ??= [];
        if (!spans.Exists(other => span.Start < other.End && other.Start < span.End))
        {
            spans.Add(span);
        }
    }

    /// <summary>The lists have ä as one letter; some programs write it as two.</summary>
    internal static string Composed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
        {
            return text;
        }

        try
        {
            return text.Normalize();
        }
        catch (ArgumentException)
        {
            // Half a letter beyond the basic plane has no composed form.
            return text;
        }
    }

    private static string Replace(string text, List<MaskSpan> spans)
    {
        var masked = new StringBuilder(text.Length);
        var from = 0;
        foreach (var span in spans)
        {
            masked.Append(text, from, span.Start - from).Append(MaskMarks.Of(span.Kind));
            from = span.End;
        }

        return masked.Append(text, from, text.Length - from).ToString();
    }
}
