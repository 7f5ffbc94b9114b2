using Dashboard.Core.Time;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Units;

/// <summary>Asks what a team sheet shows.</summary>
public sealed class TeamSheetPages(UnitQuery units, CommentQuery comments, ContactQuery contacts)
{
    /// <summary>
    /// Which comments the sheet asks for. What people write is of use while it is new: it is read up to today, also where the figures end with the
    /// last whole month.
    /// </summary>
    public static CommentQuestion CommentsOf(ViewContext view, Unit unit) => new(
        unit, view.Period.End > view.Today ? view.Period : new Period(view.Period.Start, view.Today.AddDays(1)), Kind: TeamSheetModel.ThanksKind);

    public async Task<TeamSheetModel> LoadAsync(ViewContext view, Unit unit, CancellationToken cancellation)
    {
        return TeamSheetModel.Build(
            await units.AskAsync(view.Scope, TeamSheetModel.Question(view, unit), cancellation),
            await comments.AskAsync(view.Access.Comments, CommentsOf(view, unit), cancellation),
            await contacts.AskAsync(view.Scope, ContactQuestion.UpTo(view.Today, unit), cancellation),
            view);
    }
}
