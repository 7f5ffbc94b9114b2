using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Paths;
using Dashboard.Core.Statistics;
using Dashboard.Core.Units;

namespace Dashboard.Core.Actions;

/// <summary>Who can be asked how they improved, where a metric is weak. It ranks nobody: it tells of each unit's own control chart only.</summary>
public static class Improvements
{
    /// <summary>Years back in which an improvement, and what was done, is worth asking about.</summary>
    public const int Years = 2;

    /// <summary>
    /// Whether a metric is weak: its control chart shows concern or never meets its target, as the attention list says it, or the figure of the
    /// page's period misses the target with its whole interval.
    /// </summary>
    public static bool IsWeak(MetricReading reading, ChartContext context)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var series = ControlSeries.Of(reading, context);
        return series.Variation == Variation.Concern || series.Assurance == Assurance.Fail
            || GoalStates.Of(reading.Current, reading.Target, Figures.DirectionOf(reading.Metric, reading.Kind)) == GoalState.NotMet;
    }

    /// <summary>Whether the control chart of a whole series shows an improvement that began after an action, as the action's own page says it.</summary>
    /// <param name="series">The months of the whole series.</param>
    /// <param name="context">The rules of the control chart.</param>
    /// <param name="doneOn">From which day the action is in effect.</param>
    public static bool IsSeen(Series series, ChartContext context, DateOnly doneOn)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(context);
        return OutcomeJudge.Judge(OutcomeWindows.Of(doneOn, series), series, context) is { Saying: ChartSaying.Changed, Variation: Variation.Improvement };
    }

    /// <summary>Whether two units are alike: of the same level, or owners of stages of the same path. Neither lies within the other.</summary>
    public static bool AreAlike(Unit unit, Unit other, UnitTree tree, IReadOnlyList<ServicePath> paths)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(other);
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(paths);
        return unit.Id != other.Id && !tree.IsWithin(unit, other) && !tree.IsWithin(other, unit)
            && ((unit.Level is not null && string.Equals(unit.Level, other.Level, StringComparison.OrdinalIgnoreCase)) || paths.Any(path => Owns(path, unit) && Owns(path, other)));
    }

    private static bool Owns(ServicePath path, Unit unit) => path.Stages.Any(stage => stage.OwnerUnitId == unit.Id);
}
