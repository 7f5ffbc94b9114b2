using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Core.Metrics;
using Dashboard.Core.Packs;
using Dashboard.Core.Privacy;
using Dashboard.Core.Reports;
using Dashboard.Core.Text;
using Dashboard.Data.Office.Accounts;
using Dashboard.Data.Office.Packs;
using Dashboard.Doors.Packs;
using Dashboard.Testing;

namespace Dashboard.Tests.Doors.Packs;

public sealed partial class PackScheduleRunnerTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-packs-");
    private TestStore store = null!;

    [Fact]
    public async Task RunDue_FirstWeekdayAtSeven_PublishesOnceInTheArchive()
    {
        await using var host = new PackHost(store);
        await AddAsync(host, Order);
        store.Clock.Day = new DateOnly(2026, 7, 1);
        store.Clock.Time = new TimeOnly(6, 59);
        Assert.Equal(0, await RunAsync(host));

        store.Clock.Time = new TimeOnly(7, 0);
        Assert.Equal(1, await RunAsync(host));
        Assert.Equal(0, await RunAsync(host));

        var made = Assert.Single(await host.Get<PackStore>().ListAsync(Scope.Of("clinic"), CancellationToken.None));
        var pack = await host.Get<PackStore>().FindAsync(Scope.Of("clinic"), made.Id, CancellationToken.None);
        Assert.Equal(("clinic", "2026-06", "anna", "Min enhets månad"), (made.UnitCode, Core.Time.PeriodName.Of(made.Period), made.Published!.By, made.Title));
        Assert.NotEmpty(pack!.Edition!.Report.Items);
        Assert.StartsWith("3 (", pack.Edition.DataVersion, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2026, 7, 1), made.Id, null), await LastAsync(host) is { } last ? (last.Due, last.Pack!.Value, last.Fault) : default);
    }

    [Fact]
    public async Task RunDue_ServerThatWasDownAtSeven_MakesItLater()
    {
        await using var host = new PackHost(store);
        await AddAsync(host, Order);
        store.Clock.Day = new DateOnly(2026, 7, 9);

        Assert.Equal(1, await RunAsync(host));
        Assert.Equal(new DateOnly(2026, 7, 1), (await LastAsync(host))!.Due);
    }

    [Fact]
    public async Task RunDue_WithAFolder_WritesEveryFile()
    {
        await using var host = new PackHost(store, ("Packs:Folder", folder.FullName), ("Chromium:Path", "none"));
        await AddAsync(host, Order);
        store.Clock.Day = new DateOnly(2026, 7, 1);

        Assert.Equal(1, await RunAsync(host));

        Assert.Equal([".pptx", ".xlsx"], folder.GetFiles().Select(file => file.Extension).Order());
        Assert.All(folder.GetFiles(), file => Assert.StartsWith("Min enhets månad clinic", file.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunDue_PackThatMayNotBePublic_SaysWhyAndKeepsNothing()
    {
        await using var host = new PackHost(store, ("Packs:PublicLevels", "2"));
        await AddAsync(host, Order with { Audience = ReportAudience.Public });
        store.Clock.Day = new DateOnly(2026, 7, 1);

        Assert.Equal(0, await RunAsync(host));

        Assert.Contains("names 'clinic'", (await LastAsync(host))!.Fault, StringComparison.Ordinal);
        Assert.Empty(await host.Get<PackStore>().ListAsync(Scope.WholeTree, CancellationToken.None));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RunDue_ForAnAuthorWhoMayNoLongerSeeTheUnit_SaysSoAndKeepsNothing(bool disabled)
    {
        await using var host = new PackHost(store);
        await AddAsync(host, Order);
        await (disabled
            ? host.Get<AccountBook>().DisableAsync("anna", disabled: true)
            : host.Get<AccountBook>().BindAsync("anna", new Binding(Role.Analyst, WholeTree: false, ["social"]), CancellationToken.None));
        store.Clock.Day = new DateOnly(2026, 7, 1);

        Assert.Equal(0, await RunAsync(host));

        Assert.Contains("'anna', which set this up", (await LastAsync(host))!.Fault, StringComparison.Ordinal);
        Assert.Empty(await host.Get<PackStore>().ListAsync(Scope.WholeTree, CancellationToken.None));
    }

    [MailFact]
    public async Task RunDue_WithMail_SendsEachRecipientALetterOfTheirOwn()
    {
        using var server = await MailServer.StartAsync();
        await using var host = new PackHost(store, [.. MailOf(server), ("Mail:User", "dash"), ("Mail:Password", "secret")]);
        await AddAsync(host, Order with { Recipients = ["a@example.fi", "b@example.fi"] });
        store.Clock.Day = new DateOnly(2026, 7, 1);

        Assert.Equal(1, await RunAsync(host));

        var letters = await server.EndAsync();
        Assert.Null((await LastAsync(host))!.Fault);
        Assert.Equal(["a@example.fi", "b@example.fi"], letters.Select(letter => Assert.Single(letter.To)));
        Assert.All(letters, letter =>
        {
            Assert.Equal(("dashboard@example.fi", "dash/secret"), (letter.From, letter.User));
            Assert.Equal(2, Attachment().Count(letter.Text));
            Assert.DoesNotContain(letter.To[0] == "a@example.fi" ? "b@example.fi" : "a@example.fi", letter.Text, StringComparison.Ordinal);
        });
    }

    [MailFact]
    public async Task RunDue_MailThatIsRefused_KeepsThePackAndSaysWhy()
    {
        using var server = await MailServer.StartAsync();
        await using var host = new PackHost(store, MailOf(server));
        await AddAsync(host, Order with { Recipients = ["nobody@example.fi"] });
        store.Clock.Day = new DateOnly(2026, 7, 1);

        await RunAsync(host);

        var last = (await LastAsync(host))!;
        Assert.NotNull(last.Pack);
        Assert.Contains("Recipient address rejected", last.Fault, StringComparison.Ordinal);
        Assert.Empty(await server.EndAsync());
    }

    public async Task InitializeAsync()
    {
        store = await TestStore.WithCountyAsync();
        await using var host = new PackHost(store);
        await host.Get<AccountBook>().AddAsync("anna", new Binding(Role.Viewer, WholeTree: true, []), TestAccount.Password, CancellationToken.None);
        await store.ImportAsync(Enumerable.Range(0, 300).Select(i => new ResponseBuilder().Id(i).At("clinic").On(2026, 1 + (i % 6), 1 + (i % 28)).Says(WellKnown.Nps, "9").Build()));
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static PackSchedule Order => new(0, ReadyPack.Monthly, "clinic", Language.Sv, ReportAudience.Internal, [], new PackStamp("", default));

    private static (string Key, string? Value)[] MailOf(MailServer server) =>
    [
        ("Mail:Host", "127.0.0.1"), ("Mail:Port", server.Port.ToString(CultureInfo.InvariantCulture)), ("Mail:StartTls", "false"), ("Mail:From", "dashboard@example.fi"),
        ("Chromium:Path", "none"),
    ];

    private static Task<int> AddAsync(PackHost host, PackSchedule order) => host.Get<PackSchedules>().AddAsync(Scope.WholeTree, order, "anna", CancellationToken.None);

    private static Task<int> RunAsync(PackHost host) => host.Get<PackScheduleRunner>().RunDueAsync(CancellationToken.None);

    private static async Task<PackRun?> LastAsync(PackHost host) => Assert.Single(await host.Get<PackSchedules>().ListAsync(Scope.WholeTree, CancellationToken.None)).Last;

    [GeneratedRegex("Content-Disposition: attachment", RegexOptions.IgnoreCase)]
    private static partial Regex Attachment();
}
