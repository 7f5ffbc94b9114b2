namespace Dashboard.Core.Statistics;

/// <summary>What a mean's interval needs to know of a sample.</summary>
/// <param name="N">Number of values, at least 1.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Variance">Their variance with n − 1 in the denominator; 0 for one value.</param>
public readonly record struct SampleMoments(long N, double Mean, double Variance)
{
    /// <summary>The squared standard error of the mean.</summary>
    internal double SquaredError => Variance / N;
}
