using System.Globalization;

namespace Dashboard.Benchmarks.Load;

/// <summary>What a server holds while it is used.</summary>
/// <param name="Samples">Minutes since it was first looked at, bytes of its heap after all garbage was collected, and of its process.</param>
internal sealed record MemoryOverTime(IReadOnlyList<(double Minutes, double Heap, double Resident)> Samples)
{
    private const double Megabyte = 1e6;
    private const int Looks = 6;

    /// <summary>What the heap may hold more at its end than at its beginning: what a request or two hold just then.</summary>
    private const double Slack = 16 * Megabyte;

    /// <summary>What is not flat.</summary>
    public IEnumerable<string> Faults => Samples is [var first, .., var last] && last.Heap > first.Heap + Slack
        ? [string.Create(CultureInfo.InvariantCulture, $"The heap has grown from {first.Heap / Megabyte:N1} to {last.Heap / Megabyte:N1} MB.")]
        : [];

    /// <summary>Waits, and with <paramref name="looks"/> looks now and then.</summary>
    public static async Task<MemoryOverTime> WatchAsync(ServerWatch watch, TimeSpan time, bool looks)
    {
        var samples = new List<(double, double, double)>();
        if (!looks)
        {
            await Task.Delay(time);
            return new MemoryOverTime(samples);
        }

        for (var i = 0; i <= Looks; i++)
        {
            samples.Add(((i * time / Looks).TotalMinutes, await watch.HeapAsync(), watch.Resident));
            await Task.Delay(i < Looks ? time / Looks : TimeSpan.Zero);
        }

        return new MemoryOverTime(samples);
    }

    public void Print()
    {
        var table = new MarkdownTable("after", "heap", "process");
        foreach (var (minutes, heap, resident) in Samples)
        {
            table.Add(Text($"{minutes:N1} min"), Text($"{heap / Megabyte:N1} MB"), Text($"{resident / Megabyte:N0} MB"));
        }

        table.Print("Memory");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
