using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Layout;
using Dashboard.Platform;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Security;

/// <summary>Who is signed in, how long, and that everything else is closed.</summary>
internal static class Sessions
{
    /// <summary>Answers whether a session still stands, for pages that are open.</summary>
    public const string CheckPath = "/session";

    /// <summary>A person's cookie, or for the API a key.</summary>
    private const string Either = "dashboard";

    private static readonly TimeSpan CodeTime = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddSessions(this IServiceCollection services)
    {
        new IdentityBuilder(typeof(Account), services).AddSignInManager<AccountSignIn>();
        services.AddScoped<AccountSignIn>();
        services.AddScoped<SessionEvents>();
        services.AddSingleton<DemoDoor>();
        services.AddSingleton<KeyRefusals>();
        services.AddScoped<AuthenticationStateProvider, SessionWatch>();
        services.AddSingleton<IAuthorizationHandler, NeedsHandler>();
        services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAuthentication(Either)
            .AddPolicyScheme(Either, displayName: null, options => options.ForwardDefaultSelector = context =>
                KeyAuthentication.IsAskedWithKey(context.Request) ? KeyAuthentication.Scheme : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Scheme, configureOptions: null)
            .AddCookie(IdentityConstants.ApplicationScheme, options => options.EventsType = typeof(SessionEvents))
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => options.ExpireTimeSpan = CodeTime);
        Configure(services, IdentityConstants.ApplicationScheme, "dashboard.session", (options, settings) =>
        {
            options.ExpireTimeSpan = TimeSpan.FromMinutes(settings.Security.IdleMinutes);
            options.SlidingExpiration = true;
        });
        Configure(services, IdentityConstants.TwoFactorUserIdScheme, "dashboard.code", (_, _) => { });
        return services;
    }

    public static void MapSessionCheck(this IEndpointRouteBuilder routes) =>
        routes.MapGet(CheckPath, (HttpResponse answer) =>
        {
            answer.Headers[ServerRun.Header] = ServerRun.Id;
            return Results.NoContent();
        }).RequireAuthorization();

    private static void Configure(
        IServiceCollection services, string scheme, string cookie, Action<CookieAuthenticationOptions, DashboardSettings> configure) =>
        services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<DashboardSettings>((options, settings) =>
        {
            options.Cookie.Name = cookie;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = DashboardUrls.SignInPath;
            configure(options, settings);
        });
}
