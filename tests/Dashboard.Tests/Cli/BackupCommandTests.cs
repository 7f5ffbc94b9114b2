using System.Text.Json;
using Dashboard.Cli;
using Dashboard.Testing;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Cli;

/// <summary>check, backup and restore, as scripts use them.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-verbs-");

    private string Store => Path.Combine(folder.FullName, "county.db");

    [Fact]
    public async Task Check_CleanStore_SaysSoInCounts()
    {
        await ImportAsync("a");

        var answer = (await RunAsync("check")).Json();

        Assert.True(answer.GetProperty("ok").GetBoolean());
        Assert.Equal(0, answer.GetProperty("faults").GetArrayLength());
        Assert.Equal(0, answer.GetProperty("responses").GetInt64());
        Assert.Equal(JsonValueKind.Number, answer.GetProperty("cells").ValueKind);
        Assert.Equal(JsonValueKind.Number, answer.GetProperty("seconds").ValueKind);
    }

    [Fact]
    public async Task Check_CellThatNoRowExplains_NamesItAndFails()
    {
        await ImportAsync("a");
        Execute("INSERT INTO rollup (grain, unit_id, stage_id, segment_id, start, sheet) VALUES (2, 1, 0, 0, 739000, x'00')");

        var run = await RunAsync("check");

        Assert.Equal(ExitCode.Failed, run.Exit);
        using var answer = JsonDocument.Parse(run.Output);
        Assert.False(answer.RootElement.GetProperty("ok").GetBoolean());
        Assert.Contains("roll-up cell", answer.RootElement.GetProperty("faults")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_ThenRestore_BringsTheUnitsBackAndIsAudited()
    {
        await ImportAsync("a");
        var backup = Path.Combine(folder.FullName, "out", "mine.zip");
        var written = (await RunAsync("backup", "--out", backup)).Json();
        Assert.Equal(backup, written.GetProperty("file").GetString());
        Assert.Equal(new FileInfo(backup).Length, written.GetProperty("bytes").GetInt64());
        Assert.Equal(ExitCode.Failed, (await RunAsync("backup", "--out", backup)).Exit);
        await ImportAsync("b");

        var restored = (await RunAsync("restore", backup)).Json();

        Assert.True(File.Exists(restored.GetProperty("previous").GetString()));
        Assert.Equal(1, Count("SELECT count(*) FROM unit"));
        Assert.Equal(
            ["import Done", "backup Done", "backup Failed", "import Done", "restore Done"],
            AuditLines.Of(Store).Select(line => $"{Word(line, "command line ")} {(line.Contains(" Done ", StringComparison.Ordinal) ? "Done" : "Failed")}"));
    }

    [Fact]
    public async Task Backup_WithFaultsInSettingsThatItDoesNotUse_IsTaken()
    {
        await ImportAsync("a");
        string[] faults = ["--Import:Folder=/nonexistent", "--Packs:Template=/gone.pptx"];

        Assert.Equal(ExitCode.Done, (await RunAsync(["backup", .. faults])).Exit);

        var pack = await RunAsync(["pack", "--unit", "a", "--period", "2026", "--out", Path.Combine(folder.FullName, "a.pptx"), .. faults]);
        pack.AssertUsage("Packs:Template is '/gone.pptx'");
        Assert.DoesNotContain("Import:Folder", pack.Error, StringComparison.Ordinal);
    }

    /// <summary>systemd does not start a server again that ends so.</summary>
    [Theory]
    [InlineData("county.db")]
    [InlineData("county.office.db")]
    public async Task Verb_OnAStoreThatANewerVersionWrote_IsUsage(string file)
    {
        await ImportAsync("a");
        Execute("PRAGMA user_version = 999", file);

        (await RunAsync("check")).AssertUsage("schema 999", "a newer version of the program wrote it");
    }

    [Fact]
    public async Task Restore_FileThatIsNotThere_IsUsage() => (await RunAsync("restore", "no-such.zip")).AssertUsage("no-such.zip");

    [Fact]
    public async Task Restore_OverAStoreThatIsDamaged_SaysWhatToDo()
    {
        await ImportAsync("a");
        var backup = (await RunAsync("backup")).Json().GetProperty("file").GetString()!;
        SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(Store, new string('x', 10_000));

        var run = await RunAsync("restore", backup);

        Assert.Equal((ExitCode.Failed, ""), (run.Exit, run.Output));
        Assert.Contains("move it away", run.Error, StringComparison.Ordinal);
        File.Delete(Store);
        Assert.Equal(ExitCode.Done, (await RunAsync("restore", backup)).Exit);
        Assert.Equal(1, Count("SELECT count(*) FROM unit"));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private static string Word(string line, string after) => line[(line.IndexOf(after, StringComparison.Ordinal) + after.Length)..].Split(' ')[0];

    private Task<VerbRun> RunAsync(params string[] args) => VerbRun.OfAsync("", [.. args, $"--Store:Path={Store}"]);

    private async Task ImportAsync(string unit)
    {
        var file = Path.Combine(folder.FullName, unit + ".csv");
        await File.WriteAllTextAsync(file, $"code,name_fi,parent\n{unit},Yksikkö,{(unit == "a" ? "" : "a")}\n");
        Assert.Equal(ExitCode.Done, (await RunAsync("import", file, "--kind", "units")).Exit);
    }

    private void Execute(string sql, string file = "county.db") => Count(sql, file);

    private long Count(string sql, string file = "county.db")
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder.FullName, file)};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
