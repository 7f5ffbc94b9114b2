using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dashboard.Api;
using Dashboard.Components.Bodies;
using Dashboard.Components.Charts;
using Dashboard.Components.Notes;
using Dashboard.Core.Text;
using Dashboard.Doors.Imports;
using Dashboard.Doors.Packs;
using Dashboard.Features.Accounts;
using Dashboard.Features.Actions;
using Dashboard.Features.Admin;
using Dashboard.Features.Alerts;
using Dashboard.Features.Audit;
using Dashboard.Features.BoardPack;
using Dashboard.Features.Compare;
using Dashboard.Features.Downloads;
using Dashboard.Features.Feedback;
using Dashboard.Features.Imports;
using Dashboard.Features.Metrics;
using Dashboard.Features.Open;
using Dashboard.Features.Overview;
using Dashboard.Features.Participation;
using Dashboard.Features.Participation.Events;
using Dashboard.Features.Participation.Lessons;
using Dashboard.Features.Participation.Principles;
using Dashboard.Features.Paths;
using Dashboard.Features.Programme;
using Dashboard.Features.Units;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Dashboard.Features;

/// <summary>What the pages need, and where they answer.</summary>
public static class FeatureServices
{
    public static IServiceCollection AddDashboardPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddResponseCompression(options =>
        {
            // Nothing secret stands in a page but the antiforgery token, which is another one in every answer.
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "image/svg+xml"];
        });
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddOptions<RequestLocalizationOptions>().Configure<DashboardSettings>((options, settings) =>
        {
            var cultures = Languages.All.Select(language => language.Culture()).ToList();
            options.DefaultRequestCulture = new RequestCulture(settings.Culture.Culture());
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            // The county's language holds until the reader chooses: a browser's own does not change an official page.
            options.RequestCultureProviders = [new OpenLanguage(settings.Culture), new CookieRequestCultureProvider()];
        });
        services.AddPageCharts();
        services.AddSingleton(provider => new BodyShelf(provider.GetRequiredService<DashboardSettings>().BodyMegabytes));
        services.AddScoped<PageBodies>();
        services.AddSingleton<CommentReadings>();
        services.AddScoped<CatalogueWriter>();
        services.AddScoped<AccountForms>();
        services.AddScoped<KeyForms>();
        services.AddScoped<ActionForms>();
        services.AddScoped<GoalForms>();
        services.AddScoped<RequestForms>();
        services.AddScoped<ThemeForms>();
        services.AddScoped<ActionPages>();
        services.AddScoped<EventForms>();
        services.AddScoped<PrincipleForms>();
        services.AddScoped<LessonPages>();
        services.AddScoped<TeamSheetPages>();
        services.AddScoped<MetricPages>();
        services.AddImports();
        services.AddBoardPack();
        services.AddAlerts();
        services.AddOpen();
        return services;
    }

    /// <summary>What rebuilds the pages' charts: for the pages, and for packs wherever they are made.</summary>
    public static IServiceCollection AddPageCharts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddLocalization();
        services.AddSingleton<FillProgress>();
        services.AddScoped<ViewContexts>();
        services.AddScoped<OverviewPages>();
        services.AddScoped<UnitPages>();
        services.AddScoped<UnitPeers>();
        services.AddScoped<PathPages>();
        services.AddScoped<ComparePages>();
        services.AddScoped<ParticipationPages>();
        services.AddScoped<FeedbackPages>();
        services.AddScoped<ProgrammePages>();
        services.AddSingleton(new PageCharts(OverviewModel.Page, async (provider, view, cancellation) => view.Unit is { } unit
            ? (await provider.GetRequiredService<OverviewPages>().LoadAsync(view, unit, cancellation)).Charts
            : []));
        services.AddSingleton(new PageCharts(UnitModel.Page, async (provider, view, cancellation) => view.Unit is { } unit
            ? (await provider.GetRequiredService<UnitPages>().LoadAsync(view, unit, cancellation)).Charts
            : []));
        services.AddSingleton(new PageCharts(PathModel.Page, async (provider, view, cancellation) => view.Snapshot.FindPath(view.State.Path) is { } path
            ? (await provider.GetRequiredService<PathPages>().LoadAsync(view, path, cancellation)).Charts
            : []));
        services.AddSingleton(new PageCharts(CompareModel.Page, async (provider, view, cancellation) => view.Unit is { } unit
            ? (await provider.GetRequiredService<ComparePages>().LoadAsync(view, unit, cancellation)).Charts
            : []));
        services.AddSingleton(new PageCharts(ParticipationModel.Page, async (provider, view, cancellation) => view.Unit is { } unit
            ? (await provider.GetRequiredService<ParticipationPages>().LoadAsync(view, unit, cancellation)).Charts
            : []));
        services.AddSingleton(new PageCharts(ProgrammeModel.Page, async (provider, view, cancellation) => view.Unit is { } unit
            ? (await provider.GetRequiredService<ProgrammePages>().LoadAsync(view, unit, cancellation)).Charts
            : []));
        services.AddSingleton(new PageCharts(FeedbackModel.Page, async (provider, view, cancellation) => view.Unit is { } unit
            ? (await provider.GetRequiredService<FeedbackPages>().LoadAsync(view, unit, cancellation)).Charts
            : []));
        services.AddPacks();
        return services;
    }

    /// <summary>Pages, files and settings. Called once, after the services are built and before the application runs.</summary>
    public static void MapDashboardPages(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseMiddleware<RefusedBodies>();
        app.UseRequestLocalization();
        app.UseDashboardApi();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        // Each has a route of its own, and none takes time: counted, they would hide the pages.
        app.MapStaticAssets().AllowAnonymous().DisableHttpMetrics();
        app.MapSessionCheck();
        app.MapAccounts();
        app.MapSettings();
        app.MapDownloads();
        app.MapImports();
        app.MapNotes();
        app.MapMetricForms();
        AccountForms.Map(app);
        KeyForms.Map(app);
        ActionForms.Map(app);
        EventForms.Map(app);
        PrincipleForms.Map(app);
        GoalForms.Map(app);
        RequestForms.Map(app);
        ThemeForms.Map(app);
        app.MapAudit();
        app.MapBoardPack();
        app.MapAlerts();
        app.MapOpen();
        // Who may frame a page is said with everything else, see SecurityHeaders.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null).Add(TakeHead);
    }

    /// <summary>Who watches whether a page is there asks for its head only, and must not be sent to sign in from where one signs in.</summary>
    private static void TakeHead(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<ComponentTypeMetadata>().Any() && endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault() is { } methods)
        {
            endpoint.Metadata.Add(new HttpMethodMetadata([.. methods.HttpMethods, HttpMethods.Head]));
        }
    }
}
