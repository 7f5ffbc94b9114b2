using System.Diagnostics;
using System.Globalization;

namespace Dashboard.Benchmarks;

/// <summary>How long each of many runs of the same question took.</summary>
internal sealed class Timings
{
    private readonly double[] sorted;

    public Timings(IEnumerable<double> milliseconds) => sorted = [.. milliseconds.Order()];

    public double Median => Quantile(0.5);

    public double P95 => Quantile(0.95);

    public double P99 => Quantile(0.99);

    /// <summary>Runs a question, first to warm up, then to be timed.</summary>
    public static async Task<Timings> OfAsync(int warmUps, int runs, Func<Task> ask)
    {
        for (var i = 0; i < warmUps; i++)
        {
            await ask();
        }

        var times = new List<double>(runs);
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new Timings(times);
    }

    /// <summary>Milliseconds as a table shows them.</summary>
    public static string Text(double milliseconds) => milliseconds.ToString(milliseconds < 100 ? "0.0" : "N0", CultureInfo.InvariantCulture) + " ms";

    private double Quantile(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
}
