using System.Net;
using System.Net.Http.Headers;
using Dashboard.Core.Privacy;
using Dashboard.Tests.Features.Accounts;
using Dashboard.Tests.Security;

namespace Dashboard.Tests.Features.Admin;

public sealed class KeyFormsTests : IDisposable
{
    private readonly SecurityHost host = new(("Limits:SignInsPerMinute", "1000")) { IsSignedIn = false };

    [Fact]
    public async Task Key_MadeAndRevoked_OpensAndOpensNothing()
    {
        await host.ImportUnitsAsync("code,name_fi\nward,Osasto\n");
        var paula = await AdministratorAsync();

        using var made = await paula.SendAsync(
            "/keys", "/keys", ("form", "add"), ("name", "raportointi"), ("days", "30"), ("verbs", "series"), ("sees", "units"), ("units", "ward"));

        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        var page = await SecurityHost.ReadAsync(made);
        var secret = page.QuerySelector(".secret")!.TextContent;
        Assert.Equal("raportointi series Osasto", string.Join(' ', page.QuerySelectorAll("tbody tr").Single().Children.Take(3).Select(cell => cell.TextContent)));
        Assert.Equal(HttpStatusCode.OK, await AskAsync(secret));
        Assert.Empty((await paula.ReadAsync("/keys")).QuerySelectorAll(".secret"));

        using var revoked = await paula.SendAsync("/keys", "/keys", ("form", "revoke"), ("name", "raportointi"));

        Assert.Equal(HttpStatusCode.OK, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(secret));
        Assert.Single(host.Audit, line => line.StartsWith("paula unknown key add raportointi Done", StringComparison.Ordinal));
        Assert.Single(host.Audit, line => line.StartsWith("paula unknown key revoke raportointi Done", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Audit, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "30", "series", "everything", "Kerro, mihin avainta käytetään.")]
    [InlineData("used", "30", "series", "everything", "Tämänniminen avain on tai on ollut. Valitse toinen nimi: loki erottaa avaimet nimestä.")]
    [InlineData("new", "0", "series", "everything", "Voimassaolo on 1–730 päivää.")]
    [InlineData("new", "731", "series", "everything", "Voimassaolo on 1–730 päivää.")]
    [InlineData("new", "vuosi", "series", "everything", "Voimassaolo on 1–730 päivää.")]
    [InlineData("new", "30", "erase", "everything", "Valitse ainakin yksi kysely, jonka avain avaa.")]
    [InlineData("new", "30", "series", "", "Valitse, nähdäänkö koko organisaatio vai valitut yksiköt.")]
    public async Task Key_ThatIsNotTaken_SaysWhy(string name, string days, string verb, string sees, string words)
    {
        var paula = await AdministratorAsync();
        using (await SendAsync(paula, "used", "30", "series", "everything"))
        {
            using var answer = await SendAsync(paula, name, days, verb, sees);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            var page = await SecurityHost.ReadAsync(answer);
            Assert.Equal(words, page.QuerySelector("[role=alert] li")!.TextContent.Trim());
            Assert.Single(page.QuerySelectorAll("tbody tr"));
        }
    }

    [Fact]
    public async Task Key_RevokedThatIsNotThere_SaysSo()
    {
        var paula = await AdministratorAsync();

        using var answer = await paula.SendAsync("/keys", "/keys", ("form", "revoke"), ("name", "ei ole"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    public void Dispose() => host.Dispose();

    private static Task<HttpResponseMessage> SendAsync(Visitor visitor, string name, string days, string verb, string sees) =>
        visitor.SendAsync("/keys", "/keys", ("form", "add"), ("name", name), ("days", days), ("verbs", verb), ("sees", sees));

    private async Task<Visitor> AdministratorAsync()
    {
        await Visitor.AddAsync(host, "paula", Role.Administrator);
        return await new Visitor(host).InAsync("paula");
    }

    private async Task<HttpStatusCode> AskAsync(string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/series?metric=responses&unit=ward");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        using var answer = await host.Visitor().SendAsync(request);
        return answer.StatusCode;
    }
}
