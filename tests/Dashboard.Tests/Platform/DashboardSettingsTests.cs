using Dashboard.Core.Text;
using Dashboard.Platform;
using Microsoft.Extensions.Configuration;

namespace Dashboard.Tests.Platform;

public sealed class DashboardSettingsTests
{
    [Fact]
    public void Read_NothingConfigured_GivesTheDefaults()
    {
        var settings = Read([]);

        Assert.Null(settings.SingleSignOn);
        Assert.Equal("sqlite", settings.Store.Provider);
        Assert.Equal(Path.GetFullPath("data/dashboard.db"), settings.Store.Path);
        Assert.Equal(5, settings.Store.MinimumRespondents);
        Assert.False(settings.DemoFill);
        Assert.Equal(256, settings.MaxUploadMegabytes);
        Assert.Equal(Language.Fi, settings.Culture);
        Assert.Equal((36, 24), (settings.Store.CommentMonths, settings.Store.AuditMonths));
        Assert.Equal((0, 1, 8), (settings.Security.TrustedProxies.Count, settings.Security.FormMegabytes, settings.Security.ApiMegabytes));
        Assert.Equal((300, 20, 20), (settings.Security.ApiPerMinute, settings.Security.ImportsPerMinute, settings.Security.SignInsPerMinute));
    }

