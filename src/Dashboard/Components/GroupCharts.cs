using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Text;

namespace Dashboard.Components;

/// <summary>The words of a chart of who is missing, in the reader's language.</summary>
/// <param name="OfShare">What the first share is of.</param>
/// <param name="OfAgainst">What the second share is of.</param>
/// <param name="Group">The head of the groups' names.</param>
/// <param name="Hidden">What stands for a hidden share.</param>
/// <param name="Low">What is said of a group that is missing.</param>
public sealed record GroupWords(string OfShare, string OfAgainst, string Group, string Hidden, string Low);

/// <summary>Groups of people, who came beside who might have, as a chart.</summary>
public static class GroupCharts
{
    /// <summary>A property's groups on a scale of their own, from zero.</summary>
    /// <param name="name">The property.</param>
    /// <param name="rows">Its groups; empty where nothing is known.</param>
    /// <param name="empty">Why nothing is known.</param>
    /// <param name="words">The words.</param>
    /// <param name="language">The reader's language.</param>
    public static PairSection Section(string name, IReadOnlyList<GroupRow> rows, string empty, GroupWords words, Language language) => new(
        name,
        AxisScale.For(rows.SelectMany(row => new[] { row.Share, row.Against }).OfType<double>().Append(0), ValueFormat.Percent),
        [.. rows.Select(row => new PairRow(
            row.Name,
            row.Share,
            Share(row.Share, words.Hidden, language),
            row.Against,
            Share(row.Against, "–", language),
            row.IsLow,
            row.IsLow ? words.Low : null))],
        rows.Count == 0 ? empty : null);

    /// <summary>The groups of all properties as a table; a missing group is said to be so in words.</summary>
    public static ChartTable TableOf(IReadOnlyList<PairSection> sections, GroupWords words) => new(
        [words.Group, words.OfShare, words.OfAgainst],
        [.. sections.SelectMany(section => section.Rows.Select(row => (IReadOnlyList<ChartCell>)
        [
            new($"{section.Name}: {row.Name}" + (row.Note is null ? "" : $" ({row.Note})")),
            new(row.ValueText, row.Value, ValueFormat.Percent),
            new(row.AgainstText, row.Against, ValueFormat.Percent),
        ]))]);

    /// <summary>The groups in a sentence: each with both shares.</summary>
    public static string SentenceOf(IReadOnlyList<PairSection> sections, GroupWords words) => string.Join(' ', sections.Where(section => section.Rows.Count > 0)
        .Select(section => $"{section.Name}, {words.OfShare} / {words.OfAgainst}: {string.Join("; ", section.Rows.Select(row => $"{row.Name} {row.ValueText} / {row.AgainstText}"))}."));

    private static string Share(double? share, string none, Language language) => share is { } known ? NumberText.Percent(known, language, 0) : none;
}
