using Dashboard.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Security.SingleSignOn;

/// <summary>Puts single sign-on into the program, where there is any.</summary>
internal static class SingleSignOnServices
{
    private const int MostBytes = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddSingleSignOn(this IServiceCollection services, SingleSignOnSettings? settings)
    {
        if (settings is null)
        {
            return services;
        }

        services.AddSingleton(settings);
        services.AddSingleton<IdentityProvider>();
        services.AddSingleton<IdTokens>();
        services.AddHttpClient(IdentityProvider.Channel, client => (client.Timeout, client.MaxResponseContentBufferSize) = (Patience, MostBytes)).RemoveAllLoggers();
        services.AddAuthentication().AddOAuth<OAuthOptions, SingleSignOnHandler>(SingleSignOnHandler.Name, options => Configure(options, settings));
        services.AddOptions<OAuthOptions>(SingleSignOnHandler.Name)
            .Configure<IHttpClientFactory>((options, clients) => options.Backchannel = clients.CreateClient(IdentityProvider.Channel));
        return services;
    }

    /// <summary>The handler of a request; <c>null</c> where there is no single sign-on.</summary>
    public static async Task<SingleSignOnHandler?> SingleSignOnAsync(this HttpContext context) =>
        context.RequestServices.GetService<SingleSignOnSettings>() is null
            ? null
            : await context.RequestServices.GetRequiredService<IAuthenticationHandlerProvider>().GetHandlerAsync(context, SingleSignOnHandler.Name) as SingleSignOnHandler;

    private static void Configure(OAuthOptions options, SingleSignOnSettings settings)
    {
        options.SignInScheme = IdentityConstants.ApplicationScheme;
        (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
        options.CallbackPath = DashboardUrls.SignInOidcAnswer;

        // Said by the provider when it is asked.
        options.AuthorizationEndpoint = options.TokenEndpoint = settings.Authority.AbsoluteUri;
        options.UsePkce = true;
        options.Scope.Clear();
        foreach (var scope in settings.Scopes)
        {
            options.Scope.Add(scope);
        }

        // The way back is a link that is followed, and works as well over http on this machine.
        options.CorrelationCookie.Name = "dashboard.oidc.";
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
