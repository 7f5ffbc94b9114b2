using Dashboard.Api;
using Dashboard.Cli;
using Dashboard.Features;
using Dashboard.Features.Imports;
using Dashboard.Operations;
using Dashboard.Security;
using Dashboard.Security.SingleSignOn;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dashboard.Platform;

/// <summary>The web server.</summary>
internal static class WebHost
{
    private const string DefaultUrls = "http://localhost:5080";
    private const int MostOfAddress = 64 * 1024;

    /// <summary>Builds the application and runs it until it is told to stop.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> settings, string? urls, CancellationToken cancellation)
    {
        await using var app = Build(settings, urls);
        await app.Services.PrepareStoreAsync(cancellation);
        await SettingsAudit.WriteAsync(app.Services, cancellation);
        await FirstAccounts.PrepareAsync(app.Services, cancellation);
        await app.StartAsync(cancellation);
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            await Console.Out.WriteLineAsync($"Dashboard: {address}");
        }

        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    private static WebApplication Build(IReadOnlyList<string> settings, string? urls)
    {
        var options = new WebApplicationOptions { Args = [.. settings] };
        if (!settings.Any(setting => setting.StartsWith("--contentRoot", StringComparison.OrdinalIgnoreCase)))
        {
            // The program's own files lie beside it; the folder it is started in belongs to its user.
            options = new WebApplicationOptions { Args = [.. settings], ContentRootPath = AppContext.BaseDirectory };
        }

        var builder = WebApplication.CreateBuilder(options);
        // Outside Development the manifest of static files is not read unless asked for; harmless when published.
        builder.WebHost.UseStaticWebAssets();
        var addresses = urls ?? builder.Configuration["urls"];
        addresses = string.IsNullOrWhiteSpace(addresses) ? DefaultUrls : addresses;
        RequireAddresses(addresses);
        builder.WebHost.UseUrls(addresses);

        var read = DashboardSettings.Read(builder.Configuration);
        builder.Logging.ToStandardError(read.Operations.LogFormat);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // An address that is too long is answered by a page that says so.
            kestrel.Limits.MaxRequestLineSize = MostOfAddress;
            kestrel.Limits.MaxRequestHeadersTotalSize = 2 * MostOfAddress;

            // What takes more says so itself: uploads and the API.
            kestrel.Limits.MaxRequestBodySize = read.Security.FormBytes;
        });
        builder.Services.AddStore(read);
        builder.Services.AddDashboardPages();
        builder.Services.AddOperations(read.Operations);
        if (read.ImportFolder is { } folder)
        {
            builder.Services.AddWatchedFolder(folder);
        }

        builder.Services.AddKeyRing();
        builder.Services.AddStrictTransport();
        builder.Services.AddTrustedProxies();
        builder.Services.AddRateLimits();
        builder.Services.AddSessions();
        builder.Services.AddSingleSignOn(read.SingleSignOn);
        builder.Services.AddDashboardApi();
        builder.Services.AddHostedService<NewDayService>();
        builder.Services.AddHostedService<PackScheduleService>();
        builder.Services.AddHostedService<AlertService>();
        if (read.DemoFill)
        {
            builder.Services.AddHostedService<DemoFillService>();
        }

        var app = builder.Build();
        app.UseTrustedProxies();
        app.UseSecurityHeaders();
        app.MapOperations();
        app.MapDashboardPages();
        app.MapDashboardApi();
        return app;
    }

    private static void RequireAddresses(string addresses)
    {
        foreach (var address in addresses.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            // Not Uri: a server also listens at http://*:80 and http://+:80.
            if (!address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !address.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            {
                throw new UsageException($"Urls is '{address}'; expected an address as {DefaultUrls}, several separated by ';'.");
            }
        }
    }
}
