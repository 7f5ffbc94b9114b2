namespace Dashboard.Core.Charts;

/// <summary>A group's share of those who came beside its share of those who might have.</summary>
/// <param name="Name">The group.</param>
/// <param name="Value">Its share of those who came, a fraction 0–1; <c>null</c> when it is hidden.</param>
/// <param name="ValueText">The share as people read it, or why there is none.</param>
/// <param name="Against">Its share of those it is read against, a fraction 0–1; <c>null</c> when not known or hidden.</param>
/// <param name="AgainstText">That share as people read it, or a dash.</param>
/// <param name="IsLow">Whether the group is missing: it is written in bold, as groups of people are no signals.</param>
/// <param name="Note">What is said of a group that is missing; <c>null</c> for all others.</param>
public sealed record PairRow(string Name, double? Value, string ValueText, double? Against, string AgainstText, bool IsLow = false, string? Note = null);

/// <summary>The groups of one property on a scale of their own.</summary>
/// <param name="Name">The property: "Ikä".</param>
/// <param name="Axis">The scale from 0, labelled beneath the groups.</param>
/// <param name="Rows">The groups in order; empty where nothing is known.</param>
/// <param name="Text">Why there are no groups; <c>null</c> where there are.</param>
public sealed record PairSection(string Name, Axis Axis, IReadOnlyList<PairRow> Rows, string? Text = null);

/// <summary>Who is missing: two shares of each group, by one property or several whose tracks begin and end at the same places.</summary>
public sealed record PairChart : ChartModel
{
    /// <summary>The properties.</summary>
    public required IReadOnlyList<PairSection> Sections { get; init; }

    /// <summary>What the first share is of, the dot.</summary>
    public required string OfValue { get; init; }

    /// <summary>What the second share is of, the upright line.</summary>
    public required string OfAgainst { get; init; }

    /// <inheritdoc/>
    public override bool HasPicture => Sections.Any(section => section.Rows.Count > 0);
}
