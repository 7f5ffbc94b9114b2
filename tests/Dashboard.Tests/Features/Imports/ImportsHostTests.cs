using System.Net;
using Dashboard.Doors.Imports;
using Dashboard.Tests.Doors.Imports;
using Dashboard.Tests.Security;

namespace Dashboard.Tests.Features.Imports;

/// <summary>Imports through HTTP with scripts off, down to the SQLite file.</summary>
public sealed class ImportsHostTests : IDisposable
{
    private const string Units = "code,name_fi\na,Yksi\nb,Kaksi\n";

    private readonly ImportsHost host = new();

    [Fact]
    public async Task Upload_WithoutASource_OpensTheFormAtWhatIsMissing()
    {
        var answer = await host.UploadAsync("Units", "code,name_fi\na,A\n", source: " ");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await ImportsHost.ReadAsync(answer);
        Assert.StartsWith("Kirjoita lähde", page.QuerySelector("[role=alert][autofocus]:not([hidden])")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("true", page.QuerySelector("#source")!.GetAttribute("aria-invalid"));
        Assert.True(page.QuerySelector("upload-form form")!.HasAttribute("novalidate"));
        Assert.Equal(2, page.QuerySelectorAll("upload-form .must").Length);
    }

    [Fact]
    public async Task Upload_GoodAndBadRows_LeadsToCountsThatAddUpAndToTheReasons()
    {
        await host.ImportAsync("Units", Units);

        var url = await host.ImportAsync("Responses", "id,answered_at,unit,nps\n1,2026-01-02,a,9\n1,2026-01-02,a,9\n2,2026-01-03,a,12\n3,2026-01-03,x,7\n");

        var page = await host.GetAsync(url);
        Assert.Equal(["4", "1", "1", "2"], page.QuerySelectorAll(".counts dd").Select(count => count.TextContent));
        var rows = page.QuerySelectorAll(".rejected tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToArray()).ToList();
        Assert.Equal(["4", "nps", "12", "jokin vastauksista 0–10"], rows[0]);
        Assert.Equal(["5", "unit", "x"], rows[1][..3]);
        Assert.StartsWith("tunnetun yksikön koodi", rows[1][3], StringComparison.Ordinal);
        Assert.Empty(host.Uploads);
    }

    [Theory]
    [InlineData("fi", "jokin vastauksista 0–10")]
    [InlineData("sv", "ett av svaren 0–10")]
    [InlineData("en", "one of the answers 0–10")]
    public async Task RejectedRows_InTheReadersLanguage_SayWhatWasExpectedOnThePageAndInTheFile(string language, string expected)
    {
        await host.ImportAsync("Units", Units);
        var url = await host.ImportAsync("Responses", "id,answered_at,unit,nps\n2,2026-01-03,a,12\n");
        using var chosen = await host.Client.GetAsync("/settings/language/" + language);

        Assert.Equal(expected, (await host.GetAsync(url)).QuerySelector(".rejected tbody td:last-child")!.TextContent);
        Assert.Contains($"\"{expected}\"", await host.Client.GetStringAsync(url + "/rejected.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RejectedRows_OfResponses_KeepWhatPeopleWroteFromAnAdministratorOnThePageAndInTheFile()
    {
        const string Said = "Lääkäri ei kuunnellut";
        await host.ImportAsync("Units", Units);
        var url = await host.ImportAsync("Responses", $"id,answered_at,unit,nps,comment\n2,2026-01-03,a,12,{Said}\n3,2026-01-03,a,9,\"{Said}\n");
        foreach (var (role, shown) in new[] { ("analyst", true), ("administrator", false) })
        {
            host.Client.DefaultRequestHeaders.Remove(TestAccess.Header);
            host.Client.DefaultRequestHeaders.Add(TestAccess.Header, role);
            var page = await host.GetAsync(url);
            var file = await host.Client.GetStringAsync(url + "/rejected.csv");

            Assert.Equal(shown, file.Contains(Said, StringComparison.Ordinal));
            Assert.Equal(shown, page.QuerySelector(".rejected .value") is not null);
            Assert.DoesNotContain(shown ? "avointa palautetta" : Said, page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Equal(["2", "3"], page.QuerySelectorAll(".rejected tbody td:first-child").Select(cell => cell.TextContent));
            Assert.Contains("jokin vastauksista 0–10", file, StringComparison.Ordinal);
        }

        Assert.Single(host.Audit, line => line.Contains(" rejected-rows ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RejectedFile_Mended_CanBeImportedAgain()
    {
        await host.ImportAsync("Units", Units);
        var url = await host.ImportAsync("Responses", "id,answered_at,unit,nps\n1,2026-01-02,a,9\n2,2026-01-03,a,12\n");

        var answer = await host.Client.GetAsync(url + "/rejected.csv");

        Assert.Equal("file-rejected-2.csv", answer.Content.Headers.ContentDisposition!.FileNameStar);
        var mended = (await answer.Content.ReadAsStringAsync()).Replace(",a,12", ",a,10", StringComparison.Ordinal);
        var page = await host.GetAsync(await host.ImportAsync("Responses", mended, "mended.csv"));
        Assert.Equal(["1", "1", "0", "0"], page.QuerySelectorAll(".counts dd").Select(count => count.TextContent));
    }

    [Fact]
    public async Task Upload_TheSameFileAgain_SaysSoAndAddsNothing()
    {
        var first = await host.ImportAsync("Units", Units);

        var second = await host.ImportAsync("Units", Units, "other-name.csv");

        Assert.Equal(first + "?same=true", second);
        Assert.Contains("sama tiedosto", (await host.GetAsync(second)).QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        Assert.Single((await host.GetAsync("/imports")).QuerySelectorAll(".batches tbody tr"));
    }

    [Fact]
    public async Task Undo_OfAnImport_MarksItAndTakesItsRowsBack()
    {
        var units = await host.ImportAsync("Units", Units);
        var responses = await host.ImportAsync("Responses", "id,answered_at,unit,nps\n1,2026-01-02,a,9\n");

        var refused = await host.PostFormAsync(units, units + "/undo");
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.EndsWith(
            "muiden tiedostojen vastaukset käyttävät tätä: yksikkö ”a”. Kumoa tai poista ne ensin.",
            (await ImportsHost.ReadAsync(refused)).QuerySelector("[role=alert]")!.TextContent,
            StringComparison.Ordinal);
        await host.PostFormAsync(responses, responses + "/undo");
        await host.PostFormAsync(units, units + "/undo");

        Assert.Contains("kumottu", (await host.GetAsync(units)).QuerySelector(".lede")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await host.GetAsync("/imports")).QuerySelectorAll(".batches .muted").Length);
        Assert.NotEqual(units, await host.ImportAsync("Units", Units));
    }

    [Fact]
    public async Task Erase_ByTheForm_SaysWhatWasErasedOrWhyNot()
    {
        await host.ImportAsync("Units", Units);
        await host.ImportAsync("Responses", "id,answered_at,unit,nps\n1,2026-01-02,a,9\n");

        var erased = await host.PostFormAsync("/imports", "/imports/erase", ("source", "survey"), ("id", "1"));
        var again = await host.PostFormAsync("/imports", "/imports/erase", ("source", "survey"), ("id", "1"));

        Assert.Contains("vastauksia 1", await erased.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal(
            "Mitään ei poistettu: lähteen ”survey” vastaus ”1” on poistettu jo aiemmin.",
            (await ImportsHost.ReadAsync(again)).QuerySelector("section[aria-labelledby=erase] [role=alert]")!.TextContent);
    }

    [Fact]
    public async Task Upload_OverTheLimit_AnswersWithThePageTheLimitAndTheCommand()
    {
        var answer = await host.UploadAsync("Responses", new string('x', (1024 * 1024) + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var page = await ImportsHost.ReadAsync(answer);
        var alert = page.QuerySelector("[role=alert]")!;
        Assert.False(alert.HasAttribute("hidden"));
        Assert.Contains("1 Mt", alert.TextContent, StringComparison.Ordinal);
        Assert.Contains("import FILE --kind responses --source \"survey\"", alert.TextContent, StringComparison.Ordinal);
        Assert.Equal("survey", page.QuerySelector("#source")!.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector("header.top"));
        Assert.Empty(host.Jobs.Waiting);
        Assert.Empty(host.Uploads);
    }

    [Fact]
    public async Task Upload_ZipNamedCsv_IsToldOnTheJobsPage()
    {
        var page = await host.GetAsync(await host.ImportAsync("Responses", "PK\u0003\u0004zip", "answers.csv"));

        Assert.Contains("zip", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("noscript meta"));
    }

    [Fact]
    public async Task Upload_FileNameWithMarkup_IsShownAsText()
    {
        var page = await host.GetAsync(await host.ImportAsync("Units", Units, "<b>x</b>.csv"));

        Assert.Equal("b>.csv", page.QuerySelector("h1")!.TextContent);
        Assert.Null(page.QuerySelector("h1 b"));
    }

    [Fact]
    public async Task Upload_WithoutToken_IsRefusedWithAWordAndNoFile()
    {
        using var body = FormBody.Of([new(UploadReader.KindField, "Units"), new(UploadReader.SourceField, "survey"), new(UploadReader.FileField, Units, "u.csv")]);

        var answer = await host.Client.PostAsync("/imports", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("vanhentunut", (await ImportsHost.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(host.Uploads);
    }

    [Theory]
    [InlineData("/imports/jobs/nothing")]
    [InlineData("/imports/999")]
    [InlineData("/imports/999/rejected.csv")]
    public async Task Get_Unknown_IsA404InTheLayout(string url)
    {
        var answer = await host.Client.GetAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.NotNull((await ImportsHost.ReadAsync(answer)).QuerySelector("header.top"));
    }

    [Theory]
    [InlineData("?page=x")]
    [InlineData("?page=-1")]
    [InlineData("?page=99999999999")]
    [InlineData("?same=x")]
    public async Task Batch_BadQueryValue_FallsBack(string query)
    {
        var batch = await host.ImportAsync("Responses", "id,answered_at,unit,nps\n1,2026-01-03,x,7\n");

        Assert.Single((await host.GetAsync(batch + query)).QuerySelectorAll(".rejected tbody tr"));
    }

    [Fact]
    public async Task Upload_AndTheFileOfItsRejectedRows_AreAudited()
    {
        var batch = await host.ImportAsync("Responses", "id,answered_at,unit,nps\n1,2026-01-03,x,7\n", "answers.csv");

        await host.Client.GetStringAsync(batch + "/rejected.csv");

        Assert.Equal(
            [
                """analyst unknown import answers.csv Done {"kind":"Responses","source":"survey","batch":1,"rows":1,"accepted":0,"corrected":0,"duplicates":0,"rejected":1}""",
                """analyst unknown export answers-rejected-1.csv Done {"batch":1,"rejected":1}""",
            ],
            host.Audit);
    }

    [Fact]
    public async Task Imports_EmptyStore_SaysWhereToBegin() =>
        Assert.Contains("Aloita yksiköistä", (await host.GetAsync("/imports")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Job_WithoutScripts_RenewsItselfAndCanBeCancelled()
    {
        using var waiting = new ImportsHost(runJobs: false);
        var job = (await waiting.UploadAsync("Units", Units)).Headers.Location!.OriginalString;
        var page = await waiting.GetAsync(job);
        Assert.NotNull(page.QuerySelector("head noscript meta[http-equiv=refresh]"));
        Assert.Single((await waiting.GetAsync("/imports")).QuerySelectorAll(".jobs li"));
        var form = page.QuerySelector($"form[action='{job}/cancel']")!;

        using var body = new FormUrlEncodedContent([new(ImportsHost.Token(page).Name, ImportsHost.Token(page).Value)]);
        var answer = await waiting.Client.PostAsync(form.GetAttribute("action"), body);

        Assert.Equal(job, answer.Headers.Location!.OriginalString);
        var after = await waiting.GetAsync(job);
        Assert.Equal("Tuonti peruttiin", after.QuerySelector("#job-state")!.TextContent);
        Assert.Null(after.QuerySelector("head noscript"));
        Assert.Empty(waiting.Uploads);
    }

    [Fact]
    public async Task Cancel_WithoutToken_ChangesNothing()
    {
        using var waiting = new ImportsHost(runJobs: false);
        var job = (await waiting.UploadAsync("Units", Units)).Headers.Location!.OriginalString;

        using var body = new FormUrlEncodedContent([]);
        await waiting.Client.PostAsync(job + "/cancel", body);

        Assert.Single(waiting.Jobs.Waiting);
    }

    public void Dispose() => host.Dispose();
}
