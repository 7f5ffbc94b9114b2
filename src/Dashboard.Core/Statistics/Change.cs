namespace Dashboard.Core.Statistics;

/// <summary>A 95 % (or other) interval, ends included.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether the value lies in the interval, ends included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}

/// <summary>What may be said of a difference. It is the word of sampling, never of the control chart.</summary>
public enum ChangeVerdict
{
    /// <summary>The interval of the difference holds zero: it does not stand out from sampling variation.</summary>
    NotDistinct,

    /// <summary>It stands out from sampling variation but is smaller than the smallest meaningful change.</summary>
    DistinctButSmall,

    /// <summary>It stands out from sampling variation and is large enough to matter.</summary>
    Distinct,
}

/// <summary>The difference of two periods or two units, in the figure's unit (a difference of shares is a fraction).</summary>
/// <param name="Value">New less old.</param>
/// <param name="Interval">The 95 % interval of the difference.</param>
/// <param name="Verdict">What may be said of it.</param>
public sealed record Change(double Value, Interval Interval, ChangeVerdict Verdict);

/// <summary>Where a unit lies in a funnel. Order never means rank.</summary>
public enum FunnelPosition
{
    /// <summary>Within the 95 % limits.</summary>
    Within,

    /// <summary>Above the upper 95 % limit.</summary>
    Above95,

    /// <summary>Below the lower 95 % limit.</summary>
    Below95,

    /// <summary>Above the upper 99.8 % limit.</summary>
    Above998,

    /// <summary>Below the lower 99.8 % limit.</summary>
    Below998,
}

/// <summary>The control limits of a funnel at one n.</summary>
/// <param name="N">Number of answers.</param>
/// <param name="Limits95">The 95 % limits.</param>
/// <param name="Limits998">The 99.8 % limits.</param>
public sealed record FunnelLimits(double N, Interval Limits95, Interval Limits998);

/// <summary>One unit of a funnel.</summary>
/// <param name="Name">The unit.</param>
/// <param name="N">Its answers.</param>
/// <param name="Value">Its value.</param>
/// <param name="Limits">The limits at its n.</param>
/// <param name="Position">Where it lies.</param>
public sealed record FunnelUnit(string Name, long N, double Value, FunnelLimits Limits, FunnelPosition Position);

/// <summary>A funnel around the pooled value.</summary>
/// <param name="Centre">The pooled value of all units.</param>
/// <param name="Phi">Spiegelhalter's winsorised over-dispersion; <c>null</c> with fewer than two units.</param>
/// <param name="Units">The units in the order given.</param>
public sealed record Funnel(double Centre, double? Phi, IReadOnlyList<FunnelUnit> Units);
