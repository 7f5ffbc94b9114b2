using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Units;

/// <summary>Asks what a team sheet shows.</summary>
public sealed class TeamSheetPages(UnitQuery units, CommentQuery comments, ContactQuery contacts)
{
    public async Task<TeamSheetModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation)
    {
        // What people write and ask is of use while it is new: it is read up to today, also where the figures end with the last whole month.
        var recent = view.Period.End > view.Today ? view.Period : new Period(view.Period.Start, view.Today.AddDays(1));
        return TeamSheetModel.Build(
            await units.AskAsync(view.Scope, TeamSheetModel.Question(view, unit), cancellation),
            await comments.AskAsync(view.Access.Comments, new CommentQuestion(unit, recent, Kind: TeamSheetModel.ThanksKind), cancellation),
            await contacts.AskAsync(view.Scope, ContactQuestion.UpTo(view.Today, unit), cancellation),
            view);
    }
}
