using System.Runtime.InteropServices;

namespace Dashboard.Benchmarks.Store;

/// <summary>The programs that are measured or compared with.</summary>
/// <param name="dashboard">The product's folder, as it is installed.</param>
internal sealed class Programs(string dashboard)
{
    /// <summary>Whether a program is on the PATH.</summary>
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

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
    public Task<MeasuredProcess> ImportAsync(string store, string file, string kind) => MeasuredProcess.RunAsync(
        "dotnet", [Path.Combine(dashboard, "Dashboard.dll"), "import", file, "--kind", kind, "--source", "benchmark", "--Store:Path", store]);

    /// <summary>Imports a file into a table without types or indexes, the fastest that SQLite's own tool can.</summary>
    public static Task<MeasuredProcess> BareImportAsync(string database, string file) =>
        MeasuredProcess.RunAsync("sqlite3", [database], $".import --csv \"{file}\" response\n");

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Dashboard.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The benchmark runs in the repository: it publishes the product from its source.");
    }
}
