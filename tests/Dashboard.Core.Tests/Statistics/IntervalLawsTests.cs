using Dashboard.Core.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Dashboard.Core.Tests.Statistics;

public class IntervalLawsTests
{
    private const double Slack = 1e-12;

    private static readonly Gen<(long X, long N)> Shares =
        from n in Gen.Choose(1, 2000)
        from x in Gen.Choose(0, n)
        select ((long)x, (long)n);

    private static readonly Gen<(long Detractors, long Passives, long Promoters)> Scores =
        from detractors in Gen.Choose(0, 500)
        from passives in Gen.Choose(0, 500)
        from promoters in Gen.Choose(1, 500)
        select ((long)detractors, (long)passives, (long)promoters);

    private static readonly Gen<SampleMoments> Samples =
        from n in Gen.Choose(2, 500)
        from mean in Gen.Choose(-50, 50)
        from variance in Gen.Choose(1, 400)
        select new SampleMoments(n, mean / 10.0, variance / 100.0);

    [Fact]
    public void Wilson_LiesWithinZeroAndOneAroundTheShare() => Property.Holds(Shares, share =>
    {
        var interval = Intervals.Wilson(share.X, share.N);
        return interval.Low >= 0 && interval.High <= 1 && interval.Low < interval.High && interval.Contains((double)share.X / share.N);
    });

    [Fact]
    public void Wilson_RisesWithEverySuccess() => Property.Holds(Shares, share =>
        share.X == share.N || (Intervals.Wilson(share.X, share.N) is var less && Intervals.Wilson(share.X + 1, share.N) is var more
            && more.Low > less.Low && more.High > less.High));

    [Fact]
    public void Wilson_OfTheOthers_IsTheMirror() => Property.Holds(Shares, share =>
    {
        var (one, other) = (Intervals.Wilson(share.X, share.N), Intervals.Wilson(share.N - share.X, share.N));
        return Math.Abs(one.Low + other.High - 1) < Slack && Math.Abs(one.High + other.Low - 1) < Slack;
    });

    [Fact]
    public void Wilson_MoreConfidence_HoldsLess() => Property.Holds(Shares, share =>
    {
        var (narrow, wide) = (Intervals.Wilson(share.X, share.N), Intervals.Wilson(share.X, share.N, Intervals.Z998));
        return wide.Low <= narrow.Low && narrow.High <= wide.High;
    });

    [Fact]
    public void Nps_PromotersAndDetractorsExchanged_IsTheMirror() => Property.Holds(Scores, score =>
    {
        var one = Intervals.Nps(score.Detractors, score.Passives, score.Promoters);
        var other = Intervals.Nps(score.Promoters, score.Passives, score.Detractors);
        return Math.Abs(one.Low + other.High) < 1e-9 && Math.Abs(one.High + other.Low) < 1e-9;
    });

    [Fact]
    public void ShareDifference_LiesWithinOneAroundTheDifference() => Property.Holds(Shares.Two(), pair =>
    {
        var (old, recent) = pair;
        var interval = Differences.Shares(old.X, old.N, recent.X, recent.N);
        return interval.Low >= -1 - Slack && interval.High <= 1 + Slack
            && interval.Contains(((double)recent.X / recent.N) - ((double)old.X / old.N));
    });

    [Fact]
    public void ShareDifference_OfASampleWithItself_HoldsZero() => Property.Holds(Shares, share =>
        Differences.Shares(share.X, share.N, share.X, share.N).Contains(0));

    [Fact]
    public void NpsDifference_OfASampleWithItself_HoldsZero() => Property.Holds(Scores, score => Differences.Nps(score, score).Contains(0));

    [Fact]
    public void MeanDifference_Swapped_IsTheMirror() => Property.Holds(Samples.Two(), pair =>
    {
        var forth = Differences.Means(pair.Item1, pair.Item2)!.Value;
        var back = Differences.Means(pair.Item2, pair.Item1)!.Value;
        return Math.Abs(forth.Low + back.High) < Slack && Math.Abs(forth.High + back.Low) < Slack;
    });

    [Fact]
    public void StudentT_IsWiderThanNormalAndNarrowsWithDegreesOfFreedom() => Property.Holds(Gen.Choose(1, 4000), halves =>
    {
        var (less, more) = (StudentT.Quantile(0.975, halves / 2.0), StudentT.Quantile(0.975, (halves + 1) / 2.0));
        return less > more && more > Intervals.Z95;
    });

    [Fact]
    public void Ranks_EncloseTheQuantilesOwnRank() => Property.Holds(Gen.Choose(36, 3000), n =>
        OrderStatistics.Ranks(n, 0.9) is var (low, high) && low >= 1 && high <= n && low <= 0.9 * n && high >= 0.9 * n);

    [Fact]
    public void FunnelLimits_NarrowWithNAndHoldTheCentre() => Property.Holds(Shares, share =>
    {
        var centre = (double)share.X / share.N;
        var (few, many) = (Funnels.ShareLimits(centre, share.N), Funnels.ShareLimits(centre, share.N * 4));
        return few.Limits95.Contains(centre) && few.Limits998.Low <= few.Limits95.Low && few.Limits95.Low <= many.Limits95.Low
            && Math.Abs((few.Limits95.High - few.Limits95.Low) - (2 * (many.Limits95.High - many.Limits95.Low))) < 1e-9;
    });

    [Fact]
    public void Funnel_PositionsAgreeWithTheLimits() => Property.Holds(Shares.NonEmptyListOf(), shares =>
        Funnels.Shares([.. shares.Select((share, i) => new FunnelInput($"u{i}", share.N, share.X))]).Units.All(unit =>
            unit.Limits.Limits95.Contains(unit.Value) == (unit.Position == FunnelPosition.Within)
            && unit.Limits.Limits998.Contains(unit.Value) == (unit.Position is FunnelPosition.Within or FunnelPosition.Above95 or FunnelPosition.Below95)));
}
