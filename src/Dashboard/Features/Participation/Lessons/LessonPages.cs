using Dashboard.Core.Actions;
using Dashboard.Core.Text;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Participation.Lessons;

/// <summary>Asks what the library shows.</summary>
public sealed class LessonPages(LessonQuery lessons, OutcomeQuery outcomes)
{
    private const int Points = 24;

    public async Task<LessonsModel> LoadAsync(ViewContext view, LessonChoice choice, CancellationToken cancellation) =>
        LessonsModel.Build(await lessons.AskAsync(cancellation), view.Snapshot, choice, view.Language);

    /// <summary>What came after the actions of the page that are done, by their numbers: only where the reader may see the metric's figures of their units.</summary>
    public async Task<IReadOnlyDictionary<int, OutcomeWords>> OutcomesAsync(ViewContext view, LessonsModel model, CancellationToken cancellation)
    {
        var told = new Dictionary<int, OutcomeWords>();
        foreach (var (action, unit) in model.Entries.Where(entry => entry.Action is { Status: ActionStatus.Done, Metric: not null }).Select(entry => (entry.Action!, entry.Unit)))
        {
            if (ReaderOf(action) is { } reader && reader.Scope.Covers(view.Snapshot.Units, unit))
            {
                var context = reader.TrendContext(unit, action.Metric!, Points);
                if (await outcomes.AskAsync(reader.Scope, action, context, cancellation) is { Outcome: { } outcome })
                {
                    told[action.Id] = ActionText.Of(outcome, action.Wanted, context);
                }
            }
        }

        return told;

        // What is published of a metric is published of units, not of the stages of paths.
        ViewContext? ReaderOf(UnitAction action) =>
            action.Place is not null ? view : view.Snapshot.Metrics.Newest(action.Metric!) is { } metric ? view.Of(metric) : null;
    }
}
