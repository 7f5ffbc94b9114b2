using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Platform;
using Dashboard.Security;

namespace Dashboard.Features.BoardPack;

/// <summary>Sets up what packs are made again and again, and ends it, by plain forms.</summary>
internal sealed class ScheduleForms(PackSchedules schedules, StoreSnapshots snapshots, PublicUnits open, AuditLog audit)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(PackUrls.Schedules, (HttpContext context, ScheduleForms forms) => forms.AddAsync(context)).WithOrder(-1).Needs(Right.Export);
        routes.MapPost(PackUrls.RemoveSchedulePattern, (int id, HttpContext context, ScheduleForms forms) => forms.RemoveAsync(id, context)).Needs(Right.Export);
    }

    private async Task<IResult> AddAsync(HttpContext context)
    {
        if (await PackRequest.ReadAsync(context) is not { } request)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var typed = TypedSchedule.Read(request.Form);
        if (!request.IsTrusted)
        {
            return new RefusedPack(RefusedPack.Expired) { Schedule = typed }.Answer(context, StatusCodes.Status400BadRequest);
        }

        var units = (await snapshots.CurrentAsync(context.RequestAborted)).Units;
        var faults = typed.Faults(units, context.User.Access().Scope, open);
        if (faults.Count == 0)
        {
            faults = await KeepAsync(typed.ToOrder(), context) is { } fault ? [fault] : [];
        }

        return faults.Count > 0
            ? new RefusedPack(RefusedPack.NotTaken, faults) { Schedule = typed }.Answer(context, StatusCodes.Status422UnprocessableEntity)
            : Results.LocalRedirect(PackUrls.Schedules + "?done=scheduled");
    }

    /// <summary>Keeps a schedule; what is in the way where it is not kept.</summary>
    private async Task<TypedFault?> KeepAsync(PackSchedule order, HttpContext context)
    {
        var access = context.User.Access();
        try
        {
            await audit.RunAsync(
                Actors.Of(context),
                "pack schedule add",
                order.Unit,
                () => schedules.AddAsync(access.Scope, order, access.Name, CancellationToken.None),
                id => Details(id, order));
            return null;
        }
        catch (StoreRuleException)
        {
            // Its addresses were looked at before: what is left is that there is one already.
            return new TypedFault("pack", null, "Same");
        }
        catch (Exception fault) when (fault is UnknownNameException or OutOfScopeException)
        {
            // The tree has changed between reading and keeping.
            return new TypedFault("unit", null, "NoUnit");
        }
    }

    private async Task<IResult> RemoveAsync(int id, HttpContext context)
    {
        var access = context.User.Access();
        if ((await schedules.ListAsync(access.Scope, context.RequestAborted)).FirstOrDefault(known => known.Id == id) is not { } schedule)
        {
            return Results.NotFound();
        }

        // An old form leads back to a fresh one.
        if (await PackRequest.ReadAsync(context) is not { IsTrusted: true })
        {
            return Results.LocalRedirect(PackUrls.Schedules);
        }

        try
        {
            await audit.RunAsync(Actors.Of(context), "pack schedule remove", schedule.Unit, () => EndAsync(access.Scope, id), _ => Details(id, schedule));
            return Results.LocalRedirect(PackUrls.Schedules + "?done=unscheduled");
        }
        catch (UnknownNameException)
        {
            return Results.NotFound();
        }
    }

    private async Task<bool> EndAsync(Scope scope, int id)
    {
        await schedules.RemoveAsync(scope, id, CancellationToken.None);
        return true;
    }

    private static object Details(int id, PackSchedule schedule) => new { Schedule = id, Recipients = schedule.Recipients.Count };
}
