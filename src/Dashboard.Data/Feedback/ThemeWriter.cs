using Dashboard.Core.Feedback.Themes;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Model;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Feedback;

/// <summary>Writes the catalogue of themes, and the themes that somebody sets for a comment.</summary>
public sealed class ThemeWriter(StoreDatabase database, CommentQuery comments, TimeProvider clock)
{
    /// <summary>Writes a theme over the one of its slug, or adds it behind the others.</summary>
    /// <returns>Whether anything changed; <c>false</c> too when there are <see cref="ThemeBook.Most"/> already.</returns>
    public Task<bool> WriteAsync(Theme theme, CancellationToken cancellation) => database.WriteAsync(
        connection =>
        {
            using var context = connection.Context();
            var stored = context.Themes.SingleOrDefault(known => known.Slug == theme.Slug);
            var row = new StoredTheme
            {
                Slug = theme.Slug,
                Place = stored?.Place ?? (context.Themes.Max(known => (int?)known.Place) ?? 0) + 1,
                NameFi = theme.Name.Fi,
                NameSv = theme.Name.Sv,
                NameEn = theme.Name.En,
                Words = string.Join(' ', theme.Words),
            };
            if (stored is not null)
            {
                context.Overwrite(stored, row);
            }
            else if (context.Themes.Count() < ThemeBook.Most)
            {
                context.Themes.Add(row);
            }

            return context.SaveChanges() > 0;
        },
        cancellation);

    /// <summary>Takes a theme out of the catalogue. It goes from the comments too, whoever set it.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveAsync(string slug, CancellationToken cancellation) => database.WriteAsync(
        connection => connection.Execute("DELETE FROM theme WHERE slug = @slug", ("@slug", slug)) > 0, cancellation);

    /// <summary>Sets the themes of a comment, and of those of the same words beside it, in place of those that were set or that its words propose.</summary>
    /// <param name="scope">Where one may read comments and write.</param>
    /// <param name="key">The comment.</param>
    /// <param name="slugs">The themes; none where it is about none of them. What is in no catalogue is left out.</param>
    /// <param name="by">The writer's name or role.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Whether the comment is one that the writer may be shown; nothing is written otherwise.</returns>
    public async Task<bool> SetAsync(Scope scope, CommentKey key, IReadOnlyList<string> slugs, string by, CancellationToken cancellation)
    {
        if (await comments.FindAsync(scope, key, cancellation) is not { } found)
        {
            return false;
        }

        var themes = string.Join(' ', found.Catalogue.Of(found.Catalogue.SetOf(slugs)).Select(theme => theme.Slug));
        await database.WriteAsync(
            connection =>
            {
                foreach (var response in found.Responses)
                {
                    Set(connection, response, themes, NoteRules.Clean(by));
                }

                return true;
            },
            cancellation);
        return true;
    }

    private void Set(StoreConnection connection, long response, string themes, string by) => connection.Execute(
        """
        INSERT INTO comment_theme (response_id, themes, written_on, written_by) VALUES (@id, @themes, @today, @by)
        ON CONFLICT (response_id) DO UPDATE SET themes = excluded.themes, written_on = excluded.written_on, written_by = excluded.written_by
        """,
        ("@id", response),
        ("@themes", themes),
        ("@today", clock.Today().DayNumber),
        ("@by", by));
}
