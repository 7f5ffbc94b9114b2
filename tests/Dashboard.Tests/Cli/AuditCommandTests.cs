using Dashboard.Cli;

namespace Dashboard.Tests.Cli;

public sealed class AuditCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-verbs-");

    [Fact]
    public async Task Audit_AfterOtherVerbs_TellsThemTheNewestFirst()
    {
        await RunAsync("user", "add", "maija", "--role", "viewer", "--whole-tree");
        await RunAsync("user", "disable", "maija");

        var told = (await RunAsync("audit", "--kind", "accounts")).Json();

        Assert.Equal(2, told.GetProperty("total").GetInt64());
        var lines = told.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(["user disable", "user add"], lines.Select(line => line.GetProperty("action").GetString()));
        Assert.Equal((Environment.UserName, "command line", "maija", "done"), (
            lines[1].GetProperty("who").GetString(), lines[1].GetProperty("from").GetString(), lines[1].GetProperty("subject").GetString(), lines[1].GetProperty("outcome").GetString()));
        Assert.Equal("viewer", lines[1].GetProperty("details").GetProperty("role").GetString());
    }

    [Fact]
    public async Task Audit_AsCsv_HoldsTheNewestUpToTheLimitAndIsALineItself()
    {
        await RunAsync("user", "add", "=maija", "--role", "viewer", "--whole-tree");
        await RunAsync("user", "disable", "=maija");

        var run = await RunAsync("audit", "--who", Environment.UserName, "--text", "disable", "--limit", "1", "--format", "csv");
        var own = (await RunAsync("audit", "--kind", "export")).Json();

        Assert.Equal((ExitCode.Done, ""), (run.Exit, run.Error));
        var lines = run.Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains(",command line,user disable,'=maija,Done,", lines[1], StringComparison.Ordinal);
        Assert.Equal("audit", own.GetProperty("lines")[0].GetProperty("subject").GetString());
    }

    [Theory]
    [InlineData("--kind is 'secrets'", "--kind", "secrets")]
    [InlineData("--from is 'x'", "--from", "x")]
    [InlineData("--to '2026-01-01'", "--from", "2026-01-01", "--to", "2026-01-01")]
    [InlineData("--limit is 0", "--limit", "0")]
    [InlineData("--format is 'xml'", "--format", "xml")]
    public async Task Audit_ThatIsNotUnderstood_IsAUsageError(string message, params string[] options) =>
        (await RunAsync(["audit", .. options])).AssertUsage(message);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private Task<VerbRun> RunAsync(params string[] verb) => VerbRun.OfAsync("", [.. verb, "--Store:Path", Path.Combine(folder.FullName, "county.db")]);
}
