using System.Net;
using System.Text.Json;
using Dashboard.Core.Privacy;
using Dashboard.Platform;
using Dashboard.Security;
using Dashboard.Tests.Doors.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Security;

public sealed class RateLimitsTests
{
    [Fact]
    public async Task Api_AskedMoreOftenThanItsLimit_IsAProblemThatSaysWhen()
    {
        await using var host = new SecurityHost(("Limits:ApiPerMinute", "2"));
        var visitor = host.Visitor();
        for (var i = 0; i < 2; i++)
        {
            using var taken = await visitor.GetAsync("/api/v1/openapi.json");
            Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        }

        using var answer = await visitor.GetAsync("/api/v1/openapi.json");
        using var page = await visitor.GetAsync("/metrics");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var seconds = answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        Assert.InRange(seconds, 1, 60);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(429, problem.GetProperty("status").GetInt32());
        Assert.Equal($"Too many requests; ask again in {seconds} seconds.", problem.GetProperty("detail").GetString());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("fi", "Tuonteja lähetettiin liian tiheään. Mitään ei muutettu.")]
    [InlineData("sv", "Det skickades för många filer på kort tid. Ingenting ändrades.")]
    [InlineData("en", "Files were sent too often in a short time. Nothing was changed.")]
    public async Task Upload_MoreOftenThanItsLimit_IsAnsweredByItsPageInTheReadersLanguage(string language, string words)
    {
        await using var host = new SecurityHost(("Limits:ImportsPerMinute", "1"));
        var visitor = host.Visitor();
        using var chosen = await visitor.GetAsync("/settings/language/" + language);
        using var first = FormBody.Of([new("kind", "Units")]);
        using var second = FormBody.Of([new("kind", "Units")]);
        using var refused = await visitor.PostAsync("/imports", first);

        using var answer = await visitor.PostAsync("/imports", second);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests), (refused.StatusCode, answer.StatusCode));
        Assert.NotNull(answer.Headers.RetryAfter);
        var alert = (await SecurityHost.ReadAsync(answer)).QuerySelector("upload-form [role=alert]:not([hidden])")!;
        Assert.Contains(words, alert.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RateLimits.Api, "Limits:ApiPerMinute")]
    [InlineData(RateLimits.Imports, "Limits:ImportsPerMinute")]
    [InlineData(RateLimits.SignIn, "Limits:SignInsPerMinute")]
    public async Task Policy_OnAnyEndpoint_CountsEachSenderForItself(string policy, string key)
    {
        await using var app = await StartAsync(policy, key);
        var client = app.GetTestClient();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "192.0.2.1"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "192.0.2.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(client, "192.0.2.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(client, "::ffff:192.0.2.1"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "192.0.2.2"));
    }

    [Fact]
    public async Task Key_UsedFromManyPlaces_CountsThemTogetherAndNoOtherKey()
    {
        await using var app = await StartAsync(RateLimits.Api, "Limits:ApiPerMinute");
        var client = app.GetTestClient();

        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "192.0.2.1", "key reports"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "192.0.2.2", "key reports"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(client, "192.0.2.3", "key reports"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "192.0.2.3", "key other"));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client, "192.0.2.3"));
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::", "2001:db8:1:2::/64")]
    [InlineData(null, "unknown")]
    public void Sender_IsTheAddressOrTheNetworkThatOneSenderHas(string? address, string sender)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);

        Assert.Equal(sender, RateLimits.SenderOf(context));
    }

    [Theory]
    [InlineData("127.0.0.1", "max-age=31536000")]
    [InlineData("10.0.0.0/8, 127.0.0.0/8", "max-age=31536000")]
    [InlineData("10.0.0.1", null)]
    [InlineData("", null)]
    public async Task Proxy_IsBelievedWhereItIsTrusted(string trusted, string? strict)
    {
        await using var host = new SecurityHost(("Security:TrustedProxies", trusted));
        using var client = new HttpClient { BaseAddress = host.Listen() };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/nothing") { Headers = { Host = "county.example" } };
        request.Headers.Add("X-Forwarded-For", "192.0.2.1");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var answer = await client.SendAsync(request);

        Assert.Equal(strict, answer.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null);
    }

    private static async Task<WebApplication> StartAsync(string policy, string key)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(DashboardSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [key] = "2" }).Build()));
        builder.Services.AddRateLimits();
        var app = builder.Build();
        app.Use((context, next) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers["Sender"]!);
            if (context.Request.Headers["Key"] is [{ } key])
            {
                context.User = new(new AccessIdentity(new("key"), new Access(key, Role.Viewer, Scope.WholeTree)) { Opens = _ => true });
            }

            return next(context);
        });
        app.UseRateLimiter();
        app.MapGet("/", () => "hei").RequireRateLimiting(policy);
        await app.StartAsync();
        return app;
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client, string sender, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Sender", sender);
        request.Headers.Add("Key", key is null ? [] : [key]);
        using var answer = await client.SendAsync(request);
        return answer.StatusCode;
    }
}
