using System.Net;
using Dashboard.Cli;
using Dashboard.Data.Office;
using Dashboard.Doors.Sources;
using Dashboard.Features.Imports;
using Dashboard.Tests.Cli;
using Dashboard.Tests.Security;

namespace Dashboard.Tests.Features.Imports;

/// <summary>The page of the sources and its form, through HTTP with scripts off.</summary>
public sealed class SourcesPageTests : IDisposable
{
    private const string Units = "code,name_fi\na,Yksi\n";

    private readonly ImportsHost host = new();

    [Fact]
    public async Task Rhythm_ThatIsSet_StandsOnThePageAndInTheAudit()
    {
        await host.ImportAsync("Units", Units);

        var set = await SetAsync("survey", "Week");

        Assert.Equal((HttpStatusCode.Redirect, ImportUrls.Sources), (set.StatusCode, set.Headers.Location?.OriginalString));
        Assert.Equal(("Joka viikko", "Week"), await RhythmAsync());
        await SetAsync("survey", "");
        Assert.Equal(("Ei vielä pääteltävissä", ""), await RhythmAsync());
        Assert.Equal(
            ["analyst unknown source rhythm survey Done {\"rhythm\":\"Week\"}", "analyst unknown source rhythm survey Done {\"rhythm\":\"learned\"}"],
            host.Audit.Where(line => line.Contains(" source rhythm ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("survey", "Hour")]
    [InlineData("survey", "17")]
    [InlineData("nobody", "Day")]
    [InlineData("", "Day")]
    public async Task Rhythm_ThatIsNone_ChangesNothingAndLeadsBack(string source, string rhythm)
    {
        await host.ImportAsync("Units", Units);
        await SetAsync("survey", "Month");

        var set = await SetAsync(source, rhythm);

        Assert.Equal((HttpStatusCode.Redirect, ImportUrls.Sources), (set.StatusCode, set.Headers.Location?.OriginalString));
        Assert.Equal(("Joka kuukausi", "Month"), await RhythmAsync());
        Assert.Single(host.Audit, line => line.Contains(" source rhythm ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rhythm_WithoutToken_ChangesNothing()
    {
        await host.ImportAsync("Units", Units);

        using var form = new FormUrlEncodedContent([new("source", "survey"), new("rhythm", "Day")]);
        using var answer = await host.Client.PostAsync(ImportUrls.Sources, form);

        Assert.Equal(("Ei vielä pääteltävissä", ""), await RhythmAsync());
    }

    [Theory]
    [InlineData("manager:a")]
    [InlineData("viewer")]
    [InlineData(TestAccess.Nobody)]
    public async Task Sources_ForWhoMayNotImport_AreNeitherShownNorSet(string asker)
    {
        await host.ImportAsync("Units", Units);
        var token = ImportsHost.Token(await host.GetAsync(ImportUrls.Sources));
        host.Client.DefaultRequestHeaders.Add(TestAccess.Header, asker);

        using var page = await host.Client.GetAsync(ImportUrls.Sources);
        using var form = new FormUrlEncodedContent([new(token.Name, token.Value), new("source", "survey"), new("rhythm", "Day")]);
        using var set = await host.Client.PostAsync(ImportUrls.Sources, form);

        Assert.All(new[] { page, set }, answer => Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode));
        Assert.DoesNotContain("survey", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        host.Client.DefaultRequestHeaders.Remove(TestAccess.Header);
        Assert.Equal(("Ei vielä pääteltävissä", ""), await RhythmAsync());
    }

    [Fact]
    public async Task Delivery_ByTheCommandLine_StandsWithWhoBroughtIt()
    {
        var file = host.StorePath + ".units.csv";
        await File.WriteAllTextAsync(file, Units);

        var run = await VerbRun.OfAsync("", "import", file, "--kind", "units", "--source", "registry", "--Store:Path", host.StorePath);

        Assert.Equal(ExitCode.Done, run.Exit);
        var row = (await host.GetAsync(ImportUrls.Sources)).QuerySelector(".deliveries tbody tr")!;
        Assert.Equal(
            [Path.GetFileName(file), "registry", $"komennolla · {Actor.OfCommandLine.Who}"],
            [row.QuerySelector("th")!.TextContent, row.QuerySelector("td")!.TextContent, row.QuerySelectorAll("td")[1].QuerySelector("small")!.TextContent]);
    }

    [Fact]
    public async Task Source_WhoseLastFileWasBroken_HasFailedAndSaysWhenOneWasAccepted()
    {
        await host.ImportAsync("Units", Units);
        await host.ImportAsync("Units", "code\n");

        var row = (await host.GetAsync(ImportUrls.Sources)).QuerySelector(".sources tbody tr")!;

        Assert.Equal(("Virhe", "Viimeisimmästä tiedostosta ei saatu mitään talteen."), (row.QuerySelector(".source-state b")!.TextContent, row.QuerySelector("td small")!.TextContent));
        Assert.NotEqual("–", row.QuerySelectorAll("td")[2].TextContent);
    }

    [Fact]
    public async Task Source_WhoseLastRowsWereAllRejected_HasFailed()
    {
        await host.ImportAsync("Units", Units);
        await host.ImportAsync("Units", "code,name_fi\n,Nimetön\n");

        var page = await host.GetAsync(ImportUrls.Sources);

        Assert.Equal("Virhe", page.QuerySelector(".sources tbody tr .source-state b")!.TextContent);
        Assert.Equal(["Kaikki rivit hylättiin", "Tuotu"], page.QuerySelectorAll(".deliveries tbody tr").Select(row => row.QuerySelectorAll("td")[2].QuerySelector("span")!.TextContent));
    }

    [Fact]
    public async Task Source_WhoseFolderDoesNotWork_HasFailedAndSaysWhy()
    {
        await host.ImportAsync("Units", Units);
        host.Faults.Replace(
        [
            new("", FolderFaultKind.NotListed, "", "Access to the path '/in' is denied."),
            new("survey", FolderFaultKind.NotTaken, "units.csv", "Access to the path '/in/survey' is denied."),
            new("visits", FolderFaultKind.NotListed, "", "Access to the path '/in/visits' is denied."),
        ]);

        var page = await host.GetAsync(ImportUrls.Sources);

        Assert.Contains("'/in' is denied.", page.QuerySelector(".alert")!.TextContent, StringComparison.Ordinal);
        var rows = page.QuerySelectorAll(".sources tbody tr");
        Assert.Equal(["survey Virhe", "visits Virhe"], rows.Select(row => $"{row.QuerySelector("th")!.TextContent} {row.QuerySelector(".source-state b")!.TextContent}"));
        Assert.Contains("units.csv", rows[0].QuerySelector("td small")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((1, 0), (rows[0].QuerySelectorAll("form").Length, rows[1].QuerySelectorAll("form").Length));
        Assert.Contains("virhe 2,", page.QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => host.Dispose();

    private Task<HttpResponseMessage> SetAsync(string source, string rhythm) =>
        host.PostFormAsync(ImportUrls.Sources, ImportUrls.Sources, ("source", source), ("rhythm", rhythm));

    /// <summary>The rhythm of the only source: in words, and as the form has it.</summary>
    private async Task<(string Words, string Value)> RhythmAsync()
    {
        var row = (await host.GetAsync(ImportUrls.Sources)).QuerySelector(".sources tbody tr")!;
        return (row.QuerySelector("td:last-child span")!.TextContent, row.QuerySelector("option[selected]")!.GetAttribute("value")!);
    }
}
