using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Dashboard.Components.Charts;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Layout;

namespace Dashboard.Tests.Features.Guide;

public sealed class GuidePageTests(DashboardHost host) : IClassFixture<DashboardHost>
{
    [Theory]
    [InlineData(Language.Fi, "Näin luvut lasketaan", "2,66")]
    [InlineData(Language.Sv, "Så räknas siffrorna", "2,66")]
    [InlineData(Language.En, "How figures are computed", "2.66")]
    public async Task Page_InEveryLanguage_HasEverySectionWithItsTextAndNumbers(Language language, string title, string factor)
    {
        var page = await OpenAsync(language);

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.Equal(GuideSections.All, page.QuerySelectorAll("section > h2").Select(heading => heading.Id));
        Assert.Equal(
            GuideSections.All.Select(section => $"#{section}"), page.QuerySelectorAll(".guide-contents a").Select(link => new Uri(new Uri("http://host"), link.GetAttribute("href")).Fragment));
        Assert.All(page.QuerySelectorAll("section"), section => Assert.NotEmpty(section.QuerySelectorAll(".guide-text p")));
        var control = page.QuerySelector($"section:has(> #{GuideSections.ControlChart})")!;
        Assert.Contains(factor, control.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, control.QuerySelectorAll("figure").Length);
        Assert.Contains($"{Xmr.RunLength} ", control.QuerySelectorAll("h3")[1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain('{', page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Foot_OfAPage_LeadsToTheGuide() =>
        Assert.NotNull((await OpenAsync(Language.Fi)).QuerySelector($"footer a[href='{DashboardUrls.Guide}']"));

    [Fact]
    public void GuideLink_OfAChart_LeadsToASection() => Assert.All(
        GuideExamplesTests.Charts(Language.Fi), chart => Assert.Contains(GuideLink.Of(chart).Split('#')[1], GuideSections.All));

    private async Task<IDocument> OpenAsync(Language language)
    {
        using var client = host.CreateClient();
        using var set = await client.GetAsync(new Uri($"/settings/language/{language.Code()}?return={DashboardUrls.Guide}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, set.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await set.Content.ReadAsStringAsync());
    }
}
