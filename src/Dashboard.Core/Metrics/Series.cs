using Dashboard.Core.Notes;
using Dashboard.Core.Time;

namespace Dashboard.Core.Metrics;

/// <summary>One period's figure.</summary>
/// <param name="Period">The period, whole even where the asked range cuts it.</param>
/// <param name="Figure">The protected figure.</param>
/// <param name="Provisional">Whether the period is still running: it is drawn hollow and takes no rule.</param>
public sealed record SeriesPoint(Period Period, Figure Figure, bool Provisional);

/// <summary>
/// A metric's figures over time for one unit, path or stage. Points cover every period of the range without gaps; a period without answers
/// has <see cref="Figure.None"/>.
/// </summary>
/// <param name="Metric">The newest version in the range.</param>
/// <param name="Figure">What the values are.</param>
/// <param name="Grain">The length of a point.</param>
/// <param name="Points">The points in order.</param>
/// <param name="Breaks">First days of versions that break the series inside the range: figures before and after are not compared.</param>
public sealed record Series(
    MetricVersion Metric,
    FigureKind Figure,
    Grain Grain,
    IReadOnlyList<SeriesPoint> Points,
    IReadOnlyList<DateOnly> Breaks)
{
    /// <summary>Days inside the range on which units came below the unit or left it: figures before and after are of other units.</summary>
    public IReadOnlyList<DateOnly> Moves { get; init; } = [];

    /// <summary>The new baselines that hold for this series, by day: from each on, its control chart calculates anew.</summary>
    public IReadOnlyList<Rebase> Rebases { get; init; } = [];
}
