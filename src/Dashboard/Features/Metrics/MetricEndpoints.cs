using Dashboard.Core.Text;
using Dashboard.Data.Import;
using Dashboard.Data.Office;
using Dashboard.Layout;
using Dashboard.Platform;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Features.Metrics;

/// <summary>
/// The catalogue's forms. What is sent becomes a row of the catalogue's file, so that it is judged, kept, listed and undone like an imported
/// one; a row that is refused is answered by the same page, with what was typed.
/// </summary>
internal static class MetricEndpoints
{
    private const string Source = "catalogue";

    public static void MapMetricForms(this IEndpointRouteBuilder routes)
    {
        // Before the pages of the same addresses.
        routes.MapPost("/metrics/new", AddAsync).WithOrder(-1);
        routes.MapPost("/metrics/{slug}/edit", ChangeAsync).WithOrder(-1);
        routes.MapPost("/metrics/{slug}", SetTargetAsync).WithOrder(-1);
    }

    private static Task<IResult> AddAsync(HttpContext context, IAntiforgery antiforgery, Importer importer, AuditLog audit) =>
        TakeAsync(ImportKind.Metrics, MetricForm.MetricColumns, slug: null, context, antiforgery, importer, audit);

    private static Task<IResult> ChangeAsync(string slug, HttpContext context, IAntiforgery antiforgery, Importer importer, AuditLog audit) =>
        TakeAsync(ImportKind.Metrics, MetricForm.MetricColumns, slug, context, antiforgery, importer, audit);

    private static Task<IResult> SetTargetAsync(string slug, HttpContext context, IAntiforgery antiforgery, Importer importer, AuditLog audit) =>
        TakeAsync(ImportKind.Targets, MetricForm.TargetColumns, slug, context, antiforgery, importer, audit);

    private static async Task<IResult> TakeAsync(
        ImportKind kind,
        IReadOnlyList<string> columns,
        string? slug,
        HttpContext context,
        IAntiforgery antiforgery,
        Importer importer,
        AuditLog audit)
    {
        if (!context.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(context))
        {
            return Results.LocalRedirect(context.Request.Path);
        }

        var form = MetricForm.Read(await context.Request.ReadFormAsync(), columns);
        if (slug is not null)
        {
            form = new MetricForm(new Dictionary<string, string>(form.Values) { ["metric"] = slug });
        }

        try
        {
            // Whoever has asked may leave: the row is taken as a whole or not at all.
            var taken = await audit.RunAsync(
                Actors.Of(context),
                "catalogue",
                $"{kind.ToString().ToLowerInvariant()} {form["metric"]}",
                () => importer.ImportRowAsync(kind, Source, form["metric"], form.Values, CancellationToken.None),
                row => new { row.Result?.Batch, row.Result?.Accepted, row.Result?.Corrected, Refused = row.Error?.Column });
            if (taken.Error is null)
            {
                return Results.LocalRedirect(DashboardUrls.Metric(form["metric"], FilterState.Default));
            }

            form = form.With(taken.Error);
        }
        catch (ImportFileException refusal)
        {
            // The form is the one row: its line in a file means nothing here.
            form = form with { Fault = (null, FileFaultText.Of(refusal.Fault with { Line = 0 }, ViewContexts.CurrentLanguage)) };
        }

        context.Features.Set(form);
        return new RazorComponentResult<App> { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
