using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Dashboard.Benchmarks.Load;
using Dashboard.Benchmarks.Store;
using Dashboard.Core.Time;
using Dashboard.Testing;

namespace Dashboard.Benchmarks.Growth;

/// <summary>What more responses and more units cost: to import, to start, to show. Prints Markdown.</summary>
internal static class GrowthRun
{
    private const string Usage = "growth [--responses 100000,1000000,10000000] [--units 100,1000,7000] [--rounds 40]";

    private const double Megabyte = 1e6;
    private const int Months = 36;
    private const int WarmUps = 5;

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var given = new Arguments(Usage, args);
        var responses = given.Numbers("--responses", 100_000, 1_000_000, 10_000_000);
        var units = given.Numbers("--units", 100, 1_000, 7_000);
        var rounds = given.Number("--rounds", 40);
        var folder = Directory.CreateTempSubdirectory("dashboard-growth-").FullName;
        try
        {
            await MeasureAsync(folder, responses, units, rounds);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder, IReadOnlyList<int> responses, IReadOnlyList<int> units, int rounds)
    {
        var end = Grain.Month.StartOf(TimeProvider.System.Today());
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}");
        var programs = await Programs.PublishAsync(folder);
        var table = new MarkdownTable(
            "responses", "units", "import", "its peak memory", "store", "start", "overview p50", "p95", "unit p50", "p95", "path p50", "p95", "server's memory");
        foreach (var number in responses)
        {
            foreach (var size in units)
            {
                var county = BenchmarkCounty.OfUnits(size);
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number:N0} responses in {county.Units:N0} units"));
                await AddAsync(table, programs, folder, county, number, new Period(end.AddMonths(-Months), end), rounds);
                table.Print("So far");
            }
        }
    }

    private static async Task AddAsync(MarkdownTable table, Programs programs, string folder, BenchmarkCounty county, int responses, Period period, int rounds)
    {
        var (csv, store) = (Path.Combine(folder, "responses.csv"), Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{responses}-{county.Units}.db")));
        await programs.PrepareAsync(folder, store, county);
        new ResponseFile(county, responses, IdKind.Random, period).Write(csv);
        var import = await programs.ImportAsync(store, csv, "responses");
        if (JsonDocument.Parse(import.Output).RootElement.GetProperty("accepted").GetInt32() != responses)
        {
            throw new InvalidOperationException($"Not all responses were taken: {import.Output}");
        }

        await TestAccount.AddToAsync(store);
        var watch = Stopwatch.StartNew();
        using var server = await programs.ServeAsync(store, core: null, "--Pages:CacheMegabytes", "0");
        var start = watch.Elapsed;
        var (client, _) = await TestAccount.SignInAsync(server.Address);
        using var owned = client;
        var overview = await TimeAsync(client, "/", rounds, period.End);
        var unit = await TimeAsync(client, "/units/" + BenchmarkCounty.Leaf(0), rounds, period.End);
        var path = await TimeAsync(client, "/paths/" + BenchmarkCounty.Path(0), rounds, period.End);
        table.Add(
            Text($"{responses:N0}"),
            Text($"{county.Units:N0}"),
            Text($"{responses / import.Seconds:N0} rows/s"),
            Text($"{import.PeakBytes / Megabyte:N0} MB"),
            Text($"{new FileInfo(store).Length / Megabyte:N0} MB"),
            Text($"{start.TotalSeconds:N1} s"),
            Timings.Text(overview.Median),
            Timings.Text(overview.P95),
            Timings.Text(unit.Median),
            Timings.Text(unit.P95),
            Timings.Text(path.Median),
            Timings.Text(path.P95),
            Text($"{new ServerWatch(server, client).Resident / Megabyte:N0} MB"));
        File.Delete(csv);
        foreach (var file in Directory.GetFiles(folder, Path.GetFileNameWithoutExtension(store) + ".*"))
        {
            File.Delete(file);
        }
    }

    /// <summary>Every request asks for a year of its own, half a year of it or a quarter: no part of an answer was found before.</summary>
    private static Task<Timings> TimeAsync(HttpClient client, string page, int rounds, DateOnly end)
    {
        int[] lengths = [12, 6, 3];
        var asked = 0;
        return Timings.OfAsync(WarmUps, rounds, () =>
        {
            var (back, length) = (asked / lengths.Length % (Months - lengths[0]), lengths[asked % lengths.Length]);
            asked++;
            var last = end.AddMonths(-back);
            return client.GetStringAsync(new Uri(string.Create(
                CultureInfo.InvariantCulture, $"{page}?from={last.AddMonths(-length):yyyy-MM-dd}&to={last:yyyy-MM-dd}"), UriKind.Relative));
        });
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
