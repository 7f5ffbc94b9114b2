namespace Dashboard.Core.Statistics;

/// <summary>Which of n sorted values enclose a quantile, whatever their distribution.</summary>
public static class OrderStatistics
{
    /// <summary>
    /// The ranks (from 1) of the two sorted values that enclose the <paramref name="q"/> quantile with at least the given confidence; each
    /// tail holds at most half of the rest. <c>null</c> when there are too few values for an end: a median needs 6, a 90th percentile 36.
    /// Source: Conover WJ, Practical Nonparametric Statistics, 3rd ed. 1999, section 3.2, with exact binomial tails.
    /// </summary>
    /// <param name="n">Number of values, at least 0.</param>
    /// <param name="q">The quantile, strictly between 0 and 1.</param>
    /// <param name="confidence">Confidence level, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static (long Low, long High)? Ranks(long n, double q, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (!(q > 0 && q < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(q), q, "A quantile lies strictly between 0 and 1.");
        }

        if (!(confidence > 0 && confidence < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence level lies strictly between 0 and 1.");
        }

        var tail = (1 - confidence) / 2;
        var low = First(-1, n, k => AtMost(k, n, q) > tail);
        var high = First(-1, n, k => AtMost(k, n, q) >= 1 - tail) + 1;
        return low >= 1 && high <= n ? (low, high) : null;
    }

    /// <summary>The smallest number above <paramref name="below"/> and up to <paramref name="upTo"/> for which a rising condition holds.</summary>
    private static long First(long below, long upTo, Func<long, bool> holds)
    {
        while (upTo - below > 1)
        {
            var middle = below + ((upTo - below) / 2);
            (below, upTo) = holds(middle) ? (below, middle) : (middle, upTo);
        }

        return upTo;
    }

    /// <summary>P(B ≤ k) of a binomial count (DLMF 8.17.5).</summary>
    private static double AtMost(long k, long n, double q) => k >= n ? 1 : IncompleteBeta.Regularized(1 - q, q, n - k, k + 1);
}
