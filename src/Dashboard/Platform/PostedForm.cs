using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Platform;

/// <summary>Why a form was not taken, and what was typed, for the page that answers it.</summary>
public interface IRefusedForm;

/// <summary>What all plain forms share: one that is none is refused, and one that cannot be trusted is answered with what was typed.</summary>
internal static class PostedForm
{
    /// <summary>Takes a form.</summary>
    /// <param name="context">The request.</param>
    /// <param name="antiforgery">Tells whether one of our pages has sent it.</param>
    /// <param name="take">Takes one that can be trusted.</param>
    /// <param name="expired">Answers one that cannot: mostly its page was open too long.</param>
    public static async Task<IResult> TakeAsync(
        HttpContext context, IAntiforgery antiforgery, Func<IFormCollection, Task<IResult>> take, Func<IFormCollection, IResult> expired)
    {
        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var trusted = await antiforgery.IsRequestValidAsync(context);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return trusted ? await take(form) : expired(form);
    }

    /// <summary>The page that the form was sent to, with what was typed.</summary>
    public static RazorComponentResult<App> Answer<T>(this T refused, HttpContext context, int status)
        where T : class, IRefusedForm
    {
        context.Features.Set(refused);
        return new RazorComponentResult<App> { StatusCode = status, PreventStreamingRendering = true };
    }
}
