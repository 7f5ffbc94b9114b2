using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Dashboard.Security.SingleSignOn;

/// <summary>What came back from the provider: a person, or why there is none; and where they wanted to go.</summary>
internal sealed record SingleSignOnAnswer(Person? Person, SingleSignOnFault? Fault, string? Back);

/// <summary>
/// OpenID Connect's code flow on the framework's OAuth handler, which brings the protected state, the cookie that binds it to one browser, and
/// PKCE; discovery, nonce and id token are added here. It is asked by endpoints, so that these have limits and rules as all others.
/// </summary>
internal sealed partial class SingleSignOnHandler(
    IOptionsMonitor<OAuthOptions> options, ILoggerFactory log, UrlEncoder encoder, IdentityProvider provider, IdTokens idTokens, SingleSignOnSettings settings)
    : OAuthHandler<OAuthOptions>(options, log, encoder)
{
    public const string Name = "single-sign-on";

    private const string Nonce = "nonce";
    private const string Basic = "client_secret_basic";
    private const int NonceBytes = 32;

    private Person? person;
    private string? back;

    /// <summary>An endpoint answers.</summary>
    public override Task<bool> ShouldHandleRequestAsync() => Task.FromResult(false);

    /// <summary>Leads to the provider.</summary>
    /// <param name="back">Where to go on afterwards.</param>
    /// <exception cref="SingleSignOnException">The provider does not answer.</exception>
    public Task BeginAsync(string back) => ChallengeAsync(new AuthenticationProperties { RedirectUri = back });

    /// <summary>Reads with what the provider sent somebody back.</summary>
    public async Task<SingleSignOnAnswer> AnswerAsync()
    {
        try
        {
            var result = await HandleRemoteAuthenticateAsync();
            back = result.Properties?.RedirectUri;
            return result.Succeeded ? new SingleSignOnAnswer(person, Fault: null, back) : Failed(FaultOf(result.Failure), result.Failure);
        }
        catch (SingleSignOnException fault)
        {
            return Failed(fault.Fault, fault);
        }
        catch (Exception fault) when (fault is HttpRequestException or JsonException or IOException || (fault is OperationCanceledException && !Context.RequestAborted.IsCancellationRequested))
        {
            return Failed(SingleSignOnFault.Provider, fault);
        }

        SingleSignOnAnswer Failed(SingleSignOnFault why, Exception? found)
        {
            Tell(why, found);
            return new SingleSignOnAnswer(Person: null, why, back);
        }
    }

    /// <summary>Tells the program's log, for whoever keeps it.</summary>
    public void Tell(SingleSignOnFault fault, Exception? found) => NobodySignedOn(Logger, fault, found?.Message, found?.InnerException?.Message);

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        // The same for everybody; the options want it before the provider was ever asked.
        Options.AuthorizationEndpoint = (await provider.AskAsync(Context.RequestAborted)).AuthorizationEndpoint;
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var nonce = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(NonceBytes));
        properties.Items[Nonce] = nonce;
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, nonce);
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        back = context.Properties.RedirectUri;
        var endpoints = await provider.AskAsync(Context.RequestAborted);
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoints.TokenEndpoint);
        var form = new Dictionary<string, string?>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            [OAuthConstants.CodeVerifierKey] = context.Properties.Items[OAuthConstants.CodeVerifierKey],
        };

        // A provider that says nothing takes Basic (RFC 8414).
        if (endpoints.TokenEndpointAuthMethodsSupported is { Count: 0 } or null || endpoints.TokenEndpointAuthMethodsSupported.Contains(Basic))
        {
            var pair = $"{Uri.EscapeDataString(settings.ClientId)}:{Uri.EscapeDataString(settings.ClientSecret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
        }
        else
        {
            (form["client_id"], form["client_secret"]) = (settings.ClientId, settings.ClientSecret);
        }

        request.Content = new FormUrlEncodedContent(form);
        using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
        return answer.IsSuccessStatusCode
            ? OAuthTokenResponse.Success(await ReadAsync(answer))
            : OAuthTokenResponse.Failed(new SingleSignOnException(
                (int)answer.StatusCode >= StatusCodes.Status500InternalServerError ? SingleSignOnFault.Provider : SingleSignOnFault.Declined,
                $"The token endpoint answered {(int)answer.StatusCode}."));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var answer = new OpenIdConnectMessage(tokens.Response!.RootElement.GetRawText());
        var token = await idTokens.ReadAsync(answer, properties.Items[Nonce], Context.RequestAborted);
        using var claims = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.EncodedPayload));
        using var more = Person.IsWhole(claims.RootElement, settings.GroupsClaim) ? null : await UserInfoAsync(tokens.AccessToken!, token.Subject);
        person = Person.Of(token.Issuer, claims.RootElement, more?.RootElement, settings.GroupsClaim);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    /// <summary>What is not in the token may be asked for with it, and counts only of the same person.</summary>
    private async Task<JsonDocument?> UserInfoAsync(string accessToken, string subject)
    {
        if ((await provider.AskAsync(Context.RequestAborted)).UserInfoEndpoint is not { Length: > 0 } endpoint)
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, endpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var answer = await Backchannel.SendAsync(request, Context.RequestAborted);
        answer.EnsureSuccessStatusCode();
        var claims = await ReadAsync(answer);
        return claims.RootElement.TryGetProperty("sub", out var found) && found.ValueEquals(subject)
            ? claims
            : throw new SingleSignOnException(SingleSignOnFault.Token, "The userinfo endpoint speaks of somebody else.");
    }

    private async Task<JsonDocument> ReadAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(Context.RequestAborted));

    /// <summary>The framework names what the provider said; what it names nothing of, is about the state.</summary>
    private static SingleSignOnFault FaultOf(Exception? failure) => failure switch
    {
        SingleSignOnException own => own.Fault,
        { Data: var data } when data["error"] is { } error => error.ToString() == "access_denied" ? SingleSignOnFault.Cancelled : SingleSignOnFault.Declined,
        _ => SingleSignOnFault.State,
    };

    [LoggerMessage(LogLevel.Warning, "Single sign-on let nobody in ({Fault}): {Reason} {Found}")]
    private static partial void NobodySignedOn(ILogger log, SingleSignOnFault fault, string? reason, string? found);
}
