using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Dashboard.Data.Store;
using Dashboard.Doors;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>undo BATCH</c>: as if a file had never been imported.</summary>
internal static class UndoCommand
{
    public static Command Create(IReadOnlyList<string> settings, Terminal terminal)
    {
        var batch = new Argument<long>("BATCH") { Description = "The batch's number, as import prints it.", CustomParser = ReadNumber };
        var command = new Command("undo", "Makes the store what it would be if a file had never been imported.") { batch };
        command.SetAction((line, cancellation) => RunAsync(settings, line.GetValue(batch), terminal, cancellation));
        return command;
    }

    private static long ReadNumber(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        result.AddError($"BATCH is '{text}'; expected the number of a batch.");
        return 0;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> settings, long batch, Terminal terminal, CancellationToken cancellation)
    {
        await using var store = await CommandStore.OpenAsync(settings, cancellation);
        var undone = await store.AuditedAsync(
            "undo",
            batch.ToString(CultureInfo.InvariantCulture),
            () => store.Get<BatchUndo>().UndoAsync(batch, cancellation),
            AuditDetails.Of);
        DoorJson.Write(terminal.Output, new
        {
            undone.Batch,
            Kind = undone.Kind.ToString().ToLowerInvariant(),
            undone.Source,
            undone.Removed,
            undone.Restored,
            undone.Kept,
        });
        return ExitCode.Done;
    }
}
