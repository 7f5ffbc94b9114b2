using Dashboard.Core.Metrics;
using Dashboard.Core.Time;
using Dashboard.Core.Units;

namespace Dashboard.Core.Open;

/// <summary>The series of one metric of one unit among open data.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Metric">The metric.</param>
/// <param name="Points">
/// The complete periods of the table that the series has, by their first days; of a period that is not among them nothing is known.
/// </param>
public sealed record OpenSeries(Unit Unit, MetricVersion Metric, IReadOnlyDictionary<DateOnly, Figure> Points)
{
    /// <summary>The first days of periods in which the question changed: figures before and from them on are not compared.</summary>
    public IReadOnlySet<DateOnly> Breaks { get; init; } = new HashSet<DateOnly>();

    /// <summary>The figure of a period; <see cref="Figure.None"/> where there is none.</summary>
    public Figure In(Period period) => Points.GetValueOrDefault(period.Start, Figure.None);

    /// <summary>What must be known of a period's value, in one mark (<see cref="OpenTable"/>); <c>null</c> when nothing must.</summary>
    public string? StatusOf(Period period) => In(period) switch
    {
        { Suppressed: true } => OpenTable.NotShown,
        { Value: null } => OpenTable.Nothing,
        _ => Breaks.Contains(period.Start) ? OpenTable.Broken : null,
    };
}

/// <summary>Published figures as open data: what everybody may take away.</summary>
/// <param name="Grain">The length of a period.</param>
/// <param name="Periods">The complete periods, in order.</param>
/// <param name="Units">The units, in the tree's order.</param>
/// <param name="Metrics">The metrics, in the catalogue's order.</param>
/// <param name="Series">One for each metric that is shown of each unit, by unit and then by metric; not every unit shows every metric.</param>
public sealed record OpenTable(
    Grain Grain, IReadOnlyList<Period> Periods, IReadOnlyList<Unit> Units, IReadOnlyList<MetricVersion> Metrics, IReadOnlyList<OpenSeries> Series)
{
    /// <summary>Why a cell has no value: nobody answered, or the metric is not shown of the unit.</summary>
    public const string Nothing = "-";

    /// <summary>Why a cell has no value: too few people answered for their figure to be shown.</summary>
    public const string NotShown = "x";

    /// <summary>The question changed: the value is not compared with those of before.</summary>
    public const string Broken = "b";
}
