using Dashboard.Core.Statistics;

namespace Dashboard.Core.Metrics;

/// <summary>Reads figures from tallies. Every number the product shows of a tally is made here.</summary>
public static class Figures
{
    private const double Rounding = 1e-9;

    private static readonly Dictionary<MetricKind, FigureKind[]> ByKind = new()
    {
        [MetricKind.Nps] = [FigureKind.Nps],
        [MetricKind.Scale] = [FigureKind.TopTwo, FigureKind.Mean],
        [MetricKind.Share] = [FigureKind.Share],
        [MetricKind.Categories] = [FigureKind.Positive, FigureKind.Negative],
        [MetricKind.Count] = [FigureKind.Sum],
        [MetricKind.Stock] = [FigureKind.Last],
        [MetricKind.Duration] = [FigureKind.WithinLimit, FigureKind.Median, FigureKind.Percentile90],
    };

    /// <summary>The figure a kind is read as unless another is asked for.</summary>
    public static FigureKind DefaultKind(MetricKind kind) => ByKind[kind][0];

    /// <summary>The figures of a kind, the default first.</summary>
    public static IReadOnlyList<FigureKind> Allowed(MetricKind kind) => ByKind[kind];

    /// <summary>Whether a kind can be read as the figure.</summary>
    public static bool Allows(MetricKind kind, FigureKind figure) => Array.IndexOf(ByKind[kind], figure) >= 0;

    /// <summary>Whether the figure is a share, a fraction 0–1.</summary>
    public static bool IsShare(this FigureKind figure) => figure is FigureKind.TopTwo or FigureKind.Share or FigureKind.Positive
        or FigureKind.Negative or FigureKind.WithinLimit;

    /// <summary>Whether the figure is an average over answers, so that a whole's is that of its parts, weighted by their answers: shares, means and NPS.</summary>
    public static bool IsAverage(this FigureKind figure) => figure.IsShare() || figure is FigureKind.Mean or FigureKind.Nps;

    /// <summary>
    /// Which way a figure of the metric improves. <see cref="MetricVersion.Direction"/> is that of the default figure; the negative share goes
    /// against the positive one, and hours go against the share within the limit.
    /// </summary>
    public static Direction DirectionOf(MetricVersion metric, FigureKind figure) => (figure, metric.Direction) switch
    {
        (FigureKind.Negative or FigureKind.Median or FigureKind.Percentile90, Direction.Up) => Direction.Down,
        (FigureKind.Negative or FigureKind.Median or FigureKind.Percentile90, Direction.Down) => Direction.Up,
        var (_, direction) => direction,
    };

    /// <summary>
    /// The name in URLs, files and the command line: nps, top-two, mean, share, positive, negative, sum, last, within-limit, median, p90.
    /// </summary>
    public static string Slug(this FigureKind figure) => figure switch
    {
        FigureKind.Nps => "nps",
        FigureKind.TopTwo => "top-two",
        FigureKind.Mean => "mean",
        FigureKind.Share => "share",
        FigureKind.Positive => "positive",
        FigureKind.Negative => "negative",
        FigureKind.Sum => "sum",
        FigureKind.Last => "last",
        FigureKind.WithinLimit => "within-limit",
        FigureKind.Median => "median",
        _ => "p90",
    };

    /// <summary>The figure of a <see cref="Slug"/> (case-insensitive); <c>null</c> when there is none of that name.</summary>
    public static FigureKind? Parse(string? slug)
    {
        foreach (var figure in Enum.GetValues<FigureKind>())
        {
            if (string.Equals(figure.Slug(), slug, StringComparison.OrdinalIgnoreCase))
            {
                return figure;
            }
        }

        return null;
    }

    /// <summary>
    /// The figure of a tally with its 95 % interval. Shares are fractions with Wilson's interval, over all answers but those left out; NPS is
    /// in points with the adjusted Wald interval; a mean takes answers as 1, 2, 3 … in their order, with the t interval; median and 90th
    /// percentile are hours, at most 2 % off, with the interval of order statistics (<c>null</c> with too few durations); a sum is complete
    /// and has none.
    /// </summary>
    /// <returns>
    /// <see cref="Figure.None"/> for an empty tally of any kind, and where all answers are left out. A tally of a count is empty when no event
    /// was recorded: only the caller can know that this means zero. Share within limit has no value where the metric has no limit.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The metric's kind has no such figure, the tally has more cells than the metric has answers, or a stock is given a tally.
    /// </exception>
    public static Figure Compute(MetricVersion metric, Tally tally, FigureKind figure)
    {
        Check(metric, tally, figure);
        if (tally.IsEmpty)
        {
            return Figure.None;
        }

        return figure switch
        {
            FigureKind.Nps => Nps(NpsCounts(metric, tally)),
            FigureKind.Mean => Mean(Moments(metric, tally)),
            FigureKind.Sum => new Figure(tally[CountCells.Events], tally[CountCells.Sum]),
            FigureKind.Median => Durations.Quantile(tally, 0.5),
            FigureKind.Percentile90 => Durations.Quantile(tally, 0.9),
            FigureKind.WithinLimit when metric.LimitHours is null => new Figure(Durations.Count(tally), null),
            _ => Share(ShareCounts(metric, tally, figure)),
        };
    }

    /// <summary>The answers of a tally by role; <c>null</c> without answers, and for counts, stocks and durations, which have none.</summary>
    /// <exception cref="ArgumentException">The tally has more cells than the metric has answers.</exception>
    public static AnswerParts? Parts(MetricVersion metric, Tally tally)
    {
        Check(metric, tally, DefaultKind(metric.Kind));
        return metric.Answers.Count == 0 || tally.IsEmpty
            ? null
            : new AnswerParts(
                CountOf(metric, tally, AnswerRole.Negative), CountOf(metric, tally, AnswerRole.Neutral), CountOf(metric, tally, AnswerRole.Positive));
    }

