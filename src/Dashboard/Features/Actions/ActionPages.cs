using Dashboard.Core.Actions;
using Dashboard.Core.Charts;
using Dashboard.Core.Charts.Builders;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Actions;

/// <summary>What an action's page shows of its metric.</summary>
/// <param name="Outcome">What came after it, in words; <c>null</c> while it is not done.</param>
/// <param name="Chart">The control chart of where it is measured, with the marks; without any value it has no points.</param>
/// <param name="RebaseFrom">From when a new baseline is proposed; <c>null</c> when it is not.</param>
public sealed record ActionFigures(OutcomeWords? Outcome, ControlChart Chart, DateOnly? RebaseFrom);

/// <summary>Asks what an action's page shows.</summary>
public sealed class ActionPages(OutcomeQuery outcomes)
{
    private const int Points = 24;

    /// <summary>The figures of the action's metric; <c>null</c> where it names none, or nobody can be asked there.</summary>
    public async Task<ActionFigures?> LoadAsync(ViewContext view, UnitAction action, Unit unit, CancellationToken cancellation)
    {
        if (action.Metric is not { } metric)
        {
            return null;
        }

        var context = ContextOf(view, action, unit, metric);
        if (await outcomes.AskAsync(view.Scope, action, context, cancellation) is not { } answer)
        {
            return null;
        }

        return new ActionFigures(
            answer.Outcome is { } outcome ? ActionText.Of(outcome, action.Wanted, context) : null,
            ControlChartBuilder.Build(answer.Compared, context),
            answer.Outcome?.Chart.RebaseFrom);
    }

    private static ChartContext ContextOf(ViewContext view, UnitAction action, Unit unit, string metric)
    {
        var context = view.TrendContext(unit, metric, Points) with { Id = "outcome" };
        if (action.Place?.MeasuredAt(metric) is not { } id)
        {
            return context;
        }

        var path = view.Snapshot.Paths.First(path => path.Stages.Any(stage => stage.Id == id));
        var stage = path.Stages.First(stage => stage.Id == id);
        return context with { Unit = ActionText.PlaceOf(path, stage, ofOwnUnits: !view.Scope.SeesAllOn(view.Snapshot.Units, path), view.Language), Notes = view.MarksAt(path, stage, metric) };
    }
}
