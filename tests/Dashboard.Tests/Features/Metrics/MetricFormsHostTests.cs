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
    [InlineData("fi", "Pienin merkityksellinen muutos: tähän kuuluu luku, vähintään 0")]
    [InlineData("sv", "Minsta meningsfulla förändring: här ska stå ett tal från 0")]
    [InlineData("en", "Smallest meaningful change: expected a number from 0")]
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
