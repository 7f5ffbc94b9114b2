using System.Net;

namespace Dashboard.Tests.Features;

public sealed class EmptyStoreTests(DashboardHost host) : IClassFixture<DashboardHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/units")]
    [InlineData("/compare")]
    [InlineData("/participation")]
    [InlineData("/programme")]
    [InlineData("/feedback")]
    [InlineData("/feedback?q=kiitos")]
    public async Task EmptyStore_SaysWhatToBringInItsOrder(string url)
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await host.CreateClient().GetStringAsync(new Uri(url, UriKind.Relative)));

        Assert.Equal(
            ["/imports?kind=units", "/metrics", "/imports?kind=responses"],
            page.QuerySelectorAll(".steps ol h2 a").Select(link => link.GetAttribute("href")));
        Assert.Equal(3, page.QuerySelectorAll(".steps a[download]").Length);
        Assert.Equal("dotnet run --project src/Dashboard -- demo", page.QuerySelector(".steps code")!.TextContent);
        Assert.DoesNotContain("Yleiskuva", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/metrics/nps")]
    public async Task EmptyStore_HasItsCatalogue(string url)
    {
        using var response = await host.CreateClient().GetAsync(new Uri(url, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("href=\"/imports\">Tuo ", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportForm_OpenedForUnits_HasThemChosen()
    {
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await host.CreateClient().GetStringAsync(new Uri("/imports?kind=units", UriKind.Relative)));

        Assert.Equal("Units", page.QuerySelector("#kind [selected]")!.GetAttribute("value"));
        Assert.Contains("Mitään ei ole vielä tuotu", page.Body!.TextContent, StringComparison.Ordinal);
    }
}
