using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dashboard.Api;
using Dashboard.Tests.Cli;

namespace Dashboard.Tests.Api;

/// <summary>The API in the whole program, over a small demo county.</summary>
public sealed class ApiTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Csv = "text/csv";
    private const string Json = "application/json";
    private readonly HttpClient client = filled.Host.CreateClient();

    [Fact]
    public async Task Series_AnswersTheQuestionOfTheVerb()
    {
        var report = await GetAsync("/api/v1/series?metric=nps&unit=county&grain=quarter&from=2025-01-01&to=2026-01-01");

        Assert.Equal("county", report.GetProperty("unit").GetString());
        Assert.Equal(
            ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"],
            report.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("period").GetString()));
        Assert.Equal(4, report.GetProperty("spc").GetProperty("points").GetArrayLength());
    }

    [Fact]
    public async Task Series_AsCsv_IsCsv()
    {
        using var response = await client.GetAsync(new Uri("/api/v1/series?metric=nps&grain=year&format=csv", UriKind.Relative));

        Assert.Equal(Csv, response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("period,n,value,low,high,suppressed,provisional\r\n", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("series", 400, "metric", "metric is missing; expected a metric's slug")]
    [InlineData("series?metric=nps&grain=decade", 400, "grain", "grain is 'decade'; expected day, week")]
    [InlineData("series?metric=nps&from=today", 400, "from", "from is 'today'")]
    [InlineData("series?metric=nps&figure=mean", 400, "figure", "has no figure 'mean'")]
    [InlineData("series?metric=nps&stage=x", 400, "path", "path is missing")]
    [InlineData("series?metric=nps&grian=week", 400, "grian", "no parameter of this name; there are metric, figure")]
    [InlineData("series?metric=nosuch", 404, null, "There is no metric 'nosuch'")]
    [InlineData("series?metric=nps&unit=nowhere", 404, null, "There is no unit 'nowhere'")]
    [InlineData("chart?format=svg", 400, "address", "address is missing; expected a page, a chart")]
    [InlineData("chart?address=nowhere/nps&format=svg", 400, "address", "pages are overview, units")]
    [InlineData("chart?address=units/nps&format=doc", 400, "format", "format is 'doc'; expected svg, png")]
    [InlineData("chart?address=units/nosuch%3Funit=county&format=svg", 404, null, "There is no chart with a file .svg 'nosuch'")]
    [InlineData("chart?address=overview/attention%3Funit=county&format=svg", 404, null, "There is no chart with a file .svg 'attention'")]
    [InlineData("chart?address=units/nps%3Funit=nowhere&format=svg", 404, null, "There is no unit 'nowhere'")]
    [InlineData("pack?period=2026-Q1&format=pptx", 400, "unit", "unit is missing")]
    [InlineData("pack?unit=county&format=pptx", 400, "period", "period is missing; expected 2026, 2026-T2")]
    [InlineData("pack?unit=county&period=2026-Q5&format=pptx", 400, "period", "period is '2026-Q5'")]
    [InlineData("pack?unit=county&period=2026-Q1", 400, "format", "format is missing; expected pptx, pdf, xlsx or txt")]
    [InlineData("pack?unit=county&period=2026-Q1&format=doc", 400, "format", "format is 'doc'")]
    [InlineData("pack?unit=county&period=2026-Q1&format=pptx&language=fi", 400, "language", "no parameter of this name; there are unit, period")]
    [InlineData("pack?unit=nowhere&period=2026-Q1&format=pptx", 404, null, "There is no unit 'nowhere'")]
    [InlineData("pack?unit=keskustan-terveysasema&period=2026-Q1&format=xlsx&audience=public", 409, null, "a public pack may not name")]
    [InlineData("nothing", 404, null, "There is no GET /api/v1/nothing")]
    [InlineData("spc", 404, null, "There is no GET /api/v1/spc")]
    public async Task Get_NotUnderstood_IsAProblem(string question, int status, string? parameter, string detail)
    {
        using var response = await client.GetAsync(new Uri("/api/v1/" + question, UriKind.Relative));

        await AssertProblemAsync(response, status, parameter, detail);
    }

    [Theory]
    [InlineData("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx")]
    [InlineData("txt", "text/plain", ".txt")]
    public async Task Pack_AnyFormat_IsAFileOfItsName(string format, string type, string ending)
    {
        using var response = await client.GetAsync(new Uri($"/api/v1/pack?unit=sairaalapalvelut&period=2026-09&lang=sv&format={format}", UriKind.Relative));

        response.EnsureSuccessStatusCode();
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(ending, response.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.True((await response.Content.ReadAsByteArrayAsync()).Length > 1000);
    }

    [Theory]
    [InlineData("svg", "image/svg+xml")]
    [InlineData("csv", "text/csv")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation")]
    public async Task Chart_AnyFormat_IsTheFileOfThePage(string format, string type)
    {
        const string query = "unit=county&metric=nps&first=2026-01-01&last=2026-06-30";
        using var response = await client.GetAsync(new Uri($"/api/v1/chart?address=units/nps%3F{Uri.EscapeDataString(query)}&format={format}", UriKind.Relative));

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await client.GetByteArrayAsync(new Uri($"/download/units/nps.{format}?{query}", UriKind.Relative)), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Spc_LinesAndJson_GiveWhatTheVerbGives()
    {
        var lines = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i * i % 7}\n"));
        var values = lines.TrimEnd().Replace('\n', ',');
        var verb = (await VerbRun.OfAsync(
            lines, "spc", "--rules", "mdc-2023", "--direction", "down", "--target", "2.5", "--screen", "--fix", "9", "--rebase", "4", "16")).Json();

        var ofLines = await PostAsync("spc?rules=mdc-2023&direction=down&target=2.5&screen=true&fix=9&rebase=4&rebase=16", Csv, lines);
        var ofJson = await PostAsync(
            "spc", Json, $$"""{"values":[{{values}}],"rules":"mdc-2023","direction":"down","target":2.5,"screen":true,"fix":9,"rebase":[4,16]}""");

        Assert.True(JsonElement.DeepEquals(verb, ofLines));
        Assert.True(JsonElement.DeepEquals(verb, ofJson));
    }

    [Fact]
    public async Task Spc_PointsInJson_KeepTheirDates()
    {
        var report = await PostAsync("spc", Json, """{"points":[{"x":"2026-01","value":1.5},{"x":"2026-02","value":null},{"x":"2026-03"}]}""");

        Assert.Equal(["2026-01", "2026-02", "2026-03"], report.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("x").GetString()));
        Assert.Equal(1.5, report.GetProperty("points")[0].GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task Funnel_LinesAndJson_GiveWhatTheVerbGives()
    {
        var verb = (await VerbRun.OfAsync("ä,100,60,20\nb,50,10,30\n", "funnel", "--kind", "nps")).Json();

        var ofLines = await PostAsync("funnel?kind=nps", Csv, "ä,100,60,20\nb,50,10,30\n");
        var ofJson = await PostAsync("funnel", Json, """
            {"kind":"nps","units":[{"unit":"ä","n":100,"positive":60,"negative":20},{"unit":"b","n":50,"positive":10,"negative":30}]}
            """);

        Assert.True(JsonElement.DeepEquals(verb, ofLines));
        Assert.True(JsonElement.DeepEquals(verb, ofJson));
    }

    [Theory]
    [InlineData("spc", Csv, "1\nabc\n", 400, "line 2", "Line 2: found 'abc'; expected a number")]
    [InlineData("spc?fix=9", Csv, "1\n2\n", 400, "fix", "fix is '9'; expected a whole number from 2 to 2")]
    [InlineData("spc?screen=maybe", Csv, "1\n2\n", 400, "screen", "screen is 'maybe'; expected true or false")]
    [InlineData("spc?rule=mdc-2018", Csv, "1\n", 400, "rule", "no parameter of this name")]
    [InlineData("spc?fix=9", Json, """{"values":[1,2]}""", 400, "fix", "the options stand in the body")]
    [InlineData("spc", Json, "", 400, "the body", "it is empty")]
    [InlineData("spc", Json, "null", 400, "the body", "a JSON object")]
    [InlineData("spc", Json, "{", 400, "the body at $, line 1", "openapi.json")]
    [InlineData("spc", Json, "{}", 400, "the body", "either values or points")]
    [InlineData("spc", Json, """{"values":[1],"points":[]}""", 400, "the body", "found 'both'")]
    [InlineData("spc", Json, """{"values":[1,"two"]}""", 400, "the body at $.values[1], line 1", "openapi.json")]
    [InlineData("spc", Json, """{"values":[1,1e308]}""", 400, "values[1]", "found '1E+308'; expected a number between")]
    [InlineData("spc", Json, """{"values":[1,1e999]}""", 400, null, "expected")]
    [InlineData("spc", Json, """{"values":[1],"traget":2}""", 400, "the body at $.traget, line 1", "openapi.json")]
    [InlineData("spc", Json, """{"values":[1],"rebase":[2]}""", 400, "rebase", "rebase is '2'")]
    [InlineData("spc", Json, """{"points":[{"x":"2026-02","value":1},{"x":"2026-01","value":1}]}""", 400, "points[1]", "a date after 2026-02 of points[0]")]
    [InlineData("spc", "text/plain", "1\n", 415, null, "The content type is 'text/plain; charset=utf-8'; expected text/csv or application/json")]
    [InlineData("funnel", Csv, "a,1,1\n", 400, "kind", "kind is missing; expected share or nps")]
    [InlineData("funnel?kind=share", Csv, "a,1,2\n", 400, "line 1", "found '2'; expected positive")]
    [InlineData("funnel", Json, """{"kind":"share"}""", 400, "units", "units is missing")]
    [InlineData("funnel", Json, """{"kind":"share","units":[{"unit":"a","positive":1}]}""", 400, "units[0]", "expected n")]
    [InlineData("funnel", Json, """{"kind":"share","units":[null]}""", 400, "units[0]", "expected")]
    [InlineData("spc", Json, """{"points":[null]}""", 400, "points[0]", "expected")]
    public async Task Post_NotUnderstood_IsAProblem(string question, string type, string body, int status, string? parameter, string detail)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await client.PostAsync(new Uri("/api/v1/" + question, UriKind.Relative), content);

        await AssertProblemAsync(response, status, parameter, detail);
    }

    [Fact]
    public async Task Post_WithoutContentType_IsAProblem()
    {
        using var content = new ByteArrayContent([(byte)'1']);
        using var response = await client.PostAsync(new Uri("/api/v1/spc", UriKind.Relative), content);

        await AssertProblemAsync(response, 415, null, "expected text/csv or application/json");
    }

    [Fact]
    public async Task Post_TooLarge_IsAProblem()
    {
        using var content = new ByteArrayContent(new byte[(8 * 1024 * 1024) + 1]);
        content.Headers.ContentType = new MediaTypeHeaderValue(Csv);
        using var response = await client.PostAsync(new Uri("/api/v1/spc", UriKind.Relative), content);

        await AssertProblemAsync(response, 413, null, "at most");
    }

    [Fact]
    public async Task OpenApi_DescribesEveryEndpointItsParametersAndAnswers()
    {
        var document = await GetAsync("/api/v1/openapi.json");
        var paths = document.GetProperty("paths");
        var schemas = document.GetProperty("components").GetProperty("schemas");

        Assert.Equal(
            ["/api/v1/chart", "/api/v1/funnel", "/api/v1/import", "/api/v1/import/{receipt}", "/api/v1/import/{receipt}/rejected", "/api/v1/pack", "/api/v1/series", "/api/v1/spc"],
            paths.EnumerateObject().Select(path => path.Name).Order());
        var series = paths.GetProperty("/api/v1/series").GetProperty("get");
        Assert.NotEmpty(series.GetProperty("summary").GetString()!);
        Assert.Equal(
            ["metric", "figure", "unit", "path", "stage", "grain", "from", "to", "segment", "tree", "format"],
            series.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()));
        Assert.All(series.GetProperty("parameters").EnumerateArray(), parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
        Assert.True(series.GetProperty("parameters")[0].GetProperty("required").GetBoolean());
        Assert.Equal(
            ["200", "400", "404", "429"], series.GetProperty("responses").EnumerateObject().Select(response => response.Name));
        Assert.Equal(
            [Json, Csv],
            series.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Select(type => type.Name));
        Assert.Equal(
            ["outside", "trend", "two_of_three", "run"],
            schemas.GetProperty("SpcRule").GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
        Assert.NotEmpty(schemas.GetProperty("SpcReportPoint").GetProperty("properties").GetProperty("nearLower").GetProperty("description").GetString()!);
        var body = paths.GetProperty("/api/v1/spc").GetProperty("post").GetProperty("requestBody").GetProperty("content");
        Assert.Equal("string", body.GetProperty(Csv).GetProperty("schema").GetProperty("type").GetString());
        Assert.EndsWith("/SpcBody", body.GetProperty(Json).GetProperty("schema").GetProperty("$ref").GetString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> GetAsync(string url)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative));
        return await ReadAsync(response);
    }

    private async Task<JsonElement> PostAsync(string question, string type, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var response = await client.PostAsync(new Uri("/api/v1/" + question, UriKind.Relative), content);
        return await ReadAsync(response);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, int status, string? parameter, string detail)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        using var problem = JsonDocument.Parse(text);
        Assert.Contains(detail, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        if (parameter is not null)
        {
            Assert.Equal(parameter, problem.RootElement.GetProperty("parameter").GetString());
        }

        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
    }
}
