using System.Net;
using Dashboard.Tests.Features.Imports;

namespace Dashboard.Tests.Features.Metrics;

/// <summary>The catalogue's forms through HTTP with scripts off.</summary>
public sealed class MetricFormsHostTests : IDisposable
{
    private readonly ImportsHost host = new();

    [Fact]
    public async Task NewMetric_Filled_IsInTheCatalogueAndListedAsAnImport()
    {
        var answer = await host.PostFormAsync(
            "/metrics/new", "/metrics/new", [.. Filled, ("metric", "odotus"), ("version", "1"), ("question_fi", "Saitko apua ajoissa?"), ("public", "true")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/metrics/odotus", answer.Headers.Location!.OriginalString);
        var page = await host.GetAsync("/metrics/odotus");
        Assert.Equal("Odotus", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Saitko apua ajoissa?", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("odotus", (await host.GetAsync("/imports")).QuerySelector(".batches tbody")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(host.Audit, line => line.Contains("catalogue", StringComparison.Ordinal) && line.Contains("metrics odotus", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Edit_OfAShippedMetric_IsFilledAndChangesTheWordsOnly()
    {
        var form = (await host.GetAsync("/metrics/nps/edit")).QuerySelector(".catalogue-form")!;
        Assert.Equal("Suositteluindeksi (NPS)", form.QuerySelector("[name=name_fi]")!.GetAttribute("value"));

        var answer = await host.PostFormAsync(
            "/metrics/nps/edit",
            "/metrics/nps/edit",
            [("version", "1"), ("valid_from", form.QuerySelector("[name=valid_from]")!.GetAttribute("value")!), ("kind", "nps"), ("name_fi", "Suositteluindeksi"), ("direction", "up")]);

        Assert.Equal("/metrics/nps", answer.Headers.Location!.OriginalString);
        var page = await host.GetAsync("/metrics/nps");
        Assert.Equal("Suositteluindeksi", page.QuerySelector("h1")!.TextContent);
        Assert.Single(page.QuerySelectorAll("[aria-labelledby=versions] tbody tr"));
    }

    [Theory]
    [InlineData("fi", "Pienin merkityksellinen muutos: tähän kuuluu prosenttiyksiköitä väliltä 0–100, esimerkiksi 3.")]
    [InlineData("sv", "Minsta meningsfulla förändring: här ska stå procentenheter mellan 0 och 100, till exempel 3.")]
    [InlineData("en", "Smallest meaningful change: expected percentage points from 0 to 100, as 3.")]
    public async Task NewMetric_WithAWrongValue_SaysWhereAndKeepsWhatWasTyped(string language, string said)
    {
        using var chosen = await host.Client.GetAsync("/settings/language/" + language);

        var answer = await host.PostFormAsync("/metrics/new", "/metrics/new", [.. Filled, ("metric", "odotus"), ("version", "1"), ("min_change", "paljon")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await ImportsHost.ReadAsync(answer);
        Assert.Contains(said, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("paljon", page.QuerySelector(".at-fault [name=min_change]")!.GetAttribute("value"));
        Assert.Equal("Odotus", page.QuerySelector("[name=name_fi]")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/metrics/odotus")).StatusCode);
    }

    [Fact]
    public async Task Target_ForBothAUnitAndALevel_IsRefusedAndForOneIsSet()
    {
        await host.ImportAsync("Units", "code,name_fi,level\na,Yksi,alue\n");

        var refused = await host.PostFormAsync("/metrics/nps", "/metrics/nps", ("unit", "a"), ("level", "alue"), ("valid_from", "2026-01-01"), ("target", "60"));
        var taken = await host.PostFormAsync("/metrics/nps", "/metrics/nps", ("unit", "a"), ("level", ""), ("valid_from", "2026-01-01"), ("target", "60"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull((await ImportsHost.ReadAsync(refused)).QuerySelector("[aria-labelledby=targets] [role=alert]"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Contains("Yksi", (await host.GetAsync("/metrics/nps")).QuerySelector("[aria-labelledby=targets] tbody")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "84", "84,0")]
    [InlineData("help", "84 %", "84,0")]
    [InlineData("help", "0,84", "84,0")]
    [InlineData("nps", "−12,5", "−12,5")]
    public async Task Target_AsAReaderWritesIt_IsSet(string metric, string typed, string shown)
    {
        await host.ImportAsync("Units", "code,name_fi,level\na,Yksi,alue\n");

        var answer = await host.PostFormAsync("/metrics/" + metric, "/metrics/" + metric, ("unit", "a"), ("level", ""), ("valid_from", "1.1.2026"), ("target", typed));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(shown, (await host.GetAsync("/metrics/" + metric)).QuerySelector("[aria-labelledby=targets] td.num")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("help", "target", "184", "Tavoite: tähän kuuluu prosentteja väliltä 0–100, esimerkiksi 84.")]
    [InlineData("nps", "target", "101", "Tavoite: tähän kuuluu pisteitä väliltä −100…100, esimerkiksi 60.")]
    [InlineData("help", "valid_from", "11/22/2026", "Voimassa alkaen: tähän kuuluu päivä, esimerkiksi ")]
    public async Task Target_ThatCannotBe_IsRefusedInItsUnit(string metric, string column, string typed, string said)
    {
        var fields = new Dictionary<string, string> { ["unit"] = "a", ["valid_from"] = "1.1.2026", ["target"] = "60", [column] = typed };

        var answer = await host.PostFormAsync("/metrics/" + metric, "/metrics/" + metric, [.. fields.Select(field => (field.Key, field.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await ImportsHost.ReadAsync(answer);
        var alert = page.QuerySelector("details[open] [role=alert][autofocus]")!;
        Assert.Contains(said, alert.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/metrics/{metric}#{column}", alert.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(typed, page.QuerySelector($".at-fault #{column}")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Edit_OfAShare_ShowsItsSmallestChangeInPercentagePointsAndKeepsIt()
    {
        var form = await host.GetAsync("/metrics/help/edit");
        Assert.Equal("2", form.QuerySelector("#min_change")!.GetAttribute("value"));

        await host.PostFormAsync(
            "/metrics/help/edit",
            "/metrics/help/edit",
            [.. Filled.Where(field => field.Name != "valid_from"), ("version", "1"), ("valid_from", form.QuerySelector("#valid_from")!.GetAttribute("value")!), ("min_change", "0,035")]);

        Assert.Equal("3,5", (await host.GetAsync("/metrics/help/edit")).QuerySelector("#min_change")!.GetAttribute("value"));
    }

    [Fact]
    public async Task NewMetric_OfCategories_TakesAnswersWithTheirRoles()
    {
        var more = await ImportsHost.ReadAsync(await host.PostFormAsync(
            "/metrics/new", "/metrics/new", [.. Filled, .. Enumerable.Range(1, 6).Select(place => ("answer", $"v{place}")), .. Enumerable.Repeat(("role", "neutral"), 6), ("more", "answers")]));
        Assert.True(more.QuerySelectorAll("[name=answer]").Length > 6);
        Assert.Equal("v6", more.QuerySelector("#answer-6")!.GetAttribute("value"));
        Assert.Equal(["myönteinen", "neutraali", "kielteinen", "jätetään pois"], more.QuerySelectorAll("#role-1 option").Select(option => option.TextContent));

        var answer = await host.PostFormAsync(
            "/metrics/new",
            "/metrics/new",
            [.. Filled.Where(field => field.Name != "kind"), ("kind", "categories"), ("metric", "maku"), ("version", "1"),
                ("answer", "hyvä"), ("role", "positive"), ("answer", ""), ("role", "positive"), ("answer", "ohi"), ("role", "left_out")]);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var form = await host.GetAsync("/metrics/maku/edit");
        Assert.Equal(["hyvä", "ohi", ""], form.QuerySelectorAll("[name=answer]").Take(3).Select(field => field.GetAttribute("value") ?? ""));
        Assert.Equal("left_out", form.QuerySelector("#role-2 [selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task NewMetric_OfCategoriesWithoutAnswers_IsRefused()
    {
        var answer = await host.PostFormAsync(
            "/metrics/new", "/metrics/new", [.. Filled.Where(field => field.Name != "kind"), ("kind", "categories"), ("metric", "maku"), ("version", "1")]);

        Assert.Contains("ainakin yksi vastaus", (await ImportsHost.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/metrics/new")]
    [InlineData("/metrics/help/edit")]
    [InlineData("/metrics/help")]
    public async Task Forms_OfTheCatalogue_LeaveJudgingToTheServerInTheReadersLanguage(string url)
    {
        var form = (await host.GetAsync(url)).QuerySelector("main form[method=post]")!;

        Assert.True(form.HasAttribute("novalidate"));
        Assert.Empty(form.QuerySelectorAll("[type=date], [pattern]"));
        Assert.NotEmpty(form.QuerySelectorAll(".must"));
    }

    [Fact]
    public async Task Edit_PublishedForChosenUnits_SaysWhichAndKeepsThem()
    {
        // A code that reads as the word for true elsewhere.
        await host.ImportAsync("Units", "code,name_fi,parent\n1,Yksi,\n2,Kaksi,1\n3,Kolme,1\n");
        await host.PostFormAsync("/metrics/new", "/metrics/new", [.. Filled, ("metric", "odotus"), ("version", "1"), ("public", ";"), ("public_units", "1")]);
        Assert.Contains("näistä yksiköistä ja niiden alayksiköistä: Yksi.", (await host.GetAsync("/metrics/odotus")).Body!.TextContent, StringComparison.Ordinal);

        await host.PostFormAsync("/metrics/odotus/edit", "/metrics/odotus/edit", [.. Filled, ("version", "1"), ("public", ";"), ("public_units", "2"), ("public_units", "3")]);

        var form = await host.GetAsync("/metrics/odotus/edit");
        Assert.Equal(["2", "3"], form.QuerySelectorAll("[name=public_units][checked]").Select(box => box.GetAttribute("value")));
        Assert.Equal(";", form.QuerySelector("[name=public][checked]")!.GetAttribute("value"));
        Assert.Contains("alayksiköistä: Kaksi, Kolme.", (await host.GetAsync("/metrics/odotus")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(host.Audit, line => line.Contains("metrics odotus", StringComparison.Ordinal) && line.Contains("\"2;3;\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NewMetric_PublishedForChosenUnitsWithoutAny_IsRefused()
    {
        var answer = await host.PostFormAsync("/metrics/new", "/metrics/new", [.. Filled, ("metric", "odotus"), ("version", "1"), ("public", ";")]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var alert = (await ImportsHost.ReadAsync(answer)).QuerySelector("[role=alert]")!;
        Assert.Contains("Lukujen julkaiseminen: tähän kuuluu ainakin yksi yksikkö.", alert.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewMetric_WithoutAToken_ChangesNothing()
    {
        using var body = new FormUrlEncodedContent(Filled.Append(("metric", "odotus")).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

        await host.Client.PostAsync("/metrics/new", body);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/metrics/odotus")).StatusCode);
    }

    public void Dispose() => host.Dispose();

    private static (string Name, string Value)[] Filled => [("valid_from", "2026-01-01"), ("kind", "scale"), ("questionnaire", "general"), ("name_fi", "Odotus"), ("direction", "up")];
}
