using BenchmarkDotNet.Running;
using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Growth;
using Dashboard.Benchmarks.Load;
using Dashboard.Benchmarks.Pages;
using Dashboard.Benchmarks.Reports;
using Dashboard.Benchmarks.Store;

try
{
    switch (args)
    {
        case ["store", .. var options]:
            return await StoreRun.RunAsync(options);
        case ["pages", .. var options]:
            return await PageRun.RunAsync(options);
        case ["load", .. var options]:
            return await LoadRun.RunAsync(options);
        case ["growth", .. var options]:
            return await GrowthRun.RunAsync(options);
        case ["deck", ..]:
            DeckRun.Run();
            return 0;
        default:
            BenchmarkSwitcher.FromAssembly(typeof(XmrBenchmark).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
            return 0;
    }
}
catch (UsageException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 2;
}