    [Fact]
    public void Read_SeveralWrongValues_NamesEachByItsKey()
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new()
        {
            ["Store:Provider"] = "oracle",
            ["Privacy:MinimumRespondents"] = "0",
            ["Demo:Fill"] = "perhaps",
            ["Import:MaxUploadMegabytes"] = "lots",
            ["Culture"] = "de",
            ["Privacy:CommentRetentionMonths"] = "-1",
            ["Audit:RetentionMonths"] = "11",
            ["Security:TrustedProxies"] = "127.0.0.1, proxy",
            ["Limits:FormMegabytes"] = "0",
            ["Limits:ApiMegabytes"] = "x",
            ["Limits:ApiPerMinute"] = "0",
            ["Limits:ImportsPerMinute"] = "-5",
            ["Limits:SignInsPerMinute"] = "many",
            ["Chromium:Path"] = "/nowhere/chromium",
            ["Operations:MetricsFrom"] = "everywhere",
            ["Operations:ShutdownSeconds"] = "0",
            ["Logging:Format"] = "xml",
            ["Logging:LogLevel:Default"] = "Loud",
            ["Logging:Console:LogLevel:Microsoft"] = "99",
            ["Urls"] = "notaurl",
            ["Privacy:MinimumRespondent"] = "3",
        }));

        Assert.Equal(
            [
                "Store:Provider", "Privacy:MinimumRespondents", "Privacy:CommentRetentionMonths", "Audit:RetentionMonths", "Import:MaxUploadMegabytes", "Security:TrustedProxies",
                "Limits:FormMegabytes", "Limits:ApiMegabytes", "Limits:ApiPerMinute", "Limits:ImportsPerMinute", "Limits:SignInsPerMinute", "Demo:Fill",
                "Culture", "Urls", "Chromium:Path", "Operations:MetricsFrom", "Operations:ShutdownSeconds", "Logging:Format",
                "Logging:Console:LogLevel:Microsoft", "Logging:LogLevel:Default", "Privacy:MinimumRespondent",
            ],
            fault.Faults.Select(sentence => sentence.Split(' ')[0]));
    }

    /// <summary>The web server listens at all addresses of the machine when it does not understand one.</summary>
    [Theory]
    [InlineData("http://127.0.0.1:abc")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1:5080/dashboard")]
    [InlineData("http://dashboard.example.fi:5080")]
    [InlineData("http://5080")]
    [InlineData("http://[::1:5080")]
    [InlineData("http://localhost:0")]
    [InlineData("127.0.0.1:5080")]
    [InlineData("http://127.0.0.1:5080;http://10.0.0:5080")]
    [InlineData(";")]
    public void Read_AddressThatIsNotUnderstood_NamesItsKey(string urls)
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new() { ["Urls"] = urls }));

        Assert.StartsWith($"Urls is '{urls}'; expected addresses as http://127.0.0.1:5080", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://*:80; http://+")]
    [InlineData("HTTP://LOCALHOST:5080/")]
    [InlineData("http://[::1]:5080;http://10.0.0.7:5080;")]
    [InlineData("http://unix:/run/dashboard/socket")]
    public void Read_AddressThatIsUnderstood_IsWhereItListens(string urls) => Assert.Equal(urls, Read(new() { ["Urls"] = urls }).Urls);

    [Fact]
    public void Read_HttpsAddress_NeedsACertificate()
    {
        Dictionary<string, string?> values = new() { ["Urls"] = "http://localhost:5080;https://*:5443" };
        var fault = Assert.Single(Assert.Throws<SettingsException>(() => Read(values)).Faults);
        Assert.Equal(
            "Urls is 'http://localhost:5080;https://*:5443', but Kestrel:Certificates:Default:Path is empty; expected a certificate for https, or http behind a proxy that has one.",
            fault);

        values["Kestrel:Certificates:Default:Path"] = "/etc/ssl/dashboard.pfx";
        values["Kestrel:Certificates:Default:Password"] = "secret";

        Assert.Equal(values["Urls"], Read(values).Urls);
    }

    [Theory]
    [InlineData("Import:Folder", "/nonexistent", false)]
    [InlineData("Mail:Hots", "mail", false)]
    [InlineData("Urls", "notaurl", false)]
    [InlineData("Culture", "de", false)]
    [InlineData("Packs:Template", "/gone.pptx", false)]
    [InlineData("Privacy:MinimumRespondents", "0", true)]
    [InlineData("Privacy:MinimumRespondent", "3", true)]
    [InlineData("Store:Path", "/proc/dashboard.db", true)]
    public void Read_ForAVerbOnTheStore_HeedsWhatItUses(string key, string value, bool isHeeded)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build();

        Assert.StartsWith(key, Assert.Single(Assert.Throws<SettingsException>(() => DashboardSettings.Read(configuration)).Faults), StringComparison.Ordinal);
        Assert.Equal(isHeeded, Record.Exception(() => DashboardSettings.Read(configuration, SettingsUse.Store)) is SettingsException);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("")]
    public void Read_ChromiumSwitchedOff_IsNone(string path) => Assert.Null(Read(new() { ["Chromium:Path"] = path }).Chromium);

    [Theory]
    [InlineData("dashboard.example.fi")]
    [InlineData("ftp://dashboard.example.fi")]
    [InlineData("https://dashboard.example.fi/alerts")]
    public void Read_PublicUrlThatIsNoHome_NamesItsKey(string url)
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new() { ["Mail:Host"] = "mail.example.fi", ["Mail:From"] = "a@example.fi", ["Mail:PublicUrl"] = url }));

        Assert.StartsWith("Mail:PublicUrl is '", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ChromiumAtAPath_IsThatOne()
    {
        var program = typeof(DashboardSettingsTests).Assembly.Location;

        Assert.Equal(program, Read(new() { ["Chromium:Path"] = program }).Chromium);
        Assert.Equal(Chromium.Find(), Read([]).Chromium);
    }

    [Fact]
    public void Read_PostgresWithoutConnectionString_NamesTheMissingKey()
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new() { ["Store:Provider"] = "postgres" }));

        Assert.StartsWith("Store:ConnectionString", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hots=localhost")]
    [InlineData("localhost")]
    [InlineData("Host=localhost")]
    public void Read_ConnectionStringThatIsNone_NamesItsKey(string connectionString)
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new()
        {
            ["Store:Provider"] = "postgres",
            ["Store:ConnectionString"] = connectionString,
        }));

        Assert.StartsWith("Store:ConnectionString", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_StorePathThatIsAFolder_NamesItsKey()
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new() { ["Store:Path"] = Path.GetTempPath() }));

        Assert.StartsWith("Store:Path", Assert.Single(fault.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Privacy:MinimumRespondent", "Privacy:MinimumRespondents")]
    [InlineData("Privcy:MinimumRespondents", "Privacy:MinimumRespondents")]
    [InlineData("Store:Pth", "Store:Path")]
    [InlineData("STORE:PROVIDR", "Store:Provider")]
    [InlineData("Mail:Hots", "Mail:Host")]
    [InlineData("SingleSignOn:Authorty", "SingleSignOn:Authority")]
    [InlineData("Logging:Fromat", "Logging:Format")]
    [InlineData("Limits:Anything", null)]
    public void Read_KeyThatIsMisspelt_IsNamedWithTheOneThatWasMeant(string key, string? meant)
    {
        var fault = Assert.Single(Assert.Throws<SettingsException>(() => Read(new() { [key] = "7" })).Faults);

        Assert.StartsWith($"{key} is no setting", fault, StringComparison.Ordinal);
        Assert.Equal(meant is not null, fault.Contains($"did you mean '{meant}'?", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_KeysOfOthers_AreLeftAlone() => Read(new()
    {
        ["Logging:LogLevel:Default"] = "Warning",
        ["Kestrel:Limits:MaxConcurrentConnections"] = "100",
        ["AllowedHosts"] = "*",
        ["MAIL"] = "/var/mail/root",
        ["store:path"] = Path.Combine(Path.GetTempPath(), "dashboard-nowhere.db"),
        ["Mail:Port"] = "587",
        ["SingleSignOn:Groups:0:Group"] = "care",
    });

    [Theory]
    [InlineData("SingleSignOn:Only", "true", "SingleSignOn:Authority")]
    [InlineData("Store:ConnectionString", "Host=db;Database=d", "Store:Provider")]
    public void Read_SettingThatCannotWorkAlone_NamesTheOther(string key, string value, string other)
    {
        var fault = Assert.Single(Assert.Throws<SettingsException>(() => Read(new() { [key] = value })).Faults);

        Assert.StartsWith(key, fault, StringComparison.Ordinal);
        Assert.Contains(other, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_MailUserWithoutPassword_NamesBoth()
    {
        var fault = Assert.Throws<SettingsException>(() => Read(new() { ["Mail:Host"] = "mail", ["Mail:From"] = "a@example.fi", ["Mail:User"] = "a" }));

        Assert.Equal("Mail:User is given, but Mail:Password is empty; expected both or neither.", Assert.Single(fault.Faults));
    }

    [Theory]
    [InlineData("/proc/nowhere/dashboard.db")]
    [InlineData("/dev/null/dashboard.db")]
    public void Read_StoreWhereNothingCanBeWritten_NamesItsKey(string path)
    {
        var fault = Assert.Single(Assert.Throws<SettingsException>(() => Read(new() { ["Store:Path"] = path })).Faults);

        Assert.StartsWith($"Store:Path is '{path}'", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_PackFolderThatTakesNoFiles_NamesItsKey()
    {
        var fault = Assert.Single(Assert.Throws<SettingsException>(() => Read(new() { ["Packs:Folder"] = "/proc" })).Faults);

        Assert.StartsWith("Packs:Folder is '/proc'", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/nowhere/incoming", "is '/nowhere/incoming'; expected the path of a folder that is there.")]
    [InlineData("nowhere/incoming", "is 'nowhere/incoming', here {0}; expected the path of a folder that is there.")]
    [InlineData("/dev/null", "is '/dev/null'; expected the path of a folder that is there.")]
    [InlineData("/proc", "is '/proc'; expected a folder that this program's user may write to: ")]
    public void Read_WatchedFolderThatTakesNoFiles_NamesItsKey(string folder, string said)
    {
        var fault = Assert.Single(Assert.Throws<SettingsException>(() => Read(new() { ["Import:Folder"] = folder })).Faults);

        Assert.StartsWith("Import:Folder " + said.Replace("{0}", Path.GetFullPath(folder), StringComparison.Ordinal), fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WatchedFolderBesideWhereItIsStarted_IsThere()
    {
        var folder = Directory.CreateDirectory($"incoming-{Guid.NewGuid():N}");

        Assert.Equal(folder.FullName, Read(new() { ["Import:Folder"] = folder.Name }).ImportFolder);

        folder.Delete();
    }

    private static DashboardSettings Read(Dictionary<string, string?> values) =>
        DashboardSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
