namespace Dashboard.Core.Metrics;

/// <summary>What is read from a tally.</summary>
public enum FigureKind
{
    /// <summary>Share of promoters less share of detractors, points −100…100.</summary>
    Nps,

    /// <summary>Share of answers 4–5 of a scale, fraction 0–1.</summary>
    TopTwo,

    /// <summary>Mean of a scale, 1–5.</summary>
    Mean,

    /// <summary>Share of yes, fraction 0–1.</summary>
    Share,

    /// <summary>Positive share of categories, fraction 0–1; answers left out do not enter the denominator.</summary>
    Positive,

    /// <summary>Negative share of categories, fraction 0–1.</summary>
    Negative,

    /// <summary>Sum of a count.</summary>
    Sum,

    /// <summary>Last level of a stock.</summary>
    Last,

    /// <summary>Share of durations within the limit, fraction 0–1.</summary>
    WithinLimit,

    /// <summary>Median duration, hours.</summary>
    Median,

    /// <summary>90th percentile of durations, hours.</summary>
    Percentile90,
}

/// <summary>
/// A number with what it takes to read it honestly. Complete counts and stocks have no interval; a sampled figure without answers has no value.
/// </summary>
/// <param name="N">Answers in the denominator (events for a count); <c>null</c> when suppressed.</param>
/// <param name="Value">The value in the unit of its <see cref="FigureKind"/>; <c>null</c> when there is none or it is suppressed.</param>
/// <param name="Low">Lower end of the 95 % interval, or <c>null</c>.</param>
/// <param name="High">Upper end of the 95 % interval, or <c>null</c>.</param>
/// <param name="Suppressed">Whether the figure exists but is protected.</param>
public readonly record struct Figure(long? N, double? Value, double? Low = null, double? High = null, bool Suppressed = false)
{
    /// <summary>No answers.</summary>
    public static Figure None { get; } = new(0, null);

    /// <summary>A figure that exists but is not shown.</summary>
    public static Figure Hidden { get; } = new(null, null, Suppressed: true);
}
