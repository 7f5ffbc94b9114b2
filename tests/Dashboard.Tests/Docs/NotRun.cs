namespace Dashboard.Tests.Docs;

/// <summary>Commands that no test of the documents can run, by how they begin, and who runs them instead.</summary>
internal static class NotRun
{
    public static IReadOnlyDictionary<string, string> Beginnings { get; } = new Dictionary<string, string>
    {
        ["bash tests/run.sh"] = "is the command that runs this test",
        ["README_PICTURES=1 bash tests/run.sh"] = "LookTests.Page_OfTheReadme_IsPhotographed takes the same pictures into another folder",
        ["dotnet run -c Release --project tests/Dashboard.Benchmarks"] = "by hand: minutes to hours; tests/run.sh builds it",
        ["dotnet publish src/Dashboard"] = "tests/run.sh publishes so before its soak, which runs what was published",
    };

    /// <summary>Those that need PostgreSQL, in the order in which they can run; a test of its own runs them where there is a server.</summary>
    public static IReadOnlyList<string> OnPostgres { get; } = ["createdb ", "dotnet Dashboard.dll --Store:Provider=postgres", "pg_dump ", "pg_restore "];

    public static bool Holds(DocumentedCommand command) => Beginnings.Keys.Any(beginning => command.Text.StartsWith(beginning, StringComparison.Ordinal));

    public static bool NeedsPostgres(DocumentedCommand command) => OnPostgres.Any(beginning => command.Text.StartsWith(beginning, StringComparison.Ordinal));
}
