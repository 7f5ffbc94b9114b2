using System.Diagnostics;
using Dashboard.Cli;
using Dashboard.Tests.Texts;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Docs;

/// <summary>What docs/operation.md has an administrator do on the server, in a folder of its own and with stand-ins for what only a server has.</summary>
public sealed class AdministrationTests : IDisposable
{
    private const string Heading = "## Upgrade";

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("dashboard-server-");

    public AdministrationTests()
    {
        root.CreateSubdirectory("bin");
        root.CreateSubdirectory("etc/dashboard");
        root.CreateSubdirectory("var/lib/dashboard");
    }

    [Fact]
    public async Task Upgrade_TimeAfterTime_RunsTheNewVersionAndKeepsTheOneBefore()
    {
        Stand("systemctl", "echo \"$*\" >> calls");
        Stand("curl", "echo ready >> calls");
        Stand("dotnet", "cat \"$1\"");
        Publish("opt/dashboard", "1");

        foreach (var version in new[] { "2", "3", "4" })
        {
            Publish("app", version);

            var (exit, output, error) = await RunAsync(UpgradeCommand());

            Assert.Equal((0, version, ""), (exit, output, error));
            Assert.Equal(version, Read("opt/dashboard/Dashboard.dll"));
            Assert.Equal($"{int.Parse(version, null) - 1}", Read("opt/dashboard.before/Dashboard.dll"));
            Assert.Equal(["dashboard", "dashboard.before"], Directory.GetDirectories(At("opt")).Select(Path.GetFileName).Order());
        }

        Assert.Equal(["start dashboard-backup", "stop dashboard", "start dashboard", "ready"], (await File.ReadAllLinesAsync(At("calls"))).TakeLast(4));
    }

    [Theory]
    [InlineData("systemctl", "[ \"$2\" != dashboard-backup ]", "1")]
    [InlineData("cp", "exit 1", "1")]
    [InlineData("curl", "exit 22", "2")]
    public async Task Upgrade_StepThatFails_EndsItWithoutAVersion(string program, string body, string left)
    {
        Stand("systemctl", "true");
        Stand("curl", "true");
        Stand("dotnet", "cat \"$1\"");
        Stand(program, body);
        Publish("opt/dashboard", "1");
        Publish("app", "2");

        var (exit, output, _) = await RunAsync(UpgradeCommand());

        Assert.NotEqual(0, exit);
        Assert.Equal("", output);
        Assert.Equal(left, Read("opt/dashboard/Dashboard.dll"));
    }

    /// <summary>A verb that is run without the county's settings would tell more than the server does.</summary>
    [Fact]
    public async Task Verb_RunBesideTheServer_HasItsSettingsItsWordsAndItsExitCode()
    {
        Stand("systemd-run", """
            while [[ $1 == --* ]]; do
              case $1 in
                --property=Environment=*) export "${1#--property=Environment=}" ;;
                --property=EnvironmentFile=-*) set -a; . "${1#--property=EnvironmentFile=-}"; set +a ;;
                --property=WorkingDirectory=*) cd "${1#--property=WorkingDirectory=}" ;;
              esac
              shift
            done
            exec "$@"
            """);
        await File.WriteAllTextAsync(At("etc/dashboard/dashboard.env"), "Privacy__MinimumRespondents=7\n");
        var script = (await File.ReadAllTextAsync(Path.Combine(Sources.Root, "deploy", "dashboard.sh")))
            .Replace("/usr/bin/dotnet /opt/dashboard/", $"dotnet {AppContext.BaseDirectory}", StringComparison.Ordinal);
        await File.WriteAllTextAsync(At("dashboard.sh"), Here(script));

        var (exit, output, error) = await RunAsync("sh dashboard.sh series --metric 'no such metric'");

        Assert.Equal((ExitCode.Usage, ""), (exit, output));
        Assert.Contains("no such metric", error, StringComparison.Ordinal);
        await using var store = new SqliteConnection($"Data Source={At("var/lib/dashboard/dashboard.db")};Pooling=false");
        await store.OpenAsync();
        await using var asked = store.CreateCommand();
        asked.CommandText = "SELECT minimum_respondents FROM publication";
        Assert.Equal(7L, await asked.ExecuteScalarAsync());
    }

    public void Dispose() => root.Delete(recursive: true);

    /// <summary>The first block below the heading.</summary>
    private string UpgradeCommand() => Here(string.Join('\n', Document.All.Single(document => document.Path == "docs/operation.md").Lines
        .SkipWhile(line => line != Heading).SkipWhile(line => line != "```").Skip(1).TakeWhile(line => line != "```")));

    /// <summary>The places of a server are those of the folder.</summary>
    private string Here(string text) => new[] { "opt/dashboard", "var/lib/dashboard", "etc/dashboard" }
        .Aggregate(text, (now, place) => now.Replace("/" + place, At(place), StringComparison.Ordinal));

    private string At(string path) => Path.Combine(root.FullName, path);

    private string Read(string path) => File.ReadAllText(At(path));

    private void Publish(string folder, string version)
    {
        root.CreateSubdirectory(folder);
        File.WriteAllText(At($"{folder}/Dashboard.dll"), version);
    }

    private void Stand(string program, string body)
    {
        var path = At($"bin/{program}");
        File.WriteAllText(path, $"#!/bin/bash\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task<(int Exit, string Output, string Error)> RunAsync(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", line]) { WorkingDirectory = root.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = At("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
