using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Dashboard.Benchmarks.Pages;
using Dashboard.Testing;

namespace Dashboard.Benchmarks.Load;

/// <summary>
/// Puts a county's people onto one server that has one core to itself, and prints what they met and what the server used, as Markdown. As a
/// soak it is a test of whether memory stays flat.
/// </summary>
internal static class LoadRun
{
    private const double Megabyte = 1e6;
    private const double SlowestGoal = 200;
    private const double CircuitGoal = 300e3;
    private const int AtOnce = 8;

    /// <summary>People come to work one after another, within this share of the time in which the server warms up.</summary>
    private const double ComeWithin = 0.5;

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var options = LoadOptions.Of(new Arguments(LoadOptions.Usage, args));
        var folder = Directory.CreateTempSubdirectory("dashboard-load-").FullName;
        try
        {
            return await RunAsync(options, folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> RunAsync(LoadOptions options, string folder)
    {
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}");
        Say($"filling the demo county, and {options.Users.Max():N0} accounts");
        var programs = options.Program is { } published ? new Programs(published) : await Programs.PublishAsync(folder);
        var store = Path.Combine(folder, "dashboard.db");
        await programs.RunAsync(store, "demo", "--responses", options.Responses.ToString(CultureInfo.InvariantCulture));
        var people = await County.PopulateAsync(store, options.Users.Max());
        await TestAccount.AddToAsync(store);
        using var server = await programs.ServeAsync(store, Pin(), Settings(options));
        using var handler = new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = options.Users.Max() };
        using var client = new HttpClient(handler) { BaseAddress = server.Address };
        var watch = new ServerWatch(server, client);

        Say($"signing in");
        var sessions = await SignInAsync(server, people);
        var faults = await PageAssets.FaultsAsync(client);
        await using var circuits = await HeldCircuits.OpenAsync(options.Circuits, server, watch);
        circuits.Print(CircuitGoal);
        var table = new MarkdownTable("people", "open circuits", "pages a second", "p95 while warming up", "p50", "p95", "goal", "p99", "errors", "bodies kept", "of the core", "memory");
        foreach (var users in options.Users)
        {
            using var stop = new CancellationTokenSource();
            var tally = new LoadTally();
            var warmUp = TimeSpan.FromMinutes(options.WarmUp);
            var work = Task.WhenAll(people.Take(users).Select((person, i) =>
                new Reader(person, sessions[person.Name], client, new Random(i), tally).WorkAsync(i * ComeWithin * warmUp / users, stop.Token)));
            Say($"{users:N0} people: warming up");
            await Task.Delay(warmUp);
            var warming = tally.Begin();
            Say($"{users:N0} people: measuring");
            var (processor, kept, drawn) = (watch.Processor, await watch.SumAsync(Kept), await watch.SumAsync(Drawn));
            var memory = await MemoryOverTime.WatchAsync(watch, TimeSpan.FromMinutes(options.Minutes), options.Soak);
            var met = tally.Begin();
            processor = watch.Processor - processor;
            (kept, drawn) = (await watch.SumAsync(Kept) - kept, await watch.SumAsync(Drawn) - drawn);
            await stop.CancelAsync();
            await work;
            var times = new Timings(met.Pages);
            table.Add(
                Text($"{users:N0}"),
                Text($"{circuits.Open:N0}"),
                Text($"{met.Pages.Count / met.For.TotalSeconds:N0}"),
                Timings.Text(new Timings(warming.Pages).P95),
                Timings.Text(times.Median),
                Timings.Text(times.P95),
                Goals.Verdict(times.P95, SlowestGoal),
                Timings.Text(times.P99),
                Text($"{warming.Faults.Count + met.Faults.Count:N0}"),
                Text($"{100 * kept / Math.Max(1, kept + drawn):N0} %"),
                Text($"{100 * processor / met.For.TotalSeconds:N0} %"),
                Text($"{watch.Resident / Megabyte:N0} MB"));
            table.Print("Load");
            faults.AddRange([.. warming.Faults, .. met.Faults]);
            faults.AddRange(circuits.Open < options.Circuits ? [$"{options.Circuits - circuits.Open} circuits have ended"] : []);
            if (options.Soak)
            {
                memory.Print();
                faults.AddRange(memory.Faults);
            }
            else if (faults.Count > 0 || times.P95 > SlowestGoal)
            {
                break;
            }
        }

        foreach (var fault in faults.Take(AtOnce))
        {
            await Console.Error.WriteLineAsync(fault);
        }

        return faults.Count > 0 ? 1 : 0;
    }

    private const string Kept = "dashboard_page_bodies_total{outcome=\"kept\"}";
    private const string Drawn = "dashboard_page_bodies_total{outcome=\"drawn\"}";

    /// <summary>Everybody comes from one address here, and a soak's shelf is full before memory is looked at.</summary>
    private static IReadOnlyList<string> Settings(LoadOptions options) =>
        ["--Limits:SignInsPerMinute", "1000000", "--Limits:ImportsPerMinute", "1000000", .. options.Soak ? ["--Pages:CacheMegabytes", "16"] : Array.Empty<string>()];

    /// <summary>Gives the server the last core to itself, where there are several and it can be done.</summary>
    private static int? Pin()
    {
        if (Environment.ProcessorCount < 2 || !OperatingSystem.IsLinux() || Programs.Find("taskset") is null)
        {
            return null;
        }

        var last = Environment.ProcessorCount - 1;
        using var own = Process.GetCurrentProcess();
        own.ProcessorAffinity = (1 << last) - 1;
        return last;
    }

    private static async Task<IReadOnlyDictionary<string, string>> SignInAsync(RunningServer server, IReadOnlyList<Person> people)
    {
        var sessions = new ConcurrentDictionary<string, string>();
        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (person, _) =>
        {
            var (own, session) = await TestAccount.SignInAsync(server.Address, person.Name);
            own.Dispose();
            sessions[person.Name] = $"{TestAccount.Cookie}={session}";
        });
        return sessions;
    }

    private static void Say(FormattableString text) => Console.Error.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
