namespace Dashboard.Core.Metrics;

/// <summary>
/// Mergeable counts of one metric version, from which every figure is computed; never a finished percentage. Merging is associative and
/// commutative, and <see cref="Empty"/> is its identity. What a cell means follows from the metric's kind:
/// <list type="bullet">
/// <item>nps, scale, share, categories: cell <c>i</c> counts the answers at place <c>i</c> of <see cref="MetricVersion.Answers"/>;</item>
/// <item>count: <see cref="CountCells"/>;</item>
/// <item>duration: <see cref="DurationCells"/>.</item>
/// </list>
/// A stock has no tally: levels are not added.
/// </summary>
public sealed class Tally : IEquatable<Tally>
{
    private readonly long[] counts;

    private Tally(long[] counts) => this.counts = counts;

    /// <summary>No answers.</summary>
    public static Tally Empty { get; } = new([]);

    /// <summary>Number of cells up to the last one that is not zero.</summary>
    public int Length => counts.Length;

    /// <summary>Whether nothing is counted.</summary>
    public bool IsEmpty => counts.Length == 0;

    /// <summary>The count of a cell; 0 beyond the last.</summary>
    public long this[int cell] => cell < counts.Length ? counts[cell] : 0;

    /// <summary>The counts, cell by cell.</summary>
    public ReadOnlySpan<long> Counts => counts;

    /// <summary>Sum of all cells.</summary>
    public long Total
    {
        get
        {
            var total = 0L;
            foreach (var count in counts)
            {
                total += count;
            }

            return total;
        }
    }

    /// <summary>A tally of the given counts. Trailing zeros are dropped.</summary>
    public static Tally Of(ReadOnlySpan<long> counts)
    {
        var length = counts.Length;
        while (length > 0 && counts[length - 1] == 0)
        {
            length--;
        }

        return length == 0 ? Empty : new Tally(counts[..length].ToArray());
    }

    /// <summary>A tally with one answer (or <paramref name="count"/> of them) in a cell.</summary>
    public static Tally Answer(int cell, long count = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cell);
        if (count == 0)
        {
            return Empty;
        }

        var counts = new long[cell + 1];
        counts[cell] = count;
        return new Tally(counts);
    }

    /// <summary>The counts of both, cell by cell.</summary>
    public Tally Merge(Tally other) => Combine(other, +1);

    /// <summary>The counts of this less those of <paramref name="other"/>: what remains when answers are corrected, erased or undone.</summary>
    public Tally Without(Tally other) => Combine(other, -1);

    /// <inheritdoc/>
    public bool Equals(Tally? other) => other is not null && counts.AsSpan().SequenceEqual(other.counts);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tally);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var count in counts)
        {
            hash.Add(count);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(' ', counts)}]";

    private Tally Combine(Tally other, int sign)
    {
        if (other.IsEmpty)
        {
            return this;
        }

        if (IsEmpty && sign > 0)
        {
            return other;
        }

        var sum = new long[Math.Max(counts.Length, other.counts.Length)];
        for (var cell = 0; cell < sum.Length; cell++)
        {
            sum[cell] = this[cell] + (sign * other[cell]);
        }

        return Of(sum);
    }
}

/// <summary>The cells of a <see cref="MetricKind.Count"/> tally.</summary>
public static class CountCells
{
    /// <summary>Number of events.</summary>
    public const int Events = 0;

    /// <summary>Sum of the numbers, Σx.</summary>
    public const int Sum = 1;

    /// <summary>Sum of their squares, Σx².</summary>
    public const int SumOfSquares = 2;

    /// <summary>The largest number whose square can be kept.</summary>
    public const long Largest = 3_037_000_499;

    /// <summary>The tally of one event with the number <paramref name="x"/>, from 0 to <see cref="Largest"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or larger.</exception>
    public static Tally Event(long x)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(x);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(x, Largest);
        return Tally.Of([1, x, x * x]);
    }
}

/// <summary>
/// The cells of a <see cref="MetricKind.Duration"/> tally: durations in buckets of equal logarithmic width, so that a median read from them
/// is at most 2 % off.
/// </summary>
public static class DurationCells
{
    /// <summary>Number of durations within the metric's limit.</summary>
    public const int WithinLimit = 0;

    /// <summary>The first bucket: everything up to <see cref="Smallest"/> hours.</summary>
    public const int FirstBucket = 1;

    /// <summary>Upper edge of the first bucket, hours (36 seconds).</summary>
    public const double Smallest = 0.01;

    /// <summary>Each bucket's upper edge is this many times the previous one's; reading a bucket at its geometric middle errs by at most 2 %.</summary>
    public const double Ratio = 1.04;

    /// <summary>The cell of a duration in hours (≥ 0).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative, infinite or not a number.</exception>
    public static int CellOf(double hours)
    {
        if (!(hours >= 0 && double.IsFinite(hours)))
        {
            throw new ArgumentOutOfRangeException(nameof(hours), hours, "A duration is a number of hours from 0.");
        }

        return hours <= Smallest ? FirstBucket : FirstBucket + (int)Math.Ceiling(Math.Log(hours / Smallest) / Math.Log(Ratio));
    }

    /// <summary>The duration in hours that a bucket's cell is read as: the geometric middle of its edges.</summary>
    public static double HoursOf(int cell) => Smallest * Math.Pow(Ratio, cell - FirstBucket - 0.5);

    /// <summary>The tally of one duration in hours against a limit in hours (<c>null</c>: no limit, none is within it).</summary>
    public static Tally Duration(double hours, double? limitHours)
    {
        var counts = new long[CellOf(hours) + 1];
        counts[^1] = 1;
        counts[WithinLimit] = hours <= limitHours ? 1 : 0;
        return Tally.Of(counts);
    }
}
