using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Compare;

/// <summary>Asks what the compare page shows, for the page and for its files alike.</summary>
public sealed class ComparePages(UnitQuery unitQuery, CompareQuery compareQuery)
{
    public async Task<CompareModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation)
    {
        var selection = CompareSelection.Of(view, unit);
        var asked = await unitQuery.AskAsync(view.Scope, CompareModel.Asked(view, selection), cancellation);
        var units = CompareModel.MetricOf(asked, view) is { } metric
            ? await compareQuery.AskAsync(view.Scope, new CompareQuestion(selection.Units, metric, view.Period, view.Compare, view.Segment), cancellation)
            : [];
        return CompareModel.Build(selection, asked, units, view);
    }
}
