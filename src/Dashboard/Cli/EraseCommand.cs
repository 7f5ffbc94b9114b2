using System.CommandLine;
using Dashboard.Data.Store;
using Dashboard.Doors;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>erase --source S --id ID [--id …]</c>: what a person has answered goes, and does not come back.</summary>
internal static class EraseCommand
{
    public static Command Create(IReadOnlyList<string> settings, Terminal terminal)
    {
        var source = new Option<string>("--source") { Description = "The system the response came from.", Required = true };
        var ids = new Option<string[]>("--id")
        {
            Description = "The response's id in that system; may be given more than once.",
            Required = true,
            AllowMultipleArgumentsPerToken = false,
        };
        var command = new Command("erase", "Erases responses for good, all of them or none.") { source, ids };
        command.SetAction((line, cancellation) => RunAsync(settings, line.GetValue(source)!, line.GetValue(ids)!, terminal, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> settings, string source, IReadOnlyList<string> ids, Terminal terminal, CancellationToken cancellation)
    {
        await using var store = await CommandStore.OpenAsync(settings, cancellation);

        // The audit says that and of which source, never whose: the id is what has to go.
        var erased = await store.AuditedAsync(
            "erase",
            source,
            () => store.Get<ResponseErasure>().EraseAsync(source, ids, cancellation),
            AuditDetails.Of);
        DoorJson.Write(terminal.Output, erased);
        return ExitCode.Done;
    }
}
