using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Core.Privacy;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Security;
using Dashboard.Testing;
using Dashboard.Testing.Attack;
using Dashboard.Tests.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Privacy;

/// <summary>
/// To whom comments are closed nothing tells whether anybody wrote, or what: every page, file and answer of the API is letter by letter the same
/// in a county where people write and in one where the same people answer the same and leave the words out.
/// </summary>
public sealed partial class NoCommentsTests
{
    /// <summary>Every filter of comments, and a search for words that stand in some.</summary>
    private static readonly string[] Filters = ["", "?q=hyvin", "?kind=complaint", "?score=promoter", "?contact=waiting", "?q=hoidettu&kind=thanks&page=2", "?path=hip&stage=s1"];

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Administrator)]
    public async Task Pages_OfWhoMayReadNoComments_AreTheSameWhetherAnybodyWrote(Role role)
    {
        var county = RandomCounty.Of(seed: 7, minimum: 5);
        var silent = new RandomCounty(county.Seed, county.Minimum, county.Units, county.Stages, [.. county.Batches.Select(
            batch => (IReadOnlyList<ResponseRow>)[.. batch.Select(row => row with { Comment = null })])]);
        await using var written = await HostAsync(county);
        await using var unwritten = await HostAsync(silent);
        var urls = Urls(written, new Access(role.Slug(), role, Scope.WholeTree)).ToList();
        var (compared, faults) = (0, new List<string>());
        foreach (var url in urls)
        {
            var (told, untold) = (await ReadAsync(written, url, role), await ReadAsync(unwritten, url, role));

            faults.AddRange(told == untold ? [] : [$"{url} as {role} tells of comments:\n{FirstDifference(told, untold)}"]);
            compared += told.Length > 0 ? 1 : 0;
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(8)));
        Assert.True(compared > 20, $"Only {compared} of {urls.Count} addresses answer {role}.");
        Assert.NotEqual(await ReadAsync(written, "/feedback", Role.Analyst), await ReadAsync(unwritten, "/feedback", Role.Analyst));
    }

    private static async Task<SecurityHost> HostAsync(RandomCounty county)
    {
        var host = new SecurityHost(services => services.AddSingleton<TimeProvider>(new FixedClock(RandomCounty.Today)), ("Limits:ApiPerMinute", "100000"));
        await county.ImportAsync(host.Services.GetRequiredService<BatchStore>(), _ => Task.CompletedTask);
        return host;
    }

    private static IEnumerable<string> Urls(SecurityHost host, Access access) =>
        from endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let needs = endpoint.Metadata.OfType<NeedsAttribute>().Select(need => need.Right).ToList()
        where needs.Count > 0 && needs.TrueForAll(access.May)
            && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false
        from filter in Filters
        select "/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/'), found => found.Value switch
        {
            var code when code.StartsWith("{code", StringComparison.OrdinalIgnoreCase) => endpoint.RoutePattern.RawText.Contains("path", StringComparison.Ordinal) ? "hip" : "county",
            _ => "1",
        }) + filter;

    /// <summary>A page without what is of the moment: tokens and nonces. Empty where there is none.</summary>
    private static async Task<string> ReadAsync(SecurityHost host, string url, Role role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add(TestAccess.Header, role.Slug());
        using var answer = await host.Visitor().SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK ? Moment().Replace(await answer.Content.ReadAsStringAsync(), "") : "";
    }

    private static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{one[Math.Max(0, at - 100)..Math.Min(one.Length, at + 100)]}\n---\n{other[Math.Max(0, at - 100)..Math.Min(other.Length, at + 100)]}";
    }

    [GeneratedRegex("""nonce="[^"]*"|csp-nonce" content="[^"]*"|name="__RequestVerificationToken" value="[^"]*"|<!--Blazor.*?-->""")]
    private static partial Regex Moment();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
