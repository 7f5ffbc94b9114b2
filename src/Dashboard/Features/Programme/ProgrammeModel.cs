using Dashboard.Core.Charts;
using Dashboard.Core.Metrics;
using Dashboard.Core.Programme;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Programme;

/// <summary>Everything the programme page shows but what meetings decided, computed from one answer.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Goals">The goals that hold, in order.</param>
/// <param name="Summary">How the metrics of all goals stand, each counted once.</param>
public sealed record ProgrammeModel(Unit Unit, IReadOnlyList<GoalModel> Goals, GoalSummary Summary)
{
    /// <summary>The page's name in the addresses of its files.</summary>
    public const string Page = "programme";

    /// <summary>Every chart that can be had as a file.</summary>
    public IEnumerable<ChartModel> Charts => Goals.Select(goal => goal.Units.Content).OfType<ChartModel>();

    /// <summary>Goals are those of the period's last day: a page of a past period shows what was aimed at then.</summary>
    public static IReadOnlyList<Goal> GoalsOf(ViewContext view) =>
        view.Snapshot.Programme.On(view.Period.LastDay < view.Today ? view.Period.LastDay : view.Today);

    public static UnitQuestion Question(ViewContext view, Unit unit, IReadOnlyList<Goal> goals) => new(
        unit, [.. goals.SelectMany(goal => goal.Metrics).Distinct()], view.Period, view.Compare, view.State.Grain, view.Segment);

    public static ProgrammeModel Build(UnitAnswer answer, IReadOnlyList<(Goal Goal, GoalActions Actions)> goals, ViewContext view)
    {
        var models = goals.Select(goal => GoalModel.Build(goal.Goal, answer, goal.Actions, view)).ToList();
        return new ProgrammeModel(
            answer.Unit.Unit,
            models,
            GoalSummary.Of(models.SelectMany(goal => goal.Metrics).DistinctBy(metric => metric.Tile.Metric).Select(metric => (metric.Tile, metric.State))));
    }
}
