using System.CommandLine;
using System.Globalization;
using Dashboard.Core.Metrics;
using Dashboard.Core.Privacy;
using Dashboard.Core.Statistics;
using Dashboard.Core.Time;
using Dashboard.Data.Queries;
using Dashboard.Platform;

namespace Dashboard.Cli;

/// <summary><c>series --metric M …</c>: one metric over time.</summary>
internal static class SeriesCommand
{
    public static Command Create(IReadOnlyList<string> settings)
    {
        var metric = new Option<string>("--metric") { Description = "The metric's slug.", Required = true };
        var figure = new Option<string?>("--figure") { Description = "What to read; the kind's default otherwise." };
        var unit = new Option<string?>("--unit") { Description = "The unit's code; the root otherwise." };
        var path = new Option<string?>("--path") { Description = "The service path's code." };
        var stage = new Option<string?>("--stage") { Description = "The stage's code within the path." };
        var grain = new Option<string>("--grain")
        {
            Description = "day, week, month, quarter, tertial or year.",
            DefaultValueFactory = _ => "month",
        };
        var from = new Option<string?>("--from") { Description = "The first day, YYYY-MM-DD." };
        var to = new Option<string?>("--to") { Description = "The day after the last, YYYY-MM-DD." };
        var segment = new Option<string?>("--segment") { Description = "kind=value; kinds: channel, language, age_band." };
        var tree = new Option<string>("--tree")
        {
            Description = "today: what lies below the unit today; then: what lay below it on each day.",
            DefaultValueFactory = _ => "today",
        };
        tree.AcceptOnlyFromAmong("today", "then");
        var format = new Option<string>("--format") { Description = "json or csv.", DefaultValueFactory = _ => "json" };
        format.AcceptOnlyFromAmong("json", "csv");

        var command = new Command("series", "Prints one metric over time.")
        {
            metric, figure, unit, path, stage, grain, from, to, segment, tree, format,
        };
        command.SetAction((line, cancellation) => RunAsync(
            settings,
            new SeriesQuestion(
                line.GetValue(metric)!,
                Read("--figure", line.GetValue(figure), Figures.Parse, "one of " + string.Join(", ", Enum.GetValues<FigureKind>().Select(Figures.Slug))),
                line.GetValue(unit),
                line.GetValue(path),
                line.GetValue(stage),
                Read("--grain", line.GetValue(grain), Grains.Parse, "day, week, month, quarter, tertial or year")!.Value,
                Read("--from", line.GetValue(from), ParseDay, "a day as YYYY-MM-DD"),
                Read("--to", line.GetValue(to), ParseDay, "a day as YYYY-MM-DD"),
                line.GetValue(segment) is { } text
                    ? Segment.Parse(text) ?? throw new UsageException($"--segment is '{text}'; expected kind=value, kind one of channel, language, age_band.")
                    : null,
                line.GetValue(tree) == "then" ? TreeTime.Then : TreeTime.Today),
            line.GetValue(format)!,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<string> settings, SeriesQuestion question, string format, CancellationToken cancellation)
    {
        if (question is { From: { } first, To: { } end } && end <= first)
        {
            throw new UsageException($"--to is {end:yyyy-MM-dd}; expected a day after --from, {first:yyyy-MM-dd}.");
        }

        await using var store = await CommandStore.OpenAsync(settings, cancellation);
        var series = await store.AuditedAsync(
            "series",
            question.Metric,
            () => store.Get<SeriesQuery>().AskAsync(Scope.WholeTree, question, cancellation),
            series => new { question.Unit, question.Path, question.Stage, Segment = question.Segment?.ToString(), Points = series.Points.Count });
        if (format == "csv")
        {
            WriteCsv(series);
        }
        else
        {
            JsonOutput.Write(Console.Out, await ReportAsync(store, question, series, cancellation));
        }

        return ExitCode.Done;
    }

    private static async Task<object> ReportAsync(
        CommandStore store, SeriesQuestion question, Series series, CancellationToken cancellation)
    {
        var snapshot = await store.Get<StoreSnapshots>().CurrentAsync(cancellation);
        return new
        {
            Metric = series.Metric.Slug,
            Figure = series.Figure.Slug(),
            Unit = question.Unit ?? snapshot.Units.Roots.SingleOrDefault()?.Code,
            Rules = RuleSet.Mdc2018.Slug(),
            series.Moves,
            Points = series.Points.Select(point => new
            {
                Period = series.Grain.Label(point.Period),
                point.Figure.N,
                point.Figure.Value,
                point.Figure.Low,
                point.Figure.High,
                point.Figure.Suppressed,
                point.Provisional,
            }),
            Spc = Spc(series),
        };
    }

    /// <summary>The control chart of the complete periods; every version break starts a new group, because no run crosses it.</summary>
    private static object Spc(Series series)
    {
        var complete = series.Points.Where(point => !point.Provisional).ToList();
        var rebase = series.Breaks.Select(day => complete.FindIndex(point => point.Period.End > day)).Where(index => index > 0);
        var chart = Xmr.Calculate(
            [.. complete.Select(point => point.Figure.Value)],
            new XmrOptions { Direction = Figures.DirectionOf(series.Metric, series.Figure), RebaseAt = [.. rebase] });
        return SpcReport.Of(chart, [.. complete.Select(point => (object)series.Grain.Label(point.Period))]);
    }

    private static void WriteCsv(Series series)
    {
        var invariant = CultureInfo.InvariantCulture;
        Console.Out.WriteLine("period,n,value,low,high,suppressed,provisional");
        foreach (var (period, figure, provisional) in series.Points)
        {
            Console.Out.WriteLine(string.Join(
                ',',
                series.Grain.Label(period),
                figure.N?.ToString(invariant),
                figure.Value?.ToString("R", invariant),
                figure.Low?.ToString("R", invariant),
                figure.High?.ToString("R", invariant),
                figure.Suppressed ? "true" : "false",
                provisional ? "true" : "false"));
        }
    }

    private static DateOnly? ParseDay(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static T? Read<T>(string option, string? text, Func<string?, T?> parse, string expected)
        where T : struct
        => text is null ? null : parse(text) ?? throw new UsageException($"{option} is '{text}'; expected {expected}.");
}
