using System.IdentityModel.Tokens.Jwt;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Dashboard.Security.SingleSignOn;

/// <summary>Holds an id token against what was asked: signature, issuer, audience, times, nonce, and the access token it came with.</summary>
internal sealed class IdTokens(IdentityProvider provider, SingleSignOnSettings settings, TimeProvider clock)
{
    // Clocks that differ by more are mended, not suffered.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(2);

    // Signed by a key that only the provider has: neither unsigned nor with the secret that this program has too.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly JsonWebTokenHandler reader = new();

    // The nonce lies in the protected state, which is good for one browser and a quarter of an hour: a time of its own would say the same.
    private readonly OpenIdConnectProtocolValidator protocol = new() { RequireTimeStampInNonce = false };

    /// <summary>Reads a token.</summary>
    /// <param name="answer">What the provider's token endpoint answered.</param>
    /// <param name="nonce">The word that was asked with.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="SingleSignOnException">It is not what was asked for.</exception>
    public async Task<JsonWebToken> ReadAsync(OpenIdConnectMessage answer, string? nonce, CancellationToken cancellation)
    {
        var result = await ValidateAsync(answer.IdToken, provider.Directory);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // A key of today. The directory will know it too, but asks in the background, and somebody waits.
            result = await ValidateAsync(answer.IdToken, new StaticConfigurationManager<OpenIdConnectConfiguration>(await provider.AskAnewAsync(cancellation)));
        }

        if (!result.IsValid)
        {
            throw new SingleSignOnException(
                result.Exception is SecurityTokenInvalidLifetimeException ? SingleSignOnFault.Clock : SingleSignOnFault.Token, "The id token is not good.", result.Exception);
        }

        var token = (JsonWebToken)result.SecurityToken;
        try
        {
            protocol.ValidateTokenResponse(new OpenIdConnectProtocolValidationContext
            {
                ClientId = settings.ClientId,
                Nonce = nonce,
                ProtocolMessage = answer,
                ValidatedIdToken = JwtSecurityTokenConverter.Convert(token),
            });
        }
        catch (OpenIdConnectProtocolException fault)
        {
            throw new SingleSignOnException(SingleSignOnFault.Token, "The id token is no answer to what was asked.", fault);
        }

        return token;
    }

    private Task<TokenValidationResult> ValidateAsync(string token, BaseConfigurationManager directory) => reader.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ConfigurationManager = directory,
        ValidAudience = settings.ClientId,
        ValidAlgorithms = Algorithms,
        LifetimeValidator = (from, to, _, _) => IsNow(from, to),
    });

    // Added to the clock and not to the token's times, which may be the last or the first there are.
    private bool IsNow(DateTime? from, DateTime? to)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return to is not null && now - Skew < to && (from is null || now + Skew >= from);
    }
}
