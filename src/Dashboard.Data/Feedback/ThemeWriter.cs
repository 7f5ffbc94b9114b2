using Dashboard.Core.Feedback.Themes;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Model;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;

namespace Dashboard.Data.Feedback;

/// <summary>What became of a theme that was to be written.</summary>
public enum ThemeWriting
{
    /// <summary>It stands as it was written.</summary>
    Written,

    /// <summary>It stood so already.</summary>
    Unchanged,

    /// <summary>Another theme has the slug of the new one. Nothing was changed.</summary>
    Taken,

    /// <summary>There are <see cref="ThemeBook.Most"/> themes already. Nothing was changed.</summary>
    Full,

    /// <summary>The theme that was to be changed is no more in the catalogue. Nothing was changed.</summary>
    Gone,
}

/// <summary>Somebody else has set the themes of the comment since they were read. Nothing was changed.</summary>
public sealed class CommentThemesChangedException() : Exception("The themes of the comment have changed since they were read. Read them again.");

/// <summary>Writes the catalogue of themes, and the themes that somebody sets for a comment.</summary>
public sealed class ThemeWriter(StoreDatabase database, CommentQuery comments, TimeProvider clock)
{
    /// <summary>Writes a theme over the one of its slug, or adds a new one behind the others.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="isNew">Whether it is new; else there must be one of its slug.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public Task<ThemeWriting> WriteAsync(Theme theme, bool isNew, CancellationToken cancellation) => database.WriteAsync(
        connection =>
        {
            using var context = connection.Context();
            var stored = context.Themes.SingleOrDefault(known => known.Slug == theme.Slug);
            if (isNew == stored is not null)
            {
                return isNew ? ThemeWriting.Taken : ThemeWriting.Gone;
            }

            if (isNew && context.Themes.Count() >= ThemeBook.Most)
            {
                return ThemeWriting.Full;
            }

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
            else
            {
                context.Themes.Add(row);
            }

            return context.SaveChanges() > 0 ? ThemeWriting.Written : ThemeWriting.Unchanged;
        },
        cancellation);

    /// <summary>
    /// Takes a theme out of the catalogue. It goes from the comments too, whoever set it, and does not come back with another theme of its slug; a
    /// comment for which only this one was set is about none.
    /// </summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveAsync(string slug, CancellationToken cancellation) => database.WriteAsync(
        connection =>
        {
            if (connection.Execute("DELETE FROM theme WHERE slug = @slug", ("@slug", slug)) == 0)
            {
                return false;
            }

            // A blank on either side makes it a whole slug, also the first and the last.
            connection.Execute(
                """
                UPDATE comment_theme SET themes = trim(replace(' ' || themes || ' ', @part, ' '))
                WHERE replace(' ' || themes || ' ', @part, ' ') <> ' ' || themes || ' '
                """,
                ("@part", $" {slug} "));
            return true;
        },
        cancellation);

    /// <summary>Sets the themes of a comment, and of those of the same words beside it, in place of those that were set or that its words propose.</summary>
    /// <param name="scope">Where one may read comments and write.</param>
    /// <param name="key">The comment.</param>
    /// <param name="slugs">The themes; none where it is about none of them. What is in no catalogue is left out.</param>
    /// <param name="seen">The themes that the writer has seen; <c>null</c> sets them whatever they were.</param>
    /// <param name="by">The writer's name or role.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Whether the comment is one that the writer may be shown; nothing is written otherwise.</returns>
    /// <exception cref="CommentThemesChangedException">It has other themes than the writer has seen.</exception>
    public async Task<bool> SetAsync(
        Scope scope, CommentKey key, IReadOnlyList<string> slugs, IReadOnlyList<string>? seen, string by, CancellationToken cancellation)
    {
        if (await comments.FindAsync(scope, key, cancellation) is not { } found)
        {
            return false;
        }

        if (seen is not null && !found.Comment.Themes.Select(theme => theme.Slug).ToHashSet(StringComparer.Ordinal).SetEquals(seen))
        {
            throw new CommentThemesChangedException();
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
