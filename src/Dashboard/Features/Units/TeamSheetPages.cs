using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Units;

/// <summary>Asks what a team sheet shows.</summary>
public sealed class TeamSheetPages(UnitQuery units)
{
    public async Task<TeamSheetModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation) =>
        TeamSheetModel.Build(await units.AskAsync(view.Scope, TeamSheetModel.Question(view, unit), cancellation), view);
}
