using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Dashboard.Data.Queries;
using Dashboard.Features.Open;
using Dashboard.Tests.Features.BoardPack;
using Dashboard.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Open;

/// <summary>What everybody gets of the demo county without signing in.</summary>
public sealed class OpenHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const int MostBytes = 150_000;
    private const string Unit = "vastaanottopalvelut";

    [Fact]
    public async Task Page_OfNobody_IsLightAndSetsNothing()
    {
        using var answer = await AskAsync($"/open?unit={Unit}");

        var text = await answer.Content.ReadAsStringAsync();
        var page = await SecurityHost.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Empty(page.QuerySelectorAll("script, form, input, [style]"));
        Assert.Equal("Asiakkaiden kokemuksia palveluista", page.QuerySelector("h1")!.TextContent);
        Assert.All(["nps", "help", "continue"], metric => Assert.NotNull(page.QuerySelector($"article[aria-labelledby={metric}] table")));
        Assert.NotEmpty(page.QuerySelectorAll("svg[role=img]"));
        Assert.Contains("Soitamme nyt takaisin kahden tunnin kuluessa.", page.Body!.TextContent, StringComparison.Ordinal);
        var bytes = (long)System.Text.Encoding.UTF8.GetByteCount(text);
        foreach (var sheet in page.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")!))
        {
            using var css = await AskAsync(sheet);
            bytes += (await css.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync()).Length;
        }

        Assert.True(bytes < MostBytes, $"{bytes} bytes");
    }

    [Theory]
    [InlineData("/open?lang=sv", "fi", "sv", "Ni sade – vi gjorde")]
    [InlineData("/open", "sv-FI,sv;q=0.9,en;q=0.5", "sv", "Ni sade – vi gjorde")]
    [InlineData("/open", "de,en;q=0.5,fi;q=0.1", "en", "You said – we did")]
    [InlineData("/open", "de", "fi", "Sanoitte – me teimme")]
    public async Task Page_IsInTheLanguageOfTheAddressElseOfTheBrowser(string url, string browser, string language, string words)
    {
        using var answer = await AskAsync(url, ("Accept-Language", browser), ("Cookie", ".AspNetCore.Culture=c%3Den-GB%7Cuic%3Den-GB"));

        var page = await SecurityHost.ReadAsync(answer);
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Contains(words, page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }

    [Fact]
    public async Task Texts_ThatAreFinnishOnly_SaySo()
    {
        using var answer = await AskAsync("/open?unit=mielenterveys-ja-paihdepalvelut&lang=en");

        var story = (await SecurityHost.ReadAsync(answer)).QuerySelectorAll(".story .words").First(words => words.TextContent.StartsWith("Hoidosta", StringComparison.Ordinal));
        Assert.Equal("fi", story.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("/open")]
    [InlineData("/open/data.csv")]
    [InlineData("/open/data.json?unit=county&metric=nps")]
    [InlineData("/open/embed?unit=county&metric=nps")]
    public async Task Answer_ThatIsKnown_IsOnlySaidToBe(string url)
    {
        using var first = await AskAsync(url);
        using var again = await AskAsync(url, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var other = await AskAsync(url + (url.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=sv", ("If-None-Match", first.Headers.ETag.ToString()));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK), (first.StatusCode, again.StatusCode, other.StatusCode));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        using var head = await AskAsync(url, HttpMethod.Head);
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal(("public, max-age=300", "public, max-age=300"), (first.Headers.CacheControl!.ToString(), again.Headers.CacheControl!.ToString()));
    }

    [Fact]
    public async Task Figures_OfPageCsvJsonAndASignedInReader_AreTheSame()
    {
        var csv = await CsvAsync($"/open/data.csv?unit={Unit}&metric=nps");
        using var json = JsonDocument.Parse(await TextAsync($"/open/data.json?unit={Unit}&metric=nps"));
        using var series = JsonDocument.Parse(await TextAsync($"/api/v1/series?unit={Unit}&metric=nps&grain=quarter", "viewer"));
        using var answer = await AskAsync($"/open?unit={Unit}");
        var page = (await SecurityHost.ReadAsync(answer)).QuerySelectorAll("article[aria-labelledby=nps] tbody tr").Reverse().ToList();

        var told = series.RootElement.GetProperty("points").EnumerateArray()
            .Where(point => !point.GetProperty("provisional").GetBoolean()).ToDictionary(point => point.GetProperty("period").GetString()!, point => point);
        var value = json.RootElement.GetProperty("value");
        var periods = json.RootElement.GetProperty("dimension").GetProperty("time").GetProperty("category").GetProperty("index").EnumerateArray().Select(period => period.GetString()!).ToList();
        Assert.Equal(OpenPages.Periods, csv.Count);
        Assert.Equal(csv.Select(row => row[5]), periods);
        Assert.Equal(csv.Count(row => row[6].Length > 0 || row[10] == "x"), page.Count);
        foreach (var (place, row) in csv.Index())
        {
            var point = told[row[5]];
            foreach (var (measure, (name, column)) in new[] { ("value", 6), ("n", 7), ("low", 8), ("high", 9) }.Index())
            {
                var cell = point.GetProperty(name);
                Assert.Equal(Number(cell), row[column].Length == 0 ? null : double.Parse(row[column], CultureInfo.InvariantCulture));
                Assert.Equal(Number(cell), Number(value[(place * 4) + measure]));
            }

            Assert.Equal(point.GetProperty("suppressed").GetBoolean(), row[10] == "x");
            Assert.Contains(Number(point.GetProperty("value"))!.Value.ToString("0.0", CultureInfo.GetCultureInfo("fi-FI")), page[place].Children[1].TextContent.Replace('\u2212', '-'), StringComparison.Ordinal);
        }
    }

    /// <summary>What was asked before changes no answer, and one unit is one page however it is typed.</summary>
    [Fact]
    public async Task Page_HoweverItsUnitIsAsked_IsOfTheUnitThatIsFound()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.All(await Task.WhenAll(new[] { "unit=", "unit=county&unit=county", "unit=county&unit=" }.Select(query => StatusAsync("/open?" + query))), status => Assert.Equal(404, status));
            using var first = await AskAsync("/open?unit=county");
            using var capitals = await AskAsync("/open?unit=COUNTY&more=1");
            Assert.Equal(first.Headers.ETag, capitals.Headers.ETag);
            Assert.Equal(200, await StatusAsync("/open"));
        }
    }

    /// <summary>Odd values of every parameter at every door: what is not understood is refused, and nothing breaks.</summary>
    [Theory]
    [InlineData("/open")]
    [InlineData("/open/embed")]
    [InlineData("/open/data.csv")]
    [InlineData("/open/data.json")]
    public async Task Doors_AskedForAnything_AnswerOrRefuse(string door)
    {
        string[] values =
            ["", "county", "COUNTY", "nps", "0001-01-01", "0003-06-01", "9999-12-31", "2026-02-30", "1990-01-02", "month", "%00", "%FF%FE", "%F0%9F%98%80", "sv", "-1", "a&unit=b", new string('x', 300)];
        var queries = new[] { "unit", "metric", "grain", "from", "to", "lang" }.SelectMany(_ => values, (name, value) => $"unit=county&metric=nps&{name}={value}")
            .Concat(values.Select(value => $"to={value}&from={value}&lang={value}")).Append("=&&=?#%").Append("unit[]=county&%00=%00");

        foreach (var query in queries)
        {
            Assert.True(await StatusAsync($"{door}?{query}") is 200 or 400 or 404, $"{door}?{query}");
        }
    }

    [Fact]
    public async Task Data_FromBeforeTheFirst_BeginWithThem()
    {
        var first = (await filled.Host.Services.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None)).DataFrom!.Value;

        var csv = await CsvAsync("/open/data.csv?grain=month&from=1990-01-01&unit=county&metric=nps");

        Assert.Equal(first.ToString("yyyy-MM", CultureInfo.InvariantCulture), csv[0][5]);
        Assert.NotEmpty(csv[0][6]);
    }

    [Theory]
    [InlineData("to=0001-01-01", "to is '0001-01-01'; expected a day after 1990-01-01")]
    [InlineData("from=2026-13-01", "from is '2026-13-01'; expected a day that exists")]
    [InlineData("grain=week", "grain is 'week'; expected quarter or month")]
    [InlineData("from=2026-05-01&to=2026-04-01", "from is '2026-05-01'; expected a day before 2026-04-01")]
    public async Task Data_ThatCannotBeGiven_SayWhyAndWhatWouldDo(string query, string words)
    {
        using var answer = await AskAsync("/open/data.csv?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(words, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Every unit with every metric: what is not published is answered letter by letter as what is nowhere, and is named by nothing.</summary>
    [Fact]
    public async Task Everything_ThatIsNotPublished_IsAsIfItWereNowhere()
    {
        await PublishedMetrics.AddAsync(filled.Host);
        var snapshot = await filled.Host.Services.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None);
        var sight = (await filled.Host.Services.GetRequiredService<OpenQuery>().OpenAsync(CancellationToken.None)).Sight;
        var nowhere = new Dictionary<string, string>();
        foreach (var door in new[] { "/open?unit=nowhere", "/open/embed?unit=nowhere&metric=nowhere", "/open/data.csv?unit=nowhere", "/open/data.json?unit=nowhere" })
        {
            nowhere[door.Split('?')[0]] = await ClosedAsync(door);
        }

        var closed = snapshot.Units.All.Where(unit => !sight.Shows(unit)).ToList();
        var hidden = snapshot.Metrics.Slugs.Where(slug => sight.Metrics.All(metric => metric.Slug != slug)).ToList();
        Assert.Contains("kirurginen-vuodeosasto-2", closed.Select(unit => unit.Code));
        Assert.Contains(PublishedMetrics.ToNobody, hidden);
        foreach (var unit in closed)
        {
            Assert.Equal(nowhere["/open"], await ClosedAsync($"/open?unit={unit.Code}"));
            Assert.Equal(nowhere["/open/data.csv"], await ClosedAsync($"/open/data.csv?unit={unit.Code}"));
            Assert.Equal(nowhere["/open/data.json"], await ClosedAsync($"/open/data.json?metric=nps&unit={unit.Code}"));
            Assert.Equal(nowhere["/open/embed"], await ClosedAsync($"/open/embed?metric=nps&unit={unit.Code}"));
        }

        foreach (var slug in hidden)
        {
            Assert.Equal(nowhere["/open/data.json"], await ClosedAsync($"/open/data.json?unit=county&metric={slug}"));
            Assert.Equal(nowhere["/open/embed"], await ClosedAsync($"/open/embed?unit=county&metric={slug}"));
        }

        Assert.Equal(nowhere["/open/embed"], await ClosedAsync($"/open/embed?unit=sairaalapalvelut&metric={PublishedMetrics.ToEverybodyOfAUnit}"));
        var told = await TextAsync("/open/data.json") + await TextAsync("/open/data.csv");
        foreach (var unit in sight.Units)
        {
            told += await TextAsync($"/open?unit={unit.Code}");
        }

        Assert.All(hidden.Select(slug => snapshot.Metrics.Newest(slug)!.Name.Fi), name => Assert.DoesNotContain($">{name}<", told, StringComparison.Ordinal));
        Assert.All(closed, unit => Assert.DoesNotContain($"unit={unit.Code}\"", told, StringComparison.Ordinal));
        Assert.All(closed, unit => Assert.DoesNotContain($"\n{unit.Code},", told, StringComparison.Ordinal));
        Assert.All(closed, unit => Assert.DoesNotContain($"\"{unit.Code}\"", told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_OfAnAction_ArePublishedChangedAndWithdrawn()
    {
        var admin = new PackVisitor(filled.Host, "administrator");
        var action = (await filled.Host.Services.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None)).Actions.All.First(one => one.Title.StartsWith("Palautepyyntö", StringComparison.Ordinal)).Id;
        var url = $"/actions/{action}/publication";
        Assert.Equal(url, (await admin.GetAsync($"/actions/{action}")).QuerySelector($"a[href='{url}']")!.GetAttribute("href"));

        using var refused = await admin.SendAsync(await admin.GetAsync(url), url, ("said-fi", "Soita Matti Virtaselle"), ("did-fi", ""), ("said-sv", "Bra"));
        var page = await PackVisitor.ReadAsync(refused);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(["#said-fi", "#did-fi", "#did-sv"], page.QuerySelectorAll("[role=alert] li a").Select(fault => "#" + fault.GetAttribute("href")!.Split('#')[1]));
        Assert.Contains("näyttää henkilötiedolta", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Soita Matti Virtaselle", page.QuerySelector("#said-fi")!.TextContent);

        Assert.Equal(url + "?done=yes", await admin.DoAsync(page, url, ("said-fi", "Palautetta on vaikea antaa."), ("did-fi", "Kysymme nyt tekstiviestillä."), ("said-sv", "")));
        Assert.Contains("Palautetta on vaikea antaa.", await TextAsync("/open?unit=kotikuntoutus"), StringComparison.Ordinal);
        Assert.Equal(url + "?done=yes", await admin.DoAsync(await admin.GetAsync(url), url, ("withdraw", "yes")));
        Assert.DoesNotContain("Palautetta on vaikea antaa.", await TextAsync("/open?unit=kotikuntoutus"), StringComparison.Ordinal);
        var audit = (await admin.GetAsync("/audit?kind=notes")).Body!.TextContent;
        Assert.Contains("Toimenpiteen julkaisu asukkaille", audit, StringComparison.Ordinal);
        Assert.Contains("Toimenpiteen julkaisun peruminen", audit, StringComparison.Ordinal);
        using var manager = await new PackVisitor(filled.Host, "manager").AskAsync(url);
        Assert.Equal(HttpStatusCode.Forbidden, manager.StatusCode);
    }

    [Theory]
    [InlineData("Kotiutusohje käydään läpi ja annetaan", "toimenpide on vasta suunniteltu")]
    [InlineData("Kutsukirje", "ei näytetä lukuja yksiköstä Kirurgian poliklinikka")]
    public async Task Words_OfAnActionThatResidentsMayNotBeTold_ArePrecededByWhy(string title, string expected)
    {
        var action = (await filled.Host.Services.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None)).Actions.All.First(one => one.Title.StartsWith(title, StringComparison.Ordinal)).Id;

        var page = await new PackVisitor(filled.Host, "administrator").GetAsync($"/actions/{action}/publication");

        Assert.Contains(expected, page.QuerySelector("section[aria-labelledby=state] p")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#said-fi"));
    }

    /// <summary>Who publishes nothing changes an action: what was published of it is hidden, and those who may publish it again are told.</summary>
    [Fact]
    public async Task Words_OfAnActionThatChanges_AreHiddenAndItsPagesSaySo()
    {
        const string Told = "Ohjeen saa nyt mukaan.";
        var admin = new PackVisitor(filled.Host, "administrator");
        var action = (await filled.Host.Services.GetRequiredService<StoreSnapshots>().CurrentAsync(CancellationToken.None)).Actions.All.First(one => one.Title.StartsWith("Vastuuhoitaja", StringComparison.Ordinal)).Id;
        var (url, page) = ($"/actions/{action}/publication", $"/actions/{action}");
        await admin.DoAsync(await admin.GetAsync(url), url, ("said-fi", "Ohjetta kaivattiin."), ("did-fi", Told));
        Assert.Contains(Told, await TextAsync("/open?unit=kotihoito"), StringComparison.Ordinal);
        Assert.Contains("tila: työ on kesken", (await admin.GetAsync(url)).Body!.TextContent, StringComparison.Ordinal);

        var manager = new PackVisitor(filled.Host, "manager:kotihoito");
        await manager.DoAsync(await manager.GetAsync(page), page, ("status", "Dropped"), ("reason", "Ei onnistunut."), ("by", "Päällikkö"));

        Assert.DoesNotContain(Told, await TextAsync("/open?unit=kotihoito"), StringComparison.Ordinal);
        Assert.Contains("Asukkaille julkaistua tekstiä ei näytetä", (await manager.GetAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        var form = await admin.GetAsync(url);
        Assert.Equal("Asukkaille ei kerrota tästä nyt", form.QuerySelector("#state")!.TextContent);
        await admin.DoAsync(form, url, ("did-fi", Told));
        Assert.Contains(Told, await TextAsync("/open?unit=kotihoito"), StringComparison.Ordinal);
        Assert.DoesNotContain("Asukkaille julkaistua tekstiä ei näytetä", (await manager.GetAsync(page)).Body!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The text of a closed answer, without what is of the moment.</summary>
    private async Task<string> ClosedAsync(string url)
    {
        using var answer = await AskAsync(url);
        Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{url}: {answer.StatusCode}");
        return string.Join('\n', (await answer.Content.ReadAsStringAsync()).Split("\"traceId\"")[0], string.Join(',', answer.Headers.Where(header => header.Key is not ("Date" or "traceparent")).Select(header => $"{header.Key}={string.Join(';', header.Value)}")));
    }

    private async Task<IReadOnlyList<string[]>> CsvAsync(string url) =>
        [.. (await TextAsync(url)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Where(line => !line.TrimStart('\uFEFF', '"').StartsWith('#')).Skip(1).Select(line => line.Split(','))];

    private static double? Number(JsonElement cell) => cell.ValueKind == JsonValueKind.Number ? cell.GetDouble() : null;

    private async Task<int> StatusAsync(string url)
    {
        using var answer = await AskAsync(url);
        return (int)answer.StatusCode;
    }

    private async Task<string> TextAsync(string url, string asker = TestAccess.Nobody)
    {
        using var answer = await AskAsync(url, (TestAccess.Header, asker));
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{url}: {answer.StatusCode}");
        return await answer.Content.ReadAsStringAsync();
    }

    private Task<HttpResponseMessage> AskAsync(string url, params (string Name, string Value)[] headers) => AskAsync(url, HttpMethod.Get, headers);

    private async Task<HttpResponseMessage> AskAsync(string url, HttpMethod method, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, url);
        foreach (var (name, value) in headers.Any(header => header.Name == TestAccess.Header) ? headers : headers.Append((TestAccess.Header, TestAccess.Nobody)))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await filled.Host.CreateClient(new() { HandleCookies = false }).SendAsync(request);
    }
}
