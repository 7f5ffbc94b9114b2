using System.CommandLine;
using Dashboard.Doors;

namespace Dashboard.Cli;

/// <summary><c>funnel --kind share|nps [FILE]</c>: units against the limits that chance sets.</summary>
internal static class FunnelCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "unit,n,positive[,negative] a line, with or without a header; stdin otherwise.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var kind = new Option<string>("--kind") { Description = "share or nps.", Required = true };
        var command = new Command("funnel", "Prints the funnel of units.") { file, kind };
        command.SetAction(line =>
        {
            var what = new FunnelParameters { Kind = line.GetValue(kind) }.Read();
            using var input = terminal.Open(line.GetValue(file));
            DoorJson.Write(terminal.Output, FunnelRows.Read(input, what).Answer());
            return ExitCode.Done;
        });
        return command;
    }
}
