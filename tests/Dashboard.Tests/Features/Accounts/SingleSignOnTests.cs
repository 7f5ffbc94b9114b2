using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office.Accounts;
using Dashboard.Security.SingleSignOn;
using Dashboard.Tests.Security;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Accounts;

/// <summary>Single sign-on against a real provider, from the link on the sign-in page to the session and out again.</summary>
public sealed class SingleSignOnTests(IdentityProviderProcess provider) : IClassFixture<IdentityProviderProcess>
{
    private const string Secret = "a secret: with + and %";

    [IdentityProviderTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SignIn_OfAKnownGroup_MakesAnAccountWithItsRoleAndLeadsOn(bool inToken)
    {
        await using var host = Host(inToken ? provider.IdToken : provider.UserInfo);
        await provider.PutAsync("1001", new { preferred_username = "Maija", groups = new[] { "others", "analysts" } });
        var visitor = new SingleSignOnVisitor(host);
        var link = (await visitor.Here.ReadAsync("/sign-in?return=%2Fmetrics%3Fperiod%3D30d")).QuerySelector(".single-sign-on a")!;
        Assert.Equal(("/sign-in/oidc?return=%2Fmetrics%3Fperiod%3D30d", "Kirjaudu Sote ja pela -tunnuksella"), (link.GetAttribute("href"), link.TextContent));

        // The pages' script would fetch it, which a page's policy refuses.
        Assert.Equal("false", link.GetAttribute("data-enhance-nav"));

        Assert.Equal("/metrics?period=30d", await visitor.SignInAsync("1001", "/metrics?period=30d"));

        Assert.Equal("Maija", (await visitor.Here.ReadAsync("/metrics")).QuerySelector(".account-menu b")!.TextContent);
        var account = await FindAsync(host, "Maija");
        Assert.Equal((Role.Analyst, true, null, false), (account.Role, account.WholeTree, account.PasswordHash, account.MustChangePassword));
        Assert.Equal(
            [
                "Maija unknown user add Maija Done {\"by\":\"single-sign-on\",\"role\":\"analyst\",\"wholeTree\":true,\"units\":[]}",
                "Maija unknown sign-in Maija Done {\"by\":\"single-sign-on\"}",
            ],
            host.Audit);
        var own = await visitor.Here.ReadAsync("/account");
        Assert.Empty(own.QuerySelectorAll("main input[type=password], main input[name=code]"));
    }

    [IdentityProviderFact]
    public async Task SignIn_AgainWithOtherGroupsAndAnotherName_IsTheSameAccountBoundAnew()
    {
        await using var host = Host(provider.UserInfo);
        await provider.PutAsync("1002", new { preferred_username = "matti", groups = new[] { "analysts" } });
        var before = new SingleSignOnVisitor(host);
        await before.SignInAsync("1002");
        var id = (await FindAsync(host, "matti")).Id;
        await provider.PutAsync("1002", new { preferred_username = "matti.m", groups = "viewers" });

        Assert.Equal("/metrics", await new SingleSignOnVisitor(host).SignInAsync("1002"));

        var account = await FindAsync(host, "matti.m");
        Assert.Equal((id, Role.Viewer), (account.Id, account.Role));
        Assert.False(await before.Here.IsInAsync());
        Assert.Contains(
            "matti.m unknown user role matti.m Done {\"by\":\"single-sign-on\",\"role\":\"viewer\",\"wholeTree\":true,\"units\":[],\"former\":\"matti\"}", host.Audit);
    }

    [IdentityProviderFact]
    public async Task SignIn_WithoutAKnownGroup_IsToldSoAndMakesNoAccount()
    {
        await using var host = Host(provider.UserInfo);
        await provider.PutAsync("1003", new { preferred_username = "ville", groups = new[] { "others", "Analysts" } });
        var visitor = new SingleSignOnVisitor(host);

        var end = await visitor.SignInAsync("1003");

        Assert.Equal("/sign-in?return=%2Fmetrics&fault=Group", end);
        Assert.StartsWith("Tunnuksesi toimii, mutta sillä ei ole pääsyä tänne.", await visitor.ReasonAsync(end), StringComparison.Ordinal);
        Assert.False(await visitor.Here.IsInAsync());
        Assert.Single(await ListAsync(host));
        Assert.Equal("anonymous unknown sign-in ville Failed {\"by\":\"single-sign-on\",\"why\":\"Group\"}", Assert.Single(host.Audit));
    }

    [IdentityProviderFact]
    public async Task SignIn_OfAGroupBoundToUnitsThatAreNotThere_IsRefusedWithThemInTheAudit()
    {
        await using var host = Host(provider.UserInfo);
        await provider.PutAsync("1004", new { preferred_username = "liisa", groups = new[] { "ward" } });

        Assert.Equal("/sign-in?return=%2Fmetrics&fault=Group", await new SingleSignOnVisitor(host).SignInAsync("1004"));

        Assert.Contains("[\"ward\",\"clinic\"]", Assert.Single(host.Audit), StringComparison.Ordinal);
    }

    [IdentityProviderFact]
    public async Task SignIn_AfterTheGroupsAreGone_EndsOpenSessionsToo()
    {
        await using var host = Host(provider.UserInfo);
        await provider.PutAsync("1005", new { preferred_username = "anna", groups = new[] { "analysts" } });
        var open = new SingleSignOnVisitor(host);
        await open.SignInAsync("1005");
        await provider.PutAsync("1005", new { preferred_username = "anna" });

        Assert.EndsWith("fault=Group", await new SingleSignOnVisitor(host).SignInAsync("1005"), StringComparison.Ordinal);

        Assert.False(await open.Here.IsInAsync());
    }

    [IdentityProviderFact]
    public async Task SignIn_OfADisabledAccount_StaysRefusedWhateverItsGroups()
    {
        await using var host = Host(provider.UserInfo);
        await provider.PutAsync("1006", new { preferred_username = "olli", groups = new[] { "viewers" } });
        await new SingleSignOnVisitor(host).SignInAsync("1006");
        await Visitor.AdministerAsync(host, book => book.DisableAsync("olli", disabled: true));
        await provider.PutAsync("1006", new { preferred_username = "olli", groups = new[] { "analysts" } });
        var visitor = new SingleSignOnVisitor(host);

        Assert.Equal("/sign-in?return=%2Fmetrics&fault=Disabled", await visitor.SignInAsync("1006"));

        Assert.False(await visitor.Here.IsInAsync());
        var account = await FindAsync(host, "olli");
        Assert.Equal((true, Role.Viewer), (account.Disabled, account.Role));
        Assert.Contains(" sign-in olli Failed ", host.Audit[^1], StringComparison.Ordinal);
    }

    [IdentityProviderFact]
    public async Task SignIn_WithTheNameOfALocalAccount_TakesNothingOfIt()
    {
        await using var host = Host(provider.UserInfo);
        await Visitor.AddAsync(host, "paula", Role.Administrator);
        await provider.PutAsync("1007", new { preferred_username = "PAULA", groups = new[] { "viewers" } });
        var visitor = new SingleSignOnVisitor(host);

        await visitor.SignInAsync("1007");
        await visitor.SignInAsync("1007");

        Assert.Equal((Role.Viewer, Role.Administrator), ((await FindAsync(host, "PAULA (2)")).Role, (await FindAsync(host, "paula")).Role));
        Assert.Equal(3, (await ListAsync(host)).Count);
        await new Visitor(host).InAsync("paula");
    }

    [IdentityProviderTheory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    public async Task SignIn_WithAWayBackThatLeadsElsewhere_LeadsHome(string back)
    {
        await using var host = Host(provider.UserInfo);
        await provider.PutAsync("1008", new { groups = new[] { "viewers" } });

        Assert.Equal("/", await new SingleSignOnVisitor(host).SignInAsync("1008", back));

        Assert.Equal("1008", (await FindAsync(host, "1008")).Name);
    }

    [IdentityProviderFact]
    public async Task Question_HoldsProofStateAndNonceOfItsOwn()
    {
        await using var host = Host(provider.UserInfo);
        var visitor = new SingleSignOnVisitor(host);

        var (one, other) = (QueryOf(await visitor.BeginAsync()), QueryOf(await visitor.BeginAsync()));

        Assert.Equal(("code", "S256", "openid profile"), (one["response_type"], one["code_challenge_method"], one["scope"]));
        Assert.All(new[] { "state", "nonce", "code_challenge" }, name => Assert.NotEqual(one[name], other[name]));
        Assert.All(one.Values, value => Assert.DoesNotContain(Secret, value, StringComparison.Ordinal));
    }

    [IdentityProviderFact]
    public async Task Answer_WithATamperedState_IsRefused()
    {
        await using var host = Host(provider.UserInfo);
        await provider.PutAsync("1009", new { groups = new[] { "viewers" } });
        var visitor = new SingleSignOnVisitor(host);
        var good = await visitor.PassAsync(await visitor.BeginAsync(), "1009");

        await AssertRefusedAsync(host, visitor, With(good, "state", state => Flip(state)), SingleSignOnFault.State);
    }

    [IdentityProviderFact]
    public async Task Answer_InAnotherBrowserOrASecondTime_IsRefused()
    {
        await using var host = Host(provider.UserInfo);
        await provider.PutAsync("1010", new { groups = new[] { "viewers" } });
        var (victim, attacker) = (new SingleSignOnVisitor(host), new SingleSignOnVisitor(host));
        var good = await attacker.PassAsync(await attacker.BeginAsync(), "1010");

        await AssertRefusedAsync(host, victim, good, SingleSignOnFault.State);
        Assert.Equal("/metrics", await attacker.ReturnAsync(good));
        await AssertRefusedAsync(host, new SingleSignOnVisitor(host), good, SingleSignOnFault.State);
        Assert.Equal("/sign-in?return=%2Fmetrics&fault=State", await attacker.ReturnAsync(good));
    }

    [IdentityProviderFact]
    public async Task Answer_ToAnotherNonce_IsRefused()
    {
        await using var host = Host(provider.UserInfo);
        await provider.PutAsync("1011", new { groups = new[] { "viewers" } });
        var visitor = new SingleSignOnVisitor(host);
        var question = With(await visitor.BeginAsync(), "nonce", nonce => Flip(nonce));

        await AssertRefusedAsync(host, visitor, await visitor.PassAsync(question, "1011"), SingleSignOnFault.Token);
    }

    [IdentityProviderFact]
    public async Task Answer_WithAnotherProof_IsRefusedByTheProvider()
    {
        await using var host = Host(provider.UserInfo);
        await provider.PutAsync("1012", new { groups = new[] { "viewers" } });
        var visitor = new SingleSignOnVisitor(host);
        var question = With(await visitor.BeginAsync(), "code_challenge", challenge => Flip(challenge));

        await AssertRefusedAsync(host, visitor, await visitor.PassAsync(question, "1012"), SingleSignOnFault.Declined);
    }

    [IdentityProviderFact]
    public async Task Token_MeantForAnotherProgram_IsRefused()
    {
        using var line = new Line { AsAnother = true };
        await using var host = Host(provider.UserInfo, line);
        await provider.PutAsync("1013", new { groups = new[] { "viewers" } });
        var visitor = new SingleSignOnVisitor(host);
        var question = With(await visitor.BeginAsync(), "client_id", _ => "another");

        await AssertRefusedAsync(host, visitor, await visitor.PassAsync(question, "1013"), SingleSignOnFault.Token);
        Assert.Contains("\"aud\":\"another\"", Payload(line.Token!), StringComparison.Ordinal);
    }

    [IdentityProviderTheory]
    [InlineData("signature")]
    [InlineData("unsigned")]
    [InlineData("subject")]
    [InlineData("none")]
    public async Task Token_ThatIsForged_IsRefused(string how)
    {
        using var line = new Line { Forge = token => Forge(token, how) };
        await using var host = Host(provider.IdToken, line);
        await provider.PutAsync("1014", new { preferred_username = "x", groups = new[] { "viewers" } });
        var visitor = new SingleSignOnVisitor(host);

        await AssertRefusedAsync(host, visitor, await visitor.PassAsync(await visitor.BeginAsync(), "1014"), SingleSignOnFault.Token);
        Assert.Single(await ListAsync(host));
    }

    [IdentityProviderFact]
    public async Task Claims_OfSomebodyElse_AreNotTaken()
    {
        using var line = new Line { OtherClaims = """{"sub":"1000","groups":["analysts"]}""" };
        await using var host = Host(provider.UserInfo, line);
        await provider.PutAsync("1018", new { groups = new[] { "viewers" } });
        var visitor = new SingleSignOnVisitor(host);

        await AssertRefusedAsync(host, visitor, await visitor.PassAsync(await visitor.BeginAsync(), "1018"), SingleSignOnFault.Token);
    }

    [IdentityProviderFact]
    public async Task Provider_WithANewKey_IsAskedForItAtOnce()
    {
        using var line = new Line { OldKeys = 1 };
        await using var host = Host(provider.UserInfo, line);
        await provider.PutAsync("1019", new { groups = new[] { "viewers" } });

        Assert.Equal("/metrics", await new SingleSignOnVisitor(host).SignInAsync("1019"));

        Assert.True(line.OldKeys < 1);
    }

    [IdentityProviderFact]
    public async Task Token_OfAnotherTime_IsRefusedAndSaysThatTheClocksDiffer()
    {
        await using var host = Host(provider.UserInfo, line: null, new Ahead());
        await provider.PutAsync("1015", new { groups = new[] { "viewers" } });
        var visitor = new SingleSignOnVisitor(host);

        await AssertRefusedAsync(host, visitor, await visitor.PassAsync(await visitor.BeginAsync(), "1015"), SingleSignOnFault.Clock);
    }

    [IdentityProviderFact]
    public async Task Person_WhoTurnsBackAtTheProvider_IsLedToTheDoor()
    {
        await using var host = Host(provider.UserInfo);
        var visitor = new SingleSignOnVisitor(host);

        await AssertRefusedAsync(host, visitor, await visitor.PassAsync(await visitor.BeginAsync(), name: null), SingleSignOnFault.Cancelled);
    }

    [IdentityProviderFact]
    public async Task Provider_ThatIsDown_IsSaidAndAskedAnewAtTheNextTry()
    {
        using var line = new Line { IsDown = true };
        await using var host = Host(provider.UserInfo, line);
        await provider.PutAsync("1016", new { groups = new[] { "viewers" } });
        var visitor = new SingleSignOnVisitor(host);

        var down = await visitor.BeginAsync("/metrics");
        Assert.Equal("/sign-in?return=%2Fmetrics&fault=Provider", down.OriginalString);
        Assert.StartsWith("Organisaation kirjautumispalveluun ei saatu yhteyttä.", await visitor.ReasonAsync(down.OriginalString), StringComparison.Ordinal);
        line.IsDown = false;
        var good = await visitor.PassAsync(await visitor.BeginAsync(), "1016");
        line.IsDown = true;
        await AssertRefusedAsync(host, visitor, good, SingleSignOnFault.Provider);
        line.IsDown = false;
        Assert.Equal("/metrics", await visitor.SignInAsync("1016"));
        Assert.Equal(2, host.Audit.Count(line => line.Contains("\"why\":\"Provider\"", StringComparison.Ordinal)));
    }

    [IdentityProviderTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SignOut_EndsTheSessionHereAndOffersToEndItThere(bool withoutEnd)
    {
        await using var host = Host(withoutEnd ? provider.IdToken : provider.UserInfo);
        await provider.PutAsync("1017", new { preferred_username = "kaisa", groups = new[] { "viewers" } });
        var visitor = new SingleSignOnVisitor(host);
        await visitor.SignInAsync("1017");

        using var answer = await visitor.Here.SendAsync("/metrics", "/sign-out");

        Assert.False(await visitor.Here.IsInAsync());
        Assert.Equal(withoutEnd ? "/sign-in" : "/sign-in?ended=here", answer.Headers.Location!.OriginalString);
        var link = (await visitor.Here.ReadAsync(answer.Headers.Location.OriginalString)).QuerySelector(".signed-out a")?.GetAttribute("href");
        Assert.Equal(withoutEnd ? null : "/sign-out/oidc", link);
        using var there = await visitor.Here.GetAsync("/sign-out/oidc");
        Assert.Equal(withoutEnd ? "/sign-in?fault=Provider" : $"{provider.UserInfo}session/end?client_id=dashboard", there.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Door_WithoutSingleSignOn_IsNone()
    {
        await using var host = new SecurityHost { IsSignedIn = false };
        var visitor = new Visitor(host);

        Assert.Empty((await visitor.ReadAsync("/sign-in?ended=here")).QuerySelectorAll(".single-sign-on, .signed-out"));
        foreach (var address in new[] { "/sign-in/oidc", "/sign-in/oidc/callback?code=x&state=y", "/sign-out/oidc" })
        {
            using var answer = await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Faults_AreSaidInEveryLanguageAndNothingElseIs(string language)
    {
        await using var host = new SecurityHost { IsSignedIn = false };
        var visitor = new Visitor(host);
        using var chosen = await visitor.GetAsync($"/settings/language/{language}?return=/");
        var said = new HashSet<string>();

        foreach (var fault in Enum.GetNames<SingleSignOnFault>())
        {
            said.Add((await visitor.ReadAsync("/sign-in?fault=" + fault)).QuerySelector("[role=alert]")!.TextContent.Trim());
        }

        Assert.Equal(Enum.GetValues<SingleSignOnFault>().Length, said.Count);
        Assert.DoesNotContain(said, words => words.StartsWith("Fault-", StringComparison.Ordinal));
        Assert.Equal(language, (await visitor.ReadAsync("/sign-in")).DocumentElement.GetAttribute("lang"));
        Assert.Null((await visitor.ReadAsync("/sign-in?fault=Wrong%20words")).QuerySelector("[role=alert]"));
    }

    private static SecurityHost Host(Uri authority, Line? line = null, TimeProvider? clock = null) => new(
        services =>
        {
            if (line is not null)
            {
                services.AddHttpClient(IdentityProvider.Channel).ConfigurePrimaryHttpMessageHandler(() => line);
            }

            if (clock is not null)
            {
                services.AddSingleton(clock);
            }
        },
        ("SingleSignOn:Authority", authority.OriginalString),
        ("SingleSignOn:ClientId", "dashboard"),
        ("SingleSignOn:ClientSecret", Secret),
        ("SingleSignOn:Name", "Sote ja pela"),
        ("SingleSignOn:Groups:0:Group", "analysts"),
        ("SingleSignOn:Groups:0:Role", "analyst"),
        ("SingleSignOn:Groups:0:Units", "*"),
        ("SingleSignOn:Groups:1:Group", "viewers"),
        ("SingleSignOn:Groups:1:Role", "viewer"),
        ("SingleSignOn:Groups:1:Units", "*"),
        ("SingleSignOn:Groups:2:Group", "ward"),
        ("SingleSignOn:Groups:2:Role", "manager"),
        ("SingleSignOn:Groups:2:Units", "ward, clinic")) { IsSignedIn = false };

    private static async Task AssertRefusedAsync(SecurityHost host, SingleSignOnVisitor visitor, Uri answer, SingleSignOnFault fault)
    {
        var before = host.Audit.Count;
        var end = await visitor.ReturnAsync(answer);

        Assert.EndsWith("fault=" + fault, end, StringComparison.Ordinal);
        Assert.True(fault == SingleSignOnFault.State || end.StartsWith("/sign-in?return=%2Fmetrics&", StringComparison.Ordinal), end);
        Assert.NotEmpty(await visitor.ReasonAsync(end));
        Assert.False(await visitor.Here.IsInAsync());
        Assert.Contains($"\"why\":\"{fault}\"", Assert.Single(host.Audit.Skip(before)), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Account>> ListAsync(SecurityHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AccountBook>().ListAsync(CancellationToken.None);
    }

    private static async Task<Account> FindAsync(SecurityHost host, string name) => Assert.Single(await ListAsync(host), account => account.Name == name);

    private static Dictionary<string, string> QueryOf(Uri address) =>
        QueryHelpers.ParseQuery(address.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());

    private static Uri With(Uri address, string name, Func<string, string> change)
    {
        var query = QueryOf(address);
        query[name] = change(query[name]);
        return new Uri(QueryHelpers.AddQueryString(address.GetLeftPart(UriPartial.Path), query!));
    }

    /// <summary>Another text of the same length and alphabet; its middle, because bits of the last letter may mean nothing.</summary>
    private static string Flip(string text)
    {
        var middle = text.Length / 2;
        return $"{text[..middle]}{(text[middle] == 'A' ? 'B' : 'A')}{text[(middle + 1)..]}";
    }

    private static string Payload(string token) => System.Text.Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token.Split('.')[1]));

    private static string? Forge(string token, string how)
    {
        var parts = token.Split('.');
        return how switch
        {
            "signature" => $"{parts[0]}.{parts[1]}.{Flip(parts[2])}",
            "unsigned" => $"{Encode("""{"alg":"none"}""")}.{parts[1]}.",
            "subject" => $"{parts[0]}.{Encode(Payload(token).Replace("1014", "1000", StringComparison.Ordinal))}.{parts[2]}",
            _ => null,
        };
    }

    private static string Encode(string text) => WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>The line to the provider, with an attacker or nothing on it.</summary>
    private sealed class Line : DelegatingHandler
    {
        public Line()
            : base(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
        }

        public bool IsDown { get; set; }

        /// <summary>Takes the code of another program in its name.</summary>
        public bool AsAnother { get; init; }

        public Func<string, string?> Forge { get; init; } = token => token;

        /// <summary>How many times more the provider's keys are those of yesterday.</summary>
        public int OldKeys { get; set; }

        /// <summary>What comes in place of a person's claims.</summary>
        public string? OtherClaims { get; init; }

        /// <summary>The last id token.</summary>
        public string? Token { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (IsDown)
            {
                throw new HttpRequestException("The line is cut.");
            }

            switch (request.RequestUri!.AbsolutePath)
            {
                case "/me" when OtherClaims is not null:
                    return new HttpResponseMessage { Content = new StringContent(OtherClaims) };
                case "/jwks" when OldKeys-- > 0:
                    return new HttpResponseMessage { Content = new StringContent("""{"keys":[{"kty":"RSA","kid":"old","e":"AQAB","n":"AQAB"}]}""") };
                case not "/token":
                    return await base.SendAsync(request, cancellationToken);
            }

            if (AsAnother)
            {
                request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"another:{Uri.EscapeDataString(Secret)}")));
            }

            var answer = await base.SendAsync(request, cancellationToken);
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!;
            if ((string?)body["id_token"] is { } token)
            {
                Token = token;
                body["id_token"] = Forge(token);
                answer.Content = new StringContent(body.ToJsonString(JsonSerializerOptions.Default), System.Text.Encoding.UTF8, "application/json");
            }

            return answer;
        }
    }

    /// <summary>A clock that runs ahead of the provider's.</summary>
    private sealed class Ahead : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromHours(2);
    }
}
