namespace Dashboard.Core.Charts;

/// <summary>A number on a floor of the house.</summary>
/// <param name="Value">The number as people read it.</param>
/// <param name="Text">What it is of.</param>
/// <param name="Href">Where it leads, or <c>null</c>.</param>
public sealed record HouseFigure(string Value, string Text, string? Href = null);

/// <summary>A floor of the house of customer participation with its own evidence.</summary>
/// <param name="Slug">The floor as addresses write it.</param>
/// <param name="Name">The floor.</param>
/// <param name="What">What happens on it.</param>
/// <param name="Figures">Its evidence: two numbers where there is a statement, else events, occasions and those of the compared period.</param>
public sealed record HouseStorey(string Slug, string Name, string What, IReadOnlyList<HouseFigure> Figures)
{
    /// <summary>What was asked or done, where the evidence is not events; <c>null</c> where it is.</summary>
    public string? Statement { get; init; }

    /// <summary>A smaller line beneath the statement or the windows: what else is known, whether the change stands out.</summary>
    public string? Aside { get; init; }

    /// <summary>Whether the change stands out from how the months vary.</summary>
    public bool Stands { get; init; }

    /// <summary>Windows: one for so many events begun as the key says, the same on all floors.</summary>
    public int Windows { get; init; }

    /// <summary>Occasions of taking part in the last quarters, none negative, drawn from zero on the floor's own scale; empty where there are none.</summary>
    public IReadOnlyList<double> Quarters { get; init; } = [];

    /// <summary>The quarters in words, for those who do not see the line; <c>null</c> where there is none.</summary>
    public string? QuartersText { get; init; }
}

/// <summary>
/// The house of customer participation: each floor with its own evidence, floors never compared with each other; the roof is the programme's
/// goals. In a page the same is drawn with links.
/// </summary>
public sealed record HouseChart : ChartModel
{
    /// <summary>The roof's name.</summary>
    public required string Roof { get; init; }

    /// <summary>How the programme's goals stand.</summary>
    public required string Goals { get; init; }

    /// <summary>The floors from the top to the ground.</summary>
    public required IReadOnlyList<HouseStorey> Storeys { get; init; }

    /// <summary>What a window and a line stand for.</summary>
    public required string Key { get; init; }
}
