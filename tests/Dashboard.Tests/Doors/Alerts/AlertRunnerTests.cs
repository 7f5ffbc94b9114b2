using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dashboard.Core.Alerts;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Statistics;
using Dashboard.Core.Text;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Office.Alerts;
using Dashboard.Doors.Alerts;
using Dashboard.Testing;
using Dashboard.Tests.Doors.Packs;
using Dashboard.Tests.Operations;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Doors.Alerts;

public sealed partial class AlertRunnerTests : IAsyncLifetime
{
    private static readonly AlertSubscription Clinic = new(0, "clinic", null, [AlertKind.SpecialCause, AlertKind.TargetLost, AlertKind.ContactWaiting]);

    private TestStore store = null!;
    private int responses;

    [Fact]
    public async Task Look_ANewSpecialCause_IsFoundOnce()
    {
        await using var host = new PackHost(store);
        await FollowAsync(host);
        Assert.Equal((0, 0), await LookAsync(host));
        await WorsenAsync();

        Assert.Equal((1, 0), await LookAsync(host));
        Assert.Equal((0, 0), await LookAsync(host));

        var entry = Assert.Single(await host.Get<AlertStore>().NewEntriesAsync("anna", CancellationToken.None));
        Assert.Equal(new AlertSignal(AlertKind.SpecialCause, "clinic", WellKnown.Nps, Variation.Concern, new DateOnly(2026, 6, 1)), entry.Signal);
    }

    [Fact]
    public async Task Follow_WhatIsSoAlready_IsShownAndNoNews()
    {
        await WorsenAsync();
        await using var host = new PackHost(store);

        await FollowAsync(host);

        Assert.Equal((0, 0), await LookAsync(host));
        Assert.True(Assert.Single(await host.Get<AlertStore>().EntriesAsync("anna", CancellationToken.None)).StoodBefore);
    }

    [Fact]
    public async Task Look_SomebodyWhoWaitsForContact_IsToldToThoseWhoMayReadComments()
    {
        await using var host = new PackHost(store);
        await FollowAsync(host);
        await host.Get<AccountBook>().AddAsync("ville", new Binding(Role.Viewer, WholeTree: true, []), TestAccount.Password, CancellationToken.None);
        await host.Get<AlertRunner>().FollowAsync(new Access("ville", Role.Viewer, Scope.WholeTree), Clinic, CancellationToken.None);
        await store.ImportAsync(Enumerable.Range(0, 6).Select(i => Response(new DateOnly(2026, 6, 1 + i)).Says(WellKnown.Nps, "9").AsksContact().Build()));
        Assert.Equal(0, (await LookAsync(host)).Found);
        store.Clock.Day = new DateOnly(2026, 6, 28);

        Assert.Equal(1, (await LookAsync(host)).Found);

        Assert.Equal(AlertKind.ContactWaiting, Assert.Single(await host.Get<AlertStore>().NewEntriesAsync("anna", CancellationToken.None)).Signal.Kind);
        Assert.Empty(await host.Get<AlertStore>().EntriesAsync("ville", CancellationToken.None));
    }

    [Fact]
    public async Task Look_UnitOutOfSight_IsToldNoMore()
    {
        await using var host = new PackHost(store);
        await FollowAsync(host);
        await host.Get<AccountBook>().BindAsync("anna", new Binding(Role.Manager, WholeTree: false, ["social"]), CancellationToken.None);
        await WorsenAsync();

        Assert.Equal((0, 0), await LookAsync(host));
        Assert.Empty(await host.Get<AlertStore>().EntriesAsync("anna", CancellationToken.None));
    }

