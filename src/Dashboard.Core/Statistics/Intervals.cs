namespace Dashboard.Core.Statistics;

/// <summary>Intervals of one sampled figure. All are pure; none of them knows a metric.</summary>
public static class Intervals
{
    /// <summary>The normal quantile of a two-sided 95 % interval.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>The normal quantile of a two-sided 99.8 % interval.</summary>
    public const double Z998 = 3.0902323061678132;

    /// <summary>
    /// Wilson's score interval of a share, without continuity correction; a fraction within 0–1. With no success the lower end is exactly 0,
    /// with nothing but successes the upper end is exactly 1.
    /// Source: Wilson EB, JASA 1927;22:209–212; Newcombe RG, Stat Med 1998;17:857–872, method 3.
    /// </summary>
    /// <param name="successes">From 0 to <paramref name="n"/>.</param>
    /// <param name="n">Number of answers, at least 1.</param>
    /// <param name="z">Normal quantile of the confidence level.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is below 1 or <paramref name="successes"/> is not within 0–n.</exception>
    public static Interval Wilson(long successes, long n, double z = Z95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, n);

        var p = (double)successes / n;
        var squared = z * z;
        var centre = p + (squared / (2.0 * n));
        var margin = z * Math.Sqrt(((p * (1 - p)) + (squared / (4.0 * n))) / n);
        var whole = 1 + (squared / n);
        return new Interval(
            successes == 0 ? 0 : Math.Max(0, (centre - margin) / whole),
            successes == n ? 1 : Math.Min(1, (centre + margin) / whole));
    }

    /// <summary>
    /// The adjusted Wald interval of a net promoter score, points, clamped to −100…100: Wald's interval after 0.75 detractors, 1.5 passives
    /// and 0.75 promoters are added, so that it keeps a width when all answer alike. Its middle is drawn towards 0 and is not the score.
    /// Source: Rocks B, Interval estimation for the Net Promoter Score, The American Statistician 2016;70:365–372.
    /// </summary>
    /// <param name="detractors">Answers 0–6.</param>
    /// <param name="passives">Answers 7–8.</param>
    /// <param name="promoters">Answers 9–10.</param>
    /// <param name="z">Normal quantile of the confidence level.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or there are no answers.</exception>
    public static Interval Nps(long detractors, long passives, long promoters, double z = Z95) =>
        Clamp(Around(NpsMoments.Adjusted(detractors, passives, promoters), z), 100);

    /// <summary>
    /// The plain Wald interval of a net promoter score, points, not clamped: Var = 100²·(p + d − (p − d)²) / n. It has no width when all
    /// answer alike; figures use <see cref="Nps"/>.
    /// </summary>
    /// <param name="detractors">Answers 0–6.</param>
    /// <param name="passives">Answers 7–8.</param>
    /// <param name="promoters">Answers 9–10.</param>
    /// <param name="z">Normal quantile of the confidence level.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or there are no answers.</exception>
    public static Interval NpsWald(long detractors, long passives, long promoters, double z = Z95) =>
        Around(NpsMoments.Of(detractors, passives, promoters), z);

    /// <summary>
    /// The t interval of a mean, in the values' unit: mean ± t·s/√n with n − 1 degrees of freedom. It is not cut at the ends of the scale.
    /// <c>null</c> for a single value, whose spread is not known; without width when all values are alike.
    /// Source: Student, Biometrika 1908;6:1–25.
    /// </summary>
    /// <param name="sample">The sample.</param>
    /// <param name="confidence">Confidence level, strictly between 0 and 1.</param>
    public static Interval? Mean(SampleMoments sample, double confidence = 0.95)
    {
        if (sample.N < 2)
        {
            return null;
        }

        var margin = StudentT.Quantile((1 + confidence) / 2, sample.N - 1) * Math.Sqrt(sample.SquaredError);
        return new Interval(sample.Mean - margin, sample.Mean + margin);
    }

    internal static Interval Around(NpsMoments score, double z)
    {
        var margin = z * Math.Sqrt(score.SquaredError);
        return new Interval(score.Score - margin, score.Score + margin);
    }

    internal static Interval Clamp(Interval interval, double bound) =>
        new(Math.Clamp(interval.Low, -bound, bound), Math.Clamp(interval.High, -bound, bound));
}
