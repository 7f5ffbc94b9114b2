using System.Globalization;
using Dashboard.Api;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Accounts;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Features.Admin;

/// <summary>Makes and revokes keys of the API, by plain forms.</summary>
internal sealed class KeyForms(KeyBook book, AuditLog audit, IAntiforgery antiforgery)
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(DashboardUrls.Keys, (HttpContext context, KeyForms forms) => forms.TakeAsync(context)).WithOrder(-1).Needs(Right.Administer);

    private async Task<IResult> TakeAsync(HttpContext context)
    {
        if (await AdminForm.ReadAsync(context, antiforgery) is not { } form)
        {
            return Results.LocalRedirect(DashboardUrls.Keys);
        }

        var keys = await book.ListAsync(context.RequestAborted);
        return form.Which == AdminForm.Revoke
            ? await RevokeAsync(context, form with { Faults = keys.Any(key => key.Name == form.Name) ? [] : [new(null, "Changed")] })
            : await AddAsync(context, form with { Faults = [.. Faults(form, keys)] });
    }

    private Task<IResult> AddAsync(HttpContext context, AdminForm form) => AdminAnswer.TakeAsync(context, form, async () =>
    {
        var actor = Actors.Of(context);
        var order = new KeyOrder(form.Name, form.Verbs, form.WholeTree == true, form.Units, TimeSpan.FromDays(DaysOf(form)!.Value));
        var (secret, _) = await audit.RunAsync(
            actor,
            "key add",
            form.Name,
            () => book.AddAsync(order, actor.Who, CancellationToken.None),
            made => new { order.Verbs, order.WholeTree, order.Units, made.Key.ExpiresAt });
        return form with { Secret = secret };
    });

    private Task<IResult> RevokeAsync(HttpContext context, AdminForm form) => AdminAnswer.TakeAsync(context, form, () => audit.RunAsync(
        Actors.Of(context),
        "key revoke",
        form.Name,
        async () =>
        {
            await book.RevokeAsync(form.Name, CancellationToken.None);
            return form;
        },
        _ => new { }));

    private static IEnumerable<AdminFault> Faults(AdminForm form, IReadOnlyList<ApiKey> keys)
    {
        if (form.Name.Length == 0)
        {
            yield return new("name", "NoKeyName");
        }
        else if (form.Name.Length > AdminForm.LongestName || form.Name.Any(char.IsControl))
        {
            yield return new("name", "LongName");
        }
        else if (keys.Any(key => key.Name == form.Name))
        {
            yield return new("name", "KeyNameTaken");
        }

        if (form.Verbs.Count == 0 || form.Verbs.Any(verb => !ApiEndpoints.Verbs.Contains(verb)))
        {
            yield return new("verbs", "NoVerbs");
        }

        if (form.WholeTree == false && form.Verbs.Contains(ApiKey.Import))
        {
            yield return new("sees", "BoundImport");
        }

        foreach (var fault in form.UnitFaults())
        {
            yield return fault;
        }

        if (DaysOf(form) is null)
        {
            yield return new("days", "Days");
        }
    }

    private static int? DaysOf(AdminForm form) =>
        int.TryParse(form.Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && KeyTerm.Allows(days) ? days : null;
}
