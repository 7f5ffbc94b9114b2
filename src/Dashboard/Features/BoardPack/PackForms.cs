using System.Globalization;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Time;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Doors.Packs;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.BoardPack;

/// <summary>Begins, changes and removes drafts, by plain forms.</summary>
internal sealed class PackForms(
    PackStore store, StoreSnapshots snapshots, ReadyPackContent ready, AuditLog audit, TimeProvider clock, IStringLocalizer<BoardPackTexts> text)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages of the same addresses, which answer GET only in practice.
        routes.MapPost(PackUrls.List, (HttpContext context, PackForms forms) => forms.BeginAsync(context)).WithOrder(-1).Needs(Right.Export);
        routes.MapPost(PackUrls.PackPattern, (int id, HttpContext context, PackForms forms) => forms.ChangeAsync(id, context)).WithOrder(-1).Needs(Right.Export);
        routes.MapPost(PackUrls.RemovePattern, (int id, HttpContext context, PackForms forms) => forms.RemoveAsync(id, context)).Needs(Right.Export);
        routes.MapPost(PackUrls.AgainPattern, (int id, HttpContext context, PackForms forms) => forms.AgainAsync(id, context)).Needs(Right.Export);
    }

    private async Task<IResult> BeginAsync(HttpContext context)
    {
        if (await PackRequest.ReadAsync(context) is not { } request)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var typed = TypedNewPack.Read(request.Form);
        if (!request.IsTrusted)
        {
            return new RefusedPack(RefusedPack.Expired) { New = typed }.Answer(context, StatusCodes.Status400BadRequest);
        }

        var units = (await snapshots.CurrentAsync(context.RequestAborted)).Units;
        var access = context.User.Access();
        if (units.Find(typed.Unit) is not { } unit || !access.Scope.Covers(units, unit))
        {
            return Results.NotFound();
        }

        var period = typed.Period.Length > 0 ? TypedPeriod.Read(typed.Period) : (typed.Ready ?? ReadyPack.Quarterly).LastComplete(clock.Today());
        if (period is not { } chosen)
        {
            return new RefusedPack(RefusedPack.NotTaken, new TypedFault("period", null, "NoPeriod")) { New = typed }
                .Answer(context, StatusCodes.Status422UnprocessableEntity);
        }

        var language = ViewContexts.CurrentLanguage;
        var content = typed.Ready is { } pack
            ? (await ready.MakeAsync(pack, unit.Code, chosen, language, ReportAudience.Internal, context.RequestAborted)).Content
            : new PackContent(text["NewTitle"], unit.Code, chosen, language, ReportAudience.Internal, []);
        return Results.LocalRedirect(PackUrls.Pack(await AddAsync(context, content), "begun"));
    }

    private async Task<IResult> ChangeAsync(int id, HttpContext context)
    {
        var access = context.User.Access();
        if (await store.FindAsync(access.Scope, id, context.RequestAborted) is null)
        {
            return Results.NotFound();
        }

        if (await PackRequest.ReadAsync(context) is not { } request)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var typed = TypedPack.Read(request.Form);
        if (!request.IsTrusted)
        {
            return new RefusedPack(RefusedPack.Expired) { Typed = typed }.Answer(context, StatusCodes.Status400BadRequest);
        }

        var command = PackCommand.Read(request.Form);
        var (content, faults) = typed.Judge((await snapshots.CurrentAsync(context.RequestAborted)).Units, access.Scope);
        faults = [.. faults.Where(fault => command.Name != PackCommand.Remove || fault.Item != command.Item)];
        return faults.Count > 0
            ? new RefusedPack(RefusedPack.NotTaken, faults) { Typed = typed }.Answer(context, StatusCodes.Status422UnprocessableEntity)
            : await KeepAsync(id, RevisionOf(request.Form), typed, command, content, context);
    }

    private async Task<IResult> KeepAsync(int id, int revision, TypedPack typed, PackCommand command, PackContent content, HttpContext context)
    {
        var wanted = command.On(content);
        try
        {
            // Whoever has sent it may leave: a change is made as a whole or not at all.
            await audit.RunAsync(
                Actors.Of(context),
                "pack change",
                wanted.Unit,
                () => DoneAsync(store.ChangeAsync(context.User.Access().Scope, id, revision, wanted, context.User.Access().Name, CancellationToken.None)),
                _ => Details(id, wanted));
        }
        catch (PackConflictException conflict)
        {
            return new RefusedPack(conflict.Conflict.ToString()) { Typed = typed }.Answer(context, StatusCodes.Status409Conflict);
        }
        catch (UnknownNameException)
        {
            return Results.NotFound();
        }

        return Results.LocalRedirect(command.Name switch
        {
            PackCommand.Preview => PackUrls.Preview(id),
            PackCommand.Publish => PackUrls.Publish(id),
            _ => PackUrls.Pack(id, command.Name is PackCommand.Remove ? "removed" : "saved", command.Place(typed.Items.Count, wanted)),
        });
    }

    private async Task<IResult> RemoveAsync(int id, HttpContext context)
    {
        var access = context.User.Access();
        if (await store.FindAsync(access.Scope, id, context.RequestAborted) is not { } pack)
        {
            return Results.NotFound();
        }

        // An old form leads back to a fresh one.
        if (await PackRequest.ReadAsync(context) is not { IsTrusted: true } request)
        {
            return Results.LocalRedirect(PackUrls.Pack(id));
        }

        try
        {
            await audit.RunAsync(
                Actors.Of(context),
                "pack remove",
                pack.Content.Unit,
                () => DoneAsync(store.RemoveAsync(access.Scope, id, RevisionOf(request.Form), CancellationToken.None)),
                _ => Details(id, pack.Content));
            return Results.LocalRedirect(PackUrls.List + "?done=removed");
        }
        catch (PackConflictException)
        {
            return Results.LocalRedirect(PackUrls.Pack(id, "changed"));
        }
    }

    /// <summary>A new draft from a published pack, for the period that follows. What was said of its figures is said anew.</summary>
    private async Task<IResult> AgainAsync(int id, HttpContext context)
    {
        if (await store.FindAsync(context.User.Access().Scope, id, context.RequestAborted) is not { } pack)
        {
            return Results.NotFound();
        }

        return await PackRequest.ReadAsync(context) is { IsTrusted: true }
            ? Results.LocalRedirect(PackUrls.Pack(await AddAsync(context, PackAgain.After(pack.Content)), "again"))
            : Results.LocalRedirect(PackUrls.Pack(id));
    }

    private Task<int> AddAsync(HttpContext context, PackContent content) => audit.RunAsync(
        Actors.Of(context),
        "pack add",
        content.Unit,
        () => store.AddAsync(context.User.Access().Scope, content, context.User.Access().Name, CancellationToken.None),
        id => Details(id, content));

    private static object Details(int id, PackContent content) => new { Pack = id, Items = content.Items.Count };

    private static int RevisionOf(IFormCollection form) =>
        int.TryParse(form["revision"], NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    private static async Task<bool> DoneAsync(Task change)
    {
        await change;
        return true;
    }
}
