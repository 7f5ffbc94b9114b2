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

    private const string TokenField = "__RequestVerificationToken";

    /// <summary>Stands for the token of whoever reads. Nobody is told it, so that nothing anybody writes can hold it.</summary>
    private static readonly string Mark = $"token-{Guid.NewGuid():N}";

    /// <summary>Begins to draw a body and waits a little for it: what is there before its page is shown needs no placeholder.</summary>
    /// <param name="view">The page.</param>
    /// <param name="ask">Asks for what the body shows.</param>
    /// <param name="told">Told of the comments in it before anybody sees it; also of a body that was drawn before.</param>
    public async Task<Task<PageBody>> BeginAsync(ViewContext view, Func<Task<BodyDrawing>> ask, Action<ShownComments>? told = null)
    {
        var work = BodyAsync(view, ask, told);
        await Patience.WithAsync(work, clock);
        return work;
    }

    private async Task<PageBody> BodyAsync(ViewContext view, Func<Task<BodyDrawing>> ask, Action<ShownComments>? told)
    {
        var name = NameOf(view);
        var body = name is null ? null : shelf.Find(view.Snapshot.Version, name);
        DashboardMeter.BodyShown(kept: body is not null);
        if (body is null)
        {
            body = Marked(await DrawAsync(await ask()));
            if (name is not null && body.Html.Contains(TokenField, StringComparison.Ordinal) == body.Html.Contains(Mark, StringComparison.Ordinal))
            {
                shelf.Put(view.Snapshot.Version, name, body);
            }
        }

        if (body.Comments is { } comments)
        {
            told?.Invoke(comments);
        }

        return body with { Html = Token is { } token ? body.Html.Replace(Mark, token, StringComparison.Ordinal) : body.Html };
    }

    private string? Token => antiforgery.GetAntiforgeryToken()?.Value;

    private PageBody Marked(PageBody body) =>
        Token is { } token ? body with { Html = body.Html.Replace(token, Mark, StringComparison.Ordinal) } : body;

    private async Task<PageBody> DrawAsync(BodyDrawing drawing)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(BodyRoot.ChildContent)] = drawing.Content });
            var root = await renderer.RenderComponentAsync<BodyRoot>(parameters);
            return new PageBody(root.ToHtmlString(), drawing.Comments);
        });
    }

    /// <summary>All that a body is drawn from beside the store; <c>null</c> of what is drawn for one answer only: a form that was refused, a search.</summary>
    private string? NameOf(ViewContext view)
    {
        var request = http.HttpContext!.Request;
        return HttpMethods.IsGet(request.Method) && view.State.Search is null && request.Path.Value!.Length + request.QueryString.Value!.Length <= LongestAddress
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{view.Language} {GuideCookie.IsShown(request)} {view.Filling is null} {view.Access.Sight}\n{request.Path.Value}\n{request.QueryString.Value}")
            : null;
    }
}
