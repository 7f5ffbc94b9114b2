using Dashboard.Core.Statistics;

namespace Dashboard.Core.Charts.Builders;

/// <summary>Why a tile shows a figure or none.</summary>
public enum TileState
{
    /// <summary>There is a figure.</summary>
    Shown,

    /// <summary>There is one, but of too few respondents.</summary>
    Suppressed,

    /// <summary>The metric is asked, but there are no answers in the period.</summary>
    NoData,

    /// <summary>The metric is not asked here: a state of its own, not missing data.</summary>
    NotAsked,
}

/// <summary>One metric of one unit in one period, in words ready for the page.</summary>
public sealed record Tile
{
    /// <summary>The metric's slug.</summary>
    public required string Metric { get; init; }

    /// <summary>The metric's name.</summary>
    public required string Name { get; init; }

    /// <summary>Why there is a figure or none.</summary>
    public required TileState State { get; init; }

    /// <summary>The figure without its unit: <c>86,1</c>; the words of the state where there is none.</summary>
    public required string Value { get; init; }

    /// <summary>The unit written small beside the figure: <c>%</c>; <c>null</c> where there is none.</summary>
    public string? Suffix { get; init; }

    /// <summary>"95 %:n luottamusväli 85,8–86,4"; <c>null</c> for complete counts.</summary>
    public string? Interval { get; init; }

    /// <summary>"n = 56 890"; <c>null</c> for complete counts.</summary>
    public string? N { get; init; }

    /// <summary>"vastausprosentti 31 %", or <c>null</c> when not known.</summary>
    public string? ResponseRate { get; init; }

    /// <summary>The size of the change, to be emphasised: "+1,1 pistettä"; <c>null</c> when nothing is compared.</summary>
    public string? Change { get; init; }

    /// <summary>What the change is against and whether it stands out from sampling: "vertailujaksosta, erottuu otantavaihtelusta".</summary>
    public string? ChangeText { get; init; }

    /// <summary>What limits the comparison (the question changed), or <c>null</c>.</summary>
    public string? Caveat { get; init; }

    /// <summary>What the control chart says; <c>null</c> without a verdict.</summary>
    public Variation? Variation { get; init; }

    /// <summary>The signal of <see cref="Variation"/>.</summary>
    public Signal Signal { get; init; }

    /// <summary>The control chart's word in short, or why there is none: "Heikkeni – ei satunnaista".</summary>
    public string? VariationText { get; init; }

    /// <summary>The same in one word for narrow tiles: "heikkeni", "ennallaan".</summary>
    public string? ShortVariationText { get; init; }

    /// <summary>Whether the process meets its target; <c>null</c> without target or verdict.</summary>
    public Assurance? Assurance { get; init; }

    /// <summary>The same in words: "Tavoite täyttyy ajoittain".</summary>
    public string? AssuranceText { get; init; }

    /// <summary>The target in words: "vähintään 82 %".</summary>
    public string? TargetText { get; init; }

    /// <summary>"Kokonaismäärä: ei luottamusväliä eikä tavoitetta", or <c>null</c>.</summary>
    public string? Note { get; init; }

    /// <summary>The series the size of a word; <c>null</c> where there is nothing to draw.</summary>
    public SparklineChart? Sparkline { get; init; }
}
