using Dashboard.Data.Office;
using Dashboard.Data.Office.Alerts;
using Dashboard.Doors.Alerts;
using Dashboard.Platform;
using Dashboard.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Dashboard.Features.Alerts;

/// <summary>That letters were ended, for the page that answers it.</summary>
internal sealed record Unsubscribed;

/// <summary>
/// Ends letters by the link in them, without signing in: by the button of its page, or by the one click of a mail program (RFC 8058), which has no
/// page of ours to take a form's token from. The signed link is the proof.
/// </summary>
internal static class UnsubscribeEndpoint
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost(AlertUrls.Unsubscribe, EndAsync).WithOrder(-1).AllowAnonymous().RequireRateLimiting(RateLimits.Unsubscribe);

    private static async Task<IResult> EndAsync(HttpContext context, string? token, UnsubscribeTokens tokens, AlertPost post, AuditLog audit)
    {
        if (tokens.Read(token) is not { } wanted)
        {
            return Page(StatusCodes.Status400BadRequest);
        }

        // Asked twice, it is ended all the same.
        if (await post.EndAsync(wanted.Account, wanted.Address, CancellationToken.None))
        {
            audit.Write(Actors.Of(context), "alert mail end", wanted.Account, AuditOutcome.Done);
        }

        context.Features.Set(new Unsubscribed());
        return Page(StatusCodes.Status200OK);
    }

    private static RazorComponentResult<App> Page(int status) => new() { StatusCode = status, PreventStreamingRendering = true };
}
