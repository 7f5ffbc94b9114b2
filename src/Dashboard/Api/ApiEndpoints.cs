using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Doors;
using Dashboard.Doors.Charts;
using Dashboard.Doors.Packs;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Mvc;

namespace Dashboard.Api;

/// <summary>The HTTP API: the questions and imports of the command line, answered by the same code.</summary>
public static class ApiEndpoints
{
    internal const string Root = "/api/v1";

    /// <summary>The names of the endpoints, which a key opens one by one.</summary>
    public static IReadOnlyList<string> Verbs { get; } = ["series", "spc", "funnel", "chart", "pack", ApiKey.Import];

    private static readonly IReadOnlyList<string> SeriesNames = ApiQuery.NamesOf<SeriesParameters>();
    private static readonly IReadOnlyList<string> SpcNames = ApiQuery.NamesOf<SpcParameters>();
    private static readonly IReadOnlyList<string> FunnelNames = ApiQuery.NamesOf<FunnelParameters>();
    private static readonly IReadOnlyList<string> ChartNames = ApiQuery.NamesOf<ChartParameters>();
    private static readonly IReadOnlyList<string> PackNames = ApiQuery.NamesOf<PackParameters>();

    public static IServiceCollection AddDashboardApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options =>
        {
            DoorJson.Apply(options.SerializerOptions);
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        services.AddSingleton<ImportAnswers>();
        services.AddOpenApi(options =>
        {
            options.ShouldInclude = endpoint => $"/{endpoint.RelativePath}".StartsWith(Root, StringComparison.Ordinal);
            options.AddDocumentTransformer(ApiDescription.DescribeAsync);
        });
        return services;
    }

    /// <summary>Words what the API refuses; before whatever refuses.</summary>
    public static void UseDashboardApi(this WebApplication app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase),
        branch => branch.UseMiddleware<ApiErrors>());

    public static void MapDashboardApi(this WebApplication app)
    {
        // It tells what can be asked, and nothing of anybody.
        app.MapOpenApi(Root + "/openapi.json").RequireRateLimiting(RateLimits.Api).AllowAnonymous();
        var api = app.MapGroup(Root)
            .RequireRateLimiting(RateLimits.Api)
            .Needs(Right.ReadFigures)
            .WithMetadata(new RequestSizeLimitAttribute(app.Services.GetRequiredService<DashboardSettings>().Security.ApiBytes));
        api.MapGet("/series", SeriesAsync).DescribeSeries();
        api.MapPost("/spc", SpcAsync).DescribeSpc();
        api.MapPost("/funnel", FunnelAsync).DescribeFunnel();
        api.MapGet("/chart", ChartAsync).DescribeChart();
        api.MapGet("/pack", PackAsync).DescribePack();
        api.MapImport();
    }

    private static async Task<IResult> SeriesAsync(
        HttpRequest request, [AsParameters] SeriesParameters parameters, SeriesDoor door, CancellationToken cancellation)
    {
        ApiQuery.RequireKnown(request, SeriesNames);
        var asCsv = parameters.WantsCsv();
        var report = await door.AnswerAsync(Actors.Of(request.HttpContext), request.HttpContext.User.Access(), parameters.Read(), cancellation);
        if (!asCsv)
        {
            return Results.Json(report);
        }

        using var csv = new StringWriter { NewLine = "\r\n" };
        report.WriteCsv(csv);
        return Results.Text(csv.ToString(), ApiBody.Csv, Encoding.UTF8);
    }

    private static async Task<IResult> SpcAsync(HttpRequest request, [AsParameters] SpcParameters parameters) =>
        Results.Json(await ApiBody.AnswerAsync<SpcBody, SpcReport>(
            request,
            SpcNames,
            lines => parameters.Read().Answer(SpcInput.Read(lines)),
            body => body.Answer()));

    private static async Task<IResult> FunnelAsync(HttpRequest request, [AsParameters] FunnelParameters parameters) =>
        Results.Json(await ApiBody.AnswerAsync<FunnelBody, FunnelReport>(
            request,
            FunnelNames,
            lines => FunnelRows.Read(lines, parameters.Read()).Answer(),
            body => body.Answer()));

    private static async Task<IResult> ChartAsync(
        HttpRequest request, [AsParameters] ChartParameters parameters, ChartDoor door, DashboardSettings settings, CancellationToken cancellation)
    {
        ApiQuery.RequireKnown(request, ChartNames);
        var file = await door.MakeAsync(
            Actors.Of(request.HttpContext), request.HttpContext.User.Access(), parameters.Address, parameters.Ending(), parameters.Language(settings.Culture), cancellation);
        return Results.File(file.Bytes, file.Type, file.Name);
    }

    private static async Task<IResult> PackAsync(
        HttpRequest request, [AsParameters] PackParameters parameters, PackDoor door, DashboardSettings settings, CancellationToken cancellation)
    {
        ApiQuery.RequireKnown(request, PackNames);
        var file = await door.MakeAsync(
            Actors.Of(request.HttpContext), request.HttpContext.User.Access(), parameters.Read(settings.Culture), progress: null, cancellation);
        return Results.File(file.Bytes, file.Type, file.Name);
    }
}
