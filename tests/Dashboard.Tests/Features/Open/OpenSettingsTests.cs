using System.Net;
using Dashboard.Platform;
using Dashboard.Tests.Security;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Tests.Features.Open;

/// <summary>What a county sets, on a store where nothing is published.</summary>
public sealed class OpenSettingsTests
{
    [Theory]
    [InlineData(null, "frame-ancestors 'none'", "DENY")]
    [InlineData("https://www.example.fi, https://example.sv:8443", "frame-ancestors https://www.example.fi https://example.sv:8443", null)]
    [InlineData("*", "frame-ancestors *", null)]
    public async Task Embed_IsFramedByWhoIsNamed_AndNothingElseIs(string? from, string ancestors, string? options)
    {
        await using var host = new SecurityHost(from is null ? [] : [("Open:EmbedFrom", from)]);
        using var visitor = host.Visitor();

        using var embed = await visitor.GetAsync("/open/embed?unit=county&metric=nps");
        using var page = await visitor.GetAsync("/open");
        using var inside = await visitor.GetAsync("/metrics");

        Assert.EndsWith(ancestors, embed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(options, embed.Headers.TryGetValues("X-Frame-Options", out var given) ? given.Single() : null);
        Assert.All([page, inside], answer =>
        {
            Assert.EndsWith("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        });
        Assert.DoesNotContain("script-src", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAStoreThatPublishesNothing_SaysSo()
    {
        await using var host = new SecurityHost(("Limits:ApiPerMinute", "3"));
        using var visitor = host.Visitor();

        using var answer = await visitor.GetAsync("/open");
        using var data = await visitor.GetAsync("/open/data.json");
        using var unit = await visitor.GetAsync("/open?unit=county");
        using var tooMany = await visitor.GetAsync("/open");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound), (answer.StatusCode, data.StatusCode, unit.StatusCode));
        Assert.Contains("Täällä ei ole vielä julkaistu lukuja", (await SecurityHost.ReadAsync(answer)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"value\":[]", await data.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.StatusCode);
        Assert.True(tooMany.Headers.RetryAfter!.Delta > TimeSpan.Zero);
    }

    [Theory]
    [InlineData("www.example.fi")]
    [InlineData("https://www.example.fi/path")]
    [InlineData("https://a.fi; script-src *")]
    [InlineData("'unsafe-inline'")]
    public void EmbedFrom_ThatIsNoOrigin_IsAFaultOfItsKey(string text)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Open:EmbedFrom", text), new("Store:Path", Path.Combine(Path.GetTempPath(), "x.db"))]).Build();

        var fault = Assert.Throws<SettingsException>(() => DashboardSettings.Read(configuration));

        Assert.StartsWith($"Open:EmbedFrom is '{text}'; expected origins as https://www.example.fi", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }
}
