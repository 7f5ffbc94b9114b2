using System.CommandLine;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Doors;
using Dashboard.Doors.Charts;
using Dashboard.Features;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>chart ADDRESS --out FILE</c>: a chart of a page as a file.</summary>
internal static class ChartCommand
{
    /// <summary>Whoever may start the program on its machine could read the store itself.</summary>
    private static readonly Access CommandLine = new("command line", Role.Analyst, Scope.WholeTree);

    public static Command Create(IReadOnlyList<string> settings, Terminal terminal)
    {
        var address = new Argument<string>("ADDRESS") { Description = "A page, a chart and the page's query, as 'units/nps?unit=county&metric=nps'." };
        var file = new Option<string>("--out") { Description = "The file to write: .svg, .png, .csv, .xlsx or .pptx.", Required = true };
        var lang = new Option<string?>("--lang") { Description = "fi, sv or en; the setting Culture otherwise." };
        var force = new Option<bool>("--force") { Description = "Replaces a file that is there." };
        var command = new Command("chart", "Writes a chart of a page.") { address, file, lang, force };
        command.SetAction((line, cancellation) => RunAsync(
            settings,
            line.GetValue(address)!,
            new ChartParameters { Lang = line.GetValue(lang) },
            OutputFile.Of(line.GetValue(file)!, line.GetValue(force), ChartFiles.Endings),
            terminal,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> settings, string address, ChartParameters parameters, OutputFile file, Terminal terminal, CancellationToken cancellation)
    {
        await using var store = await CommandStore.OpenForFilesAsync(settings, cancellation);
        await using var scope = store.CreateScope();
        var language = parameters.Language(scope.ServiceProvider.GetRequiredService<DashboardSettings>().Culture);
        var made = await scope.ServiceProvider.GetRequiredService<ChartDoor>().MakeAsync(Actor.OfCommandLine, CommandLine, address, file.Ending, language, cancellation);
        await file.WriteAsync(made.Bytes, cancellation);
        DoorJson.Write(terminal.Output, new { File = file.Path, Bytes = made.Bytes.Length });
        return ExitCode.Done;
    }
}
