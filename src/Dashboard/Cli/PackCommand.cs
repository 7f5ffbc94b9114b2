using System.CommandLine;
using System.Diagnostics;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Doors;
using Dashboard.Doors.Packs;
using Dashboard.Features;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>pack --unit U --period P --out FILE</c>: a ready-made pack as a file.</summary>
internal static class PackCommand
{
    /// <summary>Whoever may start the program on its machine could read the store itself.</summary>
    private static readonly Access CommandLine = new("command line", Role.Analyst, Scope.WholeTree);

    private static readonly string[] Endings = ["pptx", "pdf", "xlsx", "txt"];

    public static Command Create(IReadOnlyList<string> settings, Terminal terminal)
    {
        var unit = new Option<string>("--unit") { Description = "The unit's code.", Required = true };
        var period = new Option<string>("--period") { Description = $"{Core.Time.PeriodName.Expected}.", Required = true };
        var file = new Option<string>("--out") { Description = "The file to write: .pptx, .pdf or .xlsx; .txt for the text of the self-monitoring report.", Required = true };
        var pack = new Option<string?>("--pack") { Description = "quarterly or monthly; otherwise monthly for a month or less." };
        var lang = new Option<string?>("--lang") { Description = "fi, sv or en; the setting Culture otherwise." };
        var audience = new Option<string?>("--audience") { Description = "internal (the default), or public: no unit below Packs:PublicLevels is named." };
        var paper = new Option<string?>("--paper") { Description = "What a PDF is printed on: slide (the default) or a4." };
        var force = new Option<bool>("--force") { Description = "Replaces a file that is there." };
        var command = new Command("pack", "Writes a ready-made pack for a meeting.") { unit, period, file, pack, lang, audience, paper, force };
        command.SetAction((line, cancellation) =>
        {
            var output = OutputFile.Of(line.GetValue(file)!, line.GetValue(force), Endings);
            var parameters = new PackParameters
            {
                Unit = line.GetValue(unit), Period = line.GetValue(period), Pack = line.GetValue(pack), Lang = line.GetValue(lang),
                Audience = line.GetValue(audience), Paper = line.GetValue(paper), Format = output.Ending,
            };
            return RunAsync(settings, parameters, output, terminal, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> settings, PackParameters parameters, OutputFile file, Terminal terminal, CancellationToken cancellation)
    {
        await using var store = await CommandStore.OpenForFilesAsync(settings, cancellation);
        await using var scope = store.CreateScope();
        var question = parameters.Read(scope.ServiceProvider.GetRequiredService<DashboardSettings>().Culture);
        var started = Stopwatch.GetTimestamp();
        var made = await scope.ServiceProvider.GetRequiredService<PackDoor>().MakeAsync(Actor.OfCommandLine, CommandLine, question, progress: null, cancellation);
        await file.WriteAsync(made.Bytes, cancellation);
        DoorJson.Write(terminal.Output, new { File = file.Path, Bytes = made.Bytes.Length, made.Items, Seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3) });
        return ExitCode.Done;
    }
}
