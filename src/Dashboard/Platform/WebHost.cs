using System.Net.Sockets;
using Dashboard.Api;
using Dashboard.Cli;
using Dashboard.Doors.Imports;
using Dashboard.Features;
using Dashboard.Operations;
using Dashboard.Security;
using Dashboard.Security.SingleSignOn;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Dashboard.Platform;

/// <summary>The web server.</summary>
internal static class WebHost
{
    private const int MostOfAddress = 64 * 1024;

    /// <summary>Builds the application and runs it until it is told to stop.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> settings, string? urls, CancellationToken cancellation)
    {
        await using var app = Build(settings, urls);
        await app.Services.PrepareStoreAsync(cancellation);
        await SettingsAudit.WriteAsync(app.Services, cancellation);
        await FirstAccounts.PrepareAsync(app.Services, cancellation);
        await ListenAsync(app, cancellation);
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            await Console.Out.WriteLineAsync($"Dashboard: {address}");
        }

        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Done;
    }

    private static async Task ListenAsync(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception fault) when (fault is SocketException or IOException { InnerException: AddressInUseException })
        {
            // A port that another program has or that only root may open, an address that is not this machine's.
            throw new IOException($"The server cannot listen at Urls ({app.Services.GetRequiredService<DashboardSettings>().Urls}): {fault.Message}", fault);
        }
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
        if (urls is not null)
        {
            builder.Configuration["Urls"] = urls;
        }

        var read = DashboardSettings.Read(builder.Configuration);
        builder.WebHost.UseUrls(read.Urls);
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
}
