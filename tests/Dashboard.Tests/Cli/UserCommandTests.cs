using System.Text.Json;
using Dashboard.Cli;
using Dashboard.Testing;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Cli;

/// <summary>user and key, as administrators use them.</summary>
public sealed class UserCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-verbs-");

    private string Store => Path.Combine(folder.FullName, "county.db");

    [Fact]
    public async Task User_AddedBoundAndDisabled_IsListedAsItStandsAndAudited()
    {
        await RunAsync("import", await UnitsAsync(), "--kind", "units");
        var added = (await RunAsync("user", "add", "maija", "--role", "manager", "--unit", "a", "--unit", "b")).Json();
        Assert.Equal("manager", added.GetProperty("role").GetString());
        var once = added.GetProperty("password").GetString()!;

        (await RunAsync("user", "role", "maija", "--role", "viewer", "--whole-tree")).Json();
        (await RunAsync("user", "disable", "maija")).Json();

        var list = (await RunAsync("user", "list")).Json();
        var account = Assert.Single(list.EnumerateArray());
        Assert.Equal(("maija", "viewer", true, true), (
            account.GetProperty("name").GetString(), account.GetProperty("role").GetString(), account.GetProperty("wholeTree").GetBoolean(), account.GetProperty("disabled").GetBoolean()));
        Assert.DoesNotContain(once, list.ToString(), StringComparison.Ordinal);
        Assert.False((await RunAsync("user", "disable", "maija", "--undo")).Json().GetProperty("disabled").GetBoolean());
        Assert.NotEqual(once, (await RunAsync("user", "password", "maija")).Json().GetProperty("password").GetString());
        var lines = AuditLines.Of(Store);
        Assert.All(new[] { "user add", "user role", "user disable", "user password" }, action => Assert.Contains(lines, line => line.Contains($" {action} maija Done ", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains(once, StringComparison.Ordinal));
    }

    [Fact]
    public async Task User_AddedTwice_FailsAndChangesNothing()
    {
        await RunAsync("user", "add", "maija", "--role", "viewer", "--whole-tree");

        var again = await RunAsync("user", "add", "MAIJA", "--role", "administrator", "--whole-tree");

        Assert.Equal((ExitCode.Failed, ""), (again.Exit, again.Output));
        Assert.Equal("viewer", Assert.Single((await RunAsync("user", "list")).Json().EnumerateArray()).GetProperty("role").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" maija")]
    public async Task User_WhoseNameIsNone_IsToldWhatANameIs(string name)
    {
        var run = await RunAsync("user", "add", name, "--role", "viewer", "--whole-tree");

        Assert.Equal(ExitCode.Failed, run.Exit);
        Assert.Equal($"The name is '{name}'; expected one line of 1 to 100 characters, without spaces at its ends.", run.Error.Trim());
    }

    [Theory]
    [InlineData("administrator", "administer, import, erase and edit the catalogue")]
    [InlineData("analyst", "import, erase and edit the catalogue")]
    public async Task User_OfARoleThatNeedsTheWholeTreeButHasUnits_IsAddedWithAWordOnWhatItCannotDo(string role, string rights)
    {
        await RunAsync("import", await UnitsAsync(), "--kind", "units");

        var run = await RunAsync("user", "add", "maija", "--role", role, "--unit", "a");

        Assert.Equal((ExitCode.Done, $"'maija' may not {rights}: that takes --whole-tree."), (run.Exit, run.Error.Trim()));
    }

    [Fact]
    public async Task User_DisabledAsTheLastAdministrator_SaysThatNobodyIsLeft()
    {
        await RunAsync("user", "add", "maija", "--role", "administrator", "--whole-tree");
        await RunAsync("user", "add", "anna", "--role", "administrator", "--whole-tree");

        (await RunAsync("user", "disable", "maija")).Json();
        var run = await RunAsync("user", "disable", "anna");

        Assert.Equal(
            (ExitCode.Done, "No administrator of the whole tree is left who may sign in; 'user add' or 'user disable NAME --undo' makes one."),
            (run.Exit, run.Error.Trim()));
    }

    [Theory]
    [InlineData("--role is 'owner'", "add", "a", "--role", "owner", "--whole-tree")]
    [InlineData("--whole-tree", "add", "a", "--role", "viewer")]
    [InlineData("--whole-tree", "add", "a", "--role", "viewer", "--whole-tree", "--unit", "a")]
    [InlineData("nowhere", "add", "a", "--role", "viewer", "--unit", "nowhere")]
    [InlineData("--role", "add", "a", "--whole-tree")]
    public async Task User_ThatIsNotUnderstood_IsAUsageError(string message, params string[] verb) =>
        (await RunAsync(["user", .. verb])).AssertUsage(message);

    [Fact]
    public async Task User_WithAPasswordOnStdin_HasNoOneTimePassword()
    {
        var good = await VerbRun.OfAsync("kuusi metsän reunassa\n", "user", "add", "maija", "--role", "viewer", "--whole-tree", "--password-stdin", "--Store:Path", Store);
        var poor = await VerbRun.OfAsync("short\n", "user", "add", "anna", "--role", "viewer", "--whole-tree", "--password-stdin", "--Store:Path", Store);

        Assert.Equal(JsonValueKind.Null, good.Json().GetProperty("password").ValueKind);
        Assert.Equal((ExitCode.Failed, ""), (poor.Exit, poor.Output));
    }

    [Fact]
    public async Task Key_AddedAndRevoked_IsPrintedOnceAndListedWithoutItself()
    {
        var added = (await RunAsync("key", "add", "reports", "--verb", "series", "--whole-tree", "--days", "30")).Json();
        var secret = added.GetProperty("key").GetString()!;
        Assert.StartsWith("dashboard_", secret, StringComparison.Ordinal);

        (await RunAsync("key", "revoke", "reports")).Json();

        var list = (await RunAsync("key", "list")).Json();
        Assert.NotEqual(JsonValueKind.Null, Assert.Single(list.EnumerateArray()).GetProperty("revokedAt").ValueKind);
        Assert.DoesNotContain(secret, list.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(AuditLines.Of(Store), line => line.Contains(secret, StringComparison.Ordinal));
        Assert.Equal(ExitCode.Failed, (await RunAsync("key", "revoke", "other")).Exit);
    }

    [Theory]
    [InlineData("--verb is 'comments'", "--verb", "comments", "--whole-tree")]
    [InlineData("--days is 0", "--verb", "series", "--whole-tree", "--days", "0")]
    [InlineData("--days is 9999", "--verb", "series", "--whole-tree", "--days", "9999")]
    [InlineData("--whole-tree", "--verb", "series")]
    [InlineData("--verb is 'import', which concerns all units; expected --whole-tree rather than --unit.", "--verb", "series", "--verb", "import", "--unit", "a")]
    public async Task Key_ThatIsNotUnderstood_IsAUsageError(string message, params string[] options) =>
        (await RunAsync(["key", "add", "reports", .. options])).AssertUsage(message);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private async Task<string> UnitsAsync()
    {
        var file = Path.Combine(folder.FullName, "units.csv");
        await File.WriteAllTextAsync(file, "code,name_fi\na,Yksi\nb,Kaksi\n");
        return file;
    }

    private Task<VerbRun> RunAsync(params string[] verb) => VerbRun.OfAsync("", [.. verb, "--Store:Path", Store]);
}
