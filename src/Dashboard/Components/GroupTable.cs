using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Microsoft.Extensions.Localization;

namespace Dashboard.Components;

/// <summary>A group's share of those who came beside its share of those who might have.</summary>
/// <param name="Name">The group.</param>
/// <param name="Share">Its share of those whose group is known; <c>null</c> when it is hidden.</param>
/// <param name="Against">Its share of those it is measured against; <c>null</c> when it is not known or hidden.</param>
/// <param name="IsLow">Whether it is missing: its share lies far below the other.</param>
public sealed record GroupRow(string Name, double? Share, double? Against, bool IsLow);

/// <summary>Who came, by one property.</summary>
/// <param name="Known">How many there are whose group is known; <c>null</c> when they are too few to show.</param>
/// <param name="Rows">The groups; empty when nothing is known.</param>
public sealed record GroupTable(long? Known, IReadOnlyList<GroupRow> Rows)
{
    /// <summary>A group this small says nothing by staying away.</summary>
    private const double LeastShare = 0.03;

    private const string Other = "other";

    /// <summary>The groups that are missing.</summary>
    public IEnumerable<GroupRow> Low => Rows.Where(row => row.IsLow);

    /// <summary>Puts both beside each other. Shares are of known groups only; where a group is hidden among those measured against, it is left out there.</summary>
    /// <param name="counts">Who came.</param>
    /// <param name="kind">The property.</param>
    /// <param name="against">Who might have come.</param>
    /// <param name="lowBelow">A group is missing where its share lies below this part of its share of the others, 0–1.</param>
    /// <param name="layout">The names of the groups.</param>
    /// <param name="untold">How many more came of whom no group is told: one is missing only if it would be with all of them.</param>
    public static GroupTable Of(
        GroupCounts counts, SegmentKind kind, IReadOnlyList<SegmentFigure> against, double lowBelow, IStringLocalizer<LayoutTexts> layout, long untold = 0)
    {
        if (counts.Total is not > 0)
        {
            return new GroupTable(counts.Total, []);
        }

        var others = Others(counts, against);
        var whole = others.Values.Sum(figure => figure.Value ?? 0);
        var values = others.Keys.Concat(counts.Groups.Select(group => group.Value)).Distinct(StringComparer.OrdinalIgnoreCase);
        values = kind == SegmentKind.AgeBand
            ? values.OrderBy(SegmentNames.FirstYear).ThenBy(value => value, StringComparer.Ordinal)
            : values.OrderBy(value => string.Equals(value, Other, StringComparison.OrdinalIgnoreCase));
        return new GroupTable(counts.Total, [.. values.Select(value =>
        {
            var count = counts.Groups.FirstOrDefault(group => string.Equals(group.Value, value, StringComparison.OrdinalIgnoreCase)) is { } known
                ? known.Count
                : 0;
            double? other = whole > 0 && others.TryGetValue(value, out var figure) && !figure.Suppressed ? (figure.Value ?? 0) / whole : null;
            return new GroupRow(
                SegmentNames.ValueOf(new Segment(kind, value), layout),
                (double?)count / counts.Total,
                other,
                IsLow: other >= LeastShare && (double?)(count + untold) / (counts.Total + untold) < other * lowBelow);
        })]);
    }

    /// <summary>The others by the words of those who came: where these know only "other", what they have no word for is among the others and not missing.</summary>
    private static Dictionary<string, Figure> Others(GroupCounts counts, IReadOnlyList<SegmentFigure> against)
    {
        var words = counts.Groups.Select(group => group.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return against
            .Where(group => group.Segment.Value != Segment.Unknown)
            .GroupBy(group => words.Contains(Other) && !words.Contains(group.Segment.Value) ? Other : group.Segment.Value, group => group.Figure, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(
                group => group.Key,
                group => group.Any(figure => figure.Suppressed) ? Figure.Hidden : new Figure(null, group.Sum(figure => figure.Value ?? 0)),
                StringComparer.OrdinalIgnoreCase);
    }
}
