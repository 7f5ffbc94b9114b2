using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Overview;

/// <summary>Asks what the overview shows, for the page and for its files alike.</summary>
public sealed class OverviewPages(UnitQuery units)
{
    public async Task<OverviewModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation) =>
        OverviewModel.Build(await units.AskAsync(view.Scope, OverviewModel.Question(view, unit), cancellation), view);
}
