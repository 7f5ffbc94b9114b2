using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Catalogue;
using Dashboard.Data.Import;
using Dashboard.Data.Store;
using Dashboard.Components.Charts;
using Dashboard.Security;
using Dashboard.Testing;
using Dashboard.Testing.Attack;
using Dashboard.Tests.Security;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Privacy;

/// <summary>Two counties that must look the same to somebody, and all that they can get of each.</summary>
internal sealed partial class TwinHosts : IAsyncDisposable
{
    private readonly SecurityHost one;
    private readonly SecurityHost other;

    private TwinHosts(SecurityHost one, SecurityHost other) => (this.one, this.other) = (one, other);

    public static async Task<TwinHosts> OfAsync(RandomCounty one, RandomCounty other) => new(await HostAsync(one), await HostAsync(other));

    /// <summary>Publishes metrics of every unit in both.</summary>
    public async Task PublishAsync(IReadOnlyList<string> metrics)
    {
        foreach (var host in new[] { one, other })
        {
            await using var batch = await host.Services.GetRequiredService<BatchStore>()
                .StageAsync(new BatchOrigin(ImportKind.Metrics, "test", "metrics.csv", FileHash: null), CancellationToken.None);
            foreach (var metric in ShippedCatalogue.Rows.Where(metric => metrics.Contains(metric.Slug)))
            {
                batch.Add(metric with { Public = true });
            }

            await batch.ApplyAsync(CancellationToken.None);
        }
    }

    /// <summary>The pages that have charts.</summary>
    public IEnumerable<string> ChartPages => one.Services.GetServices<PageCharts>().Select(source => source.Page);

    /// <summary>Every address of the route table that a role may get, in each unit's or path's name, with each of the questions.</summary>
    public IEnumerable<string> Urls(Role role, IReadOnlyList<string> units, IReadOnlyList<string> questions)
    {
        var access = new Access(role.Slug(), role, Scope.WholeTree);
        return (from endpoint in one.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            let needs = endpoint.Metadata.OfType<NeedsAttribute>().Select(need => need.Right).ToList()
            let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
            where needs.Count > 0 && needs.TrueForAll(access.May)
                && endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false
            from unit in units
            let named = Parameter().Replace(pattern, found => found.Value.StartsWith("{code", StringComparison.OrdinalIgnoreCase)
                ? pattern.Contains("path", StringComparison.Ordinal) ? "hip" : pattern.Contains("metric", StringComparison.Ordinal) ? "nps" : unit
                : "1")
            from question in questions
            select $"{named}?unit={unit}{question}").Distinct();
    }

    /// <summary>What differs between the two.</summary>
    /// <param name="role">Who asks.</param>
    /// <param name="urls">What is asked.</param>
    /// <param name="withFiles">With every file that a page offers.</param>
    /// <returns>The differences, and how many answers there were that are not empty.</returns>
    public async Task<(IReadOnlyList<string> Faults, IReadOnlyCollection<string> Answered)> CompareAsync(Role role, IEnumerable<string> urls, bool withFiles = false)
    {
        var (faults, answered, waiting) = (new List<string>(), new HashSet<string>(), new Queue<string>(urls));
        var seen = waiting.ToHashSet();
        while (waiting.TryDequeue(out var url))
        {
            var (told, untold) = (await ReadAsync(one, url, role), await ReadAsync(other, url, role));
            if (told != untold)
            {
                faults.Add($"{url} as {role}:\n{FirstDifference(told, untold)}");
            }

            if (told.Length > 0)
            {
                answered.Add(url);
            }

            foreach (var file in withFiles ? File().Matches(told).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)) : [])
            {
                if (seen.Add(file))
                {
                    waiting.Enqueue(file);
                }
            }
        }

        return (faults, answered);
    }

    public async ValueTask DisposeAsync()
    {
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    private static async Task<SecurityHost> HostAsync(RandomCounty county)
    {
        var host = new SecurityHost(
            services => services.AddSingleton<TimeProvider>(new FixedClock(RandomCounty.Today)),
            ("Limits:ApiPerMinute", "100000"),
            ("Packs:PublicLevels", "20"),
            ("Privacy:MinimumRespondents", county.Minimum.ToString(CultureInfo.InvariantCulture)));
        var store = host.Services.GetRequiredService<BatchStore>();
        await county.ImportAsync(store, _ => Task.CompletedTask);
        await using var programme = await store.StageAsync(new BatchOrigin(ImportKind.Programme, "test", "programme.csv", FileHash: null), CancellationToken.None);
        programme.Add(new GoalRow("goal", 1, new LocalizedText("Tavoite"), null, [.. Asked.Metrics], new DateOnly(2026, 1, 1)));
        await programme.ApplyAsync(CancellationToken.None);
        return host;
    }

    /// <summary>An answer without what is of the moment: tokens and nonces. Empty where there is none.</summary>
    private static async Task<string> ReadAsync(SecurityHost host, string url, Role role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add(TestAccess.Header, role.Slug());
        using var answer = await host.Visitor().SendAsync(request);
        return answer.StatusCode != HttpStatusCode.OK ? "" : Moment().Replace(await TextAsync(answer.Content), "");
    }

    /// <summary>Files of Office are packed: their text is all that their parts say.</summary>
    private static async Task<string> TextAsync(HttpContent content)
    {
        if (content.Headers.ContentType?.MediaType?.StartsWith("application/vnd.openxmlformats", StringComparison.Ordinal) != true)
        {
            return await content.ReadAsStringAsync();
        }

        using var copy = new MemoryStream(await content.ReadAsByteArrayAsync());
        using var archive = new OfficeArchive(copy);
        return archive.Everything();
    }

    private static string FirstDifference(string one, string other)
    {
        var at = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{Near(one, at)}\n---\n{Near(other, at)}";

        static string Near(string text, int at) => text[Math.Clamp(at - 200, 0, text.Length)..Math.Min(text.Length, at + 100)];
    }

    [GeneratedRegex("""nonce="[^"]*"|csp-nonce" content="[^"]*"|name="__RequestVerificationToken" value="[^"]*"|<!--Blazor.*?-->""")]
    private static partial Regex Moment();

    [GeneratedRegex("href=\"(/download/[^\"]*)\"")]
    private static partial Regex File();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
