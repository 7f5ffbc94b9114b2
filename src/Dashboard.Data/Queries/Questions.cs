using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Data.Queries;

/// <summary>The question of an overview or unit page.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Metrics">Slugs of the metrics; unknown ones are left out of the answer.</param>
/// <param name="Period">The period of the figures.</param>
/// <param name="Compare">The period they are compared with, or <c>null</c>.</param>
/// <param name="Grain">The grain of the series.</param>
/// <param name="Segment">Only responses of this segment, or <c>null</c> for all.</param>
/// <param name="Children">Whether the units directly below are answered too.</param>
/// <param name="Tree">Which tree says what lies below a unit; the children are today's.</param>
public sealed record UnitQuestion(
    Unit Unit,
    IReadOnlyList<string> Metrics,
    Period Period,
    Period? Compare,
    Grain Grain = Grain.Month,
    Segment? Segment = null,
    bool Children = true,
    TreeTime Tree = TreeTime.Today);

/// <summary>The answer to a <see cref="UnitQuestion"/>.</summary>
/// <param name="Unit">The unit's readings.</param>
/// <param name="Children">Those of the units directly below, in the tree's order; empty when not asked for.</param>
public sealed record UnitAnswer(UnitReading Unit, IReadOnlyList<UnitReading> Children)
{
    /// <summary>What the unit's own answers say, those of no unit below it, by metric; empty without children and by the tree of each day.</summary>
    public IReadOnlyDictionary<string, OwnFigures> Own { get; init; } = new Dictionary<string, OwnFigures>();
}

/// <summary>The question of the compare page: one metric of any units.</summary>
/// <param name="Units">The units, in the order of the answer.</param>
/// <param name="Metric">The metric's slug; an unknown one has no readings.</param>
/// <param name="Period">The period of the figures.</param>
/// <param name="Compare">The period they are compared with, or <c>null</c>.</param>
/// <param name="Segment">Only responses of this segment, or <c>null</c> for all.</param>
public sealed record CompareQuestion(IReadOnlyList<Unit> Units, string Metric, Period Period, Period? Compare, Segment? Segment = null);

/// <summary>The question of a path page.</summary>
/// <param name="Path">The path.</param>
/// <param name="Metrics">Slugs of the metrics; unknown ones are left out of the answer.</param>
/// <param name="Period">The period of the figures.</param>
/// <param name="Compare">The period they are compared with, or <c>null</c>.</param>
/// <param name="Grain">The grain of the series; <c>null</c> for readings without their series.</param>
/// <param name="Segment">Only responses of this segment, or <c>null</c> for all.</param>
public sealed record PathQuestion(
    ServicePath Path,
    IReadOnlyList<string> Metrics,
    Period Period,
    Period? Compare,
    Grain? Grain = Core.Time.Grain.Month,
    Segment? Segment = null);

/// <summary>The answer to a <see cref="PathQuestion"/>.</summary>
/// <param name="Path">The path.</param>
/// <param name="Stages">A reading for each stage, in order; an external stage has readings that are not asked.</param>
public sealed record PathAnswer(ServicePath Path, IReadOnlyList<StageReading> Stages);

/// <summary>The question of the <c>series</c> verb and its API twin.</summary>
/// <param name="Metric">The metric's slug.</param>
/// <param name="Figure">What to read; <c>null</c> for the kind's default.</param>
/// <param name="Unit">The unit's code; <c>null</c> for the root.</param>
/// <param name="Path">The path's code, or <c>null</c>.</param>
/// <param name="Stage">The stage's code within the path, or <c>null</c> for the whole path.</param>
/// <param name="Grain">The grain.</param>
/// <param name="From">The first day, or <c>null</c> for the first data.</param>
/// <param name="To">The day after the last, or <c>null</c> for tomorrow.</param>
/// <param name="Segment">Only responses of this segment, or <c>null</c> for all.</param>
/// <param name="Tree">Which tree says what lies below the unit.</param>
public sealed record SeriesQuestion(
    string Metric,
    FigureKind? Figure = null,
    string? Unit = null,
    string? Path = null,
    string? Stage = null,
    Grain Grain = Grain.Month,
    DateOnly? From = null,
    DateOnly? To = null,
    Segment? Segment = null,
    TreeTime Tree = TreeTime.Today);

/// <summary>Which tree says what lies below a unit.</summary>
public enum TreeTime
{
    /// <summary>Today's, for all days: units that have moved count with all their past where they are now.</summary>
    Today,

    /// <summary>That of each day: answers count where their unit was on the day they were given. Read from days, so slower.</summary>
    Then,
}

/// <summary>The answer to a <see cref="SeriesQuestion"/>, both series as of one moment.</summary>
/// <param name="Asked">The range asked for.</param>
/// <param name="Whole">From the first data to now: a range crops a control chart, never its calculation.</param>
public sealed record SeriesAnswer(Series Asked, Series Whole);
