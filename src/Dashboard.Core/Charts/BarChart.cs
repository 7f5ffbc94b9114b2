namespace Dashboard.Core.Charts;

/// <summary>A bar from zero on a track that is the whole.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Share">Its share of the whole, a fraction 0–1.</param>
/// <param name="CountText">How many, as people read it.</param>
/// <param name="ShareText">The share as people read it.</param>
/// <param name="Outlined">Whether it is a measure beside the others, not their next step.</param>
public sealed record Bar(string Name, double Share, string CountText, string ShareText, bool Outlined = false);

/// <summary>Shares of one whole, so that all bars are on one denominator.</summary>
public sealed record BarChart : ChartModel
{
    /// <summary>The bars in order, the outlined ones last.</summary>
    public required IReadOnlyList<Bar> Bars { get; init; }

    /// <summary>What stands above the outlined bars.</summary>
    public required string Beside { get; init; }
}
