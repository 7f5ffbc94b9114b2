using System.Net;
using Dashboard.Core.Imports;
using Dashboard.Core.Privacy;
using Dashboard.Data.Import;
using Dashboard.Data.Office.Accounts;
using Dashboard.Tests.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Accounts;

public sealed class SignInTests
{
    private const string Wrong = "wrong password here";

    [Fact]
    public async Task Anybody_WithoutASession_IsLedToTheDoorAndBack()
    {
        await using var host = Host();
        await Visitor.AddAsync(host, "maija");
        var visitor = new Visitor(host);
        Assert.False(await visitor.IsInAsync("/metrics?period=30d"));

        using var answer = await visitor.SignInAsync("MAIJA", back: "/metrics?period=30d");

        Assert.Equal("/metrics?period=30d", answer.Headers.Location!.OriginalString);
        var page = await visitor.ReadAsync("/metrics?period=30d");
        Assert.Equal("maija", page.QuerySelector(".account-menu b")!.TextContent);
        Assert.Contains("maija unknown sign-in maija Done ", host.Audit);
    }

    [Theory]
    [InlineData("/sign-in", HttpStatusCode.OK)]
    [InlineData("/metrics", HttpStatusCode.Redirect)]
    [InlineData("/open", HttpStatusCode.OK)]
    [InlineData("/open/data.csv", HttpStatusCode.OK)]
    [InlineData("/open/embed?unit=none&metric=nps", HttpStatusCode.NotFound)]
    public async Task Page_AskedForItsHead_AnswersAsThePage(string page, HttpStatusCode status)
    {
        await using var host = Host();
        using var visitor = host.Visitor();

        using var head = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Head, page));
        using var whole = await visitor.GetAsync(page);

        Assert.Equal((status, status), (head.StatusCode, whole.StatusCode));
        Assert.Equal(whole.Headers.Location, head.Headers.Location);
    }

    [Fact]
    public async Task SignIn_SetsACookieThatScriptsAndOtherSitesDoNotGet()
    {
        await using var host = Host();
        await Visitor.AddAsync(host, "maija");

        using var answer = await new Visitor(host).SignInAsync("maija");

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("dashboard.session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task SignIn_WithAWayBackThatLeadsElsewhere_LeadsHome(string back)
    {
        await using var host = Host();
        await Visitor.AddAsync(host, "maija");

        using var answer = await new Visitor(host).SignInAsync("maija", back: back);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("maija", Wrong)]
    [InlineData("nobody", Visitor.Password)]
    [InlineData("", "")]
    public async Task SignIn_WithTheWrongNameOrPassword_IsRefusedInTheSameWords(string name, string password)
    {
        await using var host = Host();
        await Visitor.AddAsync(host, "maija");
        var visitor = new Visitor(host);

        using var answer = await visitor.SignInAsync(name, password);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("Käyttäjätunnus tai salasana ei täsmää", (await SecurityHost.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.False(await visitor.IsInAsync());
        Assert.DoesNotContain(host.Audit, line => line.Contains("nobody", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AHundredWrongPasswords_LockTheAccountForTheRightOneToo()
    {
        await using var host = Host(("Limits:SignInsPerMinute", "1000"));
        await Visitor.AddAsync(host, "maija");
        var visitor = new Visitor(host);
        for (var i = 0; i < 100; i++)
        {
            using var refused = await visitor.SignInAsync("maija", Wrong + i);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        using var answer = await visitor.SignInAsync("maija");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(await visitor.IsInAsync());
        Assert.Equal(101, host.Audit.Count(line => line.Contains(" sign-in maija Failed", StringComparison.Ordinal)));
        await using var scope = host.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var account = await users.FindByNameAsync("maija");
        await users.SetLockoutEndDateAsync(account!, DateTimeOffset.UnixEpoch);
        await visitor.InAsync("maija");
    }

    [Fact]
    public async Task SignIn_MoreOftenThanTheLimit_IsToldToWait()
    {
        await using var host = Host(("Limits:SignInsPerMinute", "1"));
        var visitor = new Visitor(host);
        using var first = await visitor.SignInAsync("maija", Wrong);

        using var answer = await visitor.SignInAsync("maija", Wrong);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("liian tiheään", (await SecurityHost.ReadAsync(answer)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithPasswordsOff_IsForAnAdministratorsOneTimePasswordAlone()
    {
        await using var host = Host(
            ("SingleSignOn:Authority", "https://login.example.org"), ("SingleSignOn:ClientId", "dashboard"), ("SingleSignOn:ClientSecret", "secret"),
            ("SingleSignOn:Groups:0:Group", "all"), ("SingleSignOn:Groups:0:Role", "viewer"), ("SingleSignOn:Groups:0:Units", "*"), ("SingleSignOn:Only", "true"));
        await Visitor.AddAsync(host, "maija", Role.Administrator);
        var once = await Visitor.AddAsync(host, "vara", Role.Administrator, once: true);
        var visitor = new Visitor(host);

        using var refused = await visitor.SignInAsync("maija");
        using var taken = await visitor.SignInAsync("vara", once);

        var page = await SecurityHost.ReadAsync(refused);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.StartsWith("Salasanalla ei pääse sisään.", page.QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".single-sign-on a"));
        Assert.Equal("/account", taken.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task SignIn_WithAForgedToken_IsRefused()
    {
        await using var host = Host();
        await Visitor.AddAsync(host, "maija");
        using var client = host.Visitor();
        using var form = new FormUrlEncodedContent([new("name", "maija"), new("password", Visitor.Password)]);

        using var answer = await client.PostAsync(new Uri("/sign-in", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(set => set.StartsWith("dashboard.session", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        await using var host = Host();
        await Visitor.AddAsync(host, "maija");
        var visitor = await new Visitor(host).InAsync("maija");

        using var answer = await visitor.SendAsync("/metrics", "/sign-out");

        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
        Assert.False(await visitor.IsInAsync());
    }

    [Fact]
    public async Task Account_DisabledOrBoundAnew_LosesItsOpenPageAtTheNextRequest()
    {
        await using var host = Host();
        await Visitor.AddAsync(host, "maija");
        var visitor = await new Visitor(host).InAsync("maija");
        using (var check = await visitor.GetAsync("/session"))
        {
            Assert.Equal(HttpStatusCode.NoContent, check.StatusCode);
        }

        await Visitor.AdministerAsync(host, book => book.DisableAsync("maija", disabled: true));

        using (var check = await visitor.GetAsync("/session"))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, check.StatusCode);
        }

        Assert.False(await visitor.IsInAsync());
        using var refused = await visitor.SignInAsync("maija");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        await Visitor.AdministerAsync(host, book => book.DisableAsync("maija", disabled: false));
        await visitor.InAsync("maija");
        await Visitor.AdministerAsync(host, book => book.BindAsync("maija", new Binding(Role.Viewer, WholeTree: true, []), CancellationToken.None));
        Assert.False(await visitor.IsInAsync());
    }

    [Fact]
    public async Task Door_AfterASessionThatHasEnded_SaysSoAndLeadsBack()
    {
        await using var host = Host();
        await Visitor.AddAsync(host, "maija");
        var visitor = await new Visitor(host).InAsync("maija");
        await Visitor.AdministerAsync(host, book => book.DisableAsync("maija", disabled: true));

        using var answer = await visitor.GetAsync("/metrics?period=30d");

        var door = answer.Headers.Location!.ToString();
        Assert.Equal("/sign-in?return=%2Fmetrics%3Fperiod%3D30d&ended=session", door);
        var page = await visitor.ReadAsync(door);
        Assert.Contains("Istuntosi on päättynyt", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await new Visitor(host).ReadAsync("/sign-in?return=%2Fmetrics")).QuerySelector(".notice"));
    }

    [Fact]
    public async Task Session_IsNotKeptForEver()
    {
        var clock = new LaterClock();
        await using var host = new SecurityHost(services => services.AddSingleton<TimeProvider>(clock), ("Security:SessionIdleMinutes", "60"), ("Security:SessionHours", "2")) { IsSignedIn = false };
        await Visitor.AddAsync(host, "maija");
        var visitor = await new Visitor(host).InAsync("maija");
        for (var minutes = 0; minutes < 120; minutes += 40)
        {
            Assert.True(await visitor.IsInAsync());
            clock.Later(TimeSpan.FromMinutes(40));
        }

        Assert.False(await visitor.IsInAsync());
        await visitor.InAsync("maija");
        clock.Later(TimeSpan.FromMinutes(61));
        Assert.False(await visitor.IsInAsync());
    }

    [Fact]
    public async Task OneTimePassword_OpensNothingButItsChange()
    {
        await using var host = Host();
        var once = await Visitor.AddAsync(host, "maija", once: true);
        var visitor = new Visitor(host);

        using var signedIn = await visitor.SignInAsync("maija", once, back: "/metrics");
        using var page = await visitor.GetAsync("/metrics");
        using var figures = await visitor.GetAsync("/api/v1/series?metric=nps");

        Assert.Equal(("/account", "/account"), (signedIn.Headers.Location!.OriginalString, page.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.Forbidden, figures.StatusCode);
        Assert.Null((await visitor.ReadAsync("/account")).QuerySelector(".nav"));
        using var changed = await visitor.SendAsync(
            "/account", "/account", ("form", "password"), ("current", once), ("new", Visitor.Password), ("again", Visitor.Password));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.True(await visitor.IsInAsync());
    }

    [Fact]
    public async Task FirstStart_WithoutTheDemo_HasOneAdministratorAndOffersNoPeople()
    {
        await using var host = Host();
        var page = await new Visitor(host).ReadAsync("/sign-in");

        Assert.Empty(page.QuerySelectorAll(".demo-people"));
        Assert.Null(page.QuerySelector(".nav"));
        await using var scope = host.Services.CreateAsyncScope();
        var first = Assert.Single(await scope.ServiceProvider.GetRequiredService<AccountBook>().ListAsync(CancellationToken.None));
        Assert.Equal((Role.Administrator, true, true), (first.Role, first.WholeTree, first.MustChangePassword));
        using var refused = await new Visitor(host).SendAsync("/sign-in", "/sign-in/demo", ("name", "demo-admin"));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Theory]
    [InlineData("maija")]
    [InlineData("nobody")]
    public async Task DemoDoor_OfAProgramWithTheDemo_LetsInDemoPeopleOnly(string name)
    {
        await using var host = WithDemo();
        await Visitor.AddAsync(host, "maija");
        var visitor = new Visitor(host);
        Assert.Equal(DemoPeople.All.Count, (await visitor.ReadAsync("/sign-in")).QuerySelectorAll(".demo-people button").Length);

        using var refused = await visitor.SendAsync("/sign-in", "/sign-in/demo", ("name", name));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        using var answer = await visitor.SendAsync("/sign-in", "/sign-in/demo", ("name", "demo-analyst"));
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
        Assert.True(await visitor.IsInAsync());
    }

    [Fact]
    public async Task DemoPeople_OnceTheDataAreSomebodysOwn_AreLetInNoMore()
    {
        await using var host = WithDemo();
        var visitor = new Visitor(host);
        using var entered = await visitor.SendAsync("/sign-in", "/sign-in/demo", ("name", "demo-analyst"));
        Assert.True(await visitor.IsInAsync());

        await ImportAsync(host, ImportKind.Units, "code,name_fi\nward,Osasto\n");
        await ImportAsync(host, ImportKind.Responses, "id,answered_at,unit,nps\n1,2026-01-02,ward,9\n");

        Assert.False(await visitor.IsInAsync());
        Assert.Empty((await visitor.ReadAsync("/sign-in")).QuerySelectorAll(".demo-people"));
        using var refused = await visitor.SendAsync("/sign-in", "/sign-in/demo", ("name", "demo-analyst"));
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    [Fact]
    public async Task DemoPeople_HaveNoPasswordToGuess()
    {
        await using var host = WithDemo();

        using var refused = await new Visitor(host).SignInAsync("demo-admin", "");

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private static async Task ImportAsync(SecurityHost host, ImportKind kind, string rows)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, rows);
        var result = await host.Services.GetRequiredService<Importer>().ImportAsync(
            new ImportRequest(kind, file, "rows.csv", "own"), progress: null, CancellationToken.None);
        File.Delete(file);
        Assert.Equal(1, result.Accepted);
    }

    private static SecurityHost Host(params (string Key, string Value)[] settings) => new(settings) { IsSignedIn = false };

    /// <summary>Told to fill in the demo, and not filled: the filling itself is none of these tests.</summary>
    private static SecurityHost WithDemo() => new(
        services => services.Remove(services.Single(service => service.ImplementationType == typeof(Dashboard.Platform.DemoFillService))), ("Demo:Fill", "true")) { IsSignedIn = false };

    private sealed class LaterClock : TimeProvider
    {
        private TimeSpan later;

        public void Later(TimeSpan by) => later += by;

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + later;
    }
}
