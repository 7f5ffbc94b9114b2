using Dashboard.Core.Paths;
using Dashboard.Core.Statistics;
using Dashboard.Core.Units;

namespace Dashboard.Core.Metrics;

/// <summary>Everything a page says about one metric of one unit or stage in one period.</summary>
/// <param name="Metric">The newest version in the period.</param>
/// <param name="Kind">What the values are.</param>
/// <param name="Current">The period's protected figure. Where a break falls into the period, that of the part after it.</param>
/// <param name="Previous">The compared period's figure; <c>null</c> when nothing is compared or a break lies between.</param>
/// <param name="Change">
/// Current less previous, of a count at the current period's length; <c>null</c> where either is missing or suppressed, or for kinds without an
/// interval.
/// </param>
/// <param name="Series">All points from the first data to now; pages crop the drawing, never the calculation.</param>
/// <param name="Target">The target that holds at the end of the period, or <c>null</c>.</param>
/// <param name="Asked">Whether the metric was ever asked here: "not asked here" is a state of its own, not missing data.</param>
/// <param name="BreakAt">The first day of the version that started inside the compared or current period, or <c>null</c>.</param>
public sealed record MetricReading(
    MetricVersion Metric,
    FigureKind Kind,
    Figure Current,
    Figure? Previous,
    Change? Change,
    Series Series,
    double? Target,
    bool Asked,
    DateOnly? BreakAt)
{
    /// <summary>
    /// The first day of the first month with any data here, when it falls into the compared period; else <c>null</c>. Sums are not
    /// compared with a part of a period.
    /// </summary>
    public DateOnly? KnownFrom { get; init; }

    /// <summary>
    /// The answers of <see cref="Current"/> by role; <c>null</c> where it is suppressed or empty, and for kinds whose answers have no roles.
    /// </summary>
    public AnswerParts? Parts { get; init; }
}

/// <summary>A unit's own answers, those of no unit below it.</summary>
/// <param name="Current">The period's protected figure.</param>
/// <param name="Previous">The compared period's; <c>null</c> when nothing is compared or a break lies between.</param>
public sealed record OwnFigures(Figure Current, Figure? Previous);

/// <summary>Answers by their role; those left out are not counted. Of NPS: detractors, passives and promoters.</summary>
/// <param name="Negative">Negative answers.</param>
/// <param name="Neutral">Neutral answers.</param>
/// <param name="Positive">Positive answers.</param>
public sealed record AnswerParts(long Negative, long Neutral, long Positive);

/// <summary>What one unit's metrics say.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Metrics">A reading for each metric asked for, by slug.</param>
/// <param name="ResponseRate">Responses per people asked (else per visits), a fraction; <c>null</c> where neither is known.</param>
public sealed record UnitReading(Unit Unit, IReadOnlyDictionary<string, MetricReading> Metrics, double? ResponseRate);

/// <summary>What one stage's metrics say.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Owner">The owner's unit, or <c>null</c> when outside the county.</param>
/// <param name="Metrics">A reading for each metric asked for, by slug.</param>
public sealed record StageReading(Stage Stage, Unit? Owner, IReadOnlyDictionary<string, MetricReading> Metrics);
