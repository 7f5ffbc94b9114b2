using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Accounts;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace Dashboard.Features.Admin;

/// <summary>Adds and changes accounts, by plain forms. Nobody changes their own: an administrator who locks themselves out helps nobody.</summary>
internal sealed class AccountForms(AccountBook book, AuditLog audit, IAntiforgery antiforgery)
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Before the pages of the same addresses.
        routes.MapPost(DashboardUrls.Accounts, (HttpContext context, AccountForms forms) => forms.AddAsync(context)).WithOrder(-1).Needs(Right.Administer);
        routes.MapPost(AdminUrls.AccountPattern, (int id, HttpContext context, AccountForms forms) => forms.ChangeAsync(id, context)).WithOrder(-1).Needs(Right.Administer);
    }

    private async Task<IResult> AddAsync(HttpContext context)
    {
        if (await AdminForm.ReadAsync(context, antiforgery) is not { } form)
        {
            return Results.LocalRedirect(DashboardUrls.Accounts);
        }

        form = form with { Faults = [.. await NameFaultsAsync(form.Name), .. BindingFaults(form)] };
        return await AdminAnswer.TakeAsync(context, form, async () => form with
        {
            Secret = await audit.RunAsync(
                Actors.Of(context), "user add", form.Name, () => book.AddAsync(form.Name, BindingOf(form), password: null, CancellationToken.None), _ => Details(form)),
        });
    }

    private async Task<IResult> ChangeAsync(int id, HttpContext context)
    {
        var account = (await book.ListAsync(context.RequestAborted)).SingleOrDefault(account => account.Id == id);
        if (account is null)
        {
            return Results.NotFound();
        }

        if (await AdminForm.ReadAsync(context, antiforgery) is not { } sent)
        {
            return Results.LocalRedirect(AdminUrls.Account(id));
        }

        var form = sent with { Name = account.Name };
        form = form with { Faults = [.. Refusals(form.Which, account, context), .. form.Which == AdminForm.Bind ? BindingFaults(form) : []] };
        return await AdminAnswer.TakeAsync(context, form, async () => await ChangeAsync(form, Actors.Of(context)));
    }

    private Task<AdminForm> ChangeAsync(AdminForm form, Actor actor) => form.Which switch
    {
        AdminForm.Bind => audit.RunAsync(
            actor, "user role", form.Name, () => DoneAsync(book.BindAsync(form.Name, BindingOf(form), CancellationToken.None), form), _ => Details(form)),
        AdminForm.Password => audit.RunAsync(
            actor, "user password", form.Name, async () => form with { Secret = await book.ResetAsync(form.Name) }, _ => new { }),
        _ => audit.RunAsync(
            actor,
            "user disable",
            form.Name,
            () => DoneAsync(book.DisableAsync(form.Name, form.Which == AdminForm.Disable), form),
            _ => new { Disabled = form.Which == AdminForm.Disable }),
    };

    private async Task<IEnumerable<AdminFault>> NameFaultsAsync(string name) => name switch
    {
        "" => [new("name", "NoName")],
        { Length: > AdminForm.LongestName } => [new("name", "LongName")],
        _ when name.Any(char.IsControl) => [new("name", "LongName")],
        _ => (await book.ListAsync(CancellationToken.None)).Any(account => string.Equals(account.Name, name, StringComparison.OrdinalIgnoreCase))
            ? [new("name", "NameTaken")]
            : [],
    };

    private static IEnumerable<AdminFault> BindingFaults(AdminForm form) => Roles.Parse(form.Role) is null ? [new("role", "NoRole"), .. form.UnitFaults()] : form.UnitFaults();

    /// <summary>What cannot be done to an account, whatever the form says.</summary>
    private static IEnumerable<AdminFault> Refusals(string which, Account account, HttpContext context) => which switch
    {
        _ when AccountState.IsOwn(account, context.User) => [new(null, "Own")],
        AdminForm.Bind or AdminForm.Password when !AccountState.IsKeptHere(account) => [new(null, "Elsewhere")],
        AdminForm.Bind or AdminForm.Password or AdminForm.Disable or AdminForm.Enable => [],
        _ => [new(null, "Changed")],
    };

    private static Binding BindingOf(AdminForm form) => new(Roles.Parse(form.Role)!.Value, form.WholeTree == true, form.Units);

    private static object Details(AdminForm form) => new { form.Role, WholeTree = form.WholeTree == true, form.Units };

    private static async Task<AdminForm> DoneAsync(Task change, AdminForm form)
    {
        await change;
        return form;
    }
}
