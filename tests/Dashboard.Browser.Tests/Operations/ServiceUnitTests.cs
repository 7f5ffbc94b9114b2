using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Dashboard.Testing;

namespace Dashboard.Browser.Tests.Operations;

/// <summary>The units of systemd in <c>deploy/</c> start what they say they start.</summary>
public sealed class ServiceUnitTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-unit-");

    private string MainPid => Path.Combine(folder.FullName, "main.pid");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Service_StartedAsSystemdDoes_TellsWhenItIsReadyAndWhenItStops()
    {
        var unit = await ServiceUnit.ReadAsync("dashboard.service", folder.FullName);
        using var listener = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        var notify = Path.Combine(folder.FullName, "notify");
        listener.Bind(new UnixDomainSocketEndPoint(notify));

        using var systemd = Start(unit, notify);
        try
        {
            Assert.Contains("READY=1", await HearAsync(listener), StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(folder.FullName, "dashboard.db")));
            await Programs.RunAsync("kill", "-TERM", (await File.ReadAllTextAsync(MainPid)).Trim());

            Assert.Contains("STOPPING=1", await HearAsync(listener), StringComparison.Ordinal);
            await systemd.WaitForExitAsync();
            Assert.Equal(0, systemd.ExitCode);
        }
        finally
        {
            systemd.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task Service_IsGivenLongerToStopThanItTakes()
    {
        var unit = await ServiceUnit.ReadAsync("dashboard.service", folder.FullName);
        var environment = unit.Environment.ToDictionary();

        var takes = int.Parse(environment["Operations__ShutdownSeconds"], CultureInfo.InvariantCulture) + int.Parse(environment["Operations__DrainSeconds"], CultureInfo.InvariantCulture);
        Assert.True(int.Parse(unit["TimeoutStopSec"], CultureInfo.InvariantCulture) > takes);
        Assert.Equal(("notify", "SIGTERM"), (unit["Type"], unit["KillSignal"]));
    }

    [Fact]
    public async Task BackupService_Run_LeavesABackupWhereOldOnesAreSwept()
    {
        var unit = await ServiceUnit.ReadAsync("dashboard-backup.service", folder.FullName);
        using var process = Start(unit, notify: null);
        await process.WaitForExitAsync();

        Assert.Equal(0, process.ExitCode);
        Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "backups")));
        Assert.Contains($" {folder.FullName}/backups ", unit["ExecStartPost"], StringComparison.Ordinal);
    }

    [SystemdTheory]
    [InlineData("dashboard.service")]
    [InlineData("dashboard-backup.service")]
    [InlineData("dashboard-backup.timer")]
    public async Task Unit_AsSystemdReadsIt_HasNoFault(string name)
    {
        // It looks for the programs that it would start.
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "deploy"), "dashboard*"))
        {
            var text = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, Path.GetFileName(file)), text.Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal));
        }

        var start = new ProcessStartInfo("systemd-analyze", ["verify", Path.Combine(folder.FullName, name)]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.DoesNotContain("dashboard", errors, StringComparison.Ordinal);
    }

    /// <summary>As systemd starts it: with the unit's environment, by a process of this name, by which a program knows that it is a service.</summary>
    private Process Start(ServiceUnit unit, string? notify)
    {
        var systemd = Path.Combine(folder.FullName, "systemd");
        File.Copy("/bin/sh", systemd);
        var start = new ProcessStartInfo(systemd, ["-c", $"\"$@\" & echo $! > {MainPid}; wait $!", "sh", .. unit.Start]) { WorkingDirectory = folder.FullName };
        foreach (var (key, value) in unit.Environment)
        {
            start.Environment[key] = value;
        }

        start.Environment["NOTIFY_SOCKET"] = notify;
        return Process.Start(start)!;
    }

    private static async Task<string> HearAsync(Socket listener)
    {
        var buffer = new byte[1024];

        // An upper bound for a busy machine, not a wait.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        return Encoding.UTF8.GetString(buffer, 0, await listener.ReceiveAsync(buffer, limit.Token));
    }
}

/// <summary>A test that needs systemd's own reader of units; skipped with a word where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SystemdTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the test without it.</summary>
    public SystemdTheoryAttribute() => Skip = Programs.Find("systemd-analyze") is null ? "There is no systemd-analyze (Debian's package systemd)." : null;
}
