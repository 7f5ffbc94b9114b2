using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Participation;

/// <summary>A group of participants beside the same group of those who gave feedback.</summary>
/// <param name="Name">The group.</param>
/// <param name="Share">Its share of the occasions whose group is known; <c>null</c> when it is hidden.</param>
/// <param name="OfFeedback">Its share of the responses whose group is known; <c>null</c> when it is not known or hidden.</param>
public sealed record GroupRow(string Name, double? Share, double? OfFeedback)
{
    private const double LeastShare = 0.03;

    /// <summary>Whether the group takes part less than half as much as it answers; a group of few responses says nothing.</summary>
    public bool IsLow => OfFeedback >= LeastShare && Share * 2 < OfFeedback;
}

/// <summary>Who took part, by one property.</summary>
/// <param name="Known">Occasions whose group is known; <c>null</c> when they are too few to show.</param>
/// <param name="Rows">The groups; empty when nothing is known.</param>
public sealed record GroupTable(long? Known, IReadOnlyList<GroupRow> Rows)
{
    private const string Other = "other";

    /// <summary>The groups that take part less than they answer.</summary>
    public IEnumerable<GroupRow> Low => Rows.Where(row => row.IsLow);

    /// <summary>Puts both beside each other. Shares are of known groups only; where a group's responses are hidden, theirs are left out.</summary>
    public static GroupTable Of(
        GroupCounts counts, SegmentKind kind, IReadOnlyDictionary<Segment, Figure> respondents, IStringLocalizer<LayoutTexts> layout)
    {
        if (counts.Total is not > 0)
        {
            return new GroupTable(counts.Total, []);
        }

        var answers = Answers(counts, respondents.Where(pair => pair.Key.Kind == kind));
        var answered = answers.Values.Sum(figure => figure.Value ?? 0);
        var values = answers.Keys.Concat(counts.Groups.Select(group => group.Value)).Distinct(StringComparer.OrdinalIgnoreCase);
        values = kind == SegmentKind.AgeBand
            ? values.OrderBy(FirstYear).ThenBy(value => value, StringComparer.Ordinal)
            : values.OrderBy(value => string.Equals(value, Other, StringComparison.OrdinalIgnoreCase));

        return new GroupTable(counts.Total, [.. values.Select(value => new GroupRow(
            SegmentNames.ValueOf(new Segment(kind, value), layout),
            counts.Groups.FirstOrDefault(group => string.Equals(group.Value, value, StringComparison.OrdinalIgnoreCase)) is { } known
                ? (double?)known.Count / counts.Total
                : 0,
            answered > 0 && answers.TryGetValue(value, out var figure) ? figure.Suppressed ? null : (figure.Value ?? 0) / answered : null))]);
    }

    /// <summary>
    /// Responses by the words of the events: where those know only "other", what they have no word for is among the others and not missing.
    /// </summary>
    private static Dictionary<string, Figure> Answers(GroupCounts counts, IEnumerable<KeyValuePair<Segment, Figure>> respondents)
    {
        var words = counts.Groups.Select(group => group.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return respondents
            .GroupBy(pair => words.Contains(Other) && !words.Contains(pair.Key.Value) ? Other : pair.Key.Value, pair => pair.Value, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.Any(figure => figure.Suppressed) ? Figure.Hidden : new Figure(null, group.Sum(figure => figure.Value ?? 0)),
                StringComparer.OrdinalIgnoreCase);
    }

    private static int FirstYear(string band) =>
        int.TryParse(band.TakeWhile(char.IsAsciiDigit).ToArray(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : int.MaxValue;
}
