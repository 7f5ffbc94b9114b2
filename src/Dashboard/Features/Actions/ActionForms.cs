using Dashboard.Core.Actions;
using Dashboard.Core.Privacy;
using Dashboard.Data.Actions;
using Dashboard.Data.Office;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Features.Actions;

/// <summary>Writes down actions, and what became of them, by plain forms.</summary>
internal sealed class ActionForms(ActionWriter writer, StoreSnapshots snapshots, IAntiforgery antiforgery, AuditLog audit)
{
    private const string Pattern = DashboardUrls.Actions + "/{id:int}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages of the same addresses, which answer what is refused.
        routes.MapPost(DashboardUrls.NewActionPath, (HttpContext context, ActionForms forms) => forms.AddAsync(context)).WithOrder(-1).Needs(Right.WriteNotes);
        routes.MapPost(Pattern, (int id, HttpContext context, ActionForms forms) => forms.StepAsync(id, context)).WithOrder(-1).Needs(Right.WriteNotes);
    }

    private Task<IResult> AddAsync(HttpContext context) => PostedForm.TakeAsync(
        context,
        antiforgery,
        form => AddAsync(TypedAction.Read(form), context),
        form => new RefusedAction(RefusedAction.Expired) { Action = TypedAction.Read(form) }.Answer(context, StatusCodes.Status400BadRequest));

    private async Task<IResult> AddAsync(TypedAction typed, HttpContext context)
    {
        try
        {
            return typed is { AddTo: { } known, Source: { } source } ? await AddSourceAsync(known, source, context) : await WriteAsync(typed, context);
        }
        catch (ActionException refusal)
        {
            return new RefusedAction(RefusedAction.NotTaken, typed.First.Faults(refusal.Problems, typed.Due)) { Action = typed.Without(refusal.Problems) }
                .Answer(context, StatusCodes.Status422UnprocessableEntity);
        }
        catch (Exception error) when (error is UnknownNameException or OutOfScopeException)
        {
            return Results.NotFound();
        }
    }

    private async Task<IResult> WriteAsync(TypedAction typed, HttpContext context)
    {
        // Whoever has sent it may leave: it is written as a whole or not at all.
        var id = await audit.RunAsync(
            Actors.Of(context),
            "action",
            typed.Unit,
            () => writer.WriteAsync(context.User.Access().Notes, typed.Draft(), CancellationToken.None),
            written => new { Action = written, Metric = typed.Metric.Length == 0 ? null : typed.Metric, Status = typed.First.Status.ToString() });
        return Results.LocalRedirect(DashboardUrls.Action(id) + "?done=new");
    }

    private async Task<IResult> AddSourceAsync(int id, ActionSource source, HttpContext context)
    {
        await audit.RunAsync(
            Actors.Of(context),
            "action source",
            await UnitOfAsync(id),
            () => writer.AddSourceAsync(context.User.Access().Notes, id, source, CancellationToken.None),
            written => new { Action = id, Written = written });
        return Results.LocalRedirect(DashboardUrls.Action(id) + "?done=source");
    }

    private Task<IResult> StepAsync(int id, HttpContext context) => PostedForm.TakeAsync(
        context,
        antiforgery,
        form => StepAsync(id, TypedStep.Read(form), context),
        form => new RefusedAction(RefusedAction.Expired) { Step = TypedStep.Read(form) }.Answer(context, StatusCodes.Status400BadRequest));

    private async Task<IResult> StepAsync(int id, TypedStep typed, HttpContext context)
    {
        try
        {
            await audit.RunAsync(
                Actors.Of(context),
                "action status",
                await UnitOfAsync(id),
                () => writer.StepAsync(context.User.Access().Notes, id, typed.Seen, typed.Step(), CancellationToken.None),
                written => new { Action = id, Status = typed.Status.ToString(), Written = written });
            return Results.LocalRedirect(DashboardUrls.Action(id) + "?done=status");
        }
        catch (ActionException refusal)
        {
            return new RefusedAction(RefusedAction.NotTaken, typed.Faults(refusal.Problems)) { Step = typed }.Answer(context, StatusCodes.Status422UnprocessableEntity);
        }
        catch (ActionChangedException)
        {
            return new RefusedAction(RefusedAction.Changed) { Step = typed }.Answer(context, StatusCodes.Status409Conflict);
        }
        catch (Exception error) when (error is UnknownNameException or OutOfScopeException)
        {
            return Results.NotFound();
        }
    }

    /// <summary>The stored unit, whatever a form says; empty of an action that is not there.</summary>
    private async Task<string> UnitOfAsync(int id)
    {
        var snapshot = await snapshots.CurrentAsync(CancellationToken.None);
        return snapshot.Actions.Find(id) is { } action ? snapshot.Units[action.UnitId].Code : "";
    }
}
