namespace Dashboard.Features.BoardPack;

/// <summary>What the pages of packs need, and where their forms and files answer.</summary>
internal static class BoardPackServices
{
    public static IServiceCollection AddBoardPack(this IServiceCollection services) => services
        .AddScoped<PackForms>()
        .AddScoped<AddForms>()
        .AddScoped<PublishForms>()
        .AddScoped<ScheduleForms>()
        .AddScoped<PackMaker>()
        .AddSingleton<PackJobs>()
        .AddHostedService(provider => provider.GetRequiredService<PackJobs>());

    public static void MapBoardPack(this IEndpointRouteBuilder routes)
    {
        PackForms.Map(routes);
        AddForms.Map(routes);
        PublishForms.Map(routes);
        ScheduleForms.Map(routes);
        routes.MapPackFiles();
    }
}
