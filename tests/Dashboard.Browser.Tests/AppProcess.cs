using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dashboard.Testing;

namespace Dashboard.Browser.Tests;

/// <summary>The real program as its users run it: a process of its own with a store of its own.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder errors;

    private AppProcess(Process process, StringBuilder errors, Uri address)
    {
        this.process = process;
        this.errors = errors;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>What it has written to stderr.</summary>
    public string Errors => errors.ToString();

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string store, params string[] verb)
    {
        using var process = Start(store, verb);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Starts the server on a free port and returns when it has printed its address.</summary>
    public static Task<AppProcess> ServeAsync(string store, params string[] settings) => ServeAsync(store, new Uri("http://127.0.0.1:0"), settings);

    /// <summary>Starts the server where it is told to listen.</summary>
    public static async Task<AppProcess> ServeAsync(string store, Uri address, params string[] settings)
    {
        var process = Start(store, ["serve", "--urls", address.ToString(), .. settings]);
        var errors = new StringBuilder();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (at >= 0)
            {
                return new AppProcess(process, errors, new Uri(line[at..].Trim()));
            }
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"The server ended with {process.ExitCode}: {errors}");
    }

    /// <summary>Asks it to stop, as systemd does.</summary>
    public Task TerminateAsync() => TerminateAsync(process);

    /// <summary>Asks a process to stop, as systemd does.</summary>
    public static Task TerminateAsync(Process process) => Programs.RunAsync("kill", "-TERM", process.Id.ToString(CultureInfo.InvariantCulture));

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        // An upper bound for a busy machine, not a wait.
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Starts a verb and leaves it running.</summary>
    public static Process Start(string store, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(store)!,
        };
        start.ArgumentList.Add(Repository.Program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Store__Path"] = store;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }
}
