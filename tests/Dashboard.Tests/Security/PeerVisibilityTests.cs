using System.Net;
using AngleSharp.Html.Dom;
using Dashboard.Core.Privacy;

namespace Dashboard.Tests.Security;

/// <summary>A metric may be published beyond the reader's units: its figures, and nothing else of those units.</summary>
public sealed class PeerVisibilityTests(FilledHost filled) : IClassFixture<FilledHost>, IAsyncLifetime
{
    private const string Within = "sairaalapalvelut";
    private const string Beyond = "avopalvelut";
    private const string BeyondName = "Avopalvelut";
    private const string Third = "perhe-ja-sosiaalipalvelut";
    private const string ThirdName = "Perhe- ja sosiaalipalvelut";

    [Theory]
    [InlineData(Role.Viewer, PublishedMetrics.ToNobody, false)]
    [InlineData(Role.Viewer, PublishedMetrics.ToManagers, false)]
    [InlineData(Role.Viewer, PublishedMetrics.ToEverybody, true)]
    [InlineData(Role.Viewer, PublishedMetrics.ToEverybodyOfAUnit, true)]
    [InlineData(Role.Administrator, PublishedMetrics.ToEverybodyOfAUnit, true)]
    [InlineData(Role.Manager, PublishedMetrics.ToNobody, false)]
    [InlineData(Role.Manager, PublishedMetrics.ToManagers, true)]
    [InlineData(Role.Manager, PublishedMetrics.ToEverybody, true)]
    [InlineData(Role.Administrator, PublishedMetrics.ToManagers, false)]
    public async Task Metric_OfAnotherUnit_IsShownAsFarAsItIsPublished(Role role, string metric, bool shown)
    {
        using var series = await GetAsync($"/api/v1/series?metric={metric}&unit={Beyond}", role);
        using var file = await GetAsync($"/download/compare/intervals.csv?metric={metric}&unit={Within}&with=siblings", role);
        using var siblings = await GetAsync($"/compare?metric={metric}&unit={Within}&with=siblings", role);
        using var chosen = await GetAsync($"/compare?metric={metric}&with=chosen&units={Within}&units={Beyond}", role);

        Assert.Equal(shown ? HttpStatusCode.OK : HttpStatusCode.NotFound, series.StatusCode);
        Assert.Equal(shown, (await file.Content.ReadAsStringAsync()).Contains(BeyondName, StringComparison.Ordinal));
        foreach (var answer in new[] { siblings, chosen })
        {
            var page = await SecurityHost.ReadAsync(answer);
            Assert.Equal(shown, page.QuerySelectorAll("input[name=units]").OfType<IHtmlInputElement>().Any(box => box.IsChecked && box.Value == Beyond));
            Assert.Null(page.QuerySelector($"a[href^='/units/{Beyond}']"));
        }
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Manager)]
    [InlineData(Role.Administrator)]
    public async Task Metric_PublishedForAUnit_OfAThirdUnit_IsClosed(Role role)
    {
        const string Metric = PublishedMetrics.ToEverybodyOfAUnit;
        foreach (var url in new[] { $"/api/v1/series?metric={Metric}&unit=county", $"/api/v1/series?metric={Metric}&unit={Third}" })
        {
            using var series = await GetAsync(url, role);
            Assert.True(series.StatusCode == HttpStatusCode.NotFound, $"{url}: {series.StatusCode}");
        }

        using var compared = await GetAsync($"/compare?metric={Metric}&with=chosen&units={Within}&units={Beyond}&units={Third}&units=county", role);
        var page = await SecurityHost.ReadAsync(compared);
        Assert.Equal([Beyond, Within], page.QuerySelectorAll("input[name=units]").OfType<IHtmlInputElement>().Where(box => box.IsChecked).Select(box => box.Value).Order());
        using var file = await GetAsync($"/download/compare/intervals.csv?metric={Metric}&with=chosen&units={Within}&units={Beyond}&units={Third}", role);
        Assert.DoesNotContain(ThirdName, await file.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metric_WithoutAUnit_IsOfTheReadersOwn()
    {
        using var own = await GetAsync($"/api/v1/series?metric={PublishedMetrics.ToManagers}&unit={Within}", Role.Manager);
        using var unnamed = await GetAsync($"/api/v1/series?metric={PublishedMetrics.ToManagers}", Role.Manager);

        Assert.Equal(await own.Content.ReadAsStringAsync(), await unnamed.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Page_OfAnotherUnit_StaysClosedThoughItsMetricIsOpen()
    {
        foreach (var url in new[] { $"/units/{Beyond}?metric=nps", $"/compare?unit={Beyond}&metric=nps", $"/feedback?unit={Beyond}", $"/download/units/trend.csv?unit={Beyond}&metric=nps" })
        {
            using var answer = await GetAsync(url, Role.Manager);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{url}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData(Role.Viewer, PublishedMetrics.ToNobody)]
    [InlineData(Role.Viewer, PublishedMetrics.ToManagers)]
    [InlineData(Role.Manager, PublishedMetrics.ToNobody)]
    public async Task Siblings_BelowAUnitThatIsClosed_AreTheReadersOwn(Role role, string metric)
    {
        using var shown = await GetAsync($"/compare?metric={metric}&unit={Within}&with=siblings", role);
        var page = await SecurityHost.ReadAsync(shown);
        Assert.Equal([Within], page.QuerySelectorAll("input[name=units]").OfType<IHtmlInputElement>().Select(box => box.Value).Distinct().Where(IsTop));
        Assert.DoesNotContain("unit=county", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        foreach (var name in new[] { BeyondName, ThirdName })
        {
            Assert.DoesNotContain(name, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        }

        static bool IsTop(string code) => code is Within or Beyond or Third or "county";
    }

    public Task InitializeAsync() => PublishedMetrics.AddAsync(filled.Host);

    public Task DisposeAsync() => Task.CompletedTask;

    private async Task<HttpResponseMessage> GetAsync(string url, Role role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add(TestAccess.Header, $"{role.Slug()}:{Within}");
        using var client = filled.Host.CreateClient();
        return await client.SendAsync(request);
    }
}
