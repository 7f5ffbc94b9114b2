using System.CommandLine;
using System.Data.Common;
using System.Runtime.InteropServices;
using Dashboard.Data.Backup;
using Dashboard.Data.Import;
using Dashboard.Data.Queries;
using Dashboard.Data.Store;
using Dashboard.Doors;
using Dashboard.Doors.Packs;
using Dashboard.Export;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary>The command line: one executable, a verb a door. stdout is data only; messages and progress go to stderr.</summary>
internal static class Commands
{
    /// <summary>Runs the verb and returns the process's exit code (see <see cref="ExitCode"/>).</summary>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, Terminal.OfProcess());

    /// <summary>Runs the verb with other streams than the process's own.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var (settings, verb) = CommandLineSettings.Split(args);
        var root = new RootCommand("Customer experience by unit and by service path.");
        ServeCommand.AddTo(root, settings);
        root.Subcommands.Add(ImportCommand.Create(settings, terminal));
        root.Subcommands.Add(SeriesCommand.Create(settings, terminal));
        root.Subcommands.Add(SpcCommand.Create(terminal));
        root.Subcommands.Add(FunnelCommand.Create(terminal));
        root.Subcommands.Add(ChartCommand.Create(settings, terminal));
        root.Subcommands.Add(PackCommand.Create(settings, terminal));
        root.Subcommands.Add(DemoCommand.Create(settings, terminal));
        root.Subcommands.Add(UndoCommand.Create(settings, terminal));
        root.Subcommands.Add(EraseCommand.Create(settings, terminal));
        root.Subcommands.Add(UserCommand.Create(settings, terminal));
        root.Subcommands.Add(KeyCommand.Create(settings, terminal));
        root.Subcommands.Add(AuditCommand.Create(settings, terminal));
        root.Subcommands.Add(CheckCommand.Create(settings, terminal));
        root.Subcommands.Add(BackupCommand.CreateBackup(settings, terminal));
        root.Subcommands.Add(BackupCommand.CreateRestore(settings, terminal));

        var line = root.Parse([.. verb]);
        if (line.Errors.Count > 0)
        {
            foreach (var error in line.Errors)
            {
                await terminal.Error.WriteLineAsync(error.Message);
            }

            await terminal.Error.WriteLineAsync("Options of a verb: VERB --help");
            return ExitCode.Usage;
        }

        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        try
        {
            // The library's own handling gives a verb two seconds, which is too short for a large store to roll back.
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = terminal.Output,
                Error = terminal.Error,
            };
            return await line.InvokeAsync(configuration, stop.Token);
        }
        catch (OperationCanceledException)
        {
            return await FailAsync(terminal, "Cancelled; what was not finished is not in the store.", ExitCode.Failed);
        }
        catch (InputException fault)
        {
            return await FailAsync(terminal, fault.ForCommandLine, ExitCode.Usage);
        }
        catch (Exception fault) when (fault is UsageException or SettingsException or UnknownNameException or ImpossibleQuestionException or StoreStartException { IsNewer: true })
        {
            return await FailAsync(terminal, fault.Message, ExitCode.Usage);
        }
        catch (Exception fault) when (fault is ImportFileException or StoreStartException or StoreRuleException or BackupException
            or PackFaultyException or ChromiumException or TemplateException or DbException or IOException or UnauthorizedAccessException)
        {
            return await FailAsync(terminal, fault.Message, ExitCode.Failed);
        }
    }

    /// <summary>The first signal asks the verb to stop and clean up; a second one ends the process.</summary>
    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }

    private static async Task<int> FailAsync(Terminal terminal, string message, int code)
    {
        await terminal.Error.WriteLineAsync(message);
        return code;
    }
}

/// <summary>An option's value is not understood.</summary>
internal sealed class UsageException(string message) : Exception(message);
