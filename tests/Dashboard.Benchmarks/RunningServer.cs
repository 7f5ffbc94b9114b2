using System.Diagnostics;

namespace Dashboard.Benchmarks;

/// <summary>The product's server, until it is disposed of.</summary>
internal sealed class RunningServer : IDisposable
{
    private readonly Process process;

    private RunningServer(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    /// <summary>Its process.</summary>
    public int Id => process.Id;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts it and returns when it has printed its address.</summary>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    public static async Task<RunningServer> StartAsync(string program, IEnumerable<string> arguments)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (at >= 0)
            {
                return new RunningServer(process, new Uri(line[at..].Trim()));
            }
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"The server ended with {process.ExitCode}.");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
