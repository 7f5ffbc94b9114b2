using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features;

/// <summary>The pages as a browser without scripts gets them.</summary>
public sealed class PagesTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private readonly HttpClient client = filled.Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Fact]
    public async Task Overview_TellsItsFindingAndShowsTilesTrendChildrenAndDemoMark()
    {
        var page = await GetAsync("/");

        Assert.NotEmpty(page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll(".tile h3"), tile => tile.TextContent.Contains("NPS", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("#nps svg[role=img]"));
        Assert.NotNull(page.QuerySelector("table.heat"));
        Assert.NotEmpty(page.QuerySelectorAll(".multi > li"));
        Assert.Equal("Esimerkkiaineisto", page.QuerySelector(".demo")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".failed"));
    }

    [Fact]
    public async Task Units_ShowTheTreeAndTheTopmostUnit()
    {
        var page = await GetAsync("/units");

        Assert.Equal("page", page.QuerySelector(".tree > li > a")!.GetAttribute("aria-current"));
        Assert.True(page.QuerySelectorAll(".tree > li > ul > li").Length > 1);
    }

    [Fact]
    public async Task Unit_ShowsBreadcrumbStripAndChildren()
    {
        var page = await GetAsync("/units/sairaalapalvelut?metric=help");

        Assert.Equal(2, page.QuerySelectorAll(".crumbs li").Length);
        Assert.NotNull(page.QuerySelector(".strip [aria-current]"));
        Assert.NotNull(page.QuerySelector("#help svg"));
        Assert.NotNull(page.QuerySelector("#children svg"));
        Assert.NotNull(page.QuerySelector("#volume svg"));
        Assert.Empty(page.QuerySelectorAll(".failed"));
    }

    [Fact]
    public async Task Unit_WithAMergerWithinTheComparison_SaysThatFiguresFollowTodaysTree()
    {
        const string told = "”Länsirannan terveysasema” yhdistettiin ";

        Assert.Contains(told, (await GetAsync("/units/vastaanottopalvelut")).QuerySelector(".page-head .aside")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(told, (await GetAsync("/?unit=lantinen-terveysasema")).QuerySelector(".page-head .aside")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await GetAsync("/units/sairaalapalvelut")).QuerySelector(".page-head .aside"));
    }

    [Fact]
    public async Task Compare_ShowsFunnelIntervalsAndTableOfTheUnitsBelow()
    {
        var page = await GetAsync("/compare?unit=sairaalapalvelut&metric=help");

        Assert.NotEmpty(page.QuerySelector(".lede")!.TextContent);
        Assert.NotNull(page.QuerySelector("#funnel svg"));
        Assert.NotNull(page.QuerySelector("#intervals svg"));
        Assert.NotEmpty(page.QuerySelectorAll("#table tbody tr"));
        Assert.Empty(page.QuerySelectorAll(".failed"));
        Assert.NotNull(page.QuerySelector("header .nav [aria-current][href^='/compare']"));
    }

    [Fact]
    public async Task Compare_ChosenUnits_StandInTheAddressAndInItsFiles()
    {
        const string chosen = "with=chosen&units=sairaalapalvelut&units=avopalvelut&units=nowhere";
        var page = await GetAsync("/compare?" + chosen);
        var rows = page.QuerySelectorAll("#table tbody th").Select(row => row.TextContent.Trim()).ToList();

        Assert.Equal(["Avopalvelut", "Sairaalapalvelut"], rows);
        Assert.Contains("nowhere", page.QuerySelector("main p.notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("units=sairaalapalvelut&units=avopalvelut", page.QuerySelector("#funnel a[download]")!.GetAttribute("href"), StringComparison.Ordinal);
        var hidden = page.QuerySelectorAll(".opts input[name=units]").Select(field => field.GetAttribute("value"));
        Assert.Equal(["sairaalapalvelut", "avopalvelut", "nowhere"], hidden);
        var file = await client.GetStringAsync(new Uri("/download/compare/intervals.csv?" + chosen, UriKind.Relative));
        Assert.Contains("Sairaalapalvelut,", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Perhe", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unit_LinksItsFunnelToTheComparison() => Assert.Equal(
        "/compare?unit=sairaalapalvelut&metric=help",
        (await GetAsync("/units/sairaalapalvelut?metric=help")).QuerySelector("#funnel a[href^='/compare']")!.GetAttribute("href"));

    [Fact]
    public async Task Participation_ShowsTheHouseFromTopToGroundSharesAndEvents()
    {
        var page = await GetAsync("/participation");

        Assert.Equal(
            ["Yhteistuotanto", "Yhteiskehittäminen", "Vuoropuhelu", "Palaute", "Oma palvelu"],
            page.QuerySelectorAll(".storey h3").Select(floor => floor.TextContent));
        Assert.Equal(3, page.QuerySelectorAll("#shares .fig rect.column").Length);
        Assert.All(
            ["house", "shares", "missing", "places", "pool"],
            chart => Assert.Equal($"/download/participation/{chart}.svg", page.QuerySelector($"#{chart} a[href$='.svg']")?.GetAttribute("href")));
        Assert.All(["events", "methods"], table => Assert.NotNull(page.QuerySelector($"#{table} a[href='/download/participation/{table}.csv']")));
        Assert.All(page.QuerySelectorAll("main .card"), card => Assert.NotNull(card.QuerySelector("details.howto")));
        Assert.NotEmpty(page.QuerySelectorAll("#events table tbody tr"));
        Assert.NotNull(page.QuerySelector("#pool svg"));
        Assert.Equal("page", page.QuerySelector(".nav a[href='/participation']")!.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Participation_OfAPathAndFloor_ListsTheirEventsOnly()
    {
        var page = await GetAsync("/participation?path=lonkan-tekonivel&floor=developing-together");

        Assert.All(page.QuerySelectorAll("#events tbody th span"), where => Assert.Contains("Yhteiskehittäminen", where.TextContent, StringComparison.Ordinal));
        Assert.Equal("developing-together", page.QuerySelector("select[name=floor] option[selected]")!.GetAttribute("value"));
        Assert.Equal("lonkan-tekonivel", page.QuerySelector("select[name=path] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Participation_OfAPeriodWithoutEvents_SaysSoOnceAndKeepsTheHouse()
    {
        var page = await GetAsync("/participation?first=2020-01-01&last=2020-01-31");

        Assert.Equal("Tilaisuuksia ei ole tällä jaksolla", page.QuerySelector(".none-held h2")!.TextContent);
        Assert.Equal("palautetta ei ole tullut", page.QuerySelector(".storey.feedback .w2")!.TextContent, ignoreCase: true);
        Assert.Null(page.QuerySelector("#events"));
    }

    [Theory]
    [InlineData("fi", "Palaute", "neljännes")]
    [InlineData("sv", "Respons", "kvartal")]
    [InlineData("en", "Feedback", "quarter")]
    public async Task Feedback_ShowsKindsChannelsContactsAndCommentsByQuarter(string language, string title, string quarter)
    {
        using var reader = filled.Host.CreateClient();
        var page = await new HtmlParser().ParseDocumentAsync(await reader.GetStringAsync(new Uri($"/settings/language/{language}?return=/feedback", UriKind.Relative)));

        Assert.Equal(title, page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("#kinds svg"));
        Assert.NotNull(page.QuerySelector("#channels svg"));
        Assert.NotEmpty(page.QuerySelectorAll("#contacts dd"));
        Assert.Equal(20, page.QuerySelectorAll(".comments li").Length);
        Assert.All(page.QuerySelectorAll(".comments .meta"), meta => Assert.Contains(quarter, meta.TextContent, StringComparison.Ordinal));
        Assert.Equal("page", page.QuerySelector(".nav a[href='/feedback']")!.GetAttribute("aria-current"));
        Assert.Empty(page.QuerySelectorAll(".card > .failed"));
    }

    [Fact]
    public async Task Feedback_Search_MarksTheWordsAndKeepsTheSearchOnItsPages()
    {
        var page = await GetAsync("/feedback?q=ki");

        Assert.All(page.QuerySelectorAll(".comment-text"), said => Assert.StartsWith("ki", said.QuerySelector("mark")!.TextContent, StringComparison.OrdinalIgnoreCase));
        var next = page.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;
        var second = await GetAsync(next);
        Assert.Contains("q=ki&", next, StringComparison.Ordinal);
        Assert.NotEqual(page.QuerySelector(".comments")!.TextContent, second.QuerySelector(".comments")!.TextContent);
        Assert.NotNull(second.QuerySelector(".pager a[rel=prev]"));
    }

    [Fact]
    public async Task Feedback_Kind_ListsCommentsThatMayBeOfIt() => Assert.All(
        (await GetAsync("/feedback?kind=complaint")).QuerySelectorAll(".comments .meta b"),
        kind => Assert.Contains("moite", kind.TextContent, StringComparison.Ordinal));

    [Theory]
    [InlineData("/feedback?q=%22%20OR%20NEAR(*%20-%3Cscript%3E&kind=idea")]
    [InlineData("/feedback?q=zyzzyva")]
    [InlineData("/feedback?q=%F0%9F%91%8D")]
    public async Task Feedback_WithoutHits_SaysHowToGoOn(string url)
    {
        var page = await GetAsync(url);

        Assert.Empty(page.QuerySelectorAll(".comments li"));
        Assert.Equal("/feedback#comments", page.QuerySelector("#comments .failed a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Feedback_OfAPeriodWithoutAny_SaysWhatToDo() => Assert.Equal(
        "/feedback", (await GetAsync("/feedback?first=2019-01-01&last=2019-01-31")).QuerySelector(".empty a")!.GetAttribute("href"));

    [Fact]
    public async Task Feedback_Charts_AreFiles() => Assert.Contains(
        "tekstiviesti", await client.GetStringAsync(new Uri("/download/feedback/channels.csv", UriKind.Relative)), StringComparison.Ordinal);

    [Fact]
    public async Task UnitSearch_ListsWhatItFinds() =>
        Assert.NotEmpty((await GetAsync("/units?q=kirurgia")).QuerySelectorAll(".hits li"));

    [Fact]
    public async Task Metrics_ListTheCatalogueWithWhatItHasInThePeriod()
    {
        var page = await GetAsync("/metrics?period=30d");

        Assert.True(page.QuerySelectorAll(".metric-list tbody tr").Length >= 30);
        Assert.Equal("/metrics/nps?period=30d", page.QuerySelector(".metric-list th a")!.GetAttribute("href"));
        Assert.Matches("[0-9]", page.QuerySelector(".metric-list td.num")!.TextContent);
        Assert.Null(page.QuerySelector("select[name=grain]"));
    }

    [Theory]
    [InlineData("/metrics?segment=channel%3Dsms", ".lede")]
    [InlineData("/metrics/nps?segment=channel%3Dsms", ".aside")]
    public async Task Metrics_OfSomeRespondents_SayWhose(string url, string place) =>
        Assert.Contains("Vastaustapa: tekstiviesti.", (await GetAsync(url)).QuerySelector(".page-head " + place)!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Metric_ShowsItsUnitsAsLinks()
    {
        var page = await GetAsync("/metrics/help");

        Assert.Equal("Sain apua, kun tarvitsin", page.QuerySelector("h1")!.TextContent);
        Assert.True(page.QuerySelectorAll(".users a[href^='/units/']").Length > 10);
        Assert.NotEmpty(page.QuerySelectorAll("[aria-labelledby=targets] tbody tr"));
    }

    [Theory]
    [InlineData("/metrics/nothing")]
    [InlineData("/units/nowhere")]
    [InlineData("/participation?unit=nowhere")]
    [InlineData("/?unit=nowhere")]
    [InlineData("/units?unit=a%2Fb")]
    [InlineData("/no/such/page")]
    public async Task UnknownUnitOrPage_Is404InTheLayout(string url)
    {
        var page = await GetAsync(url, HttpStatusCode.NotFound);

        Assert.Equal("Sivua ei löytynyt", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("header .nav"));
    }

    [Fact]
    public async Task BadQueryValues_FallBackWithANotice()
    {
        var page = await GetAsync("/?grain=hour&period=x&segment=channel=pigeon&first=99");

        Assert.Equal(4, page.QuerySelectorAll("p.notice").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".tile"));
    }

    [Theory]
    [InlineData("/download/overview/nps.svg", "image/svg+xml", "nps")]
    [InlineData("/download/overview/units.svg?unit=sairaalapalvelut", "image/svg+xml", "Sairaalapalvelut")]
    [InlineData("/download/units/children.csv?unit=sairaalapalvelut&metric=help", "text/csv", "children")]
    [InlineData("/download/participation/pool.svg", "image/svg+xml", "pool")]
    [InlineData("/download/participation/house.svg", "image/svg+xml", "house")]
    [InlineData("/download/participation/methods.csv", "text/csv", "methods")]
    [InlineData("/download/participation/methods.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "methods")]
    [InlineData("/download/units/help.pptx?unit=sairaalapalvelut&metric=help", "application/vnd.openxmlformats-officedocument.presentationml.presentation", "help")]
    [InlineData("/download/units/volume.svg?unit=sairaalapalvelut", "image/svg+xml", "volume")]
    public async Task Download_GivesTheChartAsAFileWithAReadableName(string url, string type, string name)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains(name, response.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.Contains(" demo.", response.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
    }

    [Platform.ChromiumFact]
    public async Task Download_Png_IsTheChartAsAPicture()
    {
        using var response = await client.GetAsync(new Uri("/download/overview/nps.png", UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, "image/png"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal("PNG", System.Text.Encoding.ASCII.GetString((await response.Content.ReadAsByteArrayAsync())[1..4]));
    }

    [Fact]
    public async Task Download_PngWithoutChromium_SaysWhatToTakeInstead()
    {
        using var none = new Dashboard.Platform.Chromium(null);
        await using var host = filled.Host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton(none)));
        using var response = await host.CreateClient().GetAsync(new Uri("/download/overview/nps.png", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Contains("SVG", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "br")]
    [InlineData("/units", "gzip")]
    [InlineData("/download/overview/units.svg", "br")]
    [InlineData("/download/overview/units.csv", "gzip")]
    public async Task Answers_AreCompressedForWhoReadsIt(string url, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add("Accept-Encoding", encoding);
        using var response = await client.SendAsync(request);

        Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
        using var plain = await client.GetAsync(new Uri(url, UriKind.Relative));
        Assert.Empty(plain.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/download/overview/xyzzy.svg")]
    [InlineData("/download/xyzzy/nps.svg")]
    [InlineData("/download/overview/nps.exe")]
    [InlineData("/download/overview/nps.svg?unit=nowhere")]
    [InlineData("/download/participation/events.svg")]
    [InlineData("/download/participation/events.png")]
    [InlineData("/download/participation/events.pptx")]
    public async Task Download_OfNothing_IsNotFound(string url)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Language_IsKeptInACookieAndReturnsToThePage()
    {
        using var chosen = await client.GetAsync(new Uri("/settings/language/sv?return=%2Funits%3Fq%3Da", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Cookie", chosen.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var page = await client.SendAsync(request);

        Assert.Equal("/units?q=a", chosen.Headers.Location?.OriginalString);
        Assert.Contains("lang=\"sv\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/settings/theme/dark?return=https%3A%2F%2Fevil.example", "/")]
    [InlineData("/settings/theme/dark?return=%2F%2Fevil.example", "/")]
    [InlineData("/settings/theme/dark", "/")]
    public async Task Settings_NeverLeadAwayFromTheSite(string url, string location)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative));

        Assert.Equal(location, response.Headers.Location?.OriginalString);
    }

    private async Task<IDocument> GetAsync(string url, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative));
        Assert.Equal(expected, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
