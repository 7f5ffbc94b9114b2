using Dashboard.Core.Actions;
using Dashboard.Core.Feedback.Themes;
using Dashboard.Core.Metrics;
using Dashboard.Core.Notes;
using Dashboard.Core.Open;
using Dashboard.Core.Participation;
using Dashboard.Core.Paths;
using Dashboard.Core.Programme;
using Dashboard.Core.Units;

namespace Dashboard.Data.Queries;

/// <summary>Whose data the store holds.</summary>
public enum DataOrigin
{
    /// <summary>No data yet.</summary>
    Empty,

    /// <summary>Only rows of real sources.</summary>
    Real,

    /// <summary>Only the demo county.</summary>
    Demo,

    /// <summary>Both: every page says so.</summary>
    Mixed,
}

/// <summary>What every question needs to know of the store, read once for each version of the data.</summary>
/// <param name="Version">Rises with every change of the store.</param>
/// <param name="Units">Today's tree.</param>
/// <param name="Paths">The service paths.</param>
/// <param name="Metrics">The catalogue.</param>
/// <param name="Targets">The targets.</param>
/// <param name="Segments">The segment values that occur, by kind.</param>
/// <param name="Origin">Whose data it is.</param>
/// <param name="DataUntil">The last day with a response, or <c>null</c>.</param>
public sealed record StoreSnapshot(
    long Version,
    UnitTree Units,
    IReadOnlyList<ServicePath> Paths,
    MetricCatalogue Metrics,
    TargetSet Targets,
    IReadOnlyList<Segment> Segments,
    DataOrigin Origin,
    DateOnly? DataUntil)
{
    /// <summary>The first day of the first month with data, or <c>null</c>.</summary>
    public DateOnly? DataFrom { get; init; }

    /// <summary>The tree on every day.</summary>
    public UnitHistory History { get; init; } = UnitHistory.Of(Units);

    /// <summary>What people have written down.</summary>
    public NoteBook Notes { get; init; } = NoteBook.Empty;

    /// <summary>What units decided to do, and what became of it.</summary>
    public ActionBook Actions { get; init; } = ActionBook.Empty;

    /// <summary>What is asked of every event that people take part in.</summary>
    public IReadOnlyList<Principle> Principles { get; init; } = [];

    /// <summary>What residents are told of actions.</summary>
    public PublicationBook Publications { get; init; } = PublicationBook.Empty;

    /// <summary>The goals of the programme.</summary>
    public GoalBook Programme { get; init; } = GoalBook.Empty;

    /// <summary>What comments may be about.</summary>
    public ThemeBook Themes { get; init; } = ThemeBook.Empty;

    /// <summary>The path of a code (case-insensitive), or <c>null</c>.</summary>
    public ServicePath? FindPath(string? code) =>
        Paths.FirstOrDefault(path => string.Equals(path.Code, code, StringComparison.OrdinalIgnoreCase));
}
