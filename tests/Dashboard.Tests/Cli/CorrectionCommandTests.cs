using Dashboard.Cli;
using Dashboard.Testing;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Cli;

/// <summary>undo and erase, as scripts use them.</summary>
public sealed class CorrectionCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-verbs-");

    private string Store => Path.Combine(folder.FullName, "county.db");

    [Fact]
    public async Task Import_OfACorrection_CountsItAndUndoTakesItBack()
    {
        await ImportAsync("units", "code,name_fi\na,Yksi\n");
        await ImportAsync("responses", "id,answered_at,unit,nps\n1,2026-01-02,a,3\n");
        var corrected = await ImportAsync("responses", "id,answered_at,unit,nps\n1,2026-01-02,a,9\n");
        Assert.Equal((1, 1), (corrected.GetProperty("accepted").GetInt64(), corrected.GetProperty("corrected").GetInt64()));

        var undone = (await RunAsync("undo", "3")).Json();

        Assert.Equal(("responses", 0, 1), (undone.GetProperty("kind").GetString(), undone.GetProperty("removed").GetInt64(), undone.GetProperty("restored").GetInt64()));
        var again = await RunAsync("undo", "3");
        Assert.Equal((ExitCode.Failed, ""), (again.Exit, again.Output));
        Assert.Contains("already", again.Error, StringComparison.Ordinal);
        (await RunAsync("undo", "third")).AssertUsage("third");
        Assert.True((await RunAsync("check")).Json().GetProperty("ok").GetBoolean());
    }

    [Fact]
    public async Task Import_SameFileOnceItsUnitIsKnown_DoesNotSayThatNothingWasAdded()
    {
        var file = Path.Combine(folder.FullName, "responses.csv");
        await File.WriteAllTextAsync(file, "id,answered_at,unit,nps\n1,2026-01-02,a,3\n");
        Assert.Equal(ExitCode.DoneWithRejected, (await RunAsync("import", file, "--kind", "responses", "--source", "s")).Exit);
        await ImportAsync("units", "code,name_fi\na,Yksi\n");

        var taken = await RunAsync("import", file, "--kind", "responses", "--source", "s");
        var again = await RunAsync("import", file, "--kind", "responses", "--source", "s");

        Assert.Contains("\"accepted\": 1", taken.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing was added", taken.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was added", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\u202Eb")]
    public async Task Import_FromASourceThatCannotBeNamed_SaysWhatWasExpectedAndKeepsNothing(string source)
    {
        var file = Path.Combine(folder.FullName, "units.csv");
        await File.WriteAllTextAsync(file, "code,name_fi\na,Yksi\n");

        var refused = await RunAsync("import", file, "--kind", "units", "--source", source);

        Assert.Equal((ExitCode.Failed, ""), (refused.Exit, refused.Output));
        Assert.Contains("is no name of a source", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("is no name", (await RunAsync("import", file, "--kind", "units", "--source", "s")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_OfAResponse_SaysHowManyAndTheAuditDoesNotSayWhose()
    {
        await ImportAsync("units", "code,name_fi\na,Yksi\n");
        await ImportAsync("responses", "id,answered_at,unit,nps,comment\nsecret-7,2026-01-02,a,3,Hei\n");

        var erased = (await RunAsync("erase", "--source", "s", "--id", "secret-7")).Json();

        Assert.Equal(1, erased.GetProperty("responses").GetInt64());
        var again = await RunAsync("erase", "--source", "s", "--id", "secret-7", "--id", "other");
        Assert.Equal((ExitCode.Failed, ""), (again.Exit, again.Output));
        Assert.Contains("erased before", again.Error, StringComparison.Ordinal);
        (await RunAsync("erase", "--source", "s")).AssertUsage("--id");
        var lines = AuditLines.Of(Store);
        Assert.Contains(lines, line => line.Contains("erase", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("secret-7", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private Task<VerbRun> RunAsync(params string[] args) => VerbRun.OfAsync("", [.. args, $"--Store:Path={Store}"]);

    private async Task<System.Text.Json.JsonElement> ImportAsync(string kind, string content)
    {
        var file = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(file, content);
        return (await RunAsync("import", file, "--kind", kind, "--source", "s")).Json();
    }
}
