using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dashboard.Security.SingleSignOn;

/// <summary>The provider as its discovery document describes it: kept, read anew twice a day, and when a token is signed by an unknown key.</summary>
internal sealed class IdentityProvider(SingleSignOnSettings settings, IHttpClientFactory clients)
{
    /// <summary>The name of the HTTP client that speaks with it.</summary>
    public const string Channel = "single-sign-on";

    private readonly bool overHttps = settings.Authority.Scheme == Uri.UriSchemeHttps;

    /// <summary>Keeps the document and the keys.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Directory { get; } = new(
        $"{settings.Authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(clients.CreateClient(Channel)) { RequireHttps = settings.Authority.Scheme == Uri.UriSchemeHttps });

    /// <summary>What the provider says of itself.</summary>
    /// <exception cref="SingleSignOnException">It does not answer, or lacks what is needed.</exception>
    public async Task<OpenIdConnectConfiguration> AskAsync(CancellationToken cancellation)
    {
        var found = await FindAsync(cancellation);
        return IsUsable(found.AuthorizationEndpoint) && IsUsable(found.TokenEndpoint)
            ? found
            : throw new SingleSignOnException(SingleSignOnFault.Provider, "The discovery document names no usable authorization_endpoint or token_endpoint.");
    }

    /// <summary>Where one signs out at the provider; <c>null</c> when it has no such place, or does not answer.</summary>
    public async Task<string?> EndSessionAsync(CancellationToken cancellation)
    {
        try
        {
            var end = (await AskAsync(cancellation)).EndSessionEndpoint;
            return IsUsable(end) ? end : null;
        }
        catch (SingleSignOnException)
        {
            return null;
        }
    }

    private async Task<OpenIdConnectConfiguration> FindAsync(CancellationToken cancellation)
    {
        try
        {
            return await Directory.GetConfigurationAsync(cancellation);
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException or ArgumentException)
        {
            throw new SingleSignOnException(SingleSignOnFault.Provider, "The discovery document could not be read.", fault);
        }
    }

    private bool IsUsable(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (!overHttps && uri.Scheme == Uri.UriSchemeHttp));
}
