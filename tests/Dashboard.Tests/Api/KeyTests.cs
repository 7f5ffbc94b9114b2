using System.Net;
using System.Text.Json;
using Dashboard.Data.Office.Accounts;
using Dashboard.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Api;

/// <summary>Programs ask with a key: for what it opens, of what it is bound to, as long as it is good.</summary>
public sealed class KeyTests : IDisposable
{
    private const string Series = "/api/v1/series?metric=responses";

    private readonly SecurityHost host = new() { IsSignedIn = false };

    [Fact]
    public async Task Key_OpensItsVerbsAndNothingElse()
    {
        var secret = await AddAsync("series");

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(HttpMethod.Get, Series, secret));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(HttpMethod.Post, "/api/v1/spc", secret));
        Assert.Equal(HttpStatusCode.Redirect, await AskAsync(HttpMethod.Get, "/metrics", secret));
        Assert.Equal(HttpStatusCode.Redirect, await AskAsync(HttpMethod.Get, "/download/overview/nps.csv", secret));
    }

    [Fact]
    public async Task Key_AskedForWhatItDoesNotOpen_SaysWhatItOpens()
    {
        var secret = await AddAsync("series", "funnel");

        using var answer = await SendAsync(HttpMethod.Post, "/api/v1/spc", secret);

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("This key opens series, funnel, and nothing else.", problem.RootElement.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Key_ThatIsRevokedOrNoneAtAll_IsRefusedAsAProblem()
    {
        var secret = await AddAsync("series");
        await host.Services.GetRequiredService<KeyBook>().RevokeAsync("reports", CancellationToken.None);

        foreach (var key in new[] { secret, "dashboard_0", "", "' OR 1=1 --" })
        {
            using var answer = await SendAsync(HttpMethod.Get, Series, key);
            Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Contains("Bearer", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.Equal("Bearer realm=\"dashboard\"" + (key.Length > 0 ? ", error=\"invalid_token\"" : ""), answer.Headers.WwwAuthenticate.ToString());
        }
    }

    [Fact]
    public async Task Key_ThatOpensNothing_IsOneLineOfTheAuditHoweverOftenItIsTried()
    {
        var secret = await AddAsync("series");
        await host.Services.GetRequiredService<KeyBook>().RevokeAsync("reports", CancellationToken.None);
        var old = (await host.Services.GetRequiredService<KeyBook>().AddAsync(
            new KeyOrder("old", ["series"], WholeTree: true, [], TimeSpan.FromDays(-1)), "anna", CancellationToken.None)).Secret;

        foreach (var key in new[] { "guess-1", secret, "guess-2", old, "guess-3", secret, old })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(HttpMethod.Get, Series, key));
        }

        Assert.Equal(
            [
                "anonymous unknown key ? Failed {\"why\":\"Unknown\"}",
                "anonymous unknown key reports Failed {\"why\":\"Revoked\"}",
                "anonymous unknown key old Failed {\"why\":\"Expired\"}",
            ],
            host.Audit);
    }

    [Fact]
    public async Task Key_TriedMoreOftenThanTheLimit_IsNotLookedAt()
    {
        await using var slow = new SecurityHost(("Limits:ApiPerMinute", "1")) { IsSignedIn = false };
        await AskAsync(HttpMethod.Get, Series, "guess", slow);
        var secret = (await slow.Services.GetRequiredService<KeyBook>().AddAsync(
            new KeyOrder("reports", ["series"], WholeTree: true, [], TimeSpan.FromDays(-1)), "anna", CancellationToken.None)).Secret;

        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(HttpMethod.Get, Series, secret, slow));
        Assert.Single(slow.Audit);
    }

    [Fact]
    public async Task Api_WithoutAKey_IsRefusedAsAProblem()
    {
        using var answer = await host.Visitor().GetAsync(new Uri(Series, UriKind.Relative));

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task Question_OfAKey_IsAuditedByItsName()
    {
        var secret = await AddAsync("series");

        await AskAsync(HttpMethod.Get, Series, secret);

        Assert.Contains(host.Audit, line => line.StartsWith("key reports unknown series responses ", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Audit, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Key_BoundToAUnit_SeesNoOther()
    {
        await host.ImportUnitsAsync("code,name_fi,parent\ncounty,Alue,\nward,Osasto,county\nclinic,Poliklinikka,county\n");
        var secret = (await host.Services.GetRequiredService<KeyBook>().AddAsync(
            new KeyOrder("ward", ["series"], WholeTree: false, ["ward"], TimeSpan.FromDays(1)), "anna", CancellationToken.None)).Secret;

        Assert.Equal(HttpStatusCode.OK, await AskAsync(HttpMethod.Get, Series + "&unit=ward", secret));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(HttpMethod.Get, Series + "&unit=clinic", secret));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(HttpMethod.Get, Series + "&unit=county", secret));
        using var unnamed = await SendAsync(HttpMethod.Get, Series, secret);
        using var report = JsonDocument.Parse(await unnamed.Content.ReadAsStringAsync());
        Assert.Equal("ward", report.RootElement.GetProperty("unit").GetString());
    }

    [Fact]
    public async Task Key_UsedMoreOftenThanTheLimit_IsToldToWait()
    {
        await using var slow = new SecurityHost(("Limits:ApiPerMinute", "1")) { IsSignedIn = false };
        var secret = (await slow.Services.GetRequiredService<KeyBook>().AddAsync(
            new KeyOrder("reports", ["series"], WholeTree: true, [], TimeSpan.FromDays(1)), "anna", CancellationToken.None)).Secret;

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(HttpMethod.Get, Series, secret, slow));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync(HttpMethod.Get, Series, secret, slow));
    }

    public void Dispose() => host.Dispose();

    private async Task<string> AddAsync(params string[] verbs) => (await host.Services.GetRequiredService<KeyBook>().AddAsync(
        new KeyOrder("reports", verbs, WholeTree: true, [], TimeSpan.FromDays(1)), "anna", CancellationToken.None)).Secret;

    private async Task<HttpStatusCode> AskAsync(HttpMethod method, string url, string key, SecurityHost? of = null)
    {
        using var answer = await SendAsync(method, url, key, of);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, string key, SecurityHost? of = null)
    {
        using var request = new HttpRequestMessage(method, url);
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        return await (of ?? host).Visitor().SendAsync(request);
    }
}
