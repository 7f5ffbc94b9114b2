using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Data.Import;
using Dashboard.Operations;
using Dashboard.Tests.Security;
using Microsoft.AspNetCore.Http;

namespace Dashboard.Tests.Operations;

public sealed partial class MetricsEndpointTests
{
    private const string Code = "salainen-osasto";

    [Theory]
    [InlineData("127.0.0.1", null, true)]
    [InlineData("127.8.0.1", null, true)]
    [InlineData("::1", null, true)]
    [InlineData("::ffff:127.0.0.1", null, true)]
    [InlineData("10.0.0.7", null, false)]
    [InlineData("2001:db8::1", null, false)]
    [InlineData("127.0.0.1", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "X-Forwarded-Proto", false)]
    [InlineData("127.0.0.1", "Forwarded", false)]
    public void MayRead_ByThisMachine_AndNobodyThroughItsProxy(string address, string? header, bool may)
    {
        var request = new DefaultHttpContext().Request;
        request.HttpContext.Connection.RemoteIpAddress = IPAddress.Parse(address);
        if (header is not null)
        {
            request.Headers[header] = "127.0.0.1";
        }

        Assert.Equal(may, MetricsEndpoint.MayRead(request, [IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128")]));
    }

    [Fact]
    public async Task Metrics_AfterWork_TellOfItInPrometheusFormat()
    {
        await using var host = new SecurityHost();
        using var asker = new HttpClient { BaseAddress = host.Listen() };
        await host.ImportUnitsAsync($"code,name_fi,name_sv,name_en,level,parent,valid_from,valid_to,merged_into\n{Code},Osasto,,,osasto,,,,\n");
        using var page = await asker.GetAsync("/units/" + Code + "?q=salaisuus");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);

        using var answer = await asker.GetAsync(MetricsEndpoint.Path);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal(PrometheusText.ContentType, answer.Content.Headers.ContentType!.ToString());
        Assert.All(text.TrimEnd('\n').Split('\n'), line => Assert.Matches(Line(), line));
        Assert.Contains("dashboard_imports_total{kind=\"units\",outcome=\"done\"} ", text, StringComparison.Ordinal);
        Assert.All(
            Enum.GetNames<ImportKind>().Append("unknown"),
            kind => Assert.Contains($"dashboard_imports_total{{kind=\"{kind.ToLowerInvariant()}\",outcome=\"failed\"}} ", text, StringComparison.Ordinal));
        Assert.Contains("dashboard_sources{state=\"unknown\"} 1\n", text, StringComparison.Ordinal);
        Assert.Contains("dashboard_sources{state=\"failed\"} 0\n", text, StringComparison.Ordinal);
        Assert.Contains("dashboard_import_duration_seconds_bucket{kind=\"units\",le=\"+Inf\"} ", text, StringComparison.Ordinal);
        Assert.Contains("# TYPE http_server_request_duration_seconds histogram\n", text, StringComparison.Ordinal);
        Assert.Contains("http_route=\"/units/{", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("dotnet_process_memory_working_set_bytes ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sala", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("10.0.0.0/8", null)]
    [InlineData("127.0.0.1", "X-Forwarded-For")]
    public async Task Metrics_AskedByOthers_AreNotThere(string from, string? header)
    {
        await using var host = new SecurityHost(("Operations:MetricsFrom", from));
        using var asker = new HttpClient { BaseAddress = host.Listen() };
        if (header is not null)
        {
            asker.DefaultRequestHeaders.Add(header, "127.0.0.1");
        }

        using var answer = await asker.GetAsync(MetricsEndpoint.Path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("""^(# (HELP [a-zA-Z_:][a-zA-Z0-9_:]* .*|TYPE [a-zA-Z_:][a-zA-Z0-9_:]* (counter|gauge|histogram))|[a-zA-Z_:][a-zA-Z0-9_:]*(\{[a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\["\\n])*"(,[a-zA-Z_][a-zA-Z0-9_]*="([^"\\]|\\["\\n])*")*\})? (-?[0-9.]+(E[-+]?[0-9]+)?|[-+]Inf|NaN))$""")]
    private static partial Regex Line();
}
