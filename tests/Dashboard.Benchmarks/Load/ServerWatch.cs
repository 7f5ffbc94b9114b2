using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using Microsoft.Diagnostics.NETCore.Client;

namespace Dashboard.Benchmarks.Load;

/// <summary>What a server's process uses.</summary>
internal sealed class ServerWatch(RunningServer server, HttpClient client)
{
    /// <summary>The runtime's keyword that collects all garbage when a listener comes.</summary>
    private const long CollectAll = 0x800000;

    private static readonly double Tick = 1.0 / 100;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Seconds of processor so far.</summary>
    public double Processor
    {
        get
        {
            // The second field is the program's name, which may hold spaces.
            var fields = File.ReadAllText($"/proc/{server.Id}/stat").Split(") ")[^1].Split(' ');
            return (Number(fields[11]) + Number(fields[12])) * Tick;
        }
    }

    /// <summary>Bytes of memory it holds now.</summary>
    public double Resident => Number(File.ReadLines($"/proc/{server.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) * 1024;

    /// <summary>Bytes of the managed heap after all garbage was collected.</summary>
    public async Task<double> HeapAsync()
    {
        var before = await SumAsync("dotnet_gc_collections_total{gc_heap_generation=\"gen2\"}");
        using (var session = await new DiagnosticsClient(server.Id).StartEventPipeSessionAsync(
            [new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Informational, CollectAll)], requestRundown: false, circularBufferMB: 64, CancellationToken.None))
        {
            var listening = session.EventStream.CopyToAsync(Stream.Null);
            for (var since = Stopwatch.StartNew(); await SumAsync("dotnet_gc_collections_total{gc_heap_generation=\"gen2\"}") == before;)
            {
                if (since.Elapsed > TimeSpan.FromMinutes(1))
                {
                    throw new InvalidOperationException("The server collected no garbage.");
                }

                await Task.Delay(Look);
            }

            await session.StopAsync(CancellationToken.None);
            await listening;
        }

        return await SumAsync("dotnet_gc_last_collection_heap_size_bytes");
    }

    /// <summary>The sum of the server's own measurements whose line begins so.</summary>
    public async Task<double> SumAsync(string name)
    {
        var text = await client.GetStringAsync(new Uri("/health/metrics", UriKind.Relative));
        return text.Split('\n')
            .Where(line => line.StartsWith(name, StringComparison.Ordinal) && (name.EndsWith('}') || line[name.Length] is ' ' or '{'))
            .Sum(line => Number(line[(line.LastIndexOf(' ') + 1)..]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
