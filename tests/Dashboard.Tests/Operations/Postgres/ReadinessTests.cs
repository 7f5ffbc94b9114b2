using System.Net;
using System.Text.Json;
using Dashboard.Operations;
using Dashboard.Testing;

namespace Dashboard.Tests.Operations.Postgres;

public sealed class ReadinessTests
{
    [PostgresFact]
    public async Task Ready_DatabaseThatIsAwayForAWhile_IsNamedUntilItIsBack()
    {
        await using var host = new DashboardHost();
        var asker = host.CreateClient();
        Assert.Equal((HttpStatusCode.OK, "office ok, serving ok, store ok"), await AskAsync(asker));

        await PostgresServer.TakeAwayAsync(host.Database);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "office failing, serving ok, store failing"), await AskAsync(asker));
        using var live = await asker.GetAsync(new Uri(Health.Live, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);

        await PostgresServer.GiveBackAsync(host.Database);

        Assert.Equal((HttpStatusCode.OK, "office ok, serving ok, store ok"), await AskAsync(asker));
    }

    private static async Task<(HttpStatusCode Status, string Parts)> AskAsync(HttpClient asker)
    {
        using var answer = await asker.GetAsync(new Uri(Health.Ready, UriKind.Relative));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var parts = json.RootElement.GetProperty("parts").EnumerateObject().OrderBy(part => part.Name, StringComparer.Ordinal);
        return (answer.StatusCode, string.Join(", ", parts.Select(part => $"{part.Name} {part.Value.GetString()}")));
    }
}
