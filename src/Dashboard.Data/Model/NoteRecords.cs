using Dashboard.Core.Notes;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Model;

/// <summary>Stored notes as the domain has them.</summary>
internal static class NoteRecords
{
    /// <summary>All of them.</summary>
    /// <param name="context">The store.</param>
    /// <param name="slugs">The metrics' slugs by id.</param>
    public static NoteBook Read(StoreContext context, IReadOnlyDictionary<int, string> slugs) => new(
    [
        .. context.Rebases.AsNoTracking().AsEnumerable().Select(row => new Rebase(
            row.Id, slugs[row.MetricId], row.UnitId, row.StageId, row.Date, row.Reason, WrittenOf(row), WithdrawnOf(row))),
        .. context.UnitActions.AsNoTracking().AsEnumerable().Select(row => new UnitAction(
            row.Id, row.UnitId, row.MetricId is { } metric ? slugs[metric] : null, row.Date, row.Kind, row.Title, WrittenOf(row), WithdrawnOf(row))),
        .. context.Explanations.AsNoTracking().AsEnumerable().Select(row => new Explanation(
            row.Id, row.UnitId, slugs[row.MetricId], row.Text, WrittenOf(row), WithdrawnOf(row))),
        .. context.TeamReviews.AsNoTracking().AsEnumerable().Select(row => new TeamReview(
            row.Id, row.UnitId, row.Week, WrittenOf(row), WithdrawnOf(row))),
    ]);

    private static Signature WrittenOf(StoredNote note) => new(note.WrittenOn, note.WrittenBy);

    private static Signature? WithdrawnOf(StoredNote note) =>
        note is { WithdrawnOn: { } day, WithdrawnBy: { } by } ? new Signature(day, by) : null;
}
