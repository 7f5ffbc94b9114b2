using System.Net;
using System.Text.RegularExpressions;
using Dashboard.Tests.Security;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Components.Bodies;

/// <summary>What was drawn for one reader and is shown to another.</summary>
public sealed partial class PageBodiesTests(FilledHost filled) : IClassFixture<FilledHost>
{
    private const string Within = "sairaalapalvelut";
    private const string Beyond = "avopalvelut";

    /// <summary>Every role of everything, and roles of two units.</summary>
    private static readonly string[] Readers =
        ["viewer", "manager", "analyst", "administrator", $"viewer:{Within}", $"manager:{Within}", $"manager:{Beyond}", $"viewer:{Beyond}", $"analyst:{Beyond}"];

    private static readonly string[] Pages =
    [
        "/", "/?period=quarter", "/units", $"/units/{Within}", $"/units/{Beyond}?metric=help", "/units/county", "/paths", "/paths/lonkan-tekonivel", "/compare",
        $"/compare?unit={Within}&metric=nps", "/participation", "/feedback", "/feedback?score=promoter", "/feedback?q=kiitos", "/metrics", "/metrics/nps",
    ];

    [Fact]
    public async Task Body_DrawnForOthersBefore_IsWhatItsReaderMaySee()
    {
        await using var forgetful = filled.Host.WithWebHostBuilder(host => host.UseSetting("Pages:CacheMegabytes", "0"));
        var (keeping, drawing) = (filled.Host.CreateClient(), forgetful.CreateClient());
        var different = new HashSet<string>();
        foreach (var page in Pages)
        {
            foreach (var reader in Readers.Concat(Readers.Reverse()))
            {
                var told = await ReadAsync(keeping, page, reader);

                Assert.Equal(await ReadAsync(drawing, page, reader), told);
                different.Add($"{page} {told.GetHashCode(StringComparison.Ordinal)}");
            }
        }

        // The readers do see different things, or nothing was shown here.
        Assert.True(different.Count > 4 * Pages.Length, $"{different.Count} different bodies");
    }

    [Fact]
    public async Task Body_OfAnotherLanguage_IsDrawnInIt()
    {
        const string page = "/paths/lonkan-tekonivel";
        var (finnish, swedish) = (filled.Host.CreateClient(), filled.Host.CreateClient());
        await swedish.GetAsync("/settings/language/sv");

        await finnish.GetStringAsync(page);

        Assert.Contains("Servicestigar", await swedish.GetStringAsync(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Servicestigar", await finnish.GetStringAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_InABodyDrawnForAnother_HoldsTheReadersOwnToken()
    {
        const string page = $"/units/{Within}?metric=clear";
        var (one, other) = (filled.Host.CreateClient(), filled.Host.CreateClient());

        var (first, second) = (Tokens(await one.GetStringAsync(page)), Tokens(await other.GetStringAsync(page)));

        // The form of the head is drawn for each answer, those of notes stand in the body.
        Assert.True(first.Count > 1);
        Assert.Single(first.Distinct());
        Assert.Single(second.Distinct());
        Assert.NotEqual(first[0], second[0]);
        Assert.Equal(HttpStatusCode.Redirect, await NoteAsync(filled.Host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }), page));
    }

    [Fact]
    public async Task Body_AfterAChangeOfTheStore_IsDrawnAnew()
    {
        const string page = $"/units/{Beyond}?metric=clear";
        var (writer, reader) = (filled.Host.CreateClient(), filled.Host.CreateClient());
        Assert.DoesNotContain("Uusi opaste otettiin käyttöön", await reader.GetStringAsync(page), StringComparison.Ordinal);

        await NoteAsync(writer, page);

        Assert.Contains("Uusi opaste otettiin käyttöön", await reader.GetStringAsync(page), StringComparison.Ordinal);
    }

    private static async Task<string> ReadAsync(HttpClient client, string page, string reader)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add(TestAccess.Header, reader);
        using var answer = await client.SendAsync(request);
        return Moment().Replace(await answer.Content.ReadAsStringAsync(), "");
    }

    private static async Task<HttpStatusCode> NoteAsync(HttpClient client, string page)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Tokens(await client.GetStringAsync(page))[^1],
            ["unit"] = page.Split('/', '?')[2],
            ["title"] = "Uusi opaste otettiin käyttöön",
            ["owner"] = "Palvelupäällikkö",
            ["status"] = "Done",
            ["doneon"] = "2026-02-02",
            ["by"] = "Palvelupäällikkö",
        });
        using var answer = await client.PostAsync("/actions/new", form);
        return answer.StatusCode;
    }

    private static List<string> Tokens(string page) => [.. Token().Matches(page).Select(found => found.Groups[1].Value)];

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("csp-nonce\" content=\"[^\"]*\"|name=\"__RequestVerificationToken\" value=\"[^\"]*\"|<!--Blazor.*?-->")]
    private static partial Regex Moment();
}
