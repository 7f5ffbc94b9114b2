using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Office;
using Dashboard.Data.Store;
using Dashboard.Operations;
using Dashboard.Security;
using Dashboard.Security.SingleSignOn;

namespace Dashboard.Platform;

/// <summary>The configuration, read once at start. Every fault is named by its key.</summary>
/// <param name="Store">Store:…, Privacy:… and Audit:…; the path is absolute.</param>
/// <param name="Security">Security:… and Limits:….</param>
/// <param name="Packs">Packs:….</param>
/// <param name="SingleSignOn">SingleSignOn:…; <c>null</c> when there is none.</param>
/// <param name="DemoFill">Demo:Fill.</param>
/// <param name="MaxUploadMegabytes">Import:MaxUploadMegabytes.</param>
/// <param name="Culture">Culture.</param>
public sealed record DashboardSettings(
    StoreOptions Store,
    SecuritySettings Security,
    PackSettings Packs,
    SingleSignOnSettings? SingleSignOn,
    bool DemoFill,
    int MaxUploadMegabytes,
    Language Culture)
{
    private const int MostMonths = 1200;

    /// <summary>Pages:CacheMegabytes: how much room bodies of pages that were drawn may take, packed; 0 keeps none.</summary>
    public int BodyMegabytes { get; init; }

    /// <summary>Operations:… and Logging:Format.</summary>
    public required OperationsSettings Operations { get; init; }

    /// <summary>Open:….</summary>
    public required OpenSettings Open { get; init; }

    /// <summary>Chromium:Path, or where Chromium is on the PATH; <c>null</c> when there is none.</summary>
    public string? Chromium { get; init; }

    /// <summary>Import:Folder, as an absolute path: what is put there is imported; <c>null</c> when none is watched.</summary>
    public string? ImportFolder { get; init; }

    /// <summary>Import:FolderSeconds: how often it is looked into.</summary>
    public int ImportFolderSeconds { get; init; }

    /// <summary>Urls: where the server listens.</summary>
    public string Urls { get; init; } = ListenAddresses.Usual;

    /// <summary>Reads and checks the configuration.</summary>
    /// <param name="configuration">Where settings stand.</param>
    /// <param name="use">What they are read for; of others nothing is said, and they are not to be relied on.</param>
    /// <exception cref="SettingsException">Some settings are wrong; the message names each by its key.</exception>
    public static DashboardSettings Read(IConfiguration configuration, SettingsUse use = SettingsUse.Server)
    {
        var settings = new SettingsReader(configuration, use);
        var store = new StoreOptions(
            settings.Text("Store:Provider") ?? StoreOptions.Sqlite,
            Path.GetFullPath(settings.Text("Store:Path") ?? Path.Combine("data", "dashboard.db")),
            settings.Text("Store:ConnectionString"));
        settings.Add(store.Faults());
        settings.RequireFolderOf("Store:Path", store.Path);
        store = store with
        {
            MinimumRespondents = settings.Whole("Privacy:MinimumRespondents", Protection.Default.MinimumRespondents, 1, 1000),
            CommentMonths = settings.Whole("Privacy:CommentRetentionMonths", 36, 0, MostMonths),
            AuditMonths = settings.Whole("Audit:RetentionMonths", 24, AuditTerm.FewestMonths, MostMonths),
        };
        var upload = settings.Whole("Import:MaxUploadMegabytes", 256, 1, 100_000);
        var folder = settings.Folder("Import:Folder");
        var folderSeconds = settings.Whole("Import:FolderSeconds", 30, 1, 3600);
        var security = SecuritySettings.Read(settings);
        var packs = PackSettings.Read(settings);
        var singleSignOn = SingleSignOnSettings.Read(settings);
        var fill = settings.Flag("Demo:Fill");
        var culture = settings.Parsed<Language?>("Culture", "fi", text => Languages.Parse(text), "fi, sv or en");
        var urls = ListenAddresses.Read(settings);
        var bodies = settings.Whole("Pages:CacheMegabytes", 256, 0, 100_000);
        var chromium = Platform.Chromium.Read(settings);
        var operations = OperationsSettings.Read(settings);
        var open = OpenSettings.Read(settings);
        settings.AddUnknown();
        return settings.Faults.Count > 0
            ? throw new SettingsException(settings.Faults)
            : new DashboardSettings(store, security, packs, singleSignOn, fill, upload, culture ?? Language.Fi)
            {
                Urls = urls,
                Operations = operations,
                Open = open,
                BodyMegabytes = bodies,
                Chromium = chromium,
                ImportFolder = folder,
                ImportFolderSeconds = folderSeconds,
            };
    }
}

/// <summary>The configuration is wrong.</summary>
/// <param name="faults">One sentence for each wrong setting, its key first.</param>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>One sentence for each wrong setting.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
