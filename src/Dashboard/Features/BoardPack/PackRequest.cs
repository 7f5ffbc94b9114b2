using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace Dashboard.Features.BoardPack;

/// <summary>A form about packs as it arrived.</summary>
/// <param name="Form">Its fields.</param>
/// <param name="IsTrusted">Whether it holds the token of a page of ours.</param>
internal sealed record PackRequest(IFormCollection Form, bool IsTrusted)
{
    /// <summary>A pack of a hundred items, each with all its rows, has more fields than the framework takes.</summary>
    private const int MostFields = 4096;

    /// <summary>The form; <c>null</c> where the request is none.</summary>
    public static async Task<PackRequest?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }

        context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { ValueCountLimit = MostFields }));
        var isTrusted = await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        return new PackRequest(await context.Request.ReadFormAsync(context.RequestAborted), isTrusted);
    }
}
