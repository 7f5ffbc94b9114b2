namespace Dashboard.Testing.Attack;

/// <summary>
/// All that can be computed from sums by adding and multiplying. It calculates modulo a prime, exactly: of what lies in the span over the
/// fractions it says so always (its numbers are no multiples of the prime), of what does not it is wrong once in some thousand million times.
/// </summary>
/// <param name="length">The number of unknowns.</param>
public sealed class LinearSpan(int length)
{
    private const long Prime = int.MaxValue;
    private readonly (int At, long Value)[]?[] rows = new (int, long)[length][];
    private readonly long[] work = new long[length];
    private int begin;
    private int end;

    /// <summary>The number of sums that do not follow from each other.</summary>
    public int Rank { get; private set; }

    /// <summary>Learns a sum: the unknowns it is of, each once, with their weights.</summary>
    public void Add(IReadOnlyList<(int At, int Weight)> sum)
    {
        var pivot = Reduce(sum);
        if (pivot < 0)
        {
            return;
        }

        var inverse = Inverse(work[pivot]);
        var row = new List<(int, long)>();
        for (var at = pivot; at < end; at++)
        {
            if (work[at] != 0)
            {
                row.Add((at, work[at] * inverse % Prime));
            }
        }

        rows[pivot] = [.. row];
        Rank++;
    }

    /// <summary>Whether a sum follows from those that are known.</summary>
    public bool Contains(IReadOnlyList<(int At, int Weight)> sum) => Reduce(sum) < 0;

    /// <summary>Takes from a sum what follows from known ones; the first unknown that is left, or −1.</summary>
    private int Reduce(IReadOnlyList<(int At, int Weight)> sum)
    {
        // Most sums are of a few unknowns that stand together: only what they touch is looked at.
        Array.Clear(work, Math.Min(begin, end), Math.Max(0, end - begin));
        (begin, end) = (work.Length, 0);
        foreach (var (at, weight) in sum)
        {
            work[at] = (weight + Prime) % Prime;
            (begin, end) = (Math.Min(begin, at), Math.Max(end, at + 1));
        }

        var left = -1;
        for (var at = begin; at < end; at++)
        {
            if (work[at] == 0)
            {
                continue;
            }

            if (rows[at] is not { } row)
            {
                // What is known has no sum that begins here.
                left = left < 0 ? at : left;
                continue;
            }

            var factor = Prime - work[at];
            end = Math.Max(end, row[^1].At + 1);
            foreach (var (column, value) in row)
            {
                work[column] = (work[column] + (factor * value)) % Prime;
            }
        }

        return left;
    }

    private static long Inverse(long value)
    {
        var (power, result) = (value, 1L);
        for (var exponent = Prime - 2; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 0 ? result : result * power % Prime;
            power = power * power % Prime;
        }

        return result;
    }
}
