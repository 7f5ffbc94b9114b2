using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Dashboard.Tests.Texts;

namespace Dashboard.Tests.Docs;

/// <summary>
/// A folder in which documented commands run as they stand: with the example files, a store, and a <c>dotnet</c> that takes the program that is
/// built instead of building it.
/// </summary>
internal sealed class CommandFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string Real = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .Select(path => Path.Combine(path, "dotnet")).First(File.Exists);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dashboard-docs-");
    private readonly Dictionary<string, string?> environment;

    /// <param name="settings">Settings besides, as environment variables.</param>
    public CommandFolder(params (string Name, string? Value)[] settings)
    {
        var bin = folder.CreateSubdirectory("bin").FullName;
        folder.CreateSubdirectory("app");
        CopyExamples("docs/examples");
        CopyExamples("tests/Dashboard.Data.Tests/Import/Examples");
        WriteDotnet(Path.Combine(bin, "dotnet"));
        File.WriteAllText(Path.Combine(folder.FullName, ".curlrc"), "fail\nsilent\nshow-error\n");
        Port = FreePort();
        environment = new()
        {
            ["PATH"] = bin + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            ["CURL_HOME"] = folder.FullName,
            ["Store__Path"] = Path.Combine(folder.FullName, "dashboard.db"),
            ["Demo__Fill"] = "false",
            ["Urls"] = $"http://localhost:{Port}",
        };
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }
    }

    /// <summary>Where servers that are started here listen.</summary>
    public int Port { get; }

    /// <summary>Makes the store that of another folder.</summary>
    public void TakeStoreOf(CommandFolder other)
    {
        foreach (var file in other.folder.EnumerateFiles("dashboard*.db*"))
        {
            file.CopyTo(Path.Combine(folder.FullName, file.Name));
        }
    }

    /// <summary>Sets an environment variable for what runs from now on.</summary>
    public void Set(string name, string value) => environment[name] = value;

    /// <summary>Runs a line in bash to its end.</summary>
    public async Task<(int Exit, string Output, string Error)> RunAsync(string line)
    {
        using var process = Start(line);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts a line that serves, does something while it answers, and stops it as a service is stopped. Returns its exit code and what it said.</summary>
    public async Task<(int Exit, string Error)> ServeAsync(string line, Func<Task> meanwhile)
    {
        // bash becomes the server, so that the signal reaches it.
        using var process = Start(line.Replace("dotnet ", "exec dotnet ", StringComparison.Ordinal));
        using var patience = new CancellationTokenSource(Patience);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } said && !said.StartsWith("Dashboard: ", StringComparison.Ordinal))
            {
            }

            if (!process.HasExited)
            {
                await meanwhile();
                using var stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
                await process.WaitForExitAsync(patience.Token);
            }
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        return (process.ExitCode, await error);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private Process Start(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", line])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void CopyExamples(string path)
    {
        var to = folder.CreateSubdirectory(path).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Sources.Root, path)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    /// <summary><c>dotnet run --project src/Dashboard [-- …]</c> and <c>dotnet Dashboard.dll …</c> become the built program; all else is an error.</summary>
    private static void WriteDotnet(string path)
    {
        var program = Path.Combine(Sources.Folder, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Dashboard.dll");
        File.WriteAllText(path, $"""
            #!/bin/sh
            case "$*" in
              "run --project src/Dashboard") shift 3 ;;
              "run --project src/Dashboard -- "*) shift 4 ;;
              "Dashboard.dll"*) shift 1 ;;
              *) echo "not a command of the documents: dotnet $*" >&2; exit 64 ;;
            esac
            exec "{Real}" "{program}" "$@"

            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
