using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Core.Privacy;
using Dashboard.Components.Charts;
using Dashboard.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Security;

/// <summary>
/// Every route of the table, asked by nobody, by every role of everything, and by every role of one unit. What each answers is worked out from
/// the rule the route states; a route that states none fails.
/// </summary>
public sealed partial class AccessMatrixTests(FilledHost filled) : IClassFixture<FilledHost>, IAsyncLifetime
{
    private const string Within = "sairaalapalvelut";
    private const string Beyond = "avopalvelut";

    /// <summary>Routes of the framework: files (while developing, those that came since the start too), and what the pages' script asks.</summary>
    private static readonly string[] Frameworks = ["/_framework/", "/_content/", "/_blazor", "/{**path:file}"];

    /// <summary>Everybody may ask these, and nothing else.</summary>
    private static readonly string[] Open =
    [
        "/health/live", "/health/ready", "/health/metrics", "/sign-in", "/sign-in/code", "/sign-in/demo", "/sign-in/oidc", "/sign-in/oidc/callback", "/sign-out/oidc", "/not-found", "/error", "/settings/language/{code}", "/settings/first-visit/{state}", "/settings/theme/{theme}",
        "/api/v1/openapi.json", "/alerts/unsubscribe",
        "/open", "/open/embed", "/open/data.csv", "/open/data.json",
    ];

    /// <summary>A signed-in account is enough for these.</summary>
    private static readonly string[] SignedIn = ["/account", "/sign-out", "/session"];

    [Fact]
    public void Route_EachOne_StatesItsRule()
    {
        var routes = Routes();

        Assert.True(routes.Count > 40, string.Join('\n', routes.Select(route => route.Pattern)));
        foreach (var route in routes)
        {
            Assert.True(
                route.Rights.Count > 0 || Open.Contains(route.Pattern) || SignedIn.Contains(route.Pattern) || IsFrameworks(route),
                $"{route.Pattern} has no rule: give it [Needs(Right.…)] or .Needs(Right.…).");
            Assert.Equal(Open.Contains(route.Pattern) || route.IsFile, route.IsOpen);
        }
    }

