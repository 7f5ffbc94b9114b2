using Dashboard.Core.Actions;
using Dashboard.Core.Programme;
using Dashboard.Core.Text;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Programme;

/// <summary>Asks what the programme page shows, for the page and for its files alike.</summary>
public sealed class ProgrammePages(UnitQuery units, OutcomeQuery outcomes)
{
    public async Task<ProgrammeModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation)
    {
        var goals = ProgrammeModel.GoalsOf(view);
        var answer = await units.AskAsync(view.Scope, ProgrammeModel.Question(view, unit, goals), cancellation);
        var actions = goals.Select(goal => GoalActions.Of(goal, view, unit)).ToList();
        var came = await OutcomesAsync(view, actions.SelectMany(GoalActions.First), cancellation);
        return ProgrammeModel.Build(answer, [.. goals.Zip(actions, (goal, own) => (goal, GoalActions.Of(own, came, view.Today)))], view);
    }

    /// <summary>What the control chart says of the time after the actions that are done, in one line each.</summary>
    private async Task<Dictionary<int, string>> OutcomesAsync(ViewContext view, IEnumerable<UnitAction> actions, CancellationToken cancellation)
    {
        var came = new Dictionary<int, string>();
        foreach (var action in actions.Where(action => action.Status == ActionStatus.Done).DistinctBy(action => action.Id))
        {
            var context = view.ChartContext(view.Snapshot.Units[action.UnitId].Name);
            if ((await outcomes.AskAsync(view.Scope, action, context, cancellation))?.Outcome is { } outcome)
            {
                came[action.Id] = ActionText.Of(outcome, action.Wanted, context).Line;
            }
        }

        return came;
    }
}
