using Dashboard.Core.Text;
using Dashboard.Layout;
using Microsoft.AspNetCore.Localization;

namespace Dashboard.Features.Open;

/// <summary>
/// The language of the public pages: that of the address, else the browser's, else the county's. No cookie is read there: whoever asks the same
/// gets the same, so that it may be kept on the way.
/// </summary>
/// <param name="otherwise">The county's language.</param>
internal sealed class OpenLanguage(Language otherwise) : IRequestCultureProvider
{
    public Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
    {
        var request = httpContext.Request;
        if (!request.Path.StartsWithSegments(DashboardUrls.Open))
        {
            return Task.FromResult<ProviderCultureResult?>(null);
        }

        var browser = request.GetTypedHeaders().AcceptLanguage.Where(wanted => wanted.Quality != 0).OrderByDescending(wanted => wanted.Quality ?? 1)
            .Select(wanted => Languages.Parse(wanted.Value.Value));
        var language = Languages.Parse(request.Query["lang"]) ?? browser.FirstOrDefault(known => known is not null) ?? otherwise;
        return Task.FromResult<ProviderCultureResult?>(new ProviderCultureResult(language.Culture().Name));
    }
}
