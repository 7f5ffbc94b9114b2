using Dashboard.Core.Open;
using Dashboard.Data.Actions;
using Dashboard.Data.Queries;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;

namespace Dashboard.Features.Open;

/// <summary>What residents see, and what is published to them.</summary>
internal static class OpenEndpoints
{
    public static IServiceCollection AddOpen(this IServiceCollection services) => services
        .AddSingleton<OpenQuery>()
        .AddSingleton<PublicationWriter>()
        .AddScoped<PublicationForms>()
        .AddSingleton<OpenPages>()
        .AddSingleton<OpenShelf>()
        .AddScoped<OpenSources>()
        .AddScoped<OpenDoor>();

    public static void MapOpen(this IEndpointRouteBuilder routes)
    {
        var settings = routes.ServiceProvider.GetRequiredService<DashboardSettings>();
        Answer(routes, DashboardUrls.Open, (context, door) => door.PageAsync(context));
        Answer(routes, DashboardUrls.OpenEmbed, (context, door) => door.EmbedAsync(context), settings.Open.EmbedFrom);
        Answer(routes, DashboardUrls.OpenCsv, (context, door) => door.CsvAsync(context));
        Answer(routes, DashboardUrls.OpenJson, (context, door) => door.JsonAsync(context));
        PublicationForms.Map(routes);
    }

    // Link checkers and caches ask for the head alone.
    private static void Answer(IEndpointRouteBuilder routes, string url, Func<HttpContext, OpenDoor, Task<IResult>> answer, params IReadOnlyList<string> framedBy) =>
        routes.MapMethods(url, [HttpMethods.Get, HttpMethods.Head], (HttpContext context, OpenDoor door) => answer(context, door))
            .WithMetadata(new OpenAnswer(framedBy)).AllowAnonymous().RequireRateLimiting(RateLimits.Open);
}
