using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>A process that was run to its end.</summary>
/// <param name="Seconds">From start to end.</param>
/// <param name="PeakBytes">The most memory it held (VmHWM), as last seen before it ended; 0 where there is no /proc.</param>
/// <param name="Output">Its standard output.</param>
internal sealed record MeasuredProcess(double Seconds, long PeakBytes, string Output)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <exception cref="InvalidOperationException">It ended with an error.</exception>
    public static async Task<MeasuredProcess> RunAsync(string program, IEnumerable<string> arguments, string? input = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var peak = 0L;
        var ended = process.WaitForExitAsync();
        while (await Task.WhenAny(ended, Task.Delay(Look)) != ended)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        watch.Stop();
        return process.ExitCode == 0
            ? new MeasuredProcess(watch.Elapsed.TotalSeconds, peak, await output)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await errors}");
    }

    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has just ended, or there is no /proc.
            return 0;
        }
    }
}
