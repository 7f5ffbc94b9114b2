using System.Globalization;
using Dashboard.Core.Privacy;
using Dashboard.Core.Text;

namespace Dashboard.Platform;

/// <summary>The configuration, read once at start. Every fault is named by its key.</summary>
/// <param name="StoreProvider">Store:Provider.</param>
/// <param name="StorePath">Store:Path, absolute.</param>
/// <param name="StoreConnectionString">Store:ConnectionString.</param>
/// <param name="MinimumRespondents">Privacy:MinimumRespondents, k.</param>
/// <param name="DemoFill">Demo:Fill.</param>
/// <param name="MaxUploadMegabytes">Import:MaxUploadMegabytes.</param>
/// <param name="Culture">Culture.</param>
public sealed record DashboardSettings(
    string StoreProvider,
    string StorePath,
    string? StoreConnectionString,
    int MinimumRespondents,
    bool DemoFill,
    int MaxUploadMegabytes,
    Language Culture)
{
    /// <summary>Reads and checks the configuration.</summary>
    /// <exception cref="SettingsException">Some settings are wrong; the message names each by its key.</exception>
    public static DashboardSettings Read(IConfiguration configuration)
    {
        var faults = new List<string>();

        var provider = configuration["Store:Provider"] ?? "sqlite";
        if (provider is not ("sqlite" or "postgres"))
        {
            faults.Add($"Store:Provider is '{provider}'; expected sqlite or postgres.");
        }

        var connectionString = configuration["Store:ConnectionString"];
        if (provider == "postgres" && string.IsNullOrWhiteSpace(connectionString))
        {
            faults.Add("Store:ConnectionString is empty; expected a connection string, because Store:Provider is postgres.");
        }

        var path = configuration["Store:Path"];
        if (string.IsNullOrWhiteSpace(path))
        {
            path = Path.Combine("data", "dashboard.db");
        }
        else if (Directory.Exists(path))
        {
            faults.Add($"Store:Path is '{path}', a folder; expected the path of a file.");
        }

        var k = Whole("Privacy:MinimumRespondents", Protection.Default.MinimumRespondents, 1, 1000);
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

        return new DashboardSettings(
            provider, Path.GetFullPath(path), connectionString, k, bool.TryParse(fill, out var demo) && demo, upload, culture!.Value);

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
