using Dashboard.Core.Packs;
using Dashboard.Doors.Charts;
using Dashboard.Platform;

namespace Dashboard.Doors.Packs;

/// <summary>What makes files of charts and packs, on the server and on the command line alike.</summary>
internal static class PackServices
{
    public static IServiceCollection AddPacks(this IServiceCollection services) => services
        .AddSingleton(provider => new PublicUnits(provider.GetRequiredService<DashboardSettings>().Packs.PublicLevels))
        .AddSingleton<PackFiles>()
        .AddSingleton<ChartFiles>()
        .AddScoped<ChartDoor>()
        .AddScoped<PackReports>()
        .AddScoped<ReadyPackContent>()
        .AddScoped<PackPublisher>()
        .AddScoped<SelfMonitoring>()
        .AddScoped<DemoMeeting>()
        .AddScoped<PackScheduleRunner>()
        .AddScoped<PackDoor>();
}
