using Dashboard.Platform;

namespace Dashboard.Operations;

/// <summary>What whoever keeps the server running needs: health, figures of the work, an orderly end.</summary>
internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services, OperationsSettings settings)
    {
        services.AddSystemd();
        services.AddHealth();
        services.AddSingleton<Measurements>();
        services.AddSingleton<SourceFigures>();
        services.Configure<HostOptions>(host =>
        {
            host.ShutdownTimeout = settings.Drain + settings.Shutdown;

            // An import is rolled back while requests end: one that does not end leaves it no less time.
            host.ServicesStopConcurrently = true;
        });
        if (settings.Drain > TimeSpan.Zero)
        {
            services.AddHostedService<Drain>();
        }

        return services;
    }

    public static void MapOperations(this WebApplication app)
    {
        // Counting begins with the server, not with the first who asks.
        app.Services.GetRequiredService<Measurements>();
        app.RefuseCircuitsWhenStopping();
        app.MapHealth();
        app.MapMeasurements();
    }
}
