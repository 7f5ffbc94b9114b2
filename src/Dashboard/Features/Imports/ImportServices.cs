using Dashboard.Platform;

namespace Dashboard.Features.Imports;

/// <summary>What the Imports pages need.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ImportOptions(provider.GetRequiredService<DashboardSettings>().MaxUploadMegabytes));

        // Beside the store, in the one folder that the program may write to.
        services.AddSingleton(provider => new UploadFolder(provider.GetRequiredService<DashboardSettings>().Store.Path + ".uploads"));
        services.AddSingleton<UploadReader>();
        services.AddSingleton<ImportJobs>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportJobs>());
        return services;
    }
}
