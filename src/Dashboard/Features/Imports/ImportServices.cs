namespace Dashboard.Features.Imports;

/// <summary>What the Imports pages need.</summary>
public static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.AddSingleton(provider => new ImportOptions(
            provider.GetRequiredService<IConfiguration>().GetValue("Import:MaxUploadMegabytes", 1024)));
        services.AddSingleton(provider => new UploadFolder(
            Path.GetFullPath(provider.GetRequiredService<IConfiguration>().GetValue("Store:Path", "data/dashboard.db")!) + ".uploads"));
        services.AddSingleton<UploadReader>();
        services.AddSingleton<ImportJobs>();
        services.AddHostedService(provider => provider.GetRequiredService<ImportJobs>());
        return services;
    }
}
