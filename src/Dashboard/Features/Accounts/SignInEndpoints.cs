using Dashboard.Data.Office;
using Dashboard.Data.Office.Accounts;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Features.Accounts;

/// <summary>Why nobody was signed in, and what the form held.</summary>
/// <param name="Word">The end of a text's key.</param>
/// <param name="Name">The name that was typed.</param>
/// <param name="Back">Where to go on.</param>
internal sealed record SignInFault(string Word, string? Name, string? Back)
{
    /// <summary>Names a fault of single sign-on in the address of the sign-in page.</summary>
    public const string Parameter = "fault";
}

/// <summary>Signing in and out by plain forms.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        RouteHandlerBuilder[] doors =
        [
            routes.MapPost(DashboardUrls.SignInPath, SignInAsync),
            routes.MapPost(DashboardUrls.SignInCode, CodeAsync),
            routes.MapPost(DashboardUrls.SignInDemo, DemoAsync),
        ];
        foreach (var door in doors)
        {
            // Before the pages of the same addresses.
            door.WithOrder(-1).AllowAnonymous()
                .RequireRateLimiting(RateLimits.SignIn).WithMetadata(new TooManyAnswer((context, _) => Refused(context, "TooMany", status: StatusCodes.Status429TooManyRequests)));
        }

        routes.MapPost(DashboardUrls.SignOut, SignOutAsync).RequireAuthorization();
        routes.MapOwnAccount();
        routes.MapSingleSignOn();
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context, IAntiforgery antiforgery, AccountSignIn signIn, UserManager<Account> users, AuditLog audit, TimeProvider clock,
        DashboardSettings settings)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Refused(context, "Expired");
        }

        var form = await context.Request.ReadFormAsync();
        var (name, password, back) = (form["name"].ToString().Trim(), form["password"].ToString(), form["return"].ToString());
        var result = password.Length <= PasswordRules.MostLength
            ? await signIn.PasswordSignInAsync(name, password, isPersistent: false, lockoutOnFailure: true)
            : SignInResult.Failed;
        if (result.RequiresTwoFactor)
        {
            return Results.LocalRedirect(DashboardUrls.WithReturn(DashboardUrls.SignInCode, back));
        }

        var account = await users.FindByNameAsync(name);
        if (!result.Succeeded || account is null)
        {
            // A name that is none may be a password in the wrong field.
            audit.Write(Actors.Of(context), "sign-in", account?.Name ?? "?", AuditOutcome.Failed, new { Why = result.ToString() });
            return Refused(context, settings.SingleSignOn is { Only: true } ? "PasswordsOff" : "Wrong", back, name);
        }

        return await InAsync(context, account, back, users, audit, clock);
    }

    private static async Task<IResult> CodeAsync(
        HttpContext context, IAntiforgery antiforgery, AccountSignIn signIn, UserManager<Account> users, AuditLog audit, TimeProvider clock)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account || !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect(DashboardUrls.SignInPath);
        }

        var form = await context.Request.ReadFormAsync();
        var code = string.Concat(form["code"].ToString().Where(letter => !char.IsWhiteSpace(letter)));
        var result = code.All(char.IsAsciiDigit)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded)
        {
            audit.Write(Actors.Of(context), "sign-in", account.Name, AuditOutcome.Failed, new { Why = "code", Result = result.ToString() });
            return Refused(context, "Code", form["return"]);
        }

        return await InAsync(context, account, form["return"].ToString(), users, audit, clock);
    }

    private static async Task<IResult> DemoAsync(
        HttpContext context, IAntiforgery antiforgery, DemoDoor door, AccountSignIn signIn, UserManager<Account> users, AuditLog audit, TimeProvider clock)
    {
        if (!await door.IsOpenAsync(context.RequestAborted))
        {
            return Results.NotFound();
        }

        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        if (!await antiforgery.IsRequestValidAsync(context) || await users.FindByNameAsync(form["name"].ToString()) is not { IsDemo: true, Disabled: false } account)
        {
            return Refused(context, "Expired");
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return await InAsync(context, account, form["return"].ToString(), users, audit, clock);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery antiforgery, AccountSignIn signIn, UserManager<Account> users, AuditLog audit)
    {
        if (await antiforgery.IsRequestValidAsync(context))
        {
            var elsewhere = await users.GetUserAsync(context.User) is { LoginProvider: not null };
            await signIn.SignOutAsync();
            audit.Write(Actors.Of(context), "sign-out", context.User.Access().Name, AuditOutcome.Done);
            return Results.LocalRedirect(elsewhere && await SingleSignOnEndpoints.HasEndAsync(context) ? DashboardUrls.SignedOut : DashboardUrls.SignInPath);
        }

        return Results.LocalRedirect("/");
    }

    /// <summary>Somebody is in.</summary>
    public static async Task<IResult> InAsync(
        HttpContext context, Account account, string back, UserManager<Account> users, AuditLog audit, TimeProvider clock, object? details = null)
    {
        account.SignedInAt = clock.GetUtcNow();

        // Of two sign-ins at the same moment either is the last.
        _ = await users.UpdateAsync(account);
        audit.Write(new Actor(account.Name, Actors.Of(context).Origin), "sign-in", account.Name, AuditOutcome.Done, details);
        return Results.LocalRedirect(account.MustChangePassword ? DashboardUrls.Account : DashboardUrls.IsLocal(back) ? back : "/");
    }

    private static RazorComponentResult<App> Refused(
        HttpContext context, string word, string? back = null, string? name = null, int status = StatusCodes.Status400BadRequest)
    {
        context.Features.Set(new SignInFault(word, name, back));
        return new RazorComponentResult<App> { StatusCode = status, PreventStreamingRendering = true };
    }
}
