using System.Globalization;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Participation;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Features.Participation.Events;

/// <summary>Plans events, and writes what becomes of them, by plain forms.</summary>
internal sealed class EventForms(EventWriter writer, IAntiforgery antiforgery, AuditLog audit)
{
    private const string Pattern = DashboardUrls.Events + "/{id:long}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages of the same addresses, which answer what is refused.
        routes.MapPost(DashboardUrls.NewEventPath, (HttpContext context, EventForms forms) => forms.PlanAsync(context)).WithOrder(-1).Needs(Right.WriteNotes);
        routes.MapPost(Pattern, (long id, HttpContext context, EventForms forms) => forms.StepAsync(id, context)).WithOrder(-1).Needs(Right.WriteNotes);
    }

    private Task<IResult> PlanAsync(HttpContext context) => PostedForm.TakeAsync(
        context,
        antiforgery,
        form => PlanAsync(TypedPlan.Read(form), context),
        form => new RefusedEvent(RefusedEvent.Expired) { Plan = TypedPlan.Read(form) }.Answer(context, StatusCodes.Status400BadRequest));

    private async Task<IResult> PlanAsync(TypedPlan typed, HttpContext context)
    {
        if (typed.OwnFaults() is [_, ..] faults)
        {
            return new RefusedEvent(RefusedEvent.NotTaken, faults) { Plan = typed }.Answer(context, StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            // Whoever has sent it may leave: it is written as a whole or not at all.
            var id = await audit.RunAsync(
                Actors.Of(context),
                "event plan",
                typed.Unit,
                () => writer.PlanAsync(context.User.Access().Notes, typed.Draft(), CancellationToken.None),
                written => new { Event = written });
            return Results.LocalRedirect(DashboardUrls.Event(id) + "?done=new");
        }
        catch (EventException refusal)
        {
            return new RefusedEvent(RefusedEvent.NotTaken, typed.Faults(refusal.Problems)) { Plan = typed }.Answer(context, StatusCodes.Status422UnprocessableEntity);
        }
        catch (Exception error) when (error is UnknownNameException or OutOfScopeException)
        {
            return Results.NotFound();
        }
    }

    private Task<IResult> StepAsync(long id, HttpContext context) => PostedForm.TakeAsync(
        context,
        antiforgery,
        form => StepAsync(id, TypedEventStep.Read(form), context),
        form => new RefusedEvent(RefusedEvent.Expired) { Step = TypedEventStep.Read(form) }.Answer(context, StatusCodes.Status400BadRequest));

    private async Task<IResult> StepAsync(long id, TypedEventStep typed, HttpContext context)
    {
        if (typed.OwnFaults() is [_, ..] faults)
        {
            return new RefusedEvent(RefusedEvent.NotTaken, faults) { Step = typed }.Answer(context, StatusCodes.Status422UnprocessableEntity);
        }

        try
        {
            await audit.RunAsync(
                Actors.Of(context),
                "event step",
                id.ToString(CultureInfo.InvariantCulture),
                () => writer.StepAsync(context.User.Access().Notes, id, typed.Seen, typed.Step(), CancellationToken.None),
                written => new { Event = id, Written = written });
            return Results.LocalRedirect(DashboardUrls.Event(id) + "?done=step");
        }
        catch (EventException refusal)
        {
            return new RefusedEvent(RefusedEvent.NotTaken, typed.Faults(refusal.Problems)) { Step = typed }.Answer(context, StatusCodes.Status422UnprocessableEntity);
        }
        catch (EventChangedException)
        {
            return new RefusedEvent(RefusedEvent.Changed) { Step = typed }.Answer(context, StatusCodes.Status409Conflict);
        }
        catch (Exception error) when (error is UnknownNameException or OutOfScopeException)
        {
            return Results.NotFound();
        }
    }
}
