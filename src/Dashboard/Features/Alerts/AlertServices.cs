using Dashboard.Doors.Alerts;

namespace Dashboard.Features.Alerts;

/// <summary>What alerts need, and where their forms answer.</summary>
internal static class AlertServices
{
    public static IServiceCollection AddAlerts(this IServiceCollection services) => services
        .AddSingleton<AlertInbox>()
        .AddSingleton<UnsubscribeTokens>()
        .AddSingleton<LetterFaults>()
        .AddScoped<AlertFinder>()
        .AddScoped<AlertLetters>()
        .AddScoped<AlertDigest>()
        .AddScoped<AlertRunner>()
        .AddScoped<AlertForms>();

    public static void MapAlerts(this IEndpointRouteBuilder routes)
    {
        AlertForms.Map(routes);
        UnsubscribeEndpoint.Map(routes);
    }
}
