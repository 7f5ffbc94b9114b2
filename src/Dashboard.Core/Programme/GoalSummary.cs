using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Programme;

/// <summary>How a goal stands: its metrics counted by what is told of them. A hidden figure is counted as not told.</summary>
/// <param name="Metrics">How many metrics are asked here.</param>
/// <param name="Targets">How many of them have a target and a figure that is told.</param>
/// <param name="Met">Of how many the figure, with its whole interval, is on target.</param>
/// <param name="Open">Of how many the interval holds the target.</param>
/// <param name="Improved">Of how many the control chart says that they improved.</param>
/// <param name="Worsened">Of how many it says that they worsened.</param>
public sealed record GoalSummary(int Metrics, int Targets, int Met, int Open, int Improved, int Worsened)
{
    /// <summary>Counts metrics.</summary>
    /// <param name="metrics">Each metric as its tile tells it, with how it stands to its target.</param>
    public static GoalSummary Of(IEnumerable<(Tile Tile, GoalState State)> metrics)
    {
        var asked = metrics.Where(metric => metric.Tile.State != TileState.NotAsked).ToList();
        return new GoalSummary(
            asked.Count,
            asked.Count(metric => metric.State != GoalState.Unknown),
            asked.Count(metric => metric.State == GoalState.Met),
            asked.Count(metric => metric.State == GoalState.Open),
            asked.Count(metric => metric.Tile.Variation == Variation.Improvement),
            asked.Count(metric => metric.Tile.Variation == Variation.Concern));
    }
}