    /// <summary>
    /// What changed between two tallies of the same metric, new less old, with the 95 % interval of the difference: Newcombe's for shares,
    /// adjusted Wald for NPS, Welch's for means. It is distinct when the interval leaves out zero and the change reaches
    /// <see cref="MetricVersion.MinChange"/>, which is in the unit of shares or points and so is not asked of a mean.
    /// </summary>
    /// <returns>
    /// <c>null</c> for sums (see <see cref="CountChanges"/>), levels, medians and percentiles, where a side has no answers, and for means without any spread.
    /// </returns>
    /// <exception cref="ArgumentException">As for <see cref="Compute"/>.</exception>
    public static Change? Change(MetricVersion metric, FigureKind figure, Tally before, Tally after)
    {
        if (Compute(metric, before, figure).Value is not { } old || Compute(metric, after, figure).Value is not { } recent)
        {
            return null;
        }

        Interval? interval = figure switch
        {
            FigureKind.Nps => Differences.Nps(NpsCounts(metric, before), NpsCounts(metric, after)),
            FigureKind.Mean => Differences.Means(Moments(metric, before), Moments(metric, after)),
            FigureKind.Sum or FigureKind.Last or FigureKind.Median or FigureKind.Percentile90 => null,
            _ => ShareDifference(ShareCounts(metric, before, figure), ShareCounts(metric, after, figure)),
        };
        var minChange = figure == FigureKind.Mean ? 0 : metric.MinChange;
        return interval is { } known ? new Change(recent - old, known, VerdictOf(recent - old, known, minChange)) : null;
    }

    internal static ChangeVerdict VerdictOf(double value, Interval interval, double minChange) =>
        interval.Contains(0) ? ChangeVerdict.NotDistinct
        : Math.Abs(value) >= minChange - Rounding ? ChangeVerdict.Distinct
        : ChangeVerdict.DistinctButSmall;

    private static Interval ShareDifference((long Hits, long N) before, (long Hits, long N) after) =>
        Differences.Shares(before.Hits, before.N, after.Hits, after.N);

    private static Figure Share((long Hits, long N) counts)
    {
        if (counts.N == 0)
        {
            return Figure.None;
        }

        var interval = Intervals.Wilson(counts.Hits, counts.N);
        return new Figure(counts.N, (double)counts.Hits / counts.N, interval.Low, interval.High);
    }

    private static Figure Nps((long Detractors, long Passives, long Promoters) counts)
    {
        var n = counts.Detractors + counts.Passives + counts.Promoters;
        if (n == 0)
        {
            return Figure.None;
        }

        var interval = Intervals.Nps(counts.Detractors, counts.Passives, counts.Promoters);
        return new Figure(n, 100.0 * (counts.Promoters - counts.Detractors) / n, interval.Low, interval.High);
    }

    private static Figure Mean(SampleMoments sample)
    {
        if (sample.N == 0)
        {
            return Figure.None;
        }

        var interval = Intervals.Mean(sample);
        return new Figure(sample.N, sample.Mean, interval?.Low, interval?.High);
    }

    private static (long Detractors, long Passives, long Promoters) NpsCounts(MetricVersion metric, Tally tally) =>
        (CountOf(metric, tally, AnswerRole.Negative), CountOf(metric, tally, AnswerRole.Neutral), CountOf(metric, tally, AnswerRole.Positive));

    private static (long Hits, long N) ShareCounts(MetricVersion metric, Tally tally, FigureKind figure) => figure switch
    {
        FigureKind.WithinLimit => (tally[DurationCells.WithinLimit], Durations.Count(tally)),
        FigureKind.Negative => (CountOf(metric, tally, AnswerRole.Negative), tally.Total - CountOf(metric, tally, AnswerRole.LeftOut)),
        _ => (CountOf(metric, tally, AnswerRole.Positive), tally.Total - CountOf(metric, tally, AnswerRole.LeftOut)),
    };

    private static long CountOf(MetricVersion metric, Tally tally, AnswerRole role)
    {
        var count = 0L;
        for (var cell = 0; cell < tally.Length; cell++)
        {
            count += metric.Answers[cell].Role == role ? tally[cell] : 0;
        }

        return count;
    }

    private static SampleMoments Moments(MetricVersion metric, Tally tally)
    {
        var (n, sum, squares) = (0L, 0L, 0L);
        for (var cell = 0; cell < tally.Length; cell++)
        {
            if (metric.Answers[cell].Role != AnswerRole.LeftOut)
            {
                var score = cell + 1;
                n += tally[cell];
                sum += score * tally[cell];
                squares += score * score * tally[cell];
            }
        }

        return n == 0
            ? default
            : new SampleMoments(n, (double)sum / n, n == 1 ? 0 : (double)(((Int128)n * squares) - ((Int128)sum * sum)) / n / (n - 1));
    }

    private static void Check(MetricVersion metric, Tally tally, FigureKind figure)
    {
        if (!Allows(metric.Kind, figure))
        {
            throw new ArgumentException(
                $"{metric.Slug} is of kind {metric.Kind} and has no figure {figure.Slug()}; it has {string.Join(", ", Allowed(metric.Kind).Select(Slug))}.",
                nameof(figure));
        }

        var cells = metric.Kind switch
        {
            MetricKind.Duration => int.MaxValue,
            MetricKind.Count => CountCells.SumOfSquares + 1,
            _ => metric.Answers.Count,
        };
        if (tally.Length > cells)
        {
            throw new ArgumentException(
                $"The tally has {tally.Length} cells, but {metric.Slug} version {metric.Version} has {cells}.", nameof(tally));
        }
    }
}
