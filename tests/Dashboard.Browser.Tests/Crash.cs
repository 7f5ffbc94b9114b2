using System.Diagnostics;

namespace Dashboard.Browser.Tests;

/// <summary>When a process is killed.</summary>
/// <param name="Phase">What it shall be doing: the word is in its progress, or <c>starting</c>, or <c>committing</c>.</param>
/// <param name="Depth">How far into that, 0–1.</param>
internal sealed record CrashMoment(string Phase, double Depth)
{
    /// <summary>The process has not said anything yet.</summary>
    public const string Starting = "starting";

    /// <summary>The store's log grows: the transaction is being written.</summary>
    public const string Committing = "committing";

    /// <summary>Moments without end, spread over phases, the same ones for a seed.</summary>
    public static IEnumerable<CrashMoment> Of(int seed, params string[] phases)
    {
        var random = new Random(seed);
        for (var n = 0; ; n++)
        {
            yield return new CrashMoment(phases[n % phases.Length], random.NextDouble());
        }
    }
}

/// <summary>How long an undisturbed run takes: what the depth of a moment is measured against.</summary>
/// <param name="Start">Until the first word of progress.</param>
/// <param name="Steps">How long each word stood.</param>
/// <param name="LogBytes">How large the store's log became.</param>
internal sealed record CrashScale(TimeSpan Start, IReadOnlyDictionary<string, TimeSpan> Steps, long LogBytes);

/// <summary>Runs a verb and kills it. The moments are of the clock on purpose: a crash waits for no event.</summary>
internal sealed class Crash(string store, params string[] verb)
{
    /// <summary>Runs the verb to its end and measures it.</summary>
    public async Task<CrashScale> MeasureAsync(params string[] words)
    {
        var clock = Stopwatch.StartNew();
        var starts = new List<(string Word, TimeSpan At)>();
        long log = 0;
        await RunAsync(
            line =>
            {
                if (words.FirstOrDefault(word => line.Contains(word, StringComparison.Ordinal)) is { } word && starts.All(start => start.Word != word))
                {
                    starts.Add((word, clock.Elapsed));
                }

                return false;
            },
            _ =>
            {
                log = Math.Max(log, LogBytes());
                return false;
            });
        var ends = starts.Skip(1).Select(start => start.At).Append(clock.Elapsed);
        return new CrashScale(
            starts.Count == 0 ? clock.Elapsed : starts[0].At,
            starts.Zip(ends).ToDictionary(pair => pair.First.Word, pair => pair.Second - pair.First.At),
            log);
    }

    /// <summary>Runs the verb and kills it at the moment. Returns whether it was still alive.</summary>
    public async Task<bool> KillAsync(CrashMoment moment, CrashScale scale)
    {
        var clock = Stopwatch.StartNew();
        var after = moment.Phase == CrashMoment.Starting ? scale.Start * moment.Depth : scale.Steps.GetValueOrDefault(moment.Phase) * moment.Depth;
        TimeSpan? from = moment.Phase == CrashMoment.Starting ? TimeSpan.Zero : null;
        return await RunAsync(
            line =>
            {
                from ??= line.Contains(moment.Phase, StringComparison.Ordinal) ? clock.Elapsed : null;
                return false;
            },
            _ => moment.Phase == CrashMoment.Committing
                ? LogBytes() > scale.LogBytes * moment.Depth
                : from is { } begun && clock.Elapsed >= begun + after);
    }

    private long LogBytes() => new FileInfo(store + "-wal") is { Exists: true } log ? log.Length : 0;

    /// <summary>Watches a run, and kills it when one of the two says so. Returns whether it was killed.</summary>
    private async Task<bool> RunAsync(Func<string, bool> onLine, Func<long, bool> onTick)
    {
        using var process = AppProcess.Start(store, verb);
        var output = process.StandardOutput.ReadToEndAsync();
        var killed = false;
        process.ErrorDataReceived += (_, line) => onLine(line.Data ?? "");
        process.BeginErrorReadLine();
        for (long tick = 0; !process.HasExited; tick++)
        {
            if (onTick(tick))
            {
                process.Kill();
                killed = true;
                break;
            }

            await Task.Delay(1);
        }

        await process.WaitForExitAsync();
        await output;
        return killed && process.ExitCode != 0;
    }
}
