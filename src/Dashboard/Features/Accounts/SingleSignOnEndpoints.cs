using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Data.Office.Accounts;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Dashboard.Security.SingleSignOn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace Dashboard.Features.Accounts;

/// <summary>
/// To the organisation's own sign-in and back. Its accounts have no password and no second step here; what they may see follows from their groups
/// at each sign-in. Whoever does not get in is sent to the sign-in page, which says why, and the address of the answer with its codes is gone.
/// </summary>
internal static class SingleSignOnEndpoints
{
    public static void MapSingleSignOn(this IEndpointRouteBuilder routes)
    {
        RouteHandlerBuilder[] doors =
        [
            routes.MapGet(DashboardUrls.SignInOidc, BeginAsync),
            routes.MapGet(DashboardUrls.SignInOidcAnswer, AnswerAsync),
            routes.MapGet(DashboardUrls.SignOutOidc, EndAsync),
        ];
        foreach (var door in doors)
        {
            door.AllowAnonymous().RequireRateLimiting(RateLimits.SingleSignOn);
        }
    }

    /// <summary>Whether one can sign out there too.</summary>
    public static async Task<bool> HasEndAsync(HttpContext context) =>
        context.RequestServices.GetService<IdentityProvider>() is { } provider && await provider.EndSessionAsync(context.RequestAborted) is not null;

    private static async Task<IResult> BeginAsync(HttpContext context, AuditLog audit)
    {
        if (await context.SingleSignOnAsync() is not { } door)
        {
            return Results.NotFound();
        }

        var back = context.Request.Query["return"].ToString();
        try
        {
            await door.BeginAsync(DashboardUrls.IsLocal(back) ? back : "/");
            return Results.Empty;
        }
        catch (SingleSignOnException fault)
        {
            door.Tell(fault.Fault, fault);
            return Refused(context, audit, fault.Fault, back);
        }
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, LoginBook book, AccountSignIn signIn, UserManager<Account> users, AuditLog audit, TimeProvider clock)
    {
        if (await context.SingleSignOnAsync() is not { } door)
        {
            return Results.NotFound();
        }

        var answer = await door.AnswerAsync();
        if (answer.Person is not { } person)
        {
            return Refused(context, audit, answer.Fault ?? SingleSignOnFault.Declined, answer.Back);
        }

        var cancellation = context.RequestAborted;
        var wanted = context.RequestServices.GetRequiredService<SingleSignOnSettings>().BindingOf(person.Groups);
        if (wanted is null || await book.KnownAsync(wanted, cancellation) is not { } binding)
        {
            if (await book.FindAsync(person.Login, cancellation) is { } former)
            {
                await book.EndSessionsAsync(former);
            }

            return Refused(context, audit, SingleSignOnFault.Group, answer.Back, person.Login.Name, wanted?.Units);
        }

        var entered = await book.EnterAsync(person.Login, binding, cancellation);
        Write(audit, context, entered);
        if (entered.Account.Disabled)
        {
            return Refused(context, audit, SingleSignOnFault.Disabled, answer.Back, entered.Account.Name);
        }

        await signIn.SignInAsync(entered.Account, isPersistent: false);
        return await AccountEndpoints.InAsync(
            context, entered.Account, answer.Back ?? "", users, audit, clock, new { By = SingleSignOnHandler.Name });
    }

    /// <summary>Signing out there is a link of its own: a form may lead nowhere but here.</summary>
    private static async Task<IResult> EndAsync(HttpContext context, AuditLog audit)
    {
        if (context.RequestServices.GetService<IdentityProvider>() is not { } provider)
        {
            return Results.NotFound();
        }

        return await provider.EndSessionAsync(context.RequestAborted) is { } address
            ? Results.Redirect(QueryHelpers.AddQueryString(address, "client_id", context.RequestServices.GetRequiredService<SingleSignOnSettings>().ClientId))
            : Refused(context, audit, SingleSignOnFault.Provider, back: null);
    }

    private static void Write(AuditLog audit, HttpContext context, LoggedIn entered)
    {
        var account = entered.Account;
        var actor = new Actor(account.Name, Actors.Of(context).Origin);
        if (entered.IsNew || entered.IsBoundAnew || entered.FormerName is not null)
        {
            audit.Write(actor, entered.IsNew ? "user add" : "user role", account.Name, AuditOutcome.Done, new
            {
                By = SingleSignOnHandler.Name,
                Role = account.Role.Slug(),
                account.WholeTree,
                Units = account.Units.Select(unit => unit.UnitCode),
                Former = entered.FormerName,
            });
        }
    }

    private static IResult Refused(
        HttpContext context, AuditLog audit, SingleSignOnFault fault, string? back, string subject = "?", IReadOnlyList<string>? unknown = null)
    {
        audit.Write(
            Actors.Of(context), "sign-in", subject, AuditOutcome.Failed, new { By = SingleSignOnHandler.Name, Why = fault.ToString(), UnknownUnits = unknown });
        return Results.LocalRedirect(QueryHelpers.AddQueryString(DashboardUrls.SignIn(back), SignInFault.Parameter, fault.ToString()));
    }
}
