using System.Globalization;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Security;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;

namespace Dashboard.Layout;

/// <summary>Opens the context of a page or of a file of it.</summary>
public sealed class ViewContexts(
    StoreSnapshots snapshots, Protection protection, FillProgress filling, TimeProvider clock, IHttpContextAccessor http, IStringLocalizer<LayoutTexts> text)
{
    /// <param name="url">An absolute address, or a query string that starts with <c>?</c>.</param>
    /// <param name="unit">The unit of the page's own path, if it has one there.</param>
    /// <param name="path">The service path of the page's own path, if it has one there.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public ValueTask<ViewContext> OpenAsync(string url, string? unit = null, string? path = null, CancellationToken cancellation = default) =>
        OpenAsync(url, http.HttpContext?.User.Access() ?? Access.Nobody, unit, path, cancellation);

    /// <summary>The same for another reader than the one of the request.</summary>
    /// <inheritdoc cref="OpenAsync(string, string?, string?, CancellationToken)"/>
    public async ValueTask<ViewContext> OpenAsync(string url, Access access, string? unit = null, string? path = null, CancellationToken cancellation = default)
    {
        var snapshot = await snapshots.CurrentAsync(cancellation);
        var query = QueryHelpers.ParseQuery(url[(url.IndexOf('?', StringComparison.Ordinal) is var at && at >= 0 ? at : url.Length)..].Split('#')[0])
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? "")))
            .ToList();
        if (unit is not null)
        {
            query.Add(new("unit", unit));
        }

        if (path is not null)
        {
            query.Add(new("path", path));
        }

        var view = ViewContext.Of(query, snapshot, CurrentLanguage, clock.Today(), access);
        return view with
        {
            Respondents = view.Segment is { } segment ? SegmentNames.Of(segment, text) : null,
            MinimumRespondents = protection.MinimumRespondents,
            Filling = filling.Share,
        };
    }

    /// <summary>The language of this request.</summary>
    public static Language CurrentLanguage => Languages.Parse(CultureInfo.CurrentUICulture.Name) ?? Language.Fi;
}
