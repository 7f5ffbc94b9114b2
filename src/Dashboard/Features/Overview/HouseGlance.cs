using Dashboard.Components;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Participation;

namespace Dashboard.Features.Overview;

/// <summary>A floor of the small house.</summary>
public sealed record Storey(Floor Floor, EventTally Held);

/// <summary>The house of participation at a glance; the participation page tells the same at length.</summary>
public sealed record HouseGlance
{
    /// <summary>The goals of the programme: the roof.</summary>
    public required IReadOnlyList<ProgrammeGoal> Goals { get; init; }

    /// <summary>From the top of the house to the ground, without the roof.</summary>
    public required IReadOnlyList<Storey> Storeys { get; init; }

    /// <summary>What the floor of feedback shows; <c>null</c> where it is not asked.</summary>
    public required Tile? Responses { get; init; }

    /// <summary>What the floor of one's own service shows; <c>null</c> where it is not asked.</summary>
    public required Tile? Together { get; init; }

    /// <param name="held">The events of the period.</param>
    /// <param name="readings">The readings of the unit.</param>
    /// <param name="context">Language and periods.</param>
    public static HouseGlance Build(IReadOnlyList<ParticipationEvent> held, IReadOnlyDictionary<string, MetricReading> readings, ChartContext context) => new()
    {
        Goals = ProgrammeGoal.Of(readings, context),
        Storeys =
        [
            .. Floors.All.Where(floor => floor != Floor.Strategy).Reverse()
                .Select(floor => new Storey(floor, EventTally.Of(held.Where(one => one.Floor == floor)))),
        ],
        Responses = MetricChoice.TileOf(readings, WellKnown.Responses, context),
        Together = MetricChoice.TileOf(readings, WellKnown.Together, context),
    };
}
