namespace Dashboard.Core.Charts;

/// <summary>One stage of a path chart.</summary>
/// <param name="Number">1, 2, 3 …</param>
/// <param name="Name">The stage.</param>
/// <param name="Owner">Who owns it.</param>
/// <param name="External">Whether the owner is outside the county.</param>
/// <param name="Selected">Whether the stage's trend is shown below.</param>
/// <param name="Href">Selects the stage.</param>
public sealed record PathStage(int Number, string Name, string Owner, bool External, bool Selected, string? Href);

/// <summary>One stage's figure in one row of a path chart.</summary>
/// <param name="Value">The value; <c>null</c> when not asked, without answers or suppressed.</param>
/// <param name="ValueText">The value as people read it, or why there is none ("ei kysytä täällä").</param>
/// <param name="N">Number of answers, or <c>null</c>.</param>
/// <param name="BandLow">Lower end of the band around the path's pooled value at this n, or <c>null</c>.</param>
/// <param name="BandHigh">Upper end of that band, or <c>null</c>.</param>
/// <param name="Signal">Whether the value lies outside the band.</param>
public sealed record PathValue(double? Value, string ValueText, long? N, double? BandLow, double? BandHigh, Signal Signal = Signal.None);

/// <summary>One question of a path chart, on a scale of its own: rows are never subtracted from each other.</summary>
/// <param name="Title">When it is asked and what: "Saapuessa: sain apua, kun tarvitsin".</param>
/// <param name="Axis">Its own value axis.</param>
/// <param name="Mean">The path's pooled value, labelled; <c>null</c> when nothing is asked.</param>
/// <param name="Values">A value for each stage.</param>
public sealed record PathRow(string Title, Axis Axis, Level? Mean, IReadOnlyList<PathValue> Values);

/// <summary>How weak a seam is.</summary>
public enum SeamStrength
{
    /// <summary>Neither end stands out.</summary>
    Normal,

    /// <summary>One end lies below its band.</summary>
    OneEndWeak,

    /// <summary>Both ends lie below their bands.</summary>
    BothEndsWeak,

    /// <summary>An end is not asked or lies outside the county: nothing is said.</summary>
    Unknown,
}

/// <summary>A service path: stages as columns, questions as rows, seams as links from leaving a stage to arriving at the next.</summary>
public sealed record PathChart : ChartModel
{
    /// <summary>The stages in order.</summary>
    public required IReadOnlyList<PathStage> Stages { get; init; }

    /// <summary>The question asked on arriving.</summary>
    public required PathRow Arriving { get; init; }

    /// <summary>The question asked on leaving.</summary>
    public required PathRow Leaving { get; init; }

    /// <summary>One seam between each stage and the next.</summary>
    public required IReadOnlyList<SeamStrength> Seams { get; init; }

    /// <summary>The words beside a seam whose ends are both weak.</summary>
    public required string BothEndsWeakLabel { get; init; }
}
