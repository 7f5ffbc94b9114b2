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

/// <summary>Writes down what becomes of contact requests, by plain forms.</summary>
internal sealed class RequestForms(RequestWriter writer, RequestQuery requests, IAntiforgery antiforgery, AuditLog audit)
{
    public static void Map(IEndpointRouteBuilder routes) =>

        // Before the page of the same address, which answers what is refused.
        routes.MapPost(DashboardUrls.Requests, (HttpContext context, RequestForms forms) => forms.StepAsync(context))
            .WithOrder(-1).Needs(Right.ReadComments).Needs(Right.WriteNotes);

    private async Task<IResult> StepAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var trusted = await antiforgery.IsRequestValidAsync(context);
        var typed = TypedRequest.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        if (!trusted)
        {
            return new RefusedRequest(RefusedRequest.Expired, typed).Answer(context, StatusCodes.Status400BadRequest);
        }

        if (typed is null)
        {
            return Results.BadRequest();
        }

        try
        {
            // The response's own id is not in the audit: what is erased must not stay there.
            await audit.RunAsync(
                Actors.Of(context),
                AuditActions.OfRequest(typed.Move),
                (await requests.UnitOfAsync(typed.Name, CancellationToken.None))?.Code ?? "",
                async () =>
                {
                    await writer.StepAsync(context.User.Access().Requests, typed.Name, typed.Seen, typed.Step(), CancellationToken.None);
                    return typed.Name.Source;
                },
                source => new { Source = source });
            return Results.LocalRedirect($"{DashboardUrls.Requests}{context.Request.QueryString}");
        }
        catch (RequestException refusal)
        {
            return new RefusedRequest(RefusedRequest.NotTaken, typed, refusal.Problems).Answer(context, StatusCodes.Status422UnprocessableEntity);
        }
        catch (RequestChangedException)
        {
            return new RefusedRequest(RefusedRequest.Changed, typed).Answer(context, StatusCodes.Status409Conflict);
        }
        catch (UnknownNameException)
        {
            return Results.NotFound();
        }
    }
}
