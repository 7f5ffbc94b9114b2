using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;

namespace Dashboard.Components;

/// <summary>A goal of the programme: a metric of participation that has a target here.</summary>
/// <param name="Tile">The metric.</param>
/// <param name="Met">Whether the period's value reaches the target; <c>null</c> when there is no value.</param>
public sealed record ProgrammeGoal(Tile Tile, bool? Met)
{
    /// <summary>What a programme of participation may set goals for.</summary>
    public static IReadOnlyList<string> Metrics { get; } =
        [WellKnown.Together, WellKnown.PlannedUse, WellKnown.Decided, WellKnown.Told, WellKnown.Heard, .. MetricChoice.ParticipationStocks];

    /// <summary>The metrics of the programme that have a target here.</summary>
    public static IReadOnlyList<ProgrammeGoal> Of(IReadOnlyDictionary<string, MetricReading> readings, ChartContext context) =>
    [
        .. Metrics.Select(slug => readings.GetValueOrDefault(slug)).Where(reading => reading is { Target: not null, Asked: true })
            .Select(reading => new ProgrammeGoal(TileBuilder.Build(reading!, null, context), IsMet(reading!))),
    ];

    private static bool? IsMet(MetricReading reading) => reading.Current.Value is not { } value ? null
        : reading.Metric.Direction == Direction.Down ? value <= reading.Target
        : value >= reading.Target;
}
