using Dashboard.Core.Notes;
using Dashboard.Core.Participation;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Office;
using Dashboard.Data.Participation;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Features.Participation.Principles;

/// <summary>Writes the principles of participation by plain forms.</summary>
internal sealed class PrincipleForms(PrincipleWriter writer, IAntiforgery antiforgery, AuditLog audit)
{
    private const string Saved = DashboardUrls.Principles + "?done=saved";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the page of the same address, which answers what is refused.
        routes.MapPost(DashboardUrls.Principles, (HttpContext context, PrincipleForms forms) => forms.TakeAsync(context, forms.WriteAsync))
            .WithOrder(-1).Needs(Right.EditCatalogue);
        routes.MapPost(DashboardUrls.RemovePrinciple, (HttpContext context, PrincipleForms forms) => forms.TakeAsync(context, forms.RemoveAsync))
            .Needs(Right.EditCatalogue);
    }

    private Task<IResult> TakeAsync(HttpContext context, Func<HttpContext, IFormCollection, Task<IResult>> take) => PostedForm.TakeAsync(
        context,
        antiforgery,
        form => take(context, form),
        form => context.Request.Path == DashboardUrls.RemovePrinciple
            ? Results.BadRequest()
            : new RefusedPrinciple(TypedPrinciple.Read(form), RefusedPrinciple.Expired).Answer(context, StatusCodes.Status400BadRequest));

    private async Task<IResult> WriteAsync(HttpContext context, IFormCollection form)
    {
        var typed = TypedPrinciple.Read(form);
        if (typed.Wrong is [_, ..] wrong)
        {
            return new RefusedPrinciple(typed, RefusedPrinciple.NotTaken, wrong).Answer(context, StatusCodes.Status422UnprocessableEntity);
        }

        await audit.RunAsync(
            Actors.Of(context), "principle", typed.TextFi, () => writer.WriteAsync(typed.Principle(), CancellationToken.None), written => new { Written = written });
        return Results.LocalRedirect(Saved);
    }

    private async Task<IResult> RemoveAsync(HttpContext context, IFormCollection form)
    {
        var slug = form["slug"].ToString();
        await audit.RunAsync(
            Actors.Of(context), "principle remove", slug, () => writer.RemoveAsync(slug, CancellationToken.None), removed => new { Written = removed });
        return Results.LocalRedirect(Saved);
    }
}

/// <summary>A principle as its form was sent.</summary>
/// <param name="Slug">Its name in the store; empty of a new one.</param>
/// <param name="TextFi">Its words in Finnish.</param>
/// <param name="TextSv">Its words in Swedish, or empty.</param>
/// <param name="TextEn">Its words in English, or empty.</param>
/// <param name="Rule">What it asks; <c>null</c> where something was sent that is no rule.</param>
public sealed record TypedPrinciple(string Slug, string TextFi, string TextSv, string TextEn, PrincipleRule? Rule)
{
    public static TypedPrinciple Empty { get; } = new("", "", "", "", default(PrincipleRule));

    public static TypedPrinciple Of(Principle principle) => new(principle.Slug, principle.Text.Fi, principle.Text.Sv ?? "", principle.Text.En ?? "", principle.Rule);

    public static TypedPrinciple Read(IFormCollection form) => new(
        form["slug"].ToString(),
        NoteRules.Clean(form["text_fi"]),
        NoteRules.Clean(form["text_sv"]),
        NoteRules.Clean(form["text_en"]),
        Enum.TryParse<PrincipleRule>(form["rule"], out var rule) && Enum.IsDefined(rule) ? rule : null);

    /// <summary>The principle, once nothing is wrong.</summary>
    public Principle Principle() => new(Slug, new LocalizedText(TextFi, TextSv, TextEn), Rule!.Value);

    /// <summary>The fields that are wrong.</summary>
    public IReadOnlyList<string> Wrong => [.. new[]
    {
        NoteRules.FaultOf(TextFi, NoteRules.MostOfReason) is null ? null : "text_fi",
        IsWrong(TextSv) ? "text_sv" : null,
        IsWrong(TextEn) ? "text_en" : null,
        Rule is null ? "rule" : null,
    }.OfType<string>()];

    private static bool IsWrong(string text) => text.Length > 0 && NoteRules.FaultOf(text, NoteRules.MostOfReason) is not null;
}