    [Fact]
    public async Task Route_AskedByNobody_IsClosed()
    {
        foreach (var route in Routes().Where(route => !route.IsOpen))
        {
            using var answer = await SendAsync(route, Beyond, TestAccess.Nobody);

            Assert.True(IsClosed(answer), $"{route}: {answer.StatusCode} {answer.Headers.Location}");
        }
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task Route_AskedByARole_AnswersByItsRule(Role role, string? unit)
    {
        var access = new Access(role.Slug(), role, unit is null ? Scope.WholeTree : Scope.Of(unit));
        foreach (var route in Routes().Where(route => route.Rights.Count > 0))
        {
            var may = route.Rights.All(access.May);
            using var answer = await SendAsync(route, Within, unit is null ? role.Slug() : $"{role.Slug()}:{unit}");

            Assert.True(may != (answer.StatusCode == HttpStatusCode.Forbidden), $"{route} as {role} of {unit ?? "everything"}: {answer.StatusCode}");
            Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Administrator)]
    public async Task Unit_OutsideTheScope_IsAsOneThatIsNotThere(Role role)
    {
        var asker = $"{role.Slug()}:{Within}";
        var access = new Access("x", role, Scope.Of(Within));
        foreach (var (url, right) in UnitUrls(Beyond).Where(url => access.May(url.Right)))
        {
            using var forged = await GetAsync(url, asker);
            using var unknown = await GetAsync(url.Replace(Beyond, "nowhere", StringComparison.Ordinal), asker);

            Assert.True(forged.StatusCode == HttpStatusCode.NotFound, $"{url} as {right}: {forged.StatusCode}");
            Assert.Equal(unknown.StatusCode, forged.StatusCode);
            Assert.DoesNotContain("Avopalvelut", await forged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (var (url, _) in UnitUrls(Within).Where(url => access.May(url.Right)))
        {
            using var answer = await GetAsync(url, asker);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{url} within the scope: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData(Role.Viewer, false)]
    [InlineData(Role.Manager, true)]
    [InlineData(Role.Analyst, true)]
    [InlineData(Role.Administrator, false)]
    public async Task Comments_AreShownToThoseWhoMayReadThem(Role role, bool shown)
    {
        foreach (var url in new[] { "/feedback", "/feedback?q=ki", $"/units/{Within}" })
        {
            using var answer = await GetAsync(url, role.Slug());
            var page = await SecurityHost.ReadAsync(answer);

            Assert.Equal(shown, page.QuerySelector(".comments li") is not null);
        }
    }

    [Theory]
    [InlineData(Role.Viewer, "/imports", false)]
    [InlineData(Role.Administrator, "/imports", true)]
    [InlineData(Role.Analyst, "/imports", true)]
    [InlineData(Role.Viewer, "/packs", true)]
    [InlineData(Role.Manager, "/feedback", true)]
    [InlineData(Role.Administrator, "/accounts", true)]
    [InlineData(Role.Analyst, "/accounts", false)]
    public async Task Menu_ShowsWhatTheRoleMayOpen(Role role, string link, bool shown)
    {
        using var answer = await GetAsync("/metrics", role.Slug());

        Assert.Equal(shown, (await SecurityHost.ReadAsync(answer)).QuerySelector($"header .nav a[href='{link}']") is not null);
    }

    [Fact]
    public async Task Forbidden_IsAPageInWords()
    {
        using var answer = await GetAsync("/imports", "viewer");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("Tämä ei kuulu rooliisi", (await SecurityHost.ReadAsync(answer)).QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Administrator)]
    public async Task Download_OfEveryChartOfEveryPage_IsOfTheScopeOnly(Role role)
    {
        var asker = $"{role.Slug()}:{Within}";
        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in new[] { "/", $"/units/{Within}", "/compare", "/participation", "/programme", "/feedback", "/paths/lonkan-tekonivel" })
        {
            using var shown = await GetAsync($"{page}?unit={Within}&metric=nps", asker);
            var links = (await SecurityHost.ReadAsync(shown)).QuerySelectorAll("a[href^='/download/']").Select(link => link.GetAttribute("href")!).Distinct().ToList();
            Assert.True(links.Count > 0, $"{page} offers no file.");
            foreach (var link in links)
            {
                pages.Add(link.Split('/')[2]);
                using var own = await GetAsync(link, asker);
                using var closed = await GetAsync(link, TestAccess.Nobody);

                Assert.True(own.StatusCode == HttpStatusCode.OK, $"{link}: {own.StatusCode}");
                Assert.True(IsClosed(closed), $"{link} of nobody: {closed.StatusCode}");
                if (link.Contains($"unit={Within}", StringComparison.Ordinal))
                {
                    using var forged = await GetAsync(link.Replace($"unit={Within}", $"unit={Beyond}", StringComparison.Ordinal), asker);

                    // A path is of the reader's scope, whatever unit stands in its address.
                    Assert.True(
                        forged.StatusCode == HttpStatusCode.NotFound
                        || (page.StartsWith("/paths/", StringComparison.Ordinal) && await forged.Content.ReadAsStringAsync() == await own.Content.ReadAsStringAsync()),
                        $"{link} of another unit: {forged.StatusCode}");
                }
            }
        }

        Assert.Equal(filled.Host.Services.GetServices<PageCharts>().Select(source => source.Page).Order(), pages.Order());
    }

    [Fact]
    public async Task Circuit_OfNobody_IsNotOpened()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add(TestAccess.Header, TestAccess.Nobody);

        using var answer = await Client().SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    public Task InitializeAsync() => PublishedMetrics.AddAsync(filled.Host);

    public Task DisposeAsync() => Task.CompletedTask;

    public static TheoryData<Role, string?> Askers()
    {
        var data = new TheoryData<Role, string?>();
        foreach (var role in Roles.All)
        {
            data.Add(role, null);
            data.Add(role, Within);
        }

        return data;
    }

    /// <summary>Every door through which a unit can be named: pages, files, the API.</summary>
    private static IEnumerable<UnitUrl> UnitUrls(string unit)
    {
        foreach (var page in new[] { "/", "/units", "/compare", "/participation", "/participation/events", "/programme", "/feedback" })
        {
            yield return new($"{page}?unit={unit}", Right.ReadFigures);
        }

        yield return new($"/units/{unit}", Right.ReadFigures);
        yield return new($"/units/{unit}/sheet", Right.ReadComments);
        yield return new($"/team-sheet?unit={unit}", Right.ReadComments);
        yield return new($"/feedback/requests?unit={unit}", Right.ReadComments);
        yield return new($"/api/v1/series?metric={PublishedMetrics.ToNobody}&unit={unit}", Right.ReadFigures);
        yield return new($"/api/v1/series?metric={PublishedMetrics.ToNobody}&format=csv&unit={unit}", Right.ReadFigures);
        yield return new($"/packs/self-monitoring.txt?period=2026-T1&unit={unit}", Right.Export);
        yield return new($"/api/v1/chart?format=csv&address=units/volume%3Funit={unit}", Right.ReadFigures);
        yield return new($"/api/v1/pack?period=2026-Q1&format=txt&unit={unit}", Right.ReadFigures);
        yield return new($"/api/v1/pack?period=2026-01&format=xlsx&unit={unit}", Right.ReadFigures);
        yield return new($"/download/overview/units.csv?unit={unit}", Right.Export);
        yield return new($"/download/units/volume.svg?unit={unit}", Right.Export);
        yield return new($"/download/feedback/kinds.csv?unit={unit}", Right.Export);
        yield return new($"/packs/add?chart=units%2Fvolume%3Funit%3D{unit}", Right.Export);
    }

    private static bool IsClosed(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => true,
        HttpStatusCode.Redirect => answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsFrameworks(Route route) =>
        route.IsFile || Frameworks.Any(start => route.Pattern.StartsWith(start, StringComparison.Ordinal));

    private async Task<HttpResponseMessage> SendAsync(Route route, string unit, string asker)
    {
        var url = Parameter().Replace(route.Pattern, found => found.Value.StartsWith("{code", StringComparison.OrdinalIgnoreCase) ? unit : "1");
        using var request = new HttpRequestMessage(route.Method, url);
        request.Headers.Add(TestAccess.Header, asker);
        if (route.Method == HttpMethod.Post)
        {
            request.Content = new FormUrlEncodedContent([]);
        }

        return await Client().SendAsync(request);
    }

    private async Task<HttpResponseMessage> GetAsync(string url, string asker)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add(TestAccess.Header, asker);
        return await Client().SendAsync(request);
    }

    private Task<HttpResponseMessage> GetAsync(UnitUrl url, string asker) => GetAsync(url.Url, asker);

    private HttpClient Client() => filled.Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    private List<Route> Routes() =>
    [
        .. from endpoint in filled.Host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
           let methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           let route = new Route(
               "/" + endpoint.RoutePattern.RawText!.TrimStart('/'),
               new HttpMethod(methods.Contains("GET") ? "GET" : methods[0]),
               [.. endpoint.Metadata.OfType<NeedsAttribute>().Select(need => need.Right), .. PolicyRights(endpoint)],
               endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
               endpoint.Metadata.Any(one => one.GetType().Name.Contains("StaticAsset", StringComparison.Ordinal)))
           where !route.IsFile && !IsFrameworks(route)
           group route by (route.Pattern, route.Method) into same
           select same.First(),
    ];

    private static IEnumerable<Right> PolicyRights(RouteEndpoint endpoint) =>
        endpoint.Metadata.OfType<AuthorizationPolicy>().SelectMany(policy => policy.Requirements).OfType<NeedsAttribute>().Select(need => need.Right);

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();

    private sealed record Route(string Pattern, HttpMethod Method, IReadOnlyList<Right> Rights, bool IsOpen, bool IsFile)
    {
        public override string ToString() => $"{Method} {Pattern}";
    }

    private sealed record UnitUrl(string Url, Right Right)
    {
        public UnitUrl Replace(string old, string fresh, StringComparison how) => this with { Url = Url.Replace(old, fresh, how) };

        public override string ToString() => Url;
    }
}
