using Dashboard.Platform;
using Microsoft.AspNetCore.HttpOverrides;

namespace Dashboard.Security;

/// <summary>
/// Behind a proxy every request comes from the proxy: without its word all readers would share one rate limit, the audit would name the proxy,
/// and nothing would know that the reader came by https. Anybody else's word about that is not heard.
/// </summary>
internal static class TrustedProxies
{
    public static IServiceCollection AddTrustedProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<DashboardSettings>((options, settings) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in settings.Security.TrustedProxies)
            {
                options.KnownIPNetworks.Add(network);
            }

            // As many proxies in a row as are known: the first that is not is the sender.
            options.ForwardLimit = null;
        });
        return services;
    }

    public static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Services.GetRequiredService<DashboardSettings>().Security.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }
    }
}
