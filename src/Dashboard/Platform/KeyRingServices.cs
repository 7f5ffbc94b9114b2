using Dashboard.Data.Office;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace Dashboard.Platform;

/// <summary>Forms and cookies of yesterday stay good after a restart, and on every server of one store.</summary>
internal static class KeyRingServices
{
    public static IServiceCollection AddKeyRing(this IServiceCollection services)
    {
        // It warns that the keys are not encrypted: the office is a file that only the program's own user may read.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("Dashboard");
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((options, keys) => options.XmlRepository = keys);
        return services;
    }
}
