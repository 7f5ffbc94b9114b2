using System.Globalization;
using Dashboard.Core.Notes;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Alerts;
using Dashboard.Data.Office.Packs;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Doors.Alerts;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Features.Alerts;

/// <summary>Follows units, ends that, and says where it is mailed, by plain forms. Everybody has their own.</summary>
internal sealed class AlertForms(AlertRunner runner, AlertStore store, AlertPost post, StoreSnapshots snapshots, DashboardSettings settings, IAntiforgery antiforgery, AuditLog audit)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the page of the same addresses, which answers what is refused.
        routes.MapPost(AlertUrls.List, (HttpContext context, AlertForms forms) => forms.FollowAsync(context)).WithOrder(-1).Needs(Right.ReadFigures);
        routes.MapPost(AlertUrls.Mail, (HttpContext context, AlertForms forms) => forms.MailAsync(context)).WithOrder(-1).Needs(Right.ReadFigures);
        routes.MapPost(AlertUrls.RemovePattern, (int id, HttpContext context, AlertForms forms) => forms.RemoveAsync(id, context)).Needs(Right.ReadFigures);
        routes.MapPost(AlertUrls.Seen, (HttpContext context, AlertForms forms) => forms.SeeAsync(context)).Needs(Right.ReadFigures);
    }

    private async Task<IResult> FollowAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var trusted = await antiforgery.IsRequestValidAsync(context);
        var typed = TypedFollow.Read(await context.Request.ReadFormAsync(context.RequestAborted));
        if (!trusted)
        {
            return new RefusedAlert(RefusedAlert.Expired) { Follow = typed }.Answer(context, StatusCodes.Status400BadRequest);
        }

        var snapshot = await snapshots.CurrentAsync(context.RequestAborted);
        var faults = typed.Faults(snapshot, context.User.Access());
        if (faults.Count == 0 && await KeepAsync(typed, snapshot, context) is { } fault)
        {
            faults = [fault];
        }

        return faults.Count > 0
            ? new RefusedAlert(RefusedAlert.NotTaken, faults) { Follow = typed }.Answer(context, StatusCodes.Status422UnprocessableEntity)
            : Results.LocalRedirect(AlertUrls.Done("followed"));
    }

    /// <summary>Begins to follow; what is in the way where it does not.</summary>
    private async Task<AlertFault?> KeepAsync(TypedFollow typed, StoreSnapshot snapshot, HttpContext context)
    {
        var access = context.User.Access();
        var wanted = typed.ToSubscription(snapshot, access);
        var own = await store.ListAsync(access.Name, context.RequestAborted);
        if (own.Count >= AlertStore.MostSubscriptions)
        {
            return new AlertFault("unit", "TooMany", AlertStore.MostSubscriptions);
        }

        try
        {
            await audit.RunAsync(
                Actors.Of(context), "alert follow", wanted.Unit, () => runner.FollowAsync(access, wanted, CancellationToken.None), _ => Details(wanted.Metric));
            return null;
        }
        catch (StoreRuleException)
        {
            return new AlertFault("metric", "Same");
        }
    }

    private async Task<IResult> RemoveAsync(int id, HttpContext context)
    {
        // An old form leads back to a fresh one.
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect(AlertUrls.List);
        }

        if (await store.RemoveAsync(context.User.Access().Name, id, CancellationToken.None) is not { } ended)
        {
            return Results.NotFound();
        }

        audit.Write(Actors.Of(context), "alert unfollow", ended.Unit, AuditOutcome.Done, Details(ended.Metric));
        return Results.LocalRedirect(AlertUrls.Done("unfollowed"));
    }

    private async Task<IResult> SeeAsync(HttpContext context)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect(AlertUrls.List);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (int.TryParse(form["newest"], NumberStyles.None, CultureInfo.InvariantCulture, out var newest))
        {
            await store.SeeAsync(context.User.Access().Name, newest, CancellationToken.None);
        }

        return Results.LocalRedirect(AlertUrls.Done("seen"));
    }

    private async Task<IResult> MailAsync(HttpContext context)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect(AlertUrls.List);
        }

        var (name, form) = (context.User.Access().Name, await context.Request.ReadFormAsync(context.RequestAborted));
        if (form["do"] == "end")
        {
            if (await post.EndAsync(name, address: null, CancellationToken.None))
            {
                audit.Write(Actors.Of(context), "alert mail end", name, AuditOutcome.Done);
            }

            return Results.LocalRedirect(AlertUrls.Done("mail-end"));
        }

        var address = NoteRules.Clean(form["address"]);
        if (settings.Packs.Mail is null)
        {
            return Results.LocalRedirect(AlertUrls.List);
        }

        if (!PackSchedules.IsAddress(address))
        {
            return new RefusedAlert(RefusedAlert.NotTaken, new AlertFault("address", "NoAddress")) { Address = address }.Answer(context, StatusCodes.Status422UnprocessableEntity);
        }

        await post.SetAsync(new AlertAddress(name, address, ViewContexts.CurrentLanguage), CancellationToken.None);
        audit.Write(Actors.Of(context), "alert mail", name, AuditOutcome.Done);
        return Results.LocalRedirect(AlertUrls.Done("mail"));
    }

    private static object Details(string? metric) => new { Metric = metric };
}
