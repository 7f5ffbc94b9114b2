using System.Net;
using AngleSharp.Html.Parser;

namespace Dashboard.Tests.Features.Imports;

/// <summary>The Imports page over a store that the demo county has filled.</summary>
public sealed class ImportsPageTests(FilledHost filled) : IClassFixture<FilledHost>
{
    [Fact]
    public async Task DemoCounty_InTheStore_IsSaidThoughItIsNoImport()
    {
        var page = new HtmlParser().ParseDocument(await filled.Host.CreateClient().GetStringAsync(new Uri("/imports", UriKind.Relative)));

        var latest = page.QuerySelector("[aria-labelledby=latest]")!.TextContent;
        Assert.Contains("Tietovarastossa on esimerkkiaineisto", latest, StringComparison.Ordinal);
        Assert.DoesNotContain("Mitään ei ole vielä tuotu", latest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("units", "code;name_fi;")]
    [InlineData("responses", "id;answered_at;")]
    public async Task Sample_OfAKind_IsAFileThatExcelOpens(string kind, string begins)
    {
        using var answer = await filled.Host.CreateClient().GetAsync(new Uri($"/imports/sample-{kind}.csv", UriKind.Relative));

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("\uFEFF" + begins, System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_OfNoKind_IsNotFound()
    {
        using var answer = await filled.Host.CreateClient().GetAsync(new Uri("/imports/sample-secrets.csv", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
