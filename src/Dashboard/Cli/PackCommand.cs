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
            var path = Path.GetFullPath(line.GetValue(file)!);
            var parameters = new PackParameters
            {
                Unit = line.GetValue(unit), Period = line.GetValue(period), Pack = line.GetValue(pack), Lang = line.GetValue(lang),
                Audience = line.GetValue(audience), Paper = line.GetValue(paper), Format = FormatOf(path),
            };
            return RunAsync(settings, parameters, path, line.GetValue(force), terminal, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> settings, PackParameters parameters, string path, bool force, Terminal terminal, CancellationToken cancellation)
    {
        RequireFree(path, force);
        await using var store = await CommandStore.OpenAsync(settings, cancellation, services => services.AddPageCharts());
        await using var scope = store.CreateScope();
        var question = parameters.Read(scope.ServiceProvider.GetRequiredService<DashboardSettings>().Culture);
        var started = Stopwatch.GetTimestamp();
        var made = await scope.ServiceProvider.GetRequiredService<PackDoor>().MakeAsync(Actor.OfCommandLine, CommandLine, question, progress: null, cancellation);
        await WriteAsync(path, made.Bytes, cancellation);
        DoorJson.Write(terminal.Output, new { File = path, Bytes = made.Bytes.Length, made.Items, Seconds = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3) });
        return ExitCode.Done;
    }

    private static string FormatOf(string path) => Path.GetExtension(path).TrimStart('.').ToLowerInvariant() is var ending && (ending == "txt" || PackFiles.Parse(ending) is not null)
        ? ending
        : throw new UsageException($"--out is '{path}'; expected a file whose name ends in .pptx, .pdf, .xlsx or .txt.");

    private static void RequireFree(string path, bool force)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw new UsageException($"--out is '{path}'; expected a file in a folder that is there.");
        }

        if (File.Exists(path) && !force)
        {
            throw new UsageException($"--out is '{path}', which is there already; choose another name, or replace it with --force.");
        }
    }

    /// <summary>All of it or nothing: what stands there is replaced at once.</summary>
    private static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellation)
    {
        var part = path + ".part";
        try
        {
            await File.WriteAllBytesAsync(part, bytes, cancellation);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }
    }
}
