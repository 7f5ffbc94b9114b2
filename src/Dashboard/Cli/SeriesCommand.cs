using System.CommandLine;
using Dashboard.Core.Privacy;
using Dashboard.Data.Office;
using Dashboard.Doors;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>series --metric M …</c>: one metric over time.</summary>
internal static class SeriesCommand
{
    public static Command Create(IReadOnlyList<string> settings, Terminal terminal)
    {
        var metric = new Option<string>("--metric") { Description = "The metric's slug.", Required = true };
        var figure = new Option<string?>("--figure") { Description = "What to read; the kind's default otherwise." };
        var unit = new Option<string?>("--unit") { Description = "The unit's code; the root otherwise." };
        var path = new Option<string?>("--path") { Description = "The service path's code." };
        var stage = new Option<string?>("--stage") { Description = "The stage's code within the path." };
        var grain = new Option<string?>("--grain") { Description = "day, week, month (the default), quarter, tertial or year." };
        var from = new Option<string?>("--from") { Description = "The first day, YYYY-MM-DD." };
        var to = new Option<string?>("--to") { Description = "The day after the last, YYYY-MM-DD." };
        var segment = new Option<string?>("--segment") { Description = "kind=value; kinds: channel, language, age_band." };
        var tree = new Option<string?>("--tree")
        {
            Description = "today (the default): what lies below the unit today; then: what lay below it on each day.",
        };
        var format = new Option<string?>("--format") { Description = "json (the default) or csv." };

        var command = new Command("series", "Prints one metric over time.")
        {
            metric, figure, unit, path, stage, grain, from, to, segment, tree, format,
        };
        command.SetAction((line, cancellation) => RunAsync(
            settings,
            new SeriesParameters
            {
                Metric = line.GetValue(metric),
                Figure = line.GetValue(figure),
                Unit = line.GetValue(unit),
                Path = line.GetValue(path),
                Stage = line.GetValue(stage),
                Grain = line.GetValue(grain),
                From = line.GetValue(from),
                To = line.GetValue(to),
                Segment = line.GetValue(segment),
                Tree = line.GetValue(tree),
                Format = line.GetValue(format),
            },
            terminal,
            cancellation));
        return command;
    }

    /// <summary>Whoever may start the program on its machine could read the store itself.</summary>
    private static readonly Access CommandLine = new("command line", Role.Analyst, Scope.WholeTree);

    private static async Task<int> RunAsync(
        IReadOnlyList<string> settings, SeriesParameters parameters, Terminal terminal, CancellationToken cancellation)
    {
        var (question, asCsv) = (parameters.Read(), parameters.WantsCsv());
        await using var store = await CommandStore.OpenAsync(settings, cancellation);
        var report = await store.Get<SeriesDoor>().AnswerAsync(Actor.OfCommandLine, CommandLine, question, cancellation);
        if (asCsv)
        {
            report.WriteCsv(terminal.Output);
        }
        else
        {
            DoorJson.Write(terminal.Output, report);
        }

        return ExitCode.Done;
    }
}
