using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Notes;

namespace Dashboard.Core.Text;

/// <summary>Says what people have written down: as notes on charts, and where figures are compared across a new baseline.</summary>
public static class NoteText
{
    private const int MostSentences = 3;

    /// <summary>New baselines as notes on a chart, withdrawn ones left out.</summary>
    public static IEnumerable<ChartNote> Of(IEnumerable<Rebase> rebases, Language language)
    {
        var words = Words.In(language);
        return rebases.Where(rebase => rebase.Stands).Select(rebase => new ChartNote(
            rebase.Date,
            AnnotationKind.Rebase,
            words.NewBaseline,
            $"{words.Date(rebase.Date)} {words.NewBaseline}. {Sentence(rebase.Reason)} {WrittenBy(rebase.Written, language)}"));
    }

    /// <summary>What a new baseline is called.</summary>
    public static string NewBaseline(Language language) => Words.In(language).NewBaseline;

    /// <summary>Who wrote something and when, as a sentence.</summary>
    public static string WrittenBy(Signature signature, Language language) =>
        Words.In(language).WrittenBy(signature.By, Words.In(language).Date(signature.Day));

    /// <summary>A line for a page: which new baselines lie between what is compared; <c>null</c> when none does.</summary>
    /// <param name="straddled">The baselines, each with the name of its series.</param>
    /// <param name="language">The reader's language.</param>
    public static string? Straddled(IReadOnlyList<(Rebase Rebase, string Subject)> straddled, Language language)
    {
        if (straddled.Count == 0)
        {
            return null;
        }

        var words = Words.In(language);
        var others = straddled.Count - MostSentences;
        return string.Join(' ',
        [
            .. straddled.Take(MostSentences).Select(one => words.Straddles(words.Date(one.Rebase.Date), one.Subject)),
            .. others > 0 ? [words.OtherBaselines(others)] : Array.Empty<string>(),
            words.StraddlingChange,
        ]);
    }

    /// <summary>The words as a sentence: a capital first and a stop at the end.</summary>
    public static string Sentence(string text) => Words.Capital(Ended(text));

    /// <summary>The words with a stop at the end: a name or a role keeps its own letters.</summary>
    public static string Ended(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim();
        return trimmed[^1] is '.' or '!' or '?' ? trimmed : trimmed + ".";
    }
}
