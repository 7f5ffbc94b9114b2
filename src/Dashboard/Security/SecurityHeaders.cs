using Microsoft.Net.Http.Headers;

namespace Dashboard.Security;

/// <summary>
/// Says of an endpoint that it answers everybody, with pages that run no script and files that other sites may read: nothing in them is of a reader.
/// </summary>
/// <param name="FramedBy">The origins whose pages may frame it; empty for none.</param>
internal sealed record OpenAnswer(params IReadOnlyList<string> FramedBy);

/// <summary>What every answer tells the browser about itself: page, file, API answer and error alike.</summary>
internal static class SecurityHeaders
{
    /// <summary>A file or an API answer runs and loads nothing, should a browser show it as a page.</summary>
    public const string FilePolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Nothing here looks at or listens to its reader, or pays.
    private const string Permissions =
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), geolocation=(), gyroscope=(), magnetometer=(), "
        + "microphone=(), midi=(), payment=(), publickey-credentials-get=(self), usb=(), xr-spatial-tracking=()";

    private static readonly TimeSpan OneYear = TimeSpan.FromDays(365);

    /// <summary>
    /// A page's policy. Scripts are files of ours: none inline, none made of text. Style elements are ours by the nonce (the interactive charts
    /// make some in the browser), and style attributes are not taken at all. Pictures may be data and blobs: a chart saved as PNG is drawn from one.
    /// 'self' of connect-src holds the circuit's web socket.
    /// </summary>
    public static string PagePolicy(string nonce) =>
        $"default-src 'self'; script-src 'self'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>The policy of a page for everybody: its style sheets and nothing else. It has no form, no script and no picture of its own.</summary>
    private static string OpenPolicy(IReadOnlyList<string> framedBy) =>
        $"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {(framedBy.Count == 0 ? "'none'" : string.Join(' ', framedBy))}";

    /// <summary>The browser then asks by https only; said over https alone, and not of this machine itself.</summary>
    public static IServiceCollection AddStrictTransport(this IServiceCollection services) => services.AddHsts(hsts => hsts.MaxAge = OneYear);

    /// <summary>Comes first, so that whatever answers later answers with the headers.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app)
    {
        app.UseHsts();
        app.Use((context, next) =>
        {
            // At the last moment: an error clears the headers, and only then it is known whether the answer is a page.
            context.Response.OnStarting(
                static state =>
                {
                    Set((HttpContext)state);
                    return Task.CompletedTask;
                },
                context);
            return next(context);
        });
    }

    /// <summary>Sets them now, for what answers before the pipeline.</summary>
    public static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        var open = context.GetEndpoint()?.Metadata.GetMetadata<OpenAnswer>();
        headers.ContentSecurityPolicy = !IsPage(context.Response) ? FilePolicy : open is null ? PagePolicy(PageNonce.Of(context)) : OpenPolicy(open.FramedBy);
        if (open is not { FramedBy.Count: > 0 })
        {
            headers.XFrameOptions = "DENY";
        }

        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = open is null ? "same-origin" : "cross-origin";

        // What was read under an account is not shown again from a cache, when the account has gone.
        if (context.User.Identity?.IsAuthenticated == true && headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }
    }

    private static bool IsPage(HttpResponse response) =>
        MediaTypeHeaderValue.TryParse(response.ContentType, out var type) && type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase);
}
