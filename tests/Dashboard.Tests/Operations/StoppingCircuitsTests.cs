using System.Net;
using Dashboard.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;

namespace Dashboard.Tests.Operations;

public sealed class StoppingCircuitsTests
{
    [Fact]
    public async Task Circuit_OfAServerThatIsToldToStop_IsRefusedAndPagesAreServed()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        await using var app = builder.Build();
        app.RefuseCircuitsWhenStopping();
        app.MapGet("/{**path}", () => "hei");
        await app.StartAsync();
        using var client = app.GetTestClient();
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], await AskAsync(client));

        app.Lifetime.StopApplication();

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK], await AskAsync(client));
    }

    private static async Task<HttpStatusCode[]> AskAsync(HttpClient client)
    {
        var found = new List<HttpStatusCode>();
        foreach (var path in new[] { "/_blazor", "/_blazor/negotiate?negotiateVersion=1", "/units" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            found.Add(answer.StatusCode);
        }

        return [.. found];
    }
}
