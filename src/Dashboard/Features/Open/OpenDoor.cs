using System.Text;
using Dashboard.Core.Open;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Doors;
using Dashboard.Export.Open;
using Dashboard.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Open;

/// <summary>
/// Answers everybody, signed in or not, with the same: pages without scripts, and files. What was made is kept under what was found, not under
/// what was typed. A unit or a metric that is not shown is answered letter by letter as one that is nowhere.
/// </summary>
internal sealed class OpenDoor(
    OpenQuery query, OpenPages pages, OpenSources sources, OpenShelf shelf, TimeProvider clock, IServiceProvider services, ILoggerFactory logs, IStringLocalizer<OpenTexts> text)
{
    /// <summary>Longer codes are nobody's.</summary>
    private const int LongestName = 200;

    /// <summary>The page of a unit.</summary>
    public async Task<IResult> PageAsync(HttpContext context)
    {
        var (store, asked) = (await query.OpenAsync(context.RequestAborted), One(context, "unit"));
        if (asked is null && store.Sight.Units.Count == 0)
        {
            return await DrawAsync<OpenMessage>(text["Title"], text["NothingYet"], StatusCodes.Status200OK);
        }

        return (asked is null ? store.Sight.Units[0] : store.Sight.Find(asked)) is not { } unit
            ? await NotFoundAsync()
            : await PageAsync(store, $"page {unit.Id}", async () =>
                await DrawAsync<OpenPage>(new() { [nameof(OpenPage.Model)] = await pages.LoadAsync(store, unit, context.RequestAborted) }));
    }

    /// <summary>One figure, to stand in a page of another site.</summary>
    public async Task<IResult> EmbedAsync(HttpContext context)
    {
        var store = await query.OpenAsync(context.RequestAborted);
        return store.Sight.Find(One(context, "unit")) is not { } unit || store.Sight.Find(unit, One(context, "metric")) is not { } metric
            ? await NotFoundAsync()
            : await PageAsync(store, $"embed {unit.Id} {metric.Slug}", async () => await DrawAsync<OpenEmbed>(new()
            {
                [nameof(OpenEmbed.Metric)] = await pages.LoadAsync(store, unit, metric, context.RequestAborted),
                [nameof(OpenEmbed.Unit)] = new OpenUnit(unit.Code, OwnText.Of(unit.Name, ViewContexts.CurrentLanguage)),
                [nameof(OpenEmbed.IsDemo)] = OpenPages.IsDemo(store),
            }));
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

            context.Response.Headers.AccessControlAllowOrigin = "*";
            return new OpenResult(
                await shelf.FileAsync(store, $"{type} {asked.Name(store)}", () => WriteAsync(store, asked, write, context.RequestAborted), context.RequestAborted), type);
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

    private async Task<IResult> PageAsync(OpenStore store, string name, Func<Task<string>> draw) => new OpenResult(await shelf.PageAsync(store, name, draw), OpenResult.Page);

    private Task<IResult> NotFoundAsync() => DrawAsync<OpenMessage>(text["NotFoundTitle"], text["NotFoundText"], StatusCodes.Status404NotFound);

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
