using Dashboard.Core.Feedback.Themes;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Feedback;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Features.Feedback;

/// <summary>Writes the catalogue of themes and the themes of comments, by plain forms.</summary>
internal sealed class ThemeForms(ThemeWriter writer, IAntiforgery antiforgery, AuditLog audit)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages of the same addresses, which answer what is refused.
        routes.MapPost(DashboardUrls.Themes, (HttpContext context, ThemeForms forms) => forms.TakeAsync(context, forms.WriteAsync))
            .WithOrder(-1).Needs(Right.EditCatalogue);
        routes.MapPost(DashboardUrls.RemoveTheme, (HttpContext context, ThemeForms forms) => forms.TakeAsync(context, forms.RemoveAsync))
            .Needs(Right.EditCatalogue);
        routes.MapPost(DashboardUrls.CommentThemesPath, (HttpContext context, ThemeForms forms) => forms.TakeAsync(context, forms.SetAsync))
            .WithOrder(-1).Needs(Right.ReadComments).Needs(Right.WriteNotes);
    }

    /// <summary>Which comment an address of <see cref="DashboardUrls.CommentThemes"/> names; <c>null</c> when it names none.</summary>
    public static CommentKey? KeyOf(IQueryCollection query) => query["unit"].ToString() is { Length: > 0 } unit && DateReading.Day(query["quarter"].ToString()) is { } quarter
        ? new CommentKey(unit, quarter, query["words"].ToString())
        : null;

    private Task<IResult> TakeAsync(HttpContext context, Func<HttpContext, IFormCollection, Task<IResult>> take) => PostedForm.TakeAsync(
        context,
        antiforgery,
        form => take(context, form),
        form => context.Request.Path == DashboardUrls.RemoveTheme
            ? Results.BadRequest()
            : new RefusedTheme(TypedTheme.Read(form), RefusedTheme.Expired).Answer(context, StatusCodes.Status400BadRequest));

    private async Task<IResult> WriteAsync(HttpContext context, IFormCollection form)
    {
        var typed = TypedTheme.Read(form);
        if (typed.Faults is [_, ..] faults)
        {
            return new RefusedTheme(typed, RefusedTheme.NotTaken, faults).Answer(context, StatusCodes.Status422UnprocessableEntity);
        }

        var became = await audit.RunAsync(
            Actors.Of(context),
            "theme",
            typed.Slug,
            () => writer.WriteAsync(typed.Theme(), typed.IsNew, CancellationToken.None),
            written => new { Written = written == ThemeWriting.Written });
        return became is ThemeWriting.Written or ThemeWriting.Unchanged
            ? Results.LocalRedirect(DashboardUrls.Themes)
            : new RefusedTheme(typed, RefusedTheme.NotTaken, new ThemeFault("slug") { Became = became }).Answer(context, StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<IResult> RemoveAsync(HttpContext context, IFormCollection form)
    {
        var slug = form["slug"].ToString();
        await audit.RunAsync(
            Actors.Of(context), "theme remove", slug, () => writer.RemoveAsync(slug, CancellationToken.None), removed => new { Written = removed });
        return Results.LocalRedirect(DashboardUrls.Themes);
    }

    private async Task<IResult> SetAsync(HttpContext context, IFormCollection form)
    {
        var access = context.User.Access();
        var slugs = form["theme"].OfType<string>().ToList();
        if (KeyOf(context.Request.Query) is not { } comment)
        {
            return Results.NotFound();
        }

        string[]? seen = form.TryGetValue("seen", out var shown) ? shown.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries) : null;
        try
        {
            var set = await audit.RunAsync(
                Actors.Of(context),
                "comment themes",
                comment.Unit,
                () => writer.SetAsync(access.Requests, comment, slugs, seen, access.Name, CancellationToken.None),
                written => new { Themes = slugs, Written = written });
            return set ? Results.LocalRedirect(DashboardUrls.Feedback(FilterState.Default with { Unit = comment.Unit }) + "#comments") : Results.NotFound();
        }
        catch (CommentThemesChangedException)
        {
            return new RefusedTheme(TypedTheme.Empty, RefusedTheme.Changed).Answer(context, StatusCodes.Status409Conflict);
        }
    }
}

/// <summary>A theme as its form was sent.</summary>
public sealed record TypedTheme(string Slug, string NameFi, string NameSv, string NameEn, string Words)
{
    /// <summary>The field of a form that adds a theme: its slug must be free.</summary>
    public const string IsNewField = "new";

    /// <summary>Whether it is to be added.</summary>
    public bool IsNew { get; init; }

    public static TypedTheme Empty { get; } = new("", "", "", "", "");

    public static TypedTheme Of(Theme theme) => new(theme.Slug, theme.Name.Fi, theme.Name.Sv ?? "", theme.Name.En ?? "", string.Join(' ', theme.Words));

    public static TypedTheme Read(IFormCollection form) => new(
        form["slug"].ToString().Trim(), NoteRules.Clean(form["name_fi"]), NoteRules.Clean(form["name_sv"]), NoteRules.Clean(form["name_en"]), NoteRules.Clean(form["words"]))
    {
        IsNew = form.ContainsKey(IsNewField),
    };

    public Theme Theme() => new(Slug, new LocalizedText(NameFi, NameSv, NameEn), Core.Feedback.Themes.Theme.WordsOf(Words));

    /// <summary>Fields that are wrong, each with what it is about.</summary>
    public IReadOnlyList<ThemeFault> Faults => [.. new[]
    {
        Core.Feedback.Themes.Theme.IsSlug(Slug) ? null : new ThemeFault("slug"),
        NoteRules.FaultOf(NameFi, NoteRules.MostOfTitle) is null ? null : new ThemeFault("name_fi"),
        Wrong("name_sv", NameSv),
        Wrong("name_en", NameEn),
        Words.Length > Core.Feedback.Themes.Theme.MostOfWords ? new ThemeFault("words")
            : Core.Feedback.Themes.Theme.WrongWord(Core.Feedback.Themes.Theme.WordsOf(Words)) is { } word ? new ThemeFault("words", word) : null,
    }.OfType<ThemeFault>()];

    private static ThemeFault? Wrong(string field, string name) =>
        name.Length == 0 || NoteRules.FaultOf(name, NoteRules.MostOfTitle) is null ? null : new ThemeFault(field);
}

/// <summary>What is wrong with a theme.</summary>
/// <param name="Field">The field.</param>
/// <param name="Word">The word that proposes nothing or too much; <c>null</c> where it is about no word.</param>
public sealed record ThemeFault(string Field, string? Word = null)
{
    /// <summary>Why the catalogue did not take it; <c>null</c> where the field itself is wrong.</summary>
    public ThemeWriting? Became { get; init; }
}
