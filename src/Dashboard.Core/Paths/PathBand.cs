using Dashboard.Core.Metrics;
using Dashboard.Core.Statistics;

namespace Dashboard.Core.Paths;

/// <summary>Where a stage lies against the band of its question.</summary>
public enum BandPosition
{
    /// <summary>Nothing is said: not asked, no answers, suppressed, outside the county, or no other stage to compare with.</summary>
    Unknown,

    /// <summary>Within the band.</summary>
    Within,

    /// <summary>Above the band.</summary>
    Above,

    /// <summary>Below the band.</summary>
    Below,
}

/// <summary>One stage's share in the band of its question.</summary>
/// <param name="Figure">The protected share; <c>null</c> when the question is not asked here.</param>
/// <param name="Band">The 95 % funnel band around the path's pooled share at this stage's n; <c>null</c> when nothing is said.</param>
/// <param name="Position">Where the share lies.</param>
public sealed record StageInBand(Figure? Figure, Interval? Band, BandPosition Position)
{
    /// <summary>How far the share lies below the middle of its band, as a multiple of half the band's width; 0 unless it lies below.</summary>
    internal double Shortfall =>
        Position == BandPosition.Below && Band is { } band && Figure?.Value is { } value
            ? (((band.Low + band.High) / 2) - value) / ((band.High - band.Low) / 2)
            : 0;
}

/// <summary>The same question across a path's stages: each stage against the pooled share of all that ask it.</summary>
/// <param name="Pooled">The pooled share, a fraction; <c>null</c> when no stage shows a figure.</param>
/// <param name="Stages">The stages in order.</param>
public sealed record PathBand(double? Pooled, IReadOnlyList<StageInBand> Stages)
{
    /// <summary>
    /// Compares each stage's share with the funnel around the pooled share, p₀ ± 1.96·√(p₀(1 − p₀)/n). The pool takes the figures that are
    /// shown: suppressed ones stay out. A question that only one stage answers is compared with nothing. Source: as for <see cref="Funnels"/>.
    /// </summary>
    /// <param name="figures">A protected share for each stage, in order; <c>null</c> where the question is not asked.</param>
    public static PathBand Of(IReadOnlyList<Figure?> figures)
    {
        var (n, hits, shown) = (0L, 0.0, 0);
        foreach (var figure in figures)
        {
            if (figure is { N: > 0 and { } answers, Value: { } share })
            {
                (n, hits, shown) = (n + answers, hits + (answers * share), shown + 1);
            }
        }

        double? pooled = n == 0 ? null : Math.Clamp(hits / n, 0, 1);
        return new PathBand(pooled, [.. figures.Select(figure => Place(figure, shown > 1 ? pooled : null))]);
    }

    private static StageInBand Place(Figure? figure, double? pooled)
    {
        if (pooled is not { } centre || figure is not { N: > 0 and { } n, Value: { } share })
        {
            return new StageInBand(figure, null, BandPosition.Unknown);
        }

        var band = Funnels.ShareLimits(centre, n).Limits95;
        var position = share < band.Low ? BandPosition.Below : share > band.High ? BandPosition.Above : BandPosition.Within;
        return new StageInBand(figure, band, position);
    }
}
