namespace Dashboard.Core.Statistics;

/// <summary>Intervals of the difference of two independent samples, always new less old.</summary>
public static class Differences
{
    /// <summary>
    /// Newcombe's hybrid score interval of a difference of shares, a fraction within −1…1: the Wilson limits of both, squared and added.
    /// Source: Newcombe RG, Stat Med 1998;17:873–890, method 10.
    /// </summary>
    /// <param name="before">Successes of the old sample.</param>
    /// <param name="nBefore">Answers of the old sample, at least 1.</param>
    /// <param name="after">Successes of the new sample.</param>
    /// <param name="nAfter">Answers of the new sample, at least 1.</param>
    /// <param name="z">Normal quantile of the confidence level.</param>
    /// <exception cref="ArgumentOutOfRangeException">A sample is empty or has more successes than answers.</exception>
    public static Interval Shares(long before, long nBefore, long after, long nAfter, double z = Intervals.Z95)
    {
        var old = Intervals.Wilson(before, nBefore, z);
        var recent = Intervals.Wilson(after, nAfter, z);
        var (p1, p2) = ((double)before / nBefore, (double)after / nAfter);
        return new Interval(
            p2 - p1 - Math.Sqrt(Square(p2 - recent.Low) + Square(old.High - p1)),
            p2 - p1 + Math.Sqrt(Square(recent.High - p2) + Square(p1 - old.Low)));
    }

    /// <summary>
    /// The adjusted Wald interval of a difference of net promoter scores, points, clamped to −200…200: each sample gets the pseudo-counts of
    /// <see cref="Intervals.Nps"/>, and the variances are added.
    /// Source: Rocks B, The American Statistician 2016;70:365–372, for one sample; two independent samples as in the R package NPS.
    /// </summary>
    /// <param name="before">Detractors, passives and promoters of the old sample.</param>
    /// <param name="after">Those of the new sample.</param>
    /// <param name="z">Normal quantile of the confidence level.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative or a sample is empty.</exception>
    public static Interval Nps(
        (long Detractors, long Passives, long Promoters) before,
        (long Detractors, long Passives, long Promoters) after,
        double z = Intervals.Z95)
    {
        var old = NpsMoments.Adjusted(before.Detractors, before.Passives, before.Promoters);
        var recent = NpsMoments.Adjusted(after.Detractors, after.Passives, after.Promoters);
        var difference = new NpsMoments(recent.Score - old.Score, recent.SquaredError + old.SquaredError);
        return Intervals.Clamp(Intervals.Around(difference, z), 200);
    }

    /// <summary>
    /// Welch's interval of a difference of means, in the values' unit, with the degrees of freedom of Welch and Satterthwaite.
    /// <c>null</c> when a sample has fewer than two values or neither has any spread: then nothing is known of the sampling variation.
    /// Source: Welch BL, Biometrika 1947;34:28–35.
    /// </summary>
    /// <param name="before">The old sample.</param>
    /// <param name="after">The new sample.</param>
    /// <param name="confidence">Confidence level, strictly between 0 and 1.</param>
    public static Interval? Means(SampleMoments before, SampleMoments after, double confidence = 0.95)
    {
        var squaredError = before.SquaredError + after.SquaredError;
        if (before.N < 2 || after.N < 2 || !(squaredError > 0))
        {
            return null;
        }

        var degreesOfFreedom = Square(squaredError)
            / ((Square(before.SquaredError) / (before.N - 1)) + (Square(after.SquaredError) / (after.N - 1)));
        var margin = StudentT.Quantile((1 + confidence) / 2, degreesOfFreedom) * Math.Sqrt(squaredError);
        var difference = after.Mean - before.Mean;
        return new Interval(difference - margin, difference + margin);
    }

    /// <summary>
    /// The interval of a difference of counts, both taken at the new one's exposure: after − before·e₁/e₀. Each count has the score limits of a
    /// Poisson mean whose variance is φ times as large, x + φz²/2 ± z√(φx + φ²z²/4), and the two are joined as in <see cref="Shares"/> (method
    /// of variance estimates recovery), so that it keeps a width when nothing was counted.
    /// Source: Zou GY, Donner A, Stat Med 2008;27:1693–1702; Li HQ, Tang ML, Poon WY, Tang NS, Commun Stat Simul Comput 2011;40:1478–1493, for
    /// Poisson rates; the score limits are Rao's.
    /// </summary>
    /// <param name="before">The old count.</param>
    /// <param name="after">The new count.</param>
    /// <param name="phi">Over-dispersion, at least 1 (Poisson).</param>
    /// <param name="z">Normal quantile of the confidence level, or Student's t where φ itself is estimated.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A count is negative, an exposure is not greater than 0, or <paramref name="phi"/> is below 1.
    /// </exception>
    public static Interval Counts(CountOver before, CountOver after, double phi = 1, double z = Intervals.Z95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(before.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(after.Count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(before.Exposure);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(after.Exposure);
        ArgumentOutOfRangeException.ThrowIfLessThan(phi, 1);

        var scale = after.Exposure / before.Exposure;
        var difference = after.Count - (scale * before.Count);
        var (old, recent) = (OfCount(before.Count, phi, z), OfCount(after.Count, phi, z));
        return new Interval(
            difference - Math.Sqrt(Square(after.Count - recent.Low) + Square(scale * (old.High - before.Count))),
            difference + Math.Sqrt(Square(recent.High - after.Count) + Square(scale * (before.Count - old.Low))));
    }

    private static Interval OfCount(double count, double phi, double z)
    {
        var centre = count + (phi * z * z / 2);
        var margin = z * Math.Sqrt((phi * count) + Square(phi * z / 2));
        return new Interval(Math.Max(0, centre - margin), centre + margin);
    }

    private static double Square(double x) => x * x;
}
