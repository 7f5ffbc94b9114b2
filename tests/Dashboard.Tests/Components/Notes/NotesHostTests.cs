using System.Globalization;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dashboard.Core.Time;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Dashboard.Tests.Components.Notes;

/// <summary>What people write down, through HTTP with scripts off.</summary>
public sealed class NotesHostTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private readonly HttpClient client = filled.Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    [Fact]
    public async Task Rebase_StartsANewGroupOnTheChartAndCanBeWithdrawn()
    {
        const string url = "/units/avopalvelut?metric=help";
        var date = TimeProvider.System.Today().AddMonths(-16);
        Assert.Equal([0], Groups(await GetAsync(url), "help"));

        var answer = await PostAsync(url, "rebase", ("date", date.ToString("O", CultureInfo.InvariantCulture)), ("text", "uusi <toimintatapa>"), ("by", "Laatupäällikkö"));

        Assert.Equal(url + "&noted=rebase#notes", answer.Headers.Location?.OriginalString);
        var page = await GetAsync(url + "&noted=rebase");
        Assert.Equal([0, 1], Groups(page, "help"));
        Assert.Contains("Uusi perustaso. Uusi <toimintatapa>. Kirjasi Laatupäällikkö", page.QuerySelector("#help .notes")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Perustaso vaihdettiin", page.QuerySelector("#notes [role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"perustason vaihdon {date.Day}.{date.Month}.{date.Year}", page.QuerySelector("#help .caveat")!.TextContent, StringComparison.Ordinal);
        Assert.Equal([0], Groups(await GetAsync("/units/avopalvelut?metric=safe"), "safe"));

        var of = page.QuerySelector("#notes .withdraw input[name=of][value^=Rebase]")!.GetAttribute("value")!;
        await PostAsync(url, "withdraw", ("of", of), ("by", "Laatupäällikkö"));

        page = await GetAsync(url);
        Assert.Equal([0], Groups(page, "help"));
        Assert.Equal("uusi <toimintatapa>", page.QuerySelector("#notes .withdrawn del")!.TextContent);
        Assert.Contains("Perui Laatupäällikkö", page.QuerySelector("#notes .withdrawn")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explanation_StandsBesideTheFinding()
    {
        const string url = "/units/kotihoito?metric=continue";

        await PostAsync(url, "explanation", ("metric", "continue"), ("text", "Rivi yksi\r\nrivi kaksi"), ("by", "Palvelupäällikkö"));

        var page = await GetAsync(url);
        Assert.Equal("Rivi yksi\nrivi kaksi", page.QuerySelector("#continue .own-words blockquote")!.TextContent);
        Assert.Null((await GetAsync("/units/kotihoito?metric=help")).QuerySelector(".own-words"));
    }

    [Theory]
    [InlineData("fi", "Syy: täytä tämä kenttä", "Mitään ei tallennettu")]
    [InlineData("sv", "Orsak: fyll i det här fältet", "Ingenting sparades")]
    [InlineData("en", "Reason: fill in this field", "Nothing was saved")]
    public async Task Form_WithFaults_SaysThemAndKeepsWhatWasTyped(string language, string fault, string alert)
    {
        const string url = "/units/sairaalapalvelut?metric=help";

        await client.GetAsync($"/settings/language/{language}");
        var answer = await PostAsync(url, "rebase", ("date", "2199-01-01"), ("text", " "), ("by", "Typed \"name\""));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var form = Form(await ReadAsync(answer), "rebase");
        Assert.Contains(alert, form.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(fault, form.QuerySelectorAll(".problems li").Select(problem => problem.TextContent));
        Assert.Equal(2, form.QuerySelectorAll(".problems li").Length);
        Assert.Equal(("2199-01-01", "Typed \"name\""), (ValueOf(form, "date"), ValueOf(form, "by")));
        Assert.True(form.Closest("details")!.HasAttribute("open"));
    }

    [Theory]
    [InlineData("31.2.2026", "Uusi perustaso alkaa: kirjoita päivä, esimerkiksi ")]
    [InlineData("", "Uusi perustaso alkaa: täytä tämä kenttä")]
    public async Task Rebase_WithoutADay_OpensThePageAtTheFault(string typed, string said)
    {
        const string url = "/units/sairaalapalvelut?metric=help";

        var answer = await PostAsync(url, "rebase", ("date", typed), ("text", "Uusi malli"), ("by", "Joku"));

        var form = Form(await ReadAsync(answer), "rebase");
        var alert = form.QuerySelector("[role=alert][autofocus][tabindex='-1']")!;
        Assert.StartsWith(said, alert.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(url + "#rebase-date", alert.QuerySelector("li a")!.GetAttribute("href"));
        Assert.True(form.HasAttribute("novalidate"));
        Assert.Equal((typed, "true"), (ValueOf(form, "date"), form.QuerySelector("#rebase-date")!.GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task Rebase_WithADayAsFinnishPeopleWriteIt_IsTaken()
    {
        var answer = await PostAsync("/units/sairaalapalvelut?metric=safe", "rebase", ("unit", "sairaalapalvelut"), ("date", "3.2.2026"), ("text", "Päivä suomeksi"), ("by", "Joku"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("3.2.2026", (await GetAsync("/units/sairaalapalvelut?metric=safe")).QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithoutAToken_WritesNothingAndKeepsWhatWasTyped()
    {
        const string url = "/units/avopalvelut/sheet";
        using var body = new FormUrlEncodedContent([new("note", "trial"), new("unit", "avopalvelut"), new("date", "2026-01-01"), new("text", "Kokeilu"), new("by", "Joku")]);

        using var answer = await client.PostAsync(url, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var form = Form(await ReadAsync(answer), "trial");
        Assert.Contains("vanhentunut", form.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Kokeilu", ValueOf(form, "text"));
        Assert.DoesNotContain("Kokeilu", (await GetAsync(url)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-unit", "explanation", "help")]
    [InlineData("avopalvelut", "explanation", "no-such-metric")]
    [InlineData("avopalvelut", "no-such-form", "help")]
    public async Task Form_OfWhatIsNotThere_IsNotFound(string unit, string kind, string metric)
    {
        var answer = await PostAsync("/units/avopalvelut?metric=help", kind, ("unit", unit), ("metric", metric), ("text", "Selitys"), ("by", "Joku"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task StageOfAPath_TakesANewBaselineOfItsOwn()
    {
        const string url = "/paths/lonkan-tekonivel";
        var page = await GetAsync(url);
        var stage = ValueOf(Form(page, "rebase"), "stage");

        await PostAsync(url, "rebase", ("date", "2026-01-01"), ("text", "Uusi leikkaussali"), ("by", "Ylilääkäri"));

        Assert.NotEqual("", stage);
        page = await GetAsync(url);
        Assert.Contains("Uusi leikkaussali", page.QuerySelector("#notes")!.TextContent, StringComparison.Ordinal);
        var metric = ValueOf(Form(page, "rebase"), "metric");
        Assert.DoesNotContain("Uusi leikkaussali", (await GetAsync($"/units/county?metric={metric}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sheet_IsTickedWithDateAndName_UntilTheTickIsWithdrawn()
    {
        const string url = "/units/kirurginen-vuodeosasto-2/sheet";
        Assert.Contains("Soitto kotiin kahden päivän kuluttua", (await GetAsync(url)).QuerySelector(".teamsheet")!.TextContent, StringComparison.Ordinal);

        await PostAsync(url, "review", ("by", "Osastonhoitaja"));

        var page = await GetAsync(url);
        Assert.Contains("(Osastonhoitaja)", page.QuerySelector(".tick h2")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("input[name=note][value=review]"));
        await PostAsync(url, "withdraw", ("of", ValueOf(Form(page, "withdraw"), "of")!), ("by", "Osastonhoitaja"));
        Assert.NotEmpty((await GetAsync(url)).QuerySelectorAll("input[name=note][value=review]"));
        Assert.Equal(url, (await GetAsync("/units/kirurginen-vuodeosasto-2")).QuerySelector(".weekly")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Sheet_OfNoUnit_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/units/no-such-unit/sheet")).StatusCode);

    private static IEnumerable<int> Groups(IHtmlDocument page, string chart)
    {
        using var json = JsonDocument.Parse(page.QuerySelector($"#{chart} script[type='application/json']")!.TextContent);
        return [.. json.RootElement.GetProperty("points").EnumerateArray().Select(point => point.GetProperty("group").GetInt32()).Distinct()];
    }

    private static IHtmlFormElement Form(IHtmlDocument page, string kind) =>
        (IHtmlFormElement)page.QuerySelector($"form input[name=note][value={kind}]")!.Closest("form")!;

    private static string? ValueOf(IHtmlFormElement form, string field) => ((IHtmlInputElement)form.QuerySelector($"input[name={field}]")!).Value;

    private async Task<HttpResponseMessage> PostAsync(string url, string kind, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(url);
        var hidden = page.QuerySelectorAll($"form:has(input[name=note][value={(kind is "rebase" or "trial" or "review" || url.EndsWith("/sheet", StringComparison.Ordinal) ? kind : "explanation")}]) input[type=hidden]").Cast<IHtmlInputElement>()
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        hidden["note"] = kind;
        foreach (var (name, value) in fields)
        {
            hidden[name] = value;
        }

        using var body = new FormUrlEncodedContent(hidden);
        return await client.PostAsync(url, body);
    }

    private async Task<IHtmlDocument> GetAsync(string url)
    {
        using var response = await client.GetAsync(new Uri(url, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response);
    }

    private static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
}
