namespace Dashboard.Core.Statistics;

/// <summary>
/// A net promoter score in points and the square of its standard error, 100²·(p + d − (p − d)²)/n: the variance of one answer worth 100, 0 or
/// −100 over n. Adjusted, with 0.75, 1.5 and 0.75 answers added (Rocks 2016, as <see cref="Intervals.Nps"/>).
/// </summary>
internal readonly record struct NpsMoments(double Score, double SquaredError)
{
    private const double PseudoEnd = 0.75;
    private const double PseudoMiddle = 1.5;

    public static NpsMoments Of(long detractors, long passives, long promoters)
    {
        Check(detractors, passives, promoters);
        return From(detractors, promoters, (double)detractors + passives + promoters);
    }

    public static NpsMoments Adjusted(long detractors, long passives, long promoters)
    {
        Check(detractors, passives, promoters);
        var n = (double)detractors + passives + promoters + PseudoMiddle + (2 * PseudoEnd);
        return From(detractors + PseudoEnd, promoters + PseudoEnd, n);
    }

    private static NpsMoments From(double detractors, double promoters, double n)
    {
        var (p, d) = (promoters / n, detractors / n);
        return new NpsMoments(100 * (p - d), 10_000 * Math.Max(0, p + d - ((p - d) * (p - d))) / n);
    }

    private static void Check(long detractors, long passives, long promoters)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(detractors);
        ArgumentOutOfRangeException.ThrowIfNegative(passives);
        ArgumentOutOfRangeException.ThrowIfNegative(promoters);
        ArgumentOutOfRangeException.ThrowIfZero(detractors + passives + promoters, "answers");
    }
}
