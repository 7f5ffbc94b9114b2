using Dashboard.Core.Statistics;

namespace Dashboard.Core.Metrics;

/// <summary>Reads a duration tally's buckets.</summary>
internal static class Durations
{
    /// <summary>Number of durations.</summary>
    public static long Count(Tally tally) => tally.Total - tally[DurationCells.WithinLimit];

    /// <summary>
    /// A quantile in hours with its interval, each value read at its bucket's middle. Between two values it is linear, as spreadsheets,
    /// R (type 7) and NumPy have it.
    /// </summary>
    public static Figure Quantile(Tally tally, double q)
    {
        var n = Count(tally);
        if (n == 0)
        {
            return Figure.None;
        }

        var at = (n - 1) * q;
        var rank = (long)at + 1;
        var below = HoursAt(tally, rank);
        var value = below + ((at - (rank - 1)) * (HoursAt(tally, Math.Min(rank + 1, n)) - below));
        return OrderStatistics.Ranks(n, q) is { } ranks
            ? new Figure(n, value, HoursAt(tally, ranks.Low), HoursAt(tally, ranks.High))
            : new Figure(n, value);
    }

    /// <summary>The duration of a rank, from 1.</summary>
    private static double HoursAt(Tally tally, long rank)
    {
        var cell = DurationCells.FirstBucket;
        for (var passed = tally[cell]; passed < rank; passed += tally[cell])
        {
            cell++;
        }

        return DurationCells.HoursOf(cell);
    }
}
