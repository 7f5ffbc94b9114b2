namespace Dashboard.Benchmarks.Store;

/// <summary>The programs that are measured or compared with.</summary>
internal static class Programs
{
    /// <summary>The product, as it was built beside this program.</summary>
    public static string Dashboard { get; } = Path.Combine(AppContext.BaseDirectory, "Dashboard.dll");

    /// <summary>Whether a program is on the PATH.</summary>
    public static bool Has(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Imports a file with the product's own command line.</summary>
    public static Task<MeasuredProcess> ImportAsync(string store, string file, string kind) =>
        MeasuredProcess.RunAsync("dotnet", [Dashboard, "import", file, "--kind", kind, "--source", "benchmark", "--Store:Path", store]);

    /// <summary>Imports a file into a table without types or indexes, the fastest that SQLite's own tool can.</summary>
    public static Task<MeasuredProcess> BareImportAsync(string database, string file) =>
        MeasuredProcess.RunAsync("sqlite3", [database], $".import --csv \"{file}\" response\n");
}
