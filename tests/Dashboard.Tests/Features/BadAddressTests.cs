using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dashboard.Tests.Features;

/// <summary>Addresses that say something that is not there: the page says so, and what was likely meant.</summary>
public sealed class BadAddressTests(FilledHost filled) : IClassFixture<FilledHost>
{
    [Theory]
    [InlineData("/units/county?metric=xx", "mittaria ”xx”")]
    [InlineData("/compare?metric=xx", "mittaria ”xx”")]
    [InlineData("/paths/lonkan-tekonivel?stage=xx", "vaihetta ”xx”")]
    [InlineData("/feedback?path=xx", "Palvelupolkua ”xx” ei ole")]
    [InlineData("/feedback?page=999999999", "Sivua 999\u00a0999\u00a0999 ei ole")]
    [InlineData("/?first=2026-03-31&last=2026-03-01", "on sen lopun 2026-03-01 jälkeen")]
    [InlineData("/?first=1900-01-01&last=2026-03-01", "Aineisto alkaa")]
    public async Task Page_AskedForWhatIsNotThere_SaysSoOnce(string url, string said)
    {
        var page = await GetAsync(url, HttpStatusCode.OK);

        Assert.Contains(said, Assert.Single(page.QuerySelectorAll(".notice")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/?unit=terveysasem", "/units/")]
    [InlineData("/feedback?unit=terveysasem", "/units/")]
    [InlineData("/units/terveysasem", "/units/")]
    [InlineData("/metrics/hel", "/metrics/help")]
    [InlineData("/paths/lonkan", "/paths/lonkan-tekonivel")]
    public async Task Page_OfWhatIsNotThere_NamesWhatIsNear(string url, string near)
    {
        var page = await GetAsync(url, HttpStatusCode.NotFound);

        Assert.Contains(url.Split('/', '=')[^1], page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith(near, page.QuerySelector(".near a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_OnTheFeedbackPage_IsAsOfTodayWhateverThePeriod()
    {
        var now = Waiting(await GetAsync("/feedback", HttpStatusCode.OK));

        Assert.NotEmpty(now);
        Assert.Equal(now, Waiting(await GetAsync("/feedback?first=2024-01-01&last=2024-12-31", HttpStatusCode.OK)));

        static List<string> Waiting(IHtmlDocument page) => [.. page.QuerySelectorAll("#contacts .now + dl dd").Select(count => count.TextContent)];
    }

    private async Task<IHtmlDocument> GetAsync(string url, HttpStatusCode expected)
    {
        using var answer = await filled.Host.CreateClient().GetAsync(new Uri(url, UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
