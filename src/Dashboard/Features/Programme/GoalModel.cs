using Dashboard.Components;
using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Metrics;
using Dashboard.Core.Programme;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Programme;

/// <summary>A metric of a goal.</summary>
/// <param name="Tile">What is told of it.</param>
/// <param name="State">How the period's figure stands to its target.</param>
public sealed record GoalMetric(Tile Tile, GoalState State);

/// <summary>The actions that should move the metrics of a goal.</summary>
/// <param name="Open">How many are planned or under way.</param>
/// <param name="Overdue">How many of them should have been done.</param>
/// <param name="Done">How many are in effect.</param>
/// <param name="Shown">The first of them: open ones that are due first, then those that came into effect last, each with what came after it.</param>
public sealed record GoalActions(int Open, int Overdue, int Done, IReadOnlyList<ShownAction> Shown)
{
    private const int MostOpen = 3;
    private const int MostDone = 2;

    /// <summary>How many there are, without those that were dropped.</summary>
    public int Count => Open + Done;

    /// <summary>The actions of a goal in a unit and those below it that the reader may see.</summary>
    public static IReadOnlyList<UnitAction> Of(Goal goal, ViewContext view, Unit unit)
    {
        var tree = view.Snapshot.Units;
        return
        [
            .. view.Snapshot.Actions.All.Where(action => action.Status != ActionStatus.Dropped && action.Metric is { } metric && goal.Metrics.Contains(metric)
                && tree.IsWithin(tree[action.UnitId], unit) && view.Scope.Covers(tree, tree[action.UnitId])),
        ];
    }

    /// <summary>Those that are shown of a goal's.</summary>
    public static IEnumerable<UnitAction> First(IReadOnlyList<UnitAction> actions) =>
        actions.Where(action => action.IsOpen).Take(MostOpen).Concat(actions.Where(action => action.Status == ActionStatus.Done).Take(MostDone));

    /// <param name="actions">All of the goal.</param>
    /// <param name="outcomes">What came after those that are done, in one line, by number.</param>
    /// <param name="today">The day.</param>
    public static GoalActions Of(IReadOnlyList<UnitAction> actions, IReadOnlyDictionary<int, string> outcomes, DateOnly today) => new(
        actions.Count(action => action.IsOpen),
        actions.Count(action => action.IsOverdue(today)),
        actions.Count(action => action.Status == ActionStatus.Done),
        [.. First(actions).Select(action => new ShownAction(action, outcomes.GetValueOrDefault(action.Id)))]);
}

/// <summary>An action with what came after it.</summary>
/// <param name="Action">The action.</param>
/// <param name="Outcome">What the control chart says of the time after it; <c>null</c> while it is not done, or where nothing is measured.</param>
public sealed record ShownAction(UnitAction Action, string? Outcome);

/// <summary>A goal with all that is told of it in a unit.</summary>
/// <param name="Goal">The goal.</param>
/// <param name="Title">What is aimed at, in the reader's language.</param>
/// <param name="Words">More words, or <c>null</c>.</param>
/// <param name="Metrics">Its metrics in order.</param>
/// <param name="Summary">How they stand.</param>
/// <param name="Actions">What is done for it.</param>
public sealed record GoalModel(Goal Goal, string Title, string? Words, IReadOnlyList<GoalMetric> Metrics, GoalSummary Summary, GoalActions Actions)
{
    /// <summary>The units directly below by the goal's metrics; nothing where there are none, or nothing is asked.</summary>
    public required ChartSlot<ChartModel> Units { get; init; }

    /// <summary>Its place on the page.</summary>
    public string Id => $"goal-{Goal.Slug}";

    public static GoalModel Build(Goal goal, UnitAnswer answer, GoalActions actions, ViewContext view)
    {
        var context = view.ChartContext(answer.Unit.Unit.Name);
        var metrics = goal.Metrics.Select(slug => answer.Unit.Metrics.GetValueOrDefault(slug)).OfType<MetricReading>()
            .Select(reading => new GoalMetric(TileBuilder.Build(reading, null, context), GoalStates.Of(reading.Current, reading.Target, reading.Metric.Direction)))
            .ToList();
        return new GoalModel(
            goal,
            goal.Title.In(view.Language),
            goal.Words?.In(view.Language),
            metrics,
            GoalSummary.Of(metrics.Select(metric => (metric.Tile, metric.State))),
            actions)
        {
            Units = ChartSlot.Of<ChartModel>(() => UnitsOf(goal, answer, view, context with { Id = $"units-{goal.Slug}" })),
        };
    }

    private static HeatMapChart? UnitsOf(Goal goal, UnitAnswer answer, ViewContext view, ChartContext context)
    {
        var asked = goal.Metrics.Where(slug => answer.Children.Any(child => MetricChoice.IsAsked(child.Metrics, slug))).ToList();
        return asked.Count == 0 ? null : HeatMapBuilder.Build(
            answer.Unit, answer.Children, asked, context, (unit, metric) => UrlOf(view, unit, metric));
    }

    /// <summary>Where a unit's programme is read, or one of its metrics.</summary>
    public static string UrlOf(ViewContext view, Unit unit, string? metric)
    {
        var state = view.State with { Unit = unit.Code };
        return metric is null ? DashboardUrls.Programme(state)
            : MetricChoice.Participation.Contains(metric) || MetricChoice.ParticipationStocks.Contains(metric) ? DashboardUrls.Participation(state)
            : DashboardUrls.Unit(unit.Code, state with { Metric = metric });
    }
}
