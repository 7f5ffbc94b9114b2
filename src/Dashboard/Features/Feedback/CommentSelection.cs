using Dashboard.Core.Paths;
using Dashboard.Core.Units;
using Dashboard.Data.Queries;
using Dashboard.Layout;

namespace Dashboard.Features.Feedback;

/// <summary>What the address says of the comments, where the store knows it.</summary>
/// <param name="Path">The path; <c>null</c> for all comments.</param>
/// <param name="Stage">The stage of the path; <c>null</c> for all of it.</param>
public sealed record CommentSelection(ServicePath? Path, Stage? Stage)
{
    public static CommentSelection Of(ViewContext view)
    {
        var path = view.Snapshot.FindPath(view.State.Path);
        return new CommentSelection(
            path, path?.Stages.FirstOrDefault(stage => string.Equals(stage.Code, view.State.Stage, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Whether anything but unit and period leaves comments out.</summary>
    public static bool IsNarrow(FilterState state) => state.Search is not null || state.Path is not null || !state.Comments.IsOfAll;

    public CommentQuestion Question(Unit unit, ViewContext view) => new(
        unit, view.Period, view.State.Search, Path, Stage, view.State.Comments.Kind, view.State.Comments.Band, view.State.Comments.Page, view.State.Comments.Contact)
    {
        WithThemes = true,
        Theme = view.Snapshot.Themes.Find(view.State.Comments.Theme),
    };
}
