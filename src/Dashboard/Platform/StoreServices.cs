using Dashboard.Data.Store;
using Dashboard.Doors;

namespace Dashboard.Platform;

/// <summary>What the server and the command line share: the store and the printer.</summary>
internal static class StoreServices
{
    /// <summary>Registers the store, its doors, the clock and the printer.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, DashboardSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(TimeProvider.System)
        .AddSingleton(new Chromium(settings.Chromium))
        .AddDashboardStore(settings.Store)
        .AddSingleton<SeriesDoor>();

    /// <summary>Creates or migrates the store.</summary>
    public static Task PrepareStoreAsync(this IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<StoreStartup>().PrepareAsync(cancellation);
}
