using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.HttpOverrides;

namespace Dashboard.Operations;

/// <summary>What is measured, for Prometheus. Nobody else is told that it is there.</summary>
internal static class MetricsEndpoint
{
    public const string Path = "/health/metrics";

    private static readonly string[] Forwarded =
        ["Forwarded", ForwardedHeadersDefaults.XForwardedForHeaderName, ForwardedHeadersDefaults.XForwardedHostHeaderName, ForwardedHeadersDefaults.XForwardedProtoHeaderName];

    public static void MapMeasurements(this IEndpointRouteBuilder routes) => routes
        .MapGet(Path, WriteAsync)
        .AllowAnonymous()
        .DisableHttpMetrics()
        .ShortCircuit();

    /// <summary>
    /// Whether the asker itself stands at one of the addresses. A proxy often stands on this very machine: what it passes on comes from somebody
    /// else, whoever that may be.
    /// </summary>
    public static bool MayRead(HttpRequest request, IReadOnlyList<System.Net.IPNetwork> from) =>
        request.HttpContext.Connection.RemoteIpAddress is { } address
        && Array.TrueForAll(Forwarded, header => !request.Headers.ContainsKey(header))
        && from.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    private static async Task WriteAsync(HttpContext context, DashboardSettings settings, Measurements measurements, SourceFigures sources)
    {
        SecurityHeaders.Set(context);
        context.Response.Headers.CacheControl = "no-store";
        if (!MayRead(context.Request, settings.Operations.MetricsFrom))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await sources.MeasureAsync(context.RequestAborted);
        context.Response.ContentType = PrometheusText.ContentType;
        await context.Response.WriteAsync(PrometheusText.Of(measurements.Read()));
    }
}
