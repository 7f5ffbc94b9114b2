using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Units;

/// <summary>Asks what a unit's page shows, for the page and for its files alike.</summary>
public sealed class UnitPages(UnitQuery units, ResponseCountQuery responseCounts)
{
    public async Task<UnitModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation)
    {
        var answer = await units.AskAsync(view.Scope, UnitModel.Question(view, unit), cancellation);
        var counts = await responseCounts.AskAsync(view.Scope, view.Period, cancellation);
        return UnitModel.Build(answer, counts, view);
    }
}
