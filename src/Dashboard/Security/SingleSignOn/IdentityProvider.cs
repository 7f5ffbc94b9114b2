using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Dashboard.Security.SingleSignOn;

/// <summary>The provider as its discovery document describes it: kept, and read anew twice a day or when a token is signed by an unknown key.</summary>
internal sealed class IdentityProvider
{
    /// <summary>The name of the HTTP client that speaks with it.</summary>
    public const string Channel = "single-sign-on";

    private readonly string document;
    private readonly OpenIdConnectConfigurationRetriever reader = new();
    private readonly HttpDocumentRetriever line;

    public IdentityProvider(SingleSignOnSettings settings, IHttpClientFactory clients)
    {
        document = $"{settings.Authority.AbsoluteUri.TrimEnd('/')}/.well-known/openid-configuration";
        line = new HttpDocumentRetriever(clients.CreateClient(Channel)) { RequireHttps = settings.Authority.Scheme == Uri.UriSchemeHttps };
        Directory = new ConfigurationManager<OpenIdConnectConfiguration>(document, reader, line);
    }

    /// <summary>Keeps the document and the keys.</summary>
    public ConfigurationManager<OpenIdConnectConfiguration> Directory { get; }

    /// <summary>What the provider says of itself.</summary>
    /// <exception cref="SingleSignOnException">It does not answer, or lacks what is needed.</exception>
    public Task<OpenIdConnectConfiguration> AskAsync(CancellationToken cancellation) => CheckedAsync(() => Directory.GetConfigurationAsync(cancellation));

    /// <summary>The same of this very moment.</summary>
    /// <inheritdoc cref="AskAsync" path="/exception"/>
    public Task<OpenIdConnectConfiguration> AskAnewAsync(CancellationToken cancellation) =>
        CheckedAsync(() => ((IConfigurationRetriever<OpenIdConnectConfiguration>)reader).GetConfigurationAsync(document, line, cancellation));

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

    private async Task<OpenIdConnectConfiguration> CheckedAsync(Func<Task<OpenIdConnectConfiguration>> read)
    {
        try
        {
            var found = await read();
            return IsUsable(found.AuthorizationEndpoint) && IsUsable(found.TokenEndpoint) && (found.UserInfoEndpoint is null or "" || IsUsable(found.UserInfoEndpoint))
                ? found
                : throw new SingleSignOnException(SingleSignOnFault.Provider, "The discovery document names no usable authorization_endpoint, token_endpoint or userinfo_endpoint.");
        }
        catch (Exception fault) when (fault is InvalidOperationException or IOException or HttpRequestException or ArgumentException)
        {
            throw new SingleSignOnException(SingleSignOnFault.Provider, "The discovery document could not be read.", fault);
        }
    }

    /// <summary>A provider over https is asked nothing without it.</summary>
    private bool IsUsable(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (!line.RequireHttps && uri.Scheme == Uri.UriSchemeHttp));
}
