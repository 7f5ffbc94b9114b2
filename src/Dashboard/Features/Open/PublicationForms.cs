using Dashboard.Core.Privacy;
using Dashboard.Data.Actions;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Features.Open;

/// <summary>Takes what residents are told of an action, and takes it back, by plain forms. Who publishes a metric publishes words too.</summary>
internal sealed class PublicationForms(PublicationWriter writer, StoreSnapshots snapshots, IAntiforgery antiforgery, AuditLog audit)
{
    private const string Pattern = DashboardUrls.Actions + "/{id:int}/publication";

    public static void Map(IEndpointRouteBuilder routes) =>

        // Before the page of the same address, which answers what is refused.
        routes.MapPost(Pattern, (int id, HttpContext context, PublicationForms forms) => forms.TakeAsync(id, context)).WithOrder(-1).Needs(Right.EditCatalogue);

    private Task<IResult> TakeAsync(int id, HttpContext context) => PostedForm.TakeAsync(
        context,
        antiforgery,
        form => TakeAsync(id, form, context),
        form => new RefusedPublication(RefusedPublication.Expired, TypedPublication.Read(form)).Answer(context, StatusCodes.Status400BadRequest));

    private async Task<IResult> TakeAsync(int id, IFormCollection form, HttpContext context)
    {
        var typed = TypedPublication.Read(form);
        try
        {
            await WriteAsync(id, typed, form.ContainsKey("withdraw"), context);
            return Results.LocalRedirect(DashboardUrls.Publication(id) + "?done=yes");
        }
        catch (PublicationException refusal)
        {
            return new RefusedPublication(RefusedPublication.NotTaken, typed, refusal.Problems).Answer(context, StatusCodes.Status422UnprocessableEntity);
        }
        catch (ClosedActionException)
        {
            return new RefusedPublication(RefusedPublication.Closed, typed).Answer(context, StatusCodes.Status422UnprocessableEntity);
        }
        catch (ActionChangedException)
        {
            return new RefusedPublication(RefusedPublication.Changed, typed).Answer(context, StatusCodes.Status409Conflict);
        }
        catch (UnknownNameException)
        {
            return Results.NotFound();
        }
    }

    /// <summary>Whoever has sent it may leave: it is written as a whole or not at all.</summary>
    private async Task WriteAsync(int id, TypedPublication typed, bool withdraws, HttpContext context)
    {
        var snapshot = await snapshots.CurrentAsync(CancellationToken.None);
        await audit.RunAsync(
            Actors.Of(context),
            withdraws ? "action unpublish" : "action publish",
            snapshot.Actions.Find(id) is { } action ? snapshot.Units[action.UnitId].Code : "",
            () => withdraws
                ? writer.WithdrawAsync(id, typed.Seen, typed.By, CancellationToken.None)
                : writer.PublishAsync(id, typed.Seen, typed.Draft(), CancellationToken.None),
            written => new { Action = id, Written = written });
    }
}
