using BenchmarkDotNet.Running;
using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Pages;
using Dashboard.Benchmarks.Store;

if (args is ["store", .. var options])
{
    return await StoreRun.RunAsync(options);
}

if (args is ["pages", .. var pageOptions])
{
    return await PageRun.RunAsync(pageOptions);
}

BenchmarkSwitcher.FromAssembly(typeof(XmrBenchmark).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
return 0;
