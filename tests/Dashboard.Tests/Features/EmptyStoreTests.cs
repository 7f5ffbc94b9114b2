using System.Net;

namespace Dashboard.Tests.Features;

public sealed class EmptyStoreTests(DashboardHost host) : IClassFixture<DashboardHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/units")]
    [InlineData("/compare")]
    [InlineData("/participation")]
    [InlineData("/feedback")]
    [InlineData("/feedback?q=kiitos")]
    [InlineData("/metrics")]
    [InlineData("/metrics/nps")]
    public async Task EmptyStore_SaysWhatToDo(string url)
    {
        using var response = await host.CreateClient().GetAsync(new Uri(url, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("href=\"/imports\">Tuo ", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
