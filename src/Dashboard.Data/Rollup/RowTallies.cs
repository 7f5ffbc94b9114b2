using Dashboard.Core.Metrics;

namespace Dashboard.Data.Rollup;

/// <summary>What one raw row adds to the counts: answers by their <see cref="CountPlaces"/>, and how much of each.</summary>
internal sealed class RowTallies(CountPlaces places)
{
    private int[] answers = new int[32];
    private long[] counts = new long[32];
    private int length;

    public ReadOnlySpan<int> Answers => answers.AsSpan(0, length);

    public ReadOnlySpan<long> Counts => counts.AsSpan(0, length);

    public void Clear() => length = 0;

    public void Add(int version, int cell, long count)
    {
        if (length == answers.Length)
        {
            Array.Resize(ref answers, length * 2);
            Array.Resize(ref counts, length * 2);
        }

        (answers[length], counts[length]) = (places.Of(version, cell), count);
        length++;
    }

    /// <summary>
    /// One event of a count with the number <paramref name="x"/>, as <see cref="CountCells"/> lays it out; <paramref name="sign"/> −1 takes it
    /// back. Nothing where no version of the metric holds.
    /// </summary>
    public void AddEvent(int? version, long x, int sign)
    {
        if (version is { } id)
        {
            Add(id, CountCells.Events, sign);
            Add(id, CountCells.Sum, sign * x);
            Add(id, CountCells.SumOfSquares, checked(sign * x * x));
        }
    }

    /// <summary>One duration in hours, as <see cref="DurationCells"/> lays it out; <paramref name="sign"/> −1 takes it back.</summary>
    public void AddDuration(int version, double hours, double? limitHours, int sign)
    {
        Add(version, DurationCells.CellOf(hours), sign);
        if (hours <= limitHours)
        {
            Add(version, DurationCells.WithinLimit, sign);
        }
    }
}
