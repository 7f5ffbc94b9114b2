using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Compare;

/// <summary>Asks what the compare page shows, for the page and for its files alike.</summary>
public sealed class ComparePages(UnitQuery unitQuery, CompareQuery compareQuery)
{
    public async Task<CompareModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation)
    {
        var own = CompareSelection.Of(view, unit);
        var asked = await unitQuery.AskAsync(view.Scope, CompareModel.Asked(view, own), cancellation);
        if (CompareModel.MetricOf(asked, view) is not { } metric)
        {
            return CompareModel.Build(own, asked, [], view, view);
        }

        // Which units stand beside the reader's own depends on the metric: each is published as far as it says.
        var wide = view.Of(view.Snapshot.Metrics.Newest(metric)!);
        var selection = CompareSelection.Of(wide, unit);
        var question = new CompareQuestion(selection.Units, metric, view.Period, view.Compare, view.Segment);
        return CompareModel.Build(selection, asked, await compareQuery.AskAsync(wide.Scope, question, cancellation), view, wide);
    }
}
