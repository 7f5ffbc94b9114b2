using System.Net;
using AngleSharp.Html.Dom;
using Dashboard.Data.Office;
using Dashboard.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Audit;

public sealed class AuditPageTests : IDisposable
{
    private static readonly Actor Anna = new("anna", "192.0.2.7");

    private readonly SecurityHost host = new();

    [Fact]
    public async Task Page_TellsEachLineInWordsTheNewestFirst()
    {
        Write("sign-in", "anna");
        Write("comments", "ward", new { Page = "feedback", Period = "2026-01-01..2026-03-31", Search = "<b>odotus", Shown = 3 });
        Write("something new", "x");

        var page = await ReadAsync("/audit");

        var rows = Rows(page);
        Assert.Equal(["something new", "Kommenttien lukeminen", "Kirjautuminen"], rows.Take(3).Select(row => row[2]));
        Assert.Equal(("anna", "192.0.2.7"), (rows[1][1], rows[1][4]));
        Assert.Equal("ward sivu: palaute · jakso: 1. neljännes 2026 · haku: <b>odotus · näytettyjä: 3", rows[1][3]);
        Assert.Matches(@"^\d+\.\d+\.\d{4} \d+\.\d\d\.\d\d$", rows[1][0]);
        Assert.Empty(page.QuerySelectorAll(".lines b b"));
    }

    [Fact]
    public async Task Page_OfWhatFailed_SaysSoAndWhy()
    {
        host.Services.GetRequiredService<AuditLog>().Write(new Actor("anonymous", "192.0.2.7"), "sign-in", "anna", AuditOutcome.Failed, new { Why = "Lockedout" });

        var row = Rows(await ReadAsync("/audit?kind=sign-in"))[0];

        Assert.Equal(("anonymous", "Kirjautuminen epäonnistui", "anna syy: tili lukittu"), (row[1], row[2], row[3]));
    }

    [Theory]
    [InlineData("?who=anna", 2)]
    [InlineData("?kind=export", 1)]
    [InlineData("?q=Kirjautuminen", 1)]
    [InlineData("?q=NPS", 1)]
    [InlineData("?who=anna&kind=export&q=nps&since=2026-01-01", 1)]
    [InlineData("?until=2000-01-02", 0)]
    [InlineData("?q=olematon", 0)]
    [InlineData("?who=ei-ole", 0)]
    public async Task Page_Filtered_ShowsWhatFitsAndKeepsTheFilterInItsFields(string query, int lines)
    {
        Write("sign-in", "anna");
        Write("export", "nps.csv");

        var page = await ReadAsync("/audit" + query);

        Assert.Equal(lines, Rows(page).Count);
        Assert.Equal(lines == 0, page.QuerySelector(".failed") is not null);
        foreach (var pair in query[1..].Split('&').Select(pair => pair.Split('=')))
        {
            var field = page.QuerySelector($".audit-filters [name={pair[0]}]");
            Assert.Equal(pair[1], field is IHtmlSelectElement select ? select.Value : field!.GetAttribute("value"));
        }
    }

    [Theory]
    [InlineData("?since=yesterday")]
    [InlineData("?kind=secrets")]
    [InlineData("?page=-1")]
    [InlineData("?since=2026-03-01&until=2026-02-01")]
    [InlineData("?page=99999999999")]
    public async Task Page_AddressThatIsNotUnderstood_SaysSoAndShowsAll(string query)
    {
        Write("sign-in", "anna");

        var page = await ReadAsync("/audit" + query);

        Assert.Contains("ei ymmärretty", Assert.Single(page.QuerySelectorAll(".notice")).TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(Rows(page));
    }

    [Fact]
    public async Task Page_OfMoreThanAPage_LeadsOnWithItsFilter()
    {
        for (var line = 0; line <= AuditQuery.PageSize; line++)
        {
            Write("export", $"{line}.csv");
        }

        var first = await ReadAsync("/audit?kind=export&who=anna");
        var second = await ReadAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal((50, 1), (Rows(first).Count, Rows(second).Count));
        Assert.Equal("0.csv", Rows(second)[0][3]);
        Assert.NotNull(second.QuerySelector("a[rel=prev]"));
    }

    [Fact]
    public async Task File_HoldsTheFilteredLinesGuardedAndIsALineItself()
    {
        Write("export", "=cmd()|'x'");
        Write("sign-in", "anna");

        using var answer = await GetAsync("/audit/lines.csv?kind=export");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("time,who,from,action,subject,outcome,details", lines[0]);
        Assert.Equal(2, lines.Length);
        Assert.EndsWith(",anna,192.0.2.7,export,'=cmd()|'x',Done,", lines[1], StringComparison.Ordinal);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("administrator unknown export audit-", host.Audit[^1], StringComparison.Ordinal);
        Assert.Contains("\"kind\":\"export\",\"lines\":1}", host.Audit[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("analyst")]
    [InlineData("viewer")]
    public async Task Audit_AskedByOthers_IsForbidden(string role)
    {
        foreach (var url in new[] { "/audit", "/audit/lines.csv" })
        {
            using var answer = await GetAsync(url, role);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    public void Dispose() => host.Dispose();

    private static List<string[]> Rows(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".lines tbody tr").Select(row => row.Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray())];

    private void Write(string action, string subject, object? details = null) =>
        host.Services.GetRequiredService<AuditLog>().Write(Anna, action, subject, AuditOutcome.Done, details);

    private async Task<IHtmlDocument> ReadAsync(string url)
    {
        using var answer = await GetAsync(url);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await SecurityHost.ReadAsync(answer);
    }

    private async Task<HttpResponseMessage> GetAsync(string url, string asker = "administrator")
    {
        using var visitor = host.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Add(TestAccess.Header, asker);
        return await visitor.SendAsync(request);
    }
}
