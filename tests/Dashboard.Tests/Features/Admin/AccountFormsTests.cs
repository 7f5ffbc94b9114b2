using System.Net;
using AngleSharp.Html.Dom;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Tests.Features.Accounts;
using Dashboard.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Admin;

public sealed class AccountFormsTests : IDisposable
{
    private readonly SecurityHost host = new(("Limits:SignInsPerMinute", "1000")) { IsSignedIn = false };

    [Fact]
    public async Task Added_WithUnits_SignsInWithTheOneTimePasswordThatIsShownOnce()
    {
        await host.ImportUnitsAsync("code,name_fi\nward,Osasto\n");
        var paula = await AdministratorAsync();

        using var answer = await paula.SendAsync("/accounts", "/accounts", ("form", "add"), ("name", " maija "), ("role", "manager"), ("sees", "units"), ("units", "ward"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await SecurityHost.ReadAsync(answer);
        var once = page.QuerySelector(".secret")!.TextContent;
        Assert.Equal(["maija", "esihenkilö", "Osasto", "odottaa salasanan vaihtoa", "ei vielä"], RowOf(page, "maija"));
        Assert.Contains("paula unknown user add maija Done {\"role\":\"manager\",\"wholeTree\":false,\"units\":[\"ward\"]}", host.Audit);
        Assert.Empty((await paula.ReadAsync("/accounts")).QuerySelectorAll(".secret"));
        var maija = new Visitor(host);
        using var entered = await maija.SignInAsync("maija", once);
        Assert.Equal("/account", entered.Headers.Location!.OriginalString.Split('?')[0]);
    }

    [Theory]
    [InlineData("", "viewer", "everything", "", "Anna käyttäjätunnus.")]
    [InlineData("PAULA", "viewer", "everything", "", "Tällä tunnuksella on jo tili. Valitse toinen.")]
    [InlineData("maija", "boss", "everything", "", "Valitse rooli.")]
    [InlineData("maija", "viewer", "", "", "Valitse, nähdäänkö koko organisaatio vai valitut yksiköt.")]
    [InlineData("maija", "viewer", "units", "", "Valitse ainakin yksi yksikkö tai koko organisaatio.")]
    [InlineData("maija", "viewer", "units", "nowhere", "Jotakin valituista yksiköistä ei enää ole. Valitse uudelleen.")]
    [InlineData("ma\u0007ija", "viewer", "everything", "", "Nimi on yhdellä rivillä, enintään 100 merkkiä.")]
    public async Task Added_ButNotTaken_SaysWhyAndKeepsWhatWasTyped(string name, string role, string sees, string unit, string words)
    {
        var paula = await AdministratorAsync();

        using var answer = await paula.SendAsync(
            "/accounts", "/accounts", [("form", "add"), ("name", name), ("role", role), ("sees", sees), .. unit.Length > 0 ? new[] { ("units", unit) } : []]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await SecurityHost.ReadAsync(answer);
        Assert.Equal(words, page.QuerySelector("[role=alert] li")!.TextContent.Trim());
        Assert.Equal(name, ((IHtmlInputElement)page.QuerySelector("#name")!).Value);
        Assert.Equal(2, (await AccountsAsync()).Count);
    }

    [Fact]
    public async Task Bound_Anew_EndsTheSessionsOfTheAccount()
    {
        var paula = await AdministratorAsync();
        await Visitor.AddAsync(host, "maija");
        var maija = await new Visitor(host).InAsync("maija");

        using var answer = await paula.SendAsync(await PageOfAsync("maija"), await PageOfAsync("maija"), ("form", "bind"), ("role", "viewer"), ("sees", "everything"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Role.Viewer, (await AccountsAsync()).Single(account => account.Name == "maija").Role);
        Assert.False(await maija.IsInAsync());
    }

    [Fact]
    public async Task Disabled_AndEnabled_ClosesAndOpensTheDoor()
    {
        var paula = await AdministratorAsync();
        await Visitor.AddAsync(host, "maija");
        var maija = await new Visitor(host).InAsync("maija");
        var page = await PageOfAsync("maija");

        using (await paula.SendAsync(page, page, ("form", "disable")))
        {
            Assert.False(await maija.IsInAsync());
        }

        using var refused = await maija.SignInAsync("maija");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using (await paula.SendAsync(page, page, ("form", "enable")))
        {
            await maija.InAsync("maija");
        }

        Assert.Equal(["{\"disabled\":true}", "{\"disabled\":false}"], host.Audit.Where(line => line.Contains(" user disable ", StringComparison.Ordinal)).Select(line => line.Split(' ')[^1]));
    }

    [Fact]
    public async Task Password_MadeAnew_OpensAndTheOldDoesNot()
    {
        var paula = await AdministratorAsync();
        await Visitor.AddAsync(host, "maija");
        var page = await PageOfAsync("maija");

        using var answer = await paula.SendAsync(page, page, ("form", "password"));

        var once = (await SecurityHost.ReadAsync(answer)).QuerySelector(".secret")!.TextContent;
        using var old = await new Visitor(host).SignInAsync("maija");
        Assert.Equal(HttpStatusCode.BadRequest, old.StatusCode);
        using var entered = await new Visitor(host).SignInAsync("maija", once);
        Assert.Equal(HttpStatusCode.Redirect, entered.StatusCode);
    }

    [Theory]
    [InlineData("bind")]
    [InlineData("password")]
    [InlineData("disable")]
    public async Task Own_Account_CannotBeChangedHere(string form)
    {
        var paula = await AdministratorAsync();
        var page = await PageOfAsync("paula");
        Assert.Empty((await paula.ReadAsync(page)).QuerySelectorAll("main form"));

        using var answer = await paula.SendAsync("/accounts", page, ("form", form), ("role", "viewer"), ("sees", "everything"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.True(await paula.IsInAsync("/accounts"));
    }

    [Fact]
    public async Task Account_ThatIsNotThere_IsNotFound()
    {
        var paula = await AdministratorAsync();

        using var asked = await paula.GetAsync("/accounts/4711");
        using var changed = await paula.SendAsync("/accounts", "/accounts/4711", ("form", "disable"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (asked.StatusCode, changed.StatusCode));
    }

    public void Dispose() => host.Dispose();

    private async Task<Visitor> AdministratorAsync()
    {
        await Visitor.AddAsync(host, "paula", Role.Administrator);
        return await new Visitor(host).InAsync("paula");
    }

    private async Task<string> PageOfAsync(string name) => $"/accounts/{(await AccountsAsync()).Single(account => account.Name == name).Id}";

    private async Task<IReadOnlyList<Account>> AccountsAsync()
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountBook>().ListAsync(CancellationToken.None);
    }

    private static List<string> RowOf(IHtmlDocument page, string name) =>
        [.. page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == name).Children.Select(cell => cell.TextContent.Trim())];
}
