using System.Globalization;
using System.Security.Claims;
using Dashboard.Data.Office.Accounts;
using Dashboard.Layout;
using Dashboard.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Security;

/// <summary>
/// What happens to a session's cookie. It says who somebody is; whether they still may be here, and what they may do, is asked of the office at
/// every request, so that a change of role or a disabled account holds at once.
/// </summary>
internal sealed class SessionEvents(AccountSignIn signIn, DemoDoor demo, DashboardSettings settings, TimeProvider clock) : CookieAuthenticationEvents
{
    private const string Begun = "begun";

    /// <inheritdoc/>
    public override Task SigningIn(CookieSigningInContext context)
    {
        context.Properties.Items[Begun] = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (!IsOver(context.Properties) && await signIn.ValidateSecurityStampAsync(context.Principal) is { } account
            && await demo.LetsInAsync(account, context.HttpContext.RequestAborted))
        {
            context.ReplacePrincipal(new ClaimsPrincipal(IdentityOf(account, (ClaimsIdentity)context.Principal!.Identity!)));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    /// <summary>An account as it stands now.</summary>
    public static AccessIdentity IdentityOf(Account account, ClaimsIdentity from) =>
        new(from, account.Access) { Role = account.Role, MustChangePassword = account.MustChangePassword };

    /// <summary>Asking whether the session still stands does not keep it.</summary>
    public override Task CheckSlidingExpiration(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= context.Request.Path != Sessions.CheckPath;
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (IsAskedByProgram(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            if (IsOfApi(context.Request))
            {
                context.Response.Headers.WWWAuthenticate = KeyAuthentication.Asks;
            }

            return Task.CompletedTask;
        }

        // A form that comes too late leads back to its page. A cookie that opens nothing is that of a session that has ended.
        var back = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        var ended = context.Request.Cookies.ContainsKey(context.Options.Cookie.Name!);
        context.Response.Redirect(ended ? DashboardUrls.SignInAgain(back) : DashboardUrls.SignIn(back));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.User.Identified() is { MustChangePassword: true } && !IsAskedByProgram(context.Request))
        {
            context.Response.Redirect(DashboardUrls.Account);
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsAskedByProgram(HttpRequest request) =>
        IsOfApi(request) || request.Path == Sessions.CheckPath || request.Path.StartsWithSegments("/_blazor");

    private static bool IsOfApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private bool IsOver(AuthenticationProperties properties) =>
        !properties.Items.TryGetValue(Begun, out var text) || !long.TryParse(text, CultureInfo.InvariantCulture, out var begun)
        || clock.GetUtcNow() >= DateTimeOffset.FromUnixTimeMilliseconds(begun).AddHours(settings.Security.SessionHours);
}
