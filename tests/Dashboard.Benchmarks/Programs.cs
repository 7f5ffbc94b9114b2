using System.Globalization;
using System.Runtime.InteropServices;
using Dashboard.Benchmarks.Store;

namespace Dashboard.Benchmarks;

/// <summary>The programs that are measured or compared with.</summary>
/// <param name="dashboard">The product's folder, as it is installed.</param>
internal sealed class Programs(string dashboard)
{
    /// <summary>Where a program is on the PATH, or <c>null</c>.</summary>
    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program))
        .FirstOrDefault(File.Exists);

    /// <summary>Publishes the product for this machine, as the README says to install it.</summary>
    public static async Task<Programs> PublishAsync(string folder)
    {
        var output = Path.Combine(folder, "dashboard");
        await MeasuredProcess.RunAsync(
            "dotnet",
            ["publish", Path.Combine(Repository(), "src", "Dashboard"), "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-o", output]);
        return new Programs(output);
    }

    /// <summary>Imports a file with the product's own command line.</summary>
    public Task<MeasuredProcess> ImportAsync(string store, string file, string kind) =>
        RunAsync(store, "import", file, "--kind", kind, "--source", "benchmark");

    /// <summary>Makes a store with a county.</summary>
    public async Task PrepareAsync(string folder, string store, BenchmarkCounty county)
    {
        var (units, paths) = (Path.Combine(folder, "units.csv"), Path.Combine(folder, "paths.csv"));
        county.WriteUnits(units);
        BenchmarkCounty.WritePaths(paths);
        await ImportAsync(store, units, "units");
        await ImportAsync(store, paths, "paths");
    }

    /// <summary>Runs a verb of the product to its end.</summary>
    public Task<MeasuredProcess> RunAsync(string store, params string[] verb) => MeasuredProcess.RunAsync("dotnet", Arguments(store, verb));

    /// <summary>Starts the product's server on a free port.</summary>
    /// <param name="store">The store.</param>
    /// <param name="core">The only core it may use; <c>null</c> for all.</param>
    /// <param name="settings">Other settings, as on the command line.</param>
    public Task<RunningServer> ServeAsync(string store, int? core = null, params IReadOnlyList<string> settings)
    {
        string[] arguments = [.. Arguments(store, ["serve", "--urls", "http://127.0.0.1:0"]), .. settings];
        return core is { } one
            ? RunningServer.StartAsync("taskset", ["--cpu-list", one.ToString(CultureInfo.InvariantCulture), "dotnet", .. arguments])
            : RunningServer.StartAsync("dotnet", arguments);
    }

    /// <summary>Imports a file into a table without types or indexes, the fastest that SQLite's own tool can.</summary>
    public static Task<MeasuredProcess> BareImportAsync(string database, string file) =>
        MeasuredProcess.RunAsync("sqlite3", [database], $".import --csv \"{file}\" response\n");

    private string[] Arguments(string store, string[] verb) => [Path.Combine(dashboard, "Dashboard.dll"), .. verb, "--Store:Path", store];

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln")))
            {
                return folder.FullName;
            }
        }

        throw new UsageException("The benchmark runs in the repository: it publishes the product from its source.");
    }
}