    [MailFact]
    public async Task Look_ByTwoServersInTheMorning_SendsOneLetterWithoutFigures()
    {
        using var server = await MailServer.StartAsync();
        await using var host = new PackHost(store, MailOf(server));
        await using var beside = new PackHost(store, MailOf(server));
        await FollowAsync(host, "anna@example.fi");
        await EveningBeforeAsync(host);
        await WorsenAsync();
        store.Clock.Time = new TimeOnly(6, 0);
        Assert.Equal((1, 0), await LookAsync(host));
        store.Clock.Time = new TimeOnly(7, 0);

        var looks = await Task.WhenAll(LookAsync(host), LookAsync(beside));
        Assert.Equal((0, 1), (looks.Sum(look => look.Found), looks.Sum(look => look.Sent)));
        store.Clock.Day = store.Clock.Day.AddDays(1);
        Assert.Equal((0, 0), await LookAsync(host));

        var letter = Assert.Single(await server.EndAsync());
        Assert.Equal(("dashboard@example.fi", "anna@example.fi"), (letter.From, Assert.Single(letter.To)));
        var link = Unsubscribe().Match(letter.Text).Groups[1].Value;
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", letter.Text, StringComparison.Ordinal);
        Assert.Equal(new Unsubscription("anna", "anna@example.fi"), host.Get<UnsubscribeTokens>().Read(Uri.UnescapeDataString(link.Split("token=")[1])));
        var text = TextsOf(letter.Text);
        Assert.Contains("clinic\n- Rekommendationsindex (NPS) försämrades – förklaras inte av slumpmässig variation (sedan juni 2026)\n  https://dash.example.fi/units/clinic?metric=nps#nps\n", text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://dash.example.fi/units/clinic?metric=nps#nps\">", text, StringComparison.Ordinal);
        Assert.DoesNotContain("-100", text, StringComparison.Ordinal);
    }

    [MailFact]
    public async Task Look_WithoutPublicUrl_SendsALetterWithoutLinks()
    {
        using var server = await MailServer.StartAsync();
        await using var host = new PackHost(store, [.. MailOf(server).Where(setting => setting.Key != "Mail:PublicUrl")]);
        await FollowAsync(host, "anna@example.fi");
        await WorsenAsync();

        Assert.Equal((1, 1), await LookAsync(host));

        var letter = Assert.Single(await server.EndAsync()).Text;
        Assert.DoesNotContain("List-Unsubscribe", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("http", TextsOf(letter), StringComparison.Ordinal);
        Assert.Contains("sidan Aviseringar", TextsOf(letter), StringComparison.Ordinal);
    }

    [MailFact]
    public async Task Look_AddressThatIsRefused_IsToldWithTheNextMorningsLetter()
    {
        using var server = await MailServer.StartAsync();
        await using var host = new PackHost(store, MailOf(server));
        await FollowAsync(host, "nobody@example.fi");
        await WorsenAsync();

        Assert.Equal((1, 0), await LookAsync(host));
        await host.Get<AlertPost>().SetAsync(new AlertAddress("anna", "anna@example.fi", Language.Fi), CancellationToken.None);

        Assert.Equal((0, 0), await LookAsync(host));
        store.Clock.Day = store.Clock.Day.AddDays(1);
        Assert.Equal((0, 1), await LookAsync(host));
        Assert.Equal((0, 0), await LookAsync(host));
        Assert.Equal(["anna@example.fi"], (await server.EndAsync()).SelectMany(letter => letter.To));
    }

    [MailFact]
    public async Task Look_AddressThatIsRefusedEveryMorning_IsLoggedOnceByItsNumberAndAuditedInFull()
    {
        using var server = await MailServer.StartAsync();
        await using var host = new PackHost(store, MailOf(server));
        using var log = new LogBook();
        host.Get<ILoggerFactory>().AddProvider(log);
        await FollowAsync(host, "nobody@example.fi");
        await WorsenAsync();

        for (var morning = 0; morning < 3; morning++)
        {
            await LookAsync(host);
            await LookAsync(host);
            store.Clock.Day = store.Clock.Day.AddDays(1);
        }

        Assert.Contains("answer 550;", Assert.Single(log.Lines, line => line.Contains(nameof(AlertDigest), StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Lines, line => line.Contains("anna", StringComparison.Ordinal) || line.Contains("example.fi", StringComparison.Ordinal));
        var line = Assert.Single(AuditLines.Of(store.FilePath), line => line.Contains(" alert digest ", StringComparison.Ordinal));
        Assert.Contains(" anna Failed {\"answer\":\"550\",\"reason\":", line, StringComparison.Ordinal);
        Assert.Contains("<nobody@example.fi>: Recipient address rejected", line, StringComparison.Ordinal);
    }

    [MailFact]
    public async Task Look_WhileTheMailServerIsDown_IsLoggedOnceAndTriedAgain()
    {
        using var server = await MailServer.StartAsync();
        await server.EndAsync();
        await using var host = new PackHost(store, MailOf(server));
        using var log = new LogBook();
        host.Get<ILoggerFactory>().AddProvider(log);
        await FollowAsync(host, "anna@example.fi");
        await WorsenAsync();

        await LookAsync(host);
        await LookAsync(host);

        Assert.Contains("answer ConnectionRefused;", Assert.Single(log.Lines, line => line.Contains(nameof(AlertDigest), StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.NotEmpty(await host.Get<AlertPost>().DueAsync(CancellationToken.None));
    }

    [MailTheory]
    [InlineData("ended")]
    [InlineData("not followed")]
    [InlineData("seen")]
    [InlineData("disabled")]
    public async Task Look_WhoNoLongerWantsIt_IsSentNothing(string how)
    {
        using var server = await MailServer.StartAsync();
        await using var host = new PackHost(store, MailOf(server));
        var id = await FollowAsync(host, "anna@example.fi");
        await EveningBeforeAsync(host);
        await WorsenAsync();
        store.Clock.Time = new TimeOnly(6, 0);
        Assert.Equal((1, 0), await LookAsync(host));
        store.Clock.Time = new TimeOnly(7, 0);
        await (how switch
        {
            "ended" => host.Get<AlertPost>().EndAsync("anna", "anna@example.fi", CancellationToken.None),
            "not followed" => host.Get<AlertStore>().RemoveAsync("anna", id, CancellationToken.None),
            "seen" => host.Get<AlertStore>().SeeAsync("anna", int.MaxValue, CancellationToken.None),
            _ => host.Get<AccountBook>().DisableAsync("anna", disabled: true),
        });

        Assert.Equal((0, 0), await LookAsync(host));
        Assert.Empty(await server.EndAsync());
    }

    public async Task InitializeAsync()
    {
        store = await TestStore.WithCountyAsync();
        await using var host = new PackHost(store);
        await host.Get<AccountBook>().AddAsync("anna", new Binding(Role.Manager, WholeTree: true, []), TestAccount.Password, CancellationToken.None);
        await store.ImportAsync(Enumerable.Range(0, 24).SelectMany(month => Month(new DateOnly(2024, 6, 1).AddMonths(month), promoters: month % 2 == 0 ? 26 : 23, "7")));
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    private static (string Key, string? Value)[] MailOf(MailServer server) =>
    [
        ("Mail:Host", "127.0.0.1"), ("Mail:Port", server.Port.ToString(CultureInfo.InvariantCulture)), ("Mail:StartTls", "false"), ("Mail:From", "dashboard@example.fi"),
        ("Mail:PublicUrl", "https://dash.example.fi"),
    ];

    private static async Task<int> FollowAsync(PackHost host, string? address = null)
    {
        if (address is not null)
        {
            await host.Get<AlertPost>().SetAsync(new AlertAddress("anna", address, Language.Sv), CancellationToken.None);
        }

        return await host.Get<AlertRunner>().FollowAsync(new Access("anna", Role.Manager, Scope.WholeTree), Clinic, CancellationToken.None);
    }

    /// <summary>A look of its own, as the server's.</summary>
    private static async Task<(int Found, int Sent)> LookAsync(PackHost host) => await host.WithAsync<AlertRunner, (int, int)>(runner => runner.LookAsync(CancellationToken.None));

    /// <summary>A look of the last day of June: its letter is not needed, and the next is of July's first morning.</summary>
    private async Task EveningBeforeAsync(PackHost host)
    {
        store.Clock.Day = new DateOnly(2026, 6, 30);
        Assert.Equal((0, 0), await LookAsync(host));
    }

    /// <summary>June comes in, and it is worse than chance would make it.</summary>
    private async Task WorsenAsync()
    {
        await store.ImportAsync(Month(new DateOnly(2026, 6, 1), promoters: 0, "0"));
        store.Clock.Day = new DateOnly(2026, 7, 1);
    }

    /// <summary>Thirty responses of a month, its last day among them.</summary>
    private List<Data.Import.ResponseRow> Month(DateOnly first, int promoters, string others) => Enumerable.Range(0, 30).Select(i =>
        Response(i == 0 ? first.AddMonths(1).AddDays(-1) : first.AddDays(i % 28)).Says(WellKnown.Nps, i < promoters ? "9" : others).Build()).ToList();

    private ResponseBuilder Response(DateOnly day) => new ResponseBuilder().Id(++responses).At("clinic").On(day);

    /// <summary>The texts of a letter, whatever they are encoded in.</summary>
    private static string TextsOf(string letter) => string.Join('\n', Part().Matches(letter.ReplaceLineEndings("\n"))
        .Select(part => part.Groups[1].Value == "base64" ? Encoding.UTF8.GetString(Convert.FromBase64String(part.Groups[2].Value)) : Unquoted(part.Groups[2].Value)))
        .ReplaceLineEndings("\n");

    private static string Unquoted(string part)
    {
        var bytes = Quoted().Replace(part.Replace("=\n", "", StringComparison.Ordinal), found => ((char)Convert.ToInt32(found.Groups[1].Value, 16)).ToString());
        return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
    }

    [GeneratedRegex(@"List-Unsubscribe:\s*<([^>]+)>")]
    private static partial Regex Unsubscribe();

    [GeneratedRegex(@"Content-Transfer-Encoding: (base64|quoted-printable)\n\n(.*?)(?=\n--|\n*$)", RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Quoted();
}
