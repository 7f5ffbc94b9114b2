using System.Globalization;
using System.Runtime.InteropServices;
using Dashboard.Testing;

namespace Dashboard.Benchmarks.Pages;

/// <summary>
/// Measures the pages as their readers meet them: the server's time to the first byte, and in Chromium the charts, a changed filter and the
/// weight of what is loaded. The product is published, its county is the demo. Prints Markdown.
/// </summary>
internal static class PageRun
{
    private const string Usage = "pages [--responses 400000] [--rounds 40]";

    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var given = new Arguments(Usage, args);
        var (responses, rounds) = (given.Number("--responses", 400_000), given.Number("--rounds", 40));
        var folder = Directory.CreateTempSubdirectory("dashboard-benchmark-").FullName;
        try
        {
            await MeasureAsync(folder, responses, rounds);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder, int responses, int rounds)
    {
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}");
        await Console.Error.WriteLineAsync("publishing the product and filling the demo county");
        var programs = await Programs.PublishAsync(folder);
        var store = Path.Combine(folder, "dashboard.db");
        await programs.RunAsync(store, "demo", "--responses", responses.ToString(CultureInfo.InvariantCulture));
        await TestAccount.AddToAsync(store);
        using var server = await programs.ServeAsync(store);

        await Console.Error.WriteLineAsync("asking the server");
        var (client, session) = await TestAccount.SignInAsync(server.Address);
        await ServerTimes.MeasureAsync(client, rounds);
        client.Dispose();
        if (BrowserTimes.Chromium is { } chromium)
        {
            await Console.Error.WriteLineAsync("asking in Chromium");
            await BrowserTimes.MeasureAsync(chromium, server.Address, session, rounds);
        }
        else
        {
            Console.WriteLine("\nNo Chromium is installed: charts, filters and weight were not measured.");
        }
    }
}
