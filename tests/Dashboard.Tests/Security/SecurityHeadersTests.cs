using System.Net;

namespace Dashboard.Tests.Security;

/// <summary>The headers of every kind of answer; what a browser makes of them is tested with one.</summary>
public sealed class SecurityHeadersTests : IDisposable
{
    private readonly SecurityHost host = new();

    [Theory]
    [InlineData("/metrics", HttpStatusCode.OK, "default-src 'self'; script-src 'self'; style-src 'self' 'nonce-")]
    [InlineData("/imports/999", HttpStatusCode.NotFound, "default-src 'self'; ")]
    [InlineData("/packs", HttpStatusCode.OK, "default-src 'self'; ")]
    [InlineData("/packs/999", HttpStatusCode.NotFound, "default-src 'self'; ")]
    [InlineData("/nothing", HttpStatusCode.NotFound, "default-src 'self'; ")]
    [InlineData("/error", HttpStatusCode.OK, "default-src 'self'; ")]
    [InlineData("/css/app.css", HttpStatusCode.OK, "default-src 'none'; ")]
    [InlineData("/js/shell.js", HttpStatusCode.OK, "default-src 'none'; ")]
    [InlineData("/api/v1/openapi.json", HttpStatusCode.OK, "default-src 'none'; ")]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound, "default-src 'none'; ")]
    [InlineData("/settings/theme/dark", HttpStatusCode.Redirect, "default-src 'none'; ")]
    public async Task Answer_OfAnyKind_HasTheHeaders(string path, HttpStatusCode status, string policy)
    {
        using var answer = await host.Visitor().GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith(policy, Of(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Of(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Of(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(
            ["DENY", "nosniff", "same-origin", "same-origin", "same-origin"],
            new[] { "X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy" }
                .Select(name => Of(answer, name)));
        Assert.Contains("microphone=()", Of(answer, "Permissions-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nonce_IsThePagesOwnAndAnotherOneInEveryAnswer()
    {
        using var first = await host.Visitor().GetAsync("/metrics");
        using var second = await host.Visitor().GetAsync("/metrics");

        var nonce = (await SecurityHost.ReadAsync(first)).QuerySelector("meta[name=csp-nonce]")!.GetAttribute("content")!;

        Assert.Equal(24, nonce.Length);
        Assert.Contains($"'nonce-{nonce}'", Of(first, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain(nonce, Of(second, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://county.example/", "max-age=31536000")]
    [InlineData("http://county.example/", null)]
    public async Task StrictTransport_IsSaidOverHttpsAlone(string address, string? expected)
    {
        using var answer = await host.Visitor(address).GetAsync("/metrics");

        Assert.Equal(expected, answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null);
    }

    [Theory]
    [InlineData("https://county.example/", true)]
    [InlineData("http://county.example/", false)]
    public async Task Cookies_OverHttps_AreForHttpsAlone(string address, bool secure)
    {
        foreach (var path in new[] { "/imports", "/settings/theme/dark" })
        {
            using var answer = await host.Visitor(address).GetAsync(path);

            Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Equal(secure, cookie.Contains("; secure", StringComparison.Ordinal)));
        }
    }

    public void Dispose() => host.Dispose();

    private static string Of(HttpResponseMessage answer, string header) => Assert.Single(answer.Headers.GetValues(header));
}
