using Dashboard.Core.Feedback;
using Dashboard.Core.Privacy;
using Dashboard.Data.Feedback;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Features.Feedback;

/// <summary>Writes down what becomes of contact requests, and of comments, by plain forms.</summary>
internal sealed class RequestForms(RequestWriter writer, RequestQuery requests, IAntiforgery antiforgery, AuditLog audit)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages of the same addresses, which answer what is refused.
        routes.MapPost(DashboardUrls.Requests, (HttpContext context, RequestForms forms) => forms.TakeAsync(context, forms.StepAsync, RefusedRequest.Changed))
            .WithOrder(-1).Needs(Right.ReadComments).Needs(Right.WriteNotes);
        routes.MapPost(DashboardUrls.CommentHandlingPath, (HttpContext context, RequestForms forms) => forms.TakeAsync(context, forms.HandleAsync, RefusedRequest.ChangedComment))
            .WithOrder(-1).Needs(Right.ReadComments).Needs(Right.WriteNotes);
    }

    private Task<IResult> TakeAsync(HttpContext context, Func<HttpContext, TypedRequest, Task<IResult>> take, string changed) => PostedForm.TakeAsync(
        context,
        antiforgery,
        form => TakeAsync(context, TypedRequest.Read(form), take, changed),
        form => new RefusedRequest(RefusedRequest.Expired, TypedRequest.Read(form)).Answer(context, StatusCodes.Status400BadRequest));

    private static async Task<IResult> TakeAsync(HttpContext context, TypedRequest? typed, Func<HttpContext, TypedRequest, Task<IResult>> take, string changed)
    {
        if (typed is null)
        {
            return Results.BadRequest();
        }

        try
        {
            return await take(context, typed);
        }
        catch (RequestException refusal)
        {
            return new RefusedRequest(RefusedRequest.NotTaken, typed, refusal.Problems).Answer(context, StatusCodes.Status422UnprocessableEntity);
        }
        catch (RequestChangedException)
        {
            return new RefusedRequest(changed, typed).Answer(context, StatusCodes.Status409Conflict);
        }
        catch (UnknownNameException)
        {
            return Results.NotFound();
        }
    }

    private async Task<IResult> StepAsync(HttpContext context, TypedRequest typed)
    {
        var scope = context.User.Access().Requests;

        // The response's own id is not in the audit: what is erased must not stay there.
        await audit.RunAsync(
            Actors.Of(context),
            AuditActions.OfRequest(typed.Move),
            (await requests.UnitOfAsync(scope, typed.Name, CancellationToken.None))?.Code ?? "",
            async () =>
            {
                await writer.StepAsync(scope, typed.Name, typed.Seen, typed.Step(), CancellationToken.None);
                return typed.Name.Source;
            },
            source => new { Source = source });
        return Results.LocalRedirect($"{DashboardUrls.Requests}{context.Request.QueryString}");
    }

    private async Task<IResult> HandleAsync(HttpContext context, TypedRequest typed)
    {
        if (ThemeForms.KeyOf(context.Request.Query) is not { } comment)
        {
            return Results.NotFound();
        }

        // Neither its words are in the audit, nor which comment it was.
        await audit.RunAsync(
            Actors.Of(context),
            AuditActions.OfComment(typed.Move),
            comment.Unit,
            async () =>
            {
                await writer.StepAsync(context.User.Access().Requests, comment, typed.Seen, typed.Move, typed.Handler, CancellationToken.None);
                return typed.Move;
            },
            _ => new { });
        return Results.LocalRedirect(DashboardUrls.CommentHandling(comment) + "#handling");
    }
}
