using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Layout;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Features.Metrics;

/// <summary>
/// The catalogue's forms. What is sent becomes a row of the catalogue's file, so that it is judged, kept, listed and undone like an imported
/// one; a row that is refused is answered by the same page, with what was typed.
/// </summary>
internal static class MetricEndpoints
{
    public static void MapMetricForms(this IEndpointRouteBuilder routes)
    {
        // Before the pages of the same addresses.
        routes.MapPost("/metrics/new", AddAsync).WithOrder(-1).Needs(Right.EditCatalogue);
        routes.MapPost("/metrics/{slug}/edit", ChangeAsync).WithOrder(-1).Needs(Right.EditCatalogue);
        routes.MapPost("/metrics/{slug}", SetTargetAsync).WithOrder(-1).Needs(Right.EditCatalogue);
    }

    private static Task<IResult> AddAsync(HttpContext context, CatalogueWriter writer) =>
        TakeAsync(ImportKind.Metrics, MetricForm.MetricColumns, slug: null, context, writer);

    private static Task<IResult> ChangeAsync(string slug, HttpContext context, CatalogueWriter writer) =>
        TakeAsync(ImportKind.Metrics, MetricForm.MetricColumns, slug, context, writer);

    private static Task<IResult> SetTargetAsync(string slug, HttpContext context, CatalogueWriter writer) =>
        TakeAsync(ImportKind.Targets, MetricForm.TargetColumns, slug, context, writer);

    private static async Task<IResult> TakeAsync(ImportKind kind, IReadOnlyList<string> columns, string? slug, HttpContext context, CatalogueWriter writer)
    {
        if (!context.Request.HasFormContentType || !await writer.IsTrustedAsync(context))
        {
            return Results.LocalRedirect(context.Request.Path);
        }

        var sent = await context.Request.ReadFormAsync();
        var form = MetricForm.Read(sent, columns);
        if (slug is not null)
        {
            form = form with { Values = new Dictionary<string, string>(form.Values) { ["metric"] = slug } };
        }

        if (sent.ContainsKey("more"))
        {
            return Answer(context, form, StatusCodes.Status200OK);
        }

        var taken = await writer.WriteAsync(kind, form, Actors.Of(context));
        return taken.Faults.Count == 0
            ? Results.LocalRedirect(DashboardUrls.Metric(form["metric"], FilterState.Default))
            : Answer(context, taken, StatusCodes.Status422UnprocessableEntity);
    }

    private static RazorComponentResult<App> Answer(HttpContext context, MetricForm form, int status)
    {
        context.Features.Set(form);
        return new RazorComponentResult<App> { StatusCode = status };
    }
}
