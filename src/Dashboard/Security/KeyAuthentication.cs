using System.Security.Claims;
using System.Text.Encodings.Web;
using Dashboard.Data.Office.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Dashboard.Security;

/// <summary>A program asks the API with <c>Authorization: Bearer KEY</c>. A key opens nothing but the API.</summary>
internal sealed class KeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, KeyBook keys, KeyRefusals refusals)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public new const string Scheme = "key";

    /// <summary>What an answer that asks for a key says of how.</summary>
    public const string Asks = "Bearer realm=\"dashboard\"";

    private const string Bearer = "Bearer ";

    private string Secret => Request.Headers.Authorization.ToString()[Bearer.Length..].Trim();

    /// <summary>Whether a request comes with a key, good or not.</summary>
    public static bool IsAskedWithKey(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (await keys.FindAsync(Secret, Context.RequestAborted) is not { } key)
        {
            return AuthenticateResult.Fail("The key is unknown, expired or revoked.");
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, key.Access.Name)], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new AccessIdentity(identity, key.Access) { Opens = key.Opens }), Scheme));
    }

    /// <summary>Asked once the sender's rate has been found to be within its limit.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await refusals.WriteAsync(Context, Secret);
        await base.HandleChallengeAsync(properties);
        Response.Headers.WWWAuthenticate = $"{Asks}, error=\"invalid_token\"";
    }
}
