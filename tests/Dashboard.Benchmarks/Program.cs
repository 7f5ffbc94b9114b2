using BenchmarkDotNet.Running;
using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Growth;
using Dashboard.Benchmarks.Load;
using Dashboard.Benchmarks.Pages;
using Dashboard.Benchmarks.Reports;
using Dashboard.Benchmarks.Store;

if (args is ["store", .. var options])
{
    return await StoreRun.RunAsync(options);
}

if (args is ["pages", .. var pageOptions])
{
    return await PageRun.RunAsync(pageOptions);
}

if (args is ["load", .. var loadOptions])
{
    return await LoadRun.RunAsync(loadOptions);
}

if (args is ["growth", .. var growthOptions])
{
    return await GrowthRun.RunAsync(growthOptions);
}

if (args is ["deck", ..])
{
    DeckRun.Run();
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(XmrBenchmark).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
return 0;
