using System.Globalization;
using System.Runtime.InteropServices;
using Dashboard.Core.Time;

namespace Dashboard.Benchmarks.Store;

/// <summary>
/// Measures the metrics store against itself and against others, all in one run: absolute times on a shared machine mean little, ratios do.
/// Prints Markdown. Files go to a temporary folder that is removed.
/// </summary>
internal static class StoreRun
{
    private const string Usage = "store [--responses 1000000,10000000] [--hundred-million] [--import-only]";

    private const int HundredMillion = 100_000_000;
    private const int Months = 36;

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var given = new Arguments(Usage, args);
        var sizes = given.Numbers("--responses", 1_000_000, 10_000_000).Concat(given.Has("--hundred-million") ? [HundredMillion] : []).Order().ToList();
        var folder = Directory.CreateTempSubdirectory("dashboard-benchmark-").FullName;
        try
        {
            await RunAsync(sizes, compare: !given.Has("--import-only"), folder);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(IReadOnlyList<int> sizes, bool compare, string folder)
    {
        var end = Grain.Month.StartOf(TimeProvider.System.Today());
        var period = new Period(end.AddMonths(-Months), end);
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}");
        Say($"publishing the product");
        var programs = await Programs.PublishAsync(folder);
        var divisions = Path.Combine(folder, "divisions.csv");
        new BenchmarkCounty().WriteDivisions(divisions);
        var imports = ImportRun.Table();
        var asked = new List<(int Responses, IReadOnlyList<(string Name, Timings Timings)> Answers)>();
        var compared = new List<(int Responses, Timings Sqlite, Timings DuckDb)>();
        foreach (var responses in sizes)
        {
            foreach (var ids in new[] { IdKind.Sequential, IdKind.Random })
            {
                var csv = Path.Combine(folder, "responses.csv");
                Say($"{responses:N0} responses, {ids.ToString().ToLowerInvariant()} ids: writing the file");
                new ResponseFile(new BenchmarkCounty(), responses, ids, period).Write(csv);
                Say($"{responses:N0} responses, {ids.ToString().ToLowerInvariant()} ids: importing");
                var run = await ImportRun.MeasureAsync(programs, folder, csv, ids, responses);
                run.AddTo(imports);
                imports.Print("So far");
                if (ids == IdKind.Random)
                {
                    Say($"{responses:N0} responses: asking");
                    await using var questions = await Questions.OpenAsync(StoreOf(folder, ids, responses), end);
                    asked.Add((responses, await questions.MeasureAsync()));
                    if (compare)
                    {
                        Say($"{responses:N0} responses: asking SQLite and DuckDB");
                        compared.Add((
                            responses,
                            await RawQuestion.AskSqliteAsync(folder, csv, divisions, end),
                            await RawQuestion.AskDuckDbAsync(folder, csv, divisions, end)));
                    }
                }

                File.Delete(csv);
                File.Delete(StoreOf(folder, ids, responses));
            }
        }

        imports.Print("Import");
        PrintQuestions(asked);
        PrintComparison(asked, compared);
    }

    private static void PrintQuestions(List<(int Responses, IReadOnlyList<(string Name, Timings Timings)> Answers)> asked)
    {
        var table = new MarkdownTable([
            "question",
            .. asked.SelectMany(size => new[] { Text($"p50 at {size.Responses:N0}"), Text($"p95 at {size.Responses:N0}") }),
            .. asked.Skip(1).Select((size, i) => Text($"p50: {size.Responses:N0} to {asked[i].Responses:N0}"))]);
        foreach (var question in Enumerable.Range(0, asked.Count == 0 ? 0 : asked[0].Answers.Count))
        {
            table.Add([
                asked[0].Answers[question].Name,
                .. asked.SelectMany(size => new[]
                {
                    Timings.Text(size.Answers[question].Timings.Median), Timings.Text(size.Answers[question].Timings.P95),
                }),
                .. asked.Skip(1).Select((size, i) =>
                    Text($"{size.Answers[question].Timings.Median / asked[i].Answers[question].Timings.Median:N2} ×"))]);
        }

        table.Print("Questions of the pages");
    }

    private static void PrintComparison(
        List<(int Responses, IReadOnlyList<(string Name, Timings Timings)> Answers)> asked,
        List<(int Responses, Timings Sqlite, Timings DuckDb)> compared)
    {
        var table = new MarkdownTable("responses", "store", "SQL in SQLite", "SQL in DuckDB", "store faster than SQLite", "than DuckDB");
        foreach (var (responses, sqlite, duckDb) in compared)
        {
            var own = asked.Single(size => size.Responses == responses).Answers[0].Timings;
            table.Add(
                Text($"{responses:N0}"),
                Timings.Text(own.Median),
                Timings.Text(sqlite.Median),
                Timings.Text(duckDb.Median),
                Text($"{sqlite.Median / own.Median:N0} ×"),
                Text($"**{duckDb.Median / own.Median:N0} ×**"));
        }

        table.Print("The overview's question over the raw rows");
    }

    private static string StoreOf(string folder, IdKind ids, int responses) => Path.Combine(folder, $"{ids}-{responses}.db");

    private static void Say(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
