using System.CommandLine;
using System.Data.Common;
using System.Diagnostics;
using Dashboard.Data.Store;
using Dashboard.Doors;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>check</c>: proves the store from its raw rows.</summary>
internal static class CheckCommand
{
    public static Command Create(IReadOnlyList<string> settings, Terminal terminal)
    {
        var command = new Command("check", "Recounts the store from its raw rows and says what is wrong.");
        command.SetAction((_, cancellation) => RunAsync(settings, terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, Terminal terminal, CancellationToken cancellation)
    {
        await using var store = await CommandStore.OpenAsync(settings, cancellation);
        var started = Stopwatch.GetTimestamp();
        var bar = ProgressLine.OnStandardError();
        var found = await store.AuditedAsync(
            "check",
            store.Get<StoreDatabase>().Name,
            () => CheckAsync(store, bar, cancellation),
            result => new { Faults = result.Faults.Count, result.Responses, result.Cells });
        bar.Show(1, "done");
        bar.End();
        DoorJson.Write(terminal.Output, new
        {
            Ok = found.Faults.Count == 0,
            found.Faults,
            found.Responses,
            found.Cells,
            Seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3),
        });
        return found.Faults.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static async Task<StoreCheckResult> CheckAsync(CommandStore store, ProgressLine bar, CancellationToken cancellation)
    {
        try
        {
            return await store.Get<StoreCheck>().RunAsync(cancellation, new CheckProgress(bar));
        }
        catch (DbException error)
        {
            // Too damaged to be recounted is a finding, too.
            return new StoreCheckResult([error.Message], 0, 0);
        }
    }

    private sealed class CheckProgress(ProgressLine bar) : IProgress<StoreCheckStep>
    {
        public void Report(StoreCheckStep value) => bar.Show(
            value switch { StoreCheckStep.File => 0, StoreCheckStep.Tree => 0.3, _ => 0.35 },
            value switch { StoreCheckStep.File => "the file", StoreCheckStep.Tree => "the tree of units", _ => "the roll-ups, from the raw rows" });
    }
}
