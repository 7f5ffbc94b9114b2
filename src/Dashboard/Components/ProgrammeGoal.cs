using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Microsoft.Extensions.Localization;

namespace Dashboard.Components;

/// <summary>A goal of the programme: a metric of participation that has a target here.</summary>
/// <param name="Tile">The metric.</param>
/// <param name="State">How the period's value stands to the target.</param>
public sealed record ProgrammeGoal(Tile Tile, GoalState State)
{
    /// <summary>What a programme of participation may set goals for.</summary>
    public static IReadOnlyList<string> Metrics { get; } =
        [WellKnown.Together, WellKnown.PlannedUse, WellKnown.Decided, WellKnown.Told, WellKnown.Heard, .. MetricChoice.ParticipationStocks];

    /// <summary>The metrics of the programme that have a target here.</summary>
    public static IReadOnlyList<ProgrammeGoal> Of(IReadOnlyDictionary<string, MetricReading> readings, ChartContext context) =>
    [
        .. Metrics.Select(slug => readings.GetValueOrDefault(slug)).Where(reading => reading is { Target: not null, Asked: true })
            .Select(reading => new ProgrammeGoal(TileBuilder.Build(reading!, null, context), GoalStates.Of(reading!.Current, reading.Target, reading.Metric.Direction))),
    ];

    /// <summary>How many of the goals are met, and of how many the sample does not tell.</summary>
    public static string Summary(IReadOnlyList<ProgrammeGoal> goals, IStringLocalizer<HouseTexts> text) =>
        Open(goals, text) is { } open ? $"{Met(goals, text)}, {open}" : Met(goals, text);

    /// <summary>How many of the goals are met.</summary>
    public static string Met(IReadOnlyList<ProgrammeGoal> goals, IStringLocalizer<HouseTexts> text) =>
        goals.Count == 0 ? text["NoGoals"] : text["GoalsMet", goals.Count(goal => goal.State == GoalState.Met), goals.Count];

    /// <summary>Of how many goals the sample does not tell; <c>null</c> for none.</summary>
    public static string? Open(IReadOnlyList<ProgrammeGoal> goals, IStringLocalizer<HouseTexts> text) =>
        goals.Count(goal => goal.State == GoalState.Open) is > 0 and var open ? text["GoalsOpen", open].Value : null;
}
