using System.Globalization;
using Dashboard.Core.Actions;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Core.Time;
using Dashboard.Data.Actions;
using Dashboard.Data.Notes;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Components.Notes;

/// <summary>
/// Takes what people write down. A form is sent to the page that shows it: what was taken leads back there, what was refused is answered by the
/// same page with what was typed.
/// </summary>
internal static class NoteEndpoints
{
    private static readonly string[] Pages = ["/units", "/units/{code}", "/units/{code}/sheet", "/team-sheet", "/paths", "/paths/{code}"];

    public static void MapNotes(this IEndpointRouteBuilder routes)
    {
        foreach (var page in Pages)
        {
            // Before the page of the same address, which answers GET only in practice.
            routes.MapPost(page, TakeAsync).WithOrder(-1).Needs(Right.WriteNotes);
        }
    }

    private static async Task<IResult> TakeAsync(HttpContext context, IAntiforgery antiforgery, NoteWriter writer, ActionWriter actions, TimeProvider clock, AuditLog audit)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var form = NoteForm.Read(await context.Request.ReadFormAsync());
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Refused(context, new RefusedNote(form, []));
        }

        try
        {
            await audit.RunAsync(
                Actors.Of(context),
                form.Kind == NoteForm.Withdraw ? "withdraw" : "note",
                form.Unit,
                () => form.TrialOn(clock.Today()) is { } trial ? TryAsync(actions, context.User.Access().Notes, trial) : WriteAsync(writer, context.User.Access().Notes, form),
                written => new { form.Kind, form.Metric, form.Of, Written = written });
            return Results.LocalRedirect(Back(context.Request, form.Kind));
        }
        catch (NoteException refusal)
        {
            return Refused(context, new RefusedNote(form, refusal.Problems));
        }
        catch (Exception error) when (error is UnknownNameException or OutOfScopeException)
        {
            return Results.NotFound();
        }
    }

    // Whoever has sent it may leave: a note is written as a whole or not at all.
    private static Task<bool> WriteAsync(NoteWriter writer, Scope scope, NoteForm form)
    {
        if (form.Draft() is { } draft)
        {
            return writer.WriteAsync(scope, draft, CancellationToken.None);
        }

        return form.Of.Split(':') is [var kind, var number]
            && Enum.TryParse<NoteKind>(kind, out var of) && int.TryParse(number, CultureInfo.InvariantCulture, out var id)
                ? writer.WithdrawAsync(scope, of, id, form.By, CancellationToken.None)
                : throw new UnknownNameException($"There is no form '{form.Kind}'.");
    }

    private static async Task<bool> TryAsync(ActionWriter actions, Scope scope, ActionDraft trial)
    {
        try
        {
            return await actions.WriteAsync(scope, trial, CancellationToken.None) > 0;
        }
        catch (ActionException refusal)
        {
            throw new NoteException([.. refusal.Problems.Select(problem => new NoteProblem(FieldOf(problem.Field), problem.Fault, problem.Most, problem.Limit, problem.Found)).Distinct()]);
        }
    }

    /// <summary>The sheet asks for less: who writes answers for it, and its day is when it begins.</summary>
    private static NoteField FieldOf(ActionField field) => field switch
    {
        ActionField.Title => NoteField.Text,
        ActionField.DoneOn or ActionField.Due => NoteField.Date,
        _ => NoteField.By,
    };

    private static RazorComponentResult<App> Refused(HttpContext context, RefusedNote refused)
    {
        context.Features.Set(refused);
        return new RazorComponentResult<App> { StatusCode = StatusCodes.Status400BadRequest, PreventStreamingRendering = true };
    }

    /// <summary>The page's own address, which now says what was taken.</summary>
    private static string Back(HttpRequest request, string kind)
    {
        var query = QueryHelpers.ParseQuery(request.QueryString.Value).Where(pair => pair.Key is not ("noted" or "rebase")).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value));
        return request.PathBase + request.Path + QueryString.Create(query.Append(new("noted", kind))) + "#notes";
    }
}
