namespace Dashboard.Core.Metrics;

/// <summary>What a metric measures, and so how its answers are tallied and read. Kinds are code; metrics are data.</summary>
public enum MetricKind
{
    /// <summary>"How likely would you recommend", 0–10.</summary>
    Nps,

    /// <summary>Agreement 1–5.</summary>
    Scale,

    /// <summary>Yes or no.</summary>
    Share,

    /// <summary>Named, ordered answers, each with an <see cref="AnswerRole"/>.</summary>
    Categories,

    /// <summary>A number per event, summed.</summary>
    Count,

    /// <summary>A level on a date; the last one counts.</summary>
    Stock,

    /// <summary>Hours from one moment to another.</summary>
    Duration,
}

/// <summary>How an answer enters the shares of its metric.</summary>
public enum AnswerRole
{
    /// <summary>Counts for the positive share.</summary>
    Positive,

    /// <summary>Counts in the denominator only.</summary>
    Neutral,

    /// <summary>Counts for the negative share.</summary>
    Negative,

    /// <summary>Left out of the denominator: "don't know", "not applicable".</summary>
    LeftOut,
}

/// <summary>Which way a metric improves.</summary>
public enum Direction
{
    /// <summary>Higher is better.</summary>
    Up,

    /// <summary>Lower is better.</summary>
    Down,

    /// <summary>Neither way is better.</summary>
    Neutral,
}

/// <summary>One allowed answer and its role.</summary>
/// <param name="Value">The answer as it stands in files, e.g. <c>9</c>, <c>yes</c>, <c>usually</c>.</param>
/// <param name="Role">How it enters the shares.</param>
public sealed record AnswerOption(string Value, AnswerRole Role);
