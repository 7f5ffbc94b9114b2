using Dashboard.Data.Store;
using Dashboard.Security;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dashboard.Operations;

/// <summary>Whether the process answers, and whether it can serve. Who asks is a program: no account, no cookie, no limit, nothing of the inside.</summary>
internal static class Health
{
    public const string Live = "/health/live";

    public const string Ready = "/health/ready";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<ServingCheck>("serving")
            .Add(Part("store", (readiness, cancellation) => readiness.IsStoreReadyAsync(cancellation)))
            .Add(Part("office", (readiness, cancellation) => readiness.IsOfficeReadyAsync(cancellation)));
        return services;
    }

    /// <summary>They answer before anything else of the pipeline looks at a request.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        Map(routes, Live, _ => false);
        Map(routes, Ready, _ => true);
    }

    private static void Map(IEndpointRouteBuilder routes, string path, Func<HealthCheckRegistration, bool> asks) => routes
        .MapHealthChecks(path, new HealthCheckOptions { Predicate = asks, ResponseWriter = WriteAsync })
        .AllowAnonymous()
        .DisableHttpMetrics()
        .ShortCircuit();

    private static HealthCheckRegistration Part(string name, Func<StoreReadiness, CancellationToken, Task<bool>> isReady) =>
        new(name, services => new PartCheck(services.GetRequiredService<StoreReadiness>(), isReady), failureStatus: null, tags: null, Patience);

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        SecurityHeaders.Set(context);
        return context.Response.WriteAsJsonAsync(new
        {
            Status = Word(report.Status),
            Parts = report.Entries.ToDictionary(entry => entry.Key, entry => Word(entry.Value.Status)),
        });
    }

    private static string Word(HealthStatus status) => status == HealthStatus.Healthy ? "ok" : "failing";

    /// <summary>A server that was told to stop takes nothing new.</summary>
    private sealed class ServingCheck(IHostApplicationLifetime lifetime) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
    }

    private sealed class PartCheck(StoreReadiness readiness, Func<StoreReadiness, CancellationToken, Task<bool>> isReady) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await isReady(readiness, cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
