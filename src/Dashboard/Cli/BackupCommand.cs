using System.CommandLine;
using Dashboard.Data.Backup;
using Dashboard.Data.Office;
using Dashboard.Data.Store;
using Dashboard.Doors;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>backup [--out FILE] [--force]</c> and <c>restore FILE</c>.</summary>
internal static class BackupCommand
{
    public static Command CreateBackup(IReadOnlyList<string> settings, Terminal terminal)
    {
        var file = new Option<string?>("--out") { Description = "The file to write; otherwise one with the time in its name, in backups/ beside the store." };
        var force = new Option<bool>("--force") { Description = "Replaces a file that is there." };
        var command = new Command("backup", "Writes the store and its office into one file, also while the server runs.") { file, force };
        command.SetAction((line, cancellation) => BackupAsync(settings, line.GetValue(file), line.GetValue(force), terminal, cancellation));
        return command;
    }

    public static Command CreateRestore(IReadOnlyList<string> settings, Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A backup, or a copy that a migration has kept." };
        var command = new Command("restore", "Puts a backup in the store's place, also while the server runs.") { file };
        command.SetAction((line, cancellation) => RestoreAsync(settings, line.GetValue(file)!, terminal, cancellation));
        return command;
    }

    private static async Task<int> BackupAsync(
        IReadOnlyList<string> settings, string? file, bool force, Terminal terminal, CancellationToken cancellation)
    {
        await using var store = await CommandStore.OpenAsync(settings, cancellation);
        var bar = ProgressLine.OnStandardError();
        var result = await store.AuditedAsync(
            "backup",
            file ?? store.Get<StoreDatabase>().Name,
            () => store.Get<StoreBackup>().WriteAsync(file, force, new StepProgress(bar), cancellation),
            result => new { result.File, result.Bytes, result.Schema });
        bar.End();
        DoorJson.Write(terminal.Output, new { result.File, result.Bytes, result.Schema, Seconds = Math.Round(result.Seconds, 3) });
        return ExitCode.Done;
    }

    private static async Task<int> RestoreAsync(IReadOnlyList<string> settings, string file, Terminal terminal, CancellationToken cancellation)
    {
        Terminal.RequireFile(file);

        await using var store = CommandStore.OpenAsItIs(settings);
        var bar = ProgressLine.OnStandardError();
        var result = await store.AuditedAsync(
            "restore",
            file,
            () => store.Get<StoreRestore>().RestoreAsync(file, new StepProgress(bar), cancellation),
            result => new { result.Schema, result.Previous });

        // A backup has what was written then; what is due since goes again.
        await store.Get<CommentRetention>().ForgetAsync(cancellation);
        await store.Get<AuditRetention>().ForgetAsync(cancellation);
        bar.End();
        DoorJson.Write(terminal.Output, new { result.File, result.Schema, result.Previous, Seconds = Math.Round(result.Seconds, 3) });
        return ExitCode.Done;
    }

    private sealed class StepProgress(ProgressLine bar) : IProgress<BackupProgress>
    {
        public void Report(BackupProgress value)
        {
            var (from, to, words) = value.Step switch
            {
                BackupStep.Copying => (0, 0.4, "copying"),
                BackupStep.Packing => (0.4, 1, "packing"),
                BackupStep.Unpacking => (0, 0.3, "unpacking"),
                BackupStep.Checking => (0.3, 0.5, "checking"),
                BackupStep.KeepingTheOld => (0.5, 0.7, "keeping what was there"),
                _ => (0.7, 1, "replacing"),
            };
            bar.Show(from + ((to - from) * value.Done), words);
        }
    }
}
