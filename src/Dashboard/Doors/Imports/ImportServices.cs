using Dashboard.Doors.Sources;
using Dashboard.Platform;

namespace Dashboard.Doors.Imports;

/// <summary>What files come in by: the Imports pages, the API and the watched folder.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddSingleton(provider => OptionsOf(provider.GetRequiredService<DashboardSettings>()));

        // Beside the store, in the one folder that the program may write to.
        services.AddSingleton(provider => new UploadFolder(provider.GetRequiredService<DashboardSettings>().Store.Path + ".uploads"));
        services.AddSingleton<UploadReader>();
        services.AddSingleton<FolderFiles>();
        services.AddSingleton<DeliveryFiles>();
        services.AddSingleton<FolderFaults>();
        services.AddSingleton<SourceBoard>();
        services.AddSingleton<ImportRun>();
        services.AddSingleton<ImportJobs>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportJobs>());
        return services;
    }

    /// <summary>Watches a folder. After <see cref="AddImports"/>: what waits from before comes first.</summary>
    public static IServiceCollection AddWatchedFolder(this IServiceCollection services, string folder)
    {
        services.AddSingleton(provider => new WatchedFolder(folder, provider.GetRequiredService<UploadFolder>().Name));
        services.AddHostedService<FolderService>();
        return services;
    }

    private static ImportOptions OptionsOf(DashboardSettings settings) => new(settings.MaxUploadMegabytes, settings.ImportFolder, settings.ImportFolderSeconds);
}
