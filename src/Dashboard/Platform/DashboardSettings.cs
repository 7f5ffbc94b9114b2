using System.Globalization;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;
using Dashboard.Data.Store;

namespace Dashboard.Platform;

/// <summary>The configuration, read once at start. Every fault is named by its key.</summary>
/// <param name="Store">Store:… and Privacy:MinimumRespondents; the path is absolute.</param>
/// <param name="DemoFill">Demo:Fill.</param>
/// <param name="MaxUploadMegabytes">Import:MaxUploadMegabytes.</param>
/// <param name="Culture">Culture.</param>
public sealed record DashboardSettings(
    StoreOptions Store,
    bool DemoFill,
    int MaxUploadMegabytes,
    Language Culture)
{
    /// <summary>Reads and checks the configuration.</summary>
    /// <exception cref="SettingsException">Some settings are wrong; the message names each by its key.</exception>
    public static DashboardSettings Read(IConfiguration configuration)
    {
        var faults = new List<string>();

        var store = new StoreOptions(
            Text("Store:Provider") ?? StoreOptions.Sqlite,
            Path.GetFullPath(Text("Store:Path") ?? Path.Combine("data", "dashboard.db")),
            Text("Store:ConnectionString"));
        faults.AddRange(store.Faults());
        store = store with { MinimumRespondents = Whole("Privacy:MinimumRespondents", Protection.Default.MinimumRespondents, 1, 1000) };
        var upload = Whole("Import:MaxUploadMegabytes", 1024, 1, 100_000);

        var fill = configuration["Demo:Fill"];
        if (fill is not null && !bool.TryParse(fill, out _))
        {
            faults.Add($"Demo:Fill is '{fill}'; expected true or false.");
        }

        var culture = Languages.Parse(configuration["Culture"] ?? "fi");
        if (culture is null)
        {
            faults.Add($"Culture is '{configuration["Culture"]}'; expected fi, sv or en.");
        }

        if (faults.Count > 0)
        {
            throw new SettingsException(faults);
        }

        return new DashboardSettings(store, bool.TryParse(fill, out var demo) && demo, upload, culture!.Value);

        string? Text(string key) => string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key];

        int Whole(string key, int otherwise, int from, int to)
        {
            var text = configuration[key];
            if (string.IsNullOrWhiteSpace(text))
            {
                return otherwise;
            }

            if (int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            {
                return number;
            }

            faults.Add($"{key} is '{text}'; expected a whole number from {from} to {to}.");
            return otherwise;
        }
    }
}

/// <summary>The configuration is wrong.</summary>
/// <param name="faults">One sentence for each wrong setting, its key first.</param>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>One sentence for each wrong setting.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
