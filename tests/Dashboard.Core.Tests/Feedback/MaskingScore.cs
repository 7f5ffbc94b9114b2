using System.Globalization;
using Dashboard.Core.Feedback.Masking;

namespace Dashboard.Core.Tests.Feedback;

/// <summary>How the masking of marked comments did in one kind.</summary>
/// <param name="Marked">Parts that were to be masked.</param>
/// <param name="Found">Those of them that were masked whole, as what they are.</param>
/// <param name="Masked">Parts that were masked.</param>
/// <param name="Right">Those of them of which every letter was to be masked.</param>
internal sealed record MaskingScore(int Marked, int Found, int Masked, int Right)
{
    public double Recall => (double)Found / Marked;

    public double Precision => (double)Right / Masked;

    public static MaskingScore Of(IEnumerable<MarkedComment> comments, PersonalData kind)
    {
        var score = new MaskingScore(0, 0, 0, 0);
        foreach (var comment in comments)
        {
            var marked = comment.Spans.Where(span => span.Kind == kind).ToList();
            var masked = (CommentMask.Find(comment.Text) ?? []).Where(span => span.Kind == kind).ToList();
            score = new MaskingScore(
                score.Marked + marked.Count,
                score.Found + marked.Count(span => IsCovered(comment.Text, span, masked)),
                score.Masked + masked.Count,
                score.Right + masked.Count(span => IsCovered(comment.Text, span, marked)));
        }

        return score;
    }

    /// <summary>A row of a table: precision and recall, with the counts they come of.</summary>
    public string Row(string name) => string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {Marked} | {Precision:0.00} ({Right}/{Masked}) | {Recall:0.00} ({Found}/{Marked}) |");

    private static bool IsCovered(string text, MaskSpan span, List<MaskSpan> by) =>
        Enumerable.Range(span.Start, span.Length).All(at => !char.IsLetterOrDigit(text[at]) || by.Exists(other => at >= other.Start && at < other.End));
}
