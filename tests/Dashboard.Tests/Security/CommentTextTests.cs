using System.Text;
using Dashboard.Tests.Features.Imports;

namespace Dashboard.Tests.Security;

/// <summary>What people write is text wherever it is shown: it runs nothing and turns nothing.</summary>
public sealed class CommentTextTests : IDisposable
{
    private const string Script = "<script>alert(1)</script><img src=x onerror=alert(1)> & \"kiitos\"";
    private const string Turned = "Hyvää \u202Eaotioh\u202C ja \u2067ystävällistä\u2069 \u202Bväkeä";

    private const string Straight = "Hyvää aotioh ja ystävällistä väkeä";

    private readonly ImportsHost host = new();

    [Theory]
    [InlineData("/feedback?period=all&unit=a")]
    [InlineData("/feedback?unit=a&from=2026-01-01&to=2026-04-01")]
    [InlineData("/units/a?from=2026-01-01&to=2026-04-01")]
    public async Task Comment_WithScriptAndOverrides_IsShownAsText(string url)
    {
        await ImportAsync();

        var source = await host.Client.GetStringAsync(url);
        var page = await host.GetAsync(url);

        var shown = page.QuerySelectorAll(".comment-text, .said").Select(text => text.TextContent).ToList();
        Assert.Equal([Straight, Script], shown.Distinct().Order(StringComparer.Ordinal).Reverse());
        Assert.Empty(page.QuerySelectorAll("main script:not([type='application/json']), main img"));
        Assert.DoesNotContain(source, letter => letter is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
        Assert.All(page.QuerySelectorAll(".comment-text, .said"), text => Assert.Equal("auto", text.GetAttribute("dir")));
    }

    [Fact]
    public async Task RejectedValue_WithAnOverride_TurnsNothingButItself()
    {
        await host.ImportAsync("Units", "code,name_fi\na,Yksi\n");

        var page = await host.GetAsync(await host.ImportAsync("Responses", "id,answered_at,unit,nps\n1,2026-01-02,a,\u202E<b>9</b>\n"));

        var value = page.QuerySelector(".rejected .value bdi")!;
        Assert.Equal("\u202E<b>9</b>", value.TextContent);
        Assert.Empty(value.Children);
    }

    public void Dispose() => host.Dispose();

    private async Task ImportAsync()
    {
        await host.ImportAsync("Units", "code,name_fi\na,Yksi\n");
        var csv = new StringBuilder("id,answered_at,unit,nps,feedback_kind,comment\n");
        foreach (var (id, comment) in Enumerable.Repeat(new[] { Script, Turned }, 4).SelectMany(both => both).Index())
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"{id},2026-02-02,a,9,thanks,\"{comment.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n");
        }

        await host.ImportAsync("Responses", csv.ToString());
    }
}
