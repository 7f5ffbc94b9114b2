using System.Globalization;
using Dashboard.Data.Operations;
using Dashboard.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Components.Bodies;

/// <summary>
/// Draws the bodies of pages: what stands between a page's filters and its foot. A body that was drawn is shown again to everybody who sees
/// the same (<see cref="Core.Privacy.Access.Sight"/>), at the same address, in the same language, as long as the store has not changed.
/// </summary>
internal sealed class PageBodies(
    BodyShelf shelf, IHttpContextAccessor http, AntiforgeryStateProvider antiforgery, TimeProvider clock, IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>Longer addresses are one reader's own.</summary>
    private const int LongestAddress = 1000;

    /// <summary>Begins to draw a body and waits a little for it: what is there before its page is shown needs no placeholder.</summary>
    /// <param name="view">The page.</param>
    /// <param name="ask">Asks for what the body shows.</param>
    /// <param name="told">Told of the comments in it before anybody sees it; also of a body that was drawn before.</param>
    /// <param name="part">Names the body where a page has several, with something between them that is drawn anew each time.</param>
    public async Task<Task<PageBody>> BeginAsync(ViewContext view, Func<Task<BodyDrawing>> ask, Action<ShownComments>? told = null, string part = "")
    {
        var work = BodyAsync(view, ask, told, part);
        await Patience.WithAsync(work, clock);
        return work;
    }

    private async Task<PageBody> BodyAsync(ViewContext view, Func<Task<BodyDrawing>> ask, Action<ShownComments>? told, string part)
    {
        var name = NameOf(view, part);
        var body = name is null ? null : shelf.Find(view.Snapshot.Version, name);
        DashboardMeter.BodyShown(kept: body is not null);
        if (body is null)
        {
            body = await DrawAsync(await ask());
            if (name is not null)
            {
                shelf.Put(view.Snapshot.Version, name, body);
            }
        }

        if (body.Comments is { } comments)
        {
            told?.Invoke(comments);
        }

        return body;
    }

    private async Task<PageBody> DrawAsync(BodyDrawing drawing)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(BodyRoot.ChildContent)] = drawing.Content });
            return (await renderer.RenderComponentAsync<BodyRoot>(parameters)).ToHtmlString();
        });

        // Forms hold the token of the reader they were drawn for: it is no part of what is kept.
        return PageBody.Of(html, antiforgery.GetAntiforgeryToken()?.Value, drawing.Comments);
    }

    /// <summary>All that a body is drawn from beside the store; <c>null</c> of what is drawn for one answer only: a form that was refused, a search.</summary>
    private string? NameOf(ViewContext view, string part)
    {
        var request = http.HttpContext!.Request;
        return HttpMethods.IsGet(request.Method) && view.State.Search is null && request.Path.Value!.Length + request.QueryString.Value!.Length <= LongestAddress
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{view.Language} {FirstVisitCookie.IsShown(request)} {view.Filling is null} {view.Access.Sight} {part}\n{request.Path.Value}\n{request.QueryString.Value}")
            : null;
    }
}
