namespace Dashboard.Browser.Tests.Operations;

/// <summary>A unit of systemd in <c>deploy/</c>, with this machine's places in the place of those it names.</summary>
internal sealed class ServiceUnit
{
    private readonly ILookup<string, string> settings;

    private ServiceUnit(ILookup<string, string> settings) => this.settings = settings;

    /// <summary>The words of <c>ExecStart</c>.</summary>
    public IReadOnlyList<string> Start => this["ExecStart"].Split(' ');

    /// <summary>What <c>Environment</c> sets.</summary>
    public IEnumerable<KeyValuePair<string, string>> Environment => settings["Environment"].Select(line => line.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    /// <summary>A setting that stands there once.</summary>
    public string this[string key] => Assert.Single(settings[key]);

    /// <summary>Reads a unit.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="state">The folder that is its state.</param>
    public static async Task<ServiceUnit> ReadAsync(string name, string state)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Repository.Root, "deploy", name));
        return new ServiceUnit(lines
            .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(line => line
                .Replace("/opt/dashboard", Path.GetDirectoryName(Repository.Program), StringComparison.Ordinal)
                .Replace("/var/lib/dashboard", state, StringComparison.Ordinal)
                .Replace("/usr/bin/dotnet", "dotnet", StringComparison.Ordinal)
                .Replace("127.0.0.1:5080", "127.0.0.1:0", StringComparison.Ordinal)
                .Split('=', 2))
            .ToLookup(pair => pair[0], pair => pair[1]));
    }
}
