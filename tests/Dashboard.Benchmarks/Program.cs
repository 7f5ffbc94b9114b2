using BenchmarkDotNet.Running;
using Dashboard.Benchmarks;
using Dashboard.Benchmarks.Store;

if (args is ["store", .. var options])
{
    return await StoreRun.RunAsync(options);
}

BenchmarkSwitcher.FromAssembly(typeof(XmrBenchmark).Assembly).Run(args.Length == 0 ? ["--filter", "*"] : args);
return 0;
