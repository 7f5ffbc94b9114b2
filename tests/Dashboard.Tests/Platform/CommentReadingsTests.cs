using System.Net;
using Dashboard.Data.Office;
using Dashboard.Tests.Security;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Platform;

/// <summary>Who reads what people have written stands in the audit, whichever page shows it.</summary>
public sealed class CommentReadingsTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Unit = "county";

    [Fact]
    public async Task Comments_OnEachPageThatShowsThem_AreALine()
    {
        var lines = await LinesOfAsync("manager:" + Unit, $"/feedback?unit={Unit}", $"/feedback?unit={Unit}&q=kiit", $"/feedback?unit={Unit}&page=2", $"/units/{Unit}", $"/units/{Unit}/sheet");

        Assert.Equal(5, lines.Count);
        Assert.All(lines, line => Assert.Equal((Unit, "manager", AuditOutcome.Done), (line.Subject, line.Who, line.Outcome)));
        Assert.Matches("^{\"page\":\"feedback\",\"period\":\"[-0-9]{10}\\.\\.[-0-9]{10}\",\"shown\":20}$", lines[4].Details);
        Assert.Contains("\"search\":\"kiit\"", lines[3].Details, StringComparison.Ordinal);
        Assert.Contains("\"listPage\":2", lines[2].Details, StringComparison.Ordinal);
        Assert.Contains("\"page\":\"units\"", lines[1].Details, StringComparison.Ordinal);
        Assert.Contains("\"page\":\"sheet\"", lines[0].Details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comments_ReadAgainAtOnce_AreOneLineForEachReader()
    {
        var url = "/feedback?unit=avopalvelut";

        var lines = await LinesOfAsync("manager:avopalvelut", url, url);
        var others = await LinesOfAsync("analyst", url);

        Assert.Equal(("manager", "analyst"), (Assert.Single(lines).Who, Assert.Single(others).Who));
    }

    [Fact]
    public async Task Search_ThatFindsNothing_IsALine() =>
        Assert.Contains("\"search\":\"xyzzy\",\"shown\":0}", Assert.Single(await LinesOfAsync("analyst", "/feedback?q=xyzzy")).Details, StringComparison.Ordinal);

    [Fact]
    public async Task Page_ForWhoReadsNoComments_IsNoLine() =>
        Assert.Empty(await LinesOfAsync("viewer", $"/feedback?unit={Unit}", $"/units/{Unit}"));

    [Fact]
    public async Task File_OfAChartOfThatPage_ReadsNoComments() =>
        Assert.Empty(await LinesOfAsync("analyst", "/download/feedback/kinds.csv?unit=avopalvelut", "/download/units/volume.svg?unit=avopalvelut"));

    private async Task<IReadOnlyList<AuditEntry>> LinesOfAsync(string asker, params string[] urls)
    {
        var audit = filled.Host.Services.GetRequiredService<AuditQuery>();
        var question = new AuditQuestion(Kind: AuditKind.Comments);
        var (_, before) = await audit.FreezeAsync(question, CancellationToken.None);
        using var client = filled.Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        foreach (var url in urls)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.Add(TestAccess.Header, asker);
            using var answer = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var all = await audit.AskAsync(question, 1, CancellationToken.None);
        return [.. all.Lines.Take((int)(all.Total - before))];
    }
}
