using System.Text;
using Dashboard.Components.Bodies;
using Dashboard.Core.Open;
using Dashboard.Core.Time;
using Dashboard.Data.Operations;
using Dashboard.Data.Queries;
using Dashboard.Doors;
using Dashboard.Export.Open;
using Dashboard.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Open;

/// <summary>
/// Answers everybody, signed in or not, with the same: pages without scripts, and files. What was drawn is kept until the store changes. A unit or
/// a metric that is not shown is answered letter by letter as one that is nowhere.
/// </summary>
internal sealed class OpenDoor(
    OpenQuery query, OpenPages pages, OpenSources sources, BodyShelf shelf, TimeProvider clock, IServiceProvider services, ILoggerFactory logs, IStringLocalizer<OpenTexts> text)
{
    /// <summary>Longer codes are nobody's.</summary>
    private const int LongestName = 200;

    /// <summary>The page of a unit.</summary>
    public async Task<IResult> PageAsync(HttpContext context)
    {
        var (store, unit) = (await query.OpenAsync(context.RequestAborted), One(context, "unit"));
        if (unit is null && store.Sight.Units.Count == 0)
        {
            return await DrawAsync<OpenMessage>(text["Title"], text["NothingYet"], StatusCodes.Status200OK);
        }

        return await KeptAsync(store, $"page {unit}", async () => await pages.LoadAsync(store, unit, context.RequestAborted) is { } model
            ? await DrawAsync<OpenPage>(new() { [nameof(OpenPage.Model)] = model })
            : null);
    }

    /// <summary>One figure, to stand in a page of another site.</summary>
    public async Task<IResult> EmbedAsync(HttpContext context)
    {
        var (store, unit, metric) = (await query.OpenAsync(context.RequestAborted), One(context, "unit"), One(context, "metric"));
        return await KeptAsync(store, $"embed {unit}\n{metric}", async () => await pages.FindAsync(store, unit, metric, context.RequestAborted) is var (found, of)
            ? await DrawAsync<OpenEmbed>(new()
            {
                [nameof(OpenEmbed.Metric)] = found,
                [nameof(OpenEmbed.Unit)] = new OpenUnit(of.Code, OwnText.Of(of.Name, ViewContexts.CurrentLanguage)),
                [nameof(OpenEmbed.IsDemo)] = OpenPages.IsDemo(store),
            })
            : null);
    }

    /// <summary>Open data as CSV.</summary>
    public Task<IResult> CsvAsync(HttpContext context) => FileAsync(context, OpenCsv.Write, "text/csv; charset=utf-8");

    /// <summary>Open data as JSON-stat.</summary>
    public Task<IResult> JsonAsync(HttpContext context) => FileAsync(context, JsonStat.Write, "application/json; charset=utf-8");

    private async Task<IResult> FileAsync(HttpContext context, Action<OpenTable, OpenSource, Stream> write, string type)
    {
        var store = await query.OpenAsync(context.RequestAborted);
        try
        {
            if (OpenData.Read(context.Request.Query, store, clock.Today()) is not { } asked)
            {
                return Results.Problem(text["NotFoundText"], statusCode: StatusCodes.Status404NotFound);
            }

            // Of everybody's own questions there is no end: the one that the page links to is kept.
            var isUsual = context.Request.Query.Keys.All(key => key == "lang");
            context.Response.Headers.AccessControlAllowOrigin = "*";
            return await KeptAsync(store, isUsual ? type : null, async () => await WriteAsync(store, asked, write, context.RequestAborted), type);
        }
        catch (InputException fault)
        {
            return Results.Problem(fault.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private async Task<string> WriteAsync(OpenStore store, OpenData asked, Action<OpenTable, OpenSource, Stream> write, CancellationToken cancellation)
    {
        var table = await query.TableAsync(store, asked.Units, asked.Metrics, asked.Grain, asked.Periods, cancellation);
        using var memory = new MemoryStream();
        write(table, sources.Of(store), memory);
        return Encoding.UTF8.GetString(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    /// <summary>What was made of the store as it is, or is made now; the page that nothing is found where there is nothing.</summary>
    private async Task<IResult> KeptAsync(OpenStore store, string? name, Func<Task<string?>> make, string type = OpenResult.Page)
    {
        var (version, key) = (store.Snapshot.Version, name is null ? null : $"open {ViewContexts.CurrentLanguage} {name}");
        var kept = key is null ? null : shelf.Find(version, key);
        DashboardMeter.BodyShown(kept: kept is not null);
        if (kept is null)
        {
            if (await make() is not { } made)
            {
                return await DrawAsync<OpenMessage>(text["NotFoundTitle"], text["NotFoundText"], StatusCodes.Status404NotFound);
            }

            kept = PageBody.Of(made, token: null, comments: null);
            if (key is not null)
            {
                shelf.Put(version, key, kept);
            }
        }

        return new OpenResult(string.Concat(kept.Parts), type);
    }

    private async Task<IResult> DrawAsync<T>(string title, string words, int status)
        where T : IComponent =>
        new OpenResult(await DrawAsync<T>(new() { [nameof(OpenMessage.Title)] = title, [nameof(OpenMessage.Words)] = words }), OpenResult.Page, status);

    private async Task<string> DrawAsync<T>(Dictionary<string, object?> parameters)
        where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <summary>A parameter that is given once and could be a code; <c>null</c> when it is not given. Anything else names nothing.</summary>
    private static string? One(HttpContext context, string name) => context.Request.Query[name] switch
    {
        [] => null,
        [{ Length: > 0 and <= LongestName } only] => only,
        _ => "",
    };
}
