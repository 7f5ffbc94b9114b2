namespace Dashboard.Core.Corrections;

/// <summary>What of the structure a <see cref="StructurePart"/> is.</summary>
public enum StructureKind
{
    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A service path.</summary>
    Path,

    /// <summary>A stage of a path.</summary>
    Stage,

    /// <summary>A metric.</summary>
    Metric,

    /// <summary>A version of a metric.</summary>
    MetricVersion,

    /// <summary>A target of a metric.</summary>
    Target,

    /// <summary>A goal of the programme.</summary>
    Goal,
}

/// <summary>The rows that use units, stages, paths and metrics.</summary>
public enum RowUse
{
    /// <summary>Responses.</summary>
    Responses,

    /// <summary>Responses as they were before a correction.</summary>
    OlderResponses,

    /// <summary>Counts of another system.</summary>
    Tallies,

    /// <summary>Participation events.</summary>
    Events,

    /// <summary>Levels on a date.</summary>
    Levels,

    /// <summary>What people have written down.</summary>
    Notes,

    /// <summary>Goals of the programme.</summary>
    Goals,
}

/// <summary>A row of the structure, named as files name it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Code">The unit's, path's or stage's code, the metric's slug, the version's number; of a target the metric's slug, of a goal its own.</param>
/// <param name="Of">The stage's path or the version's metric.</param>
public sealed record StructurePart(StructureKind Kind, string Code, string Of = "");
